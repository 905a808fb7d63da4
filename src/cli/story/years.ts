import type { Calendar } from "./calendar.ts";
import type { Cast } from "./cast.ts";
import type { Staffed } from "./request.ts";
import type { Teller } from "./teller.ts";
import { negotiateAnew } from "./terms.ts";

/** Becomes a project, and starts. */
export async function startProject(
  teller: Teller,
  { lead }: Cast,
  calendar: Calendar,
  { opportunityId }: Staffed,
): Promise<string> {
  const { project } = await teller.act<{ project: { id: string } }>({
    step: "The request becomes a project",
    mutation: "convertToProject",
    input: { opportunityId, name: "MakerConnect (sample)" },
    select: "project { id slug state } opportunity { state }",
    token: lead.token,
  });
  await teller.act({
    step: "The project starts",
    mutation: "startProject",
    input: { projectId: project.id, on: calendar.startsOn },
    select: `project { state startedOn headcount(asOf: "${calendar.startsOn}") }`,
    token: lead.token,
  });
  return project.id;
}

/** When the third person and those after it join: months after the start. Sample data. */
const joinMonths = [3, 6, 6, 12, 15, 18];

/** The team grows from two to eight people, from two to five co-ops; whoever comes new takes part in a new agreement. */
export async function growTeam(
  teller: Teller,
  cast: Cast,
  calendar: Calendar,
  { projectId, opportunityId }: { readonly projectId: string; readonly opportunityId: string },
): Promise<void> {
  const newcomers = cast.people.slice(2).map((person, index) => ({ person, month: joinMonths[index]! }));
  const join = async (until: number, from: number) => {
    for (const { person, month } of newcomers.filter((each) => each.month >= from && each.month < until)) {
      const on = calendar.firstOf(month);
      await teller.act({
        step: `${person.name} joins the team`,
        mutation: "joinTeam",
        input: {
          projectId,
          personId: person.id,
          coopId: person.coop.id,
          role: "maker of software",
          shareBps: 5_000,
          from: on,
        },
        select: "teamSeat { id state from person { name } coop { name } }",
        token: cast.lead.token,
      });
    }
  };
  const { builders, designers, lead, quiet, late } = cast;
  await join(6, 0);
  const three = [builders, designers, lead];
  await negotiateAnew(teller, {
    opportunityId,
    parties: three,
    method: "FIXED_BPS",
    effectiveFrom: calendar.firstOf(3),
  });
  await join(12, 6);
  const five = [...three, quiet, late];
  await negotiateAnew(teller, {
    opportunityId,
    parties: five,
    method: "SEAT_DAYS",
    effectiveFrom: calendar.firstOf(6),
  });
  await join(24, 12);
  const day = calendar.lastOf(23);
  await teller.look({
    step: "After two years eight people from five co-ops in four countries work together",
    query:
      "query ($id: ID!, $day: Date!) { project(id: $id) { state headcount(asOf: $day) coops(asOf: $day) { name country { code } } } }",
    variables: { id: projectId, day },
    token: lead.token,
  });
}

/** Is closed when nothing is owed any more, and leaves a lesson. */
export async function closeProject(teller: Teller, { lead }: Cast, projectId: string): Promise<void> {
  await teller.act({
    step: "The project closes: nothing is owed any more",
    mutation: "closeProject",
    input: { projectId },
    select: "project { state settled }",
    token: lead.token,
  });
  await teller.act({
    step: "Its lesson is noted",
    mutation: "noteLesson",
    input: {
      projectId,
      text: "An hour a week for all co-ops together found what letters did not. Sample data.",
      language: "en",
    },
    select: "project { state closingLesson { text } }",
    token: lead.token,
  });
}

export async function deliverProject(
  teller: Teller,
  { lead }: Cast,
  calendar: Calendar,
  projectId: string,
): Promise<void> {
  await teller.act({
    step: "The project is delivered",
    mutation: "deliverProject",
    input: { projectId, on: calendar.endsOn },
    select: "project { state deliveredOn }",
    token: lead.token,
  });
}
