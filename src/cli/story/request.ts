import type { Calendar } from "./calendar.ts";
import type { Cast, StoryCoop, StoryPerson } from "./cast.ts";
import { StoryBrokenError } from "./story.errors.ts";
import type { Teller } from "./teller.ts";

/** A request with an adopted team. */
export interface Staffed {
  readonly opportunityId: string;
  readonly teamSeats: readonly { readonly id: string; readonly role: string }[];
}

interface Seat {
  readonly id: string;
  readonly role: string;
}

/** A lease that lapses while one watches, and how long that may take. */
const shortLease = { seconds: 1 };
const lapseWithinMs = 30_000;

/** From the client's first words to a team of two. */
export async function staffRequest(teller: Teller, cast: Cast, calendar: Calendar, operator: string): Promise<Staffed> {
  const { lead, quiet, builders, designers, people } = cast;
  const { opportunityId, seats } = await askAndShare(teller, cast, calendar, operator);
  const [code, design] = seats as [Seat, Seat];

  await letLeaseLapse(teller, { coop: quiet, lead, opportunityId, seat: code });
  const raise = (coop: StoryCoop, seat: Seat, person: StoryPerson, dayRate: string) =>
    teller.act({
      step: `${coop.name} raises its hand for "${seat.role}"`,
      mutation: "expressInterest",
      input: { opportunityId, seats: [{ seatId: seat.id, personIds: [person.id], dayRate }] },
      select: "interest { id state leaseUntil opportunity { state } }",
      token: coop.token,
    });
  await raise(builders, code, people[0]!, "42000");
  await raise(designers, design, people[1]!, "44000");
  return adoptBest(teller, opportunityId, lead);
}

async function askAndShare(teller: Teller, { lead }: Cast, calendar: Calendar, operator: string) {
  const { client } = await teller.act<{ client: { id: string } }>({
    step: "A client asks the network for work",
    mutation: "createClient",
    input: { name: "MakerConnect (sample)", sector: "Making", countryCode: "BG", visibility: "PUBLIC" },
    select: "client { id name }",
    token: operator,
  });
  const seat = { shareBps: 5_000, headcount: 1, from: calendar.startsOn, to: calendar.seatsEndOn, languages: ["en"] };
  const overlap = { hours: 4, timeZone: "Europe/Sofia" };
  const { opportunity } = await teller.act<{ opportunity: { id: string; seats: readonly Seat[] } }>({
    step: `${lead.name} writes down what is needed`,
    mutation: "createOpportunity",
    input: {
      title: "MakerConnect",
      brief: "A platform that brings makers together. Sample data but for its name.",
      language: "en",
      origin: "NETWORK_BRAND",
      kind: "CLIENT_REQUEST",
      clientId: client.id,
      seats: [
        { ...seat, role: "developer", skill: "software-development", overlap },
        { ...seat, role: "designer", skill: "ux-ui", overlap },
      ],
      budget: { min: "4000000", max: "90000000", currency: "EUR" },
      lease: shortLease,
      closesAt: `${calendar.seatsEndOn}T18:00:00Z`,
    },
    select: "opportunity { id number state seats { id role } }",
    token: lead.token,
  });
  await teller.act({
    step: "The request is shared with the whole network",
    mutation: "shareOpportunity",
    input: { opportunityId: opportunity.id },
    select: "opportunity { id state sharedAt }",
    token: lead.token,
  });
  return { opportunityId: opportunity.id, seats: opportunity.seats };
}

interface QuietInterest {
  readonly coop: StoryCoop;
  readonly lead: StoryCoop;
  readonly opportunityId: string;
  readonly seat: Seat;
}

/** A co-op raises its hand and goes quiet: its lease lapses by itself, and the seat is free again. */
async function letLeaseLapse(teller: Teller, { coop, lead, opportunityId, seat }: QuietInterest): Promise<void> {
  const { interest } = await teller.act<{ interest: { id: string } }>({
    step: `${coop.name} raises its hand for "${seat.role}", and goes quiet`,
    mutation: "expressInterest",
    input: { opportunityId, seats: [{ seatId: seat.id }] },
    select: "interest { id state leaseUntil opportunity { state } }",
    token: coop.token,
  });
  await teller.waitFor<{ interest: { state: string } }>(
    {
      step: "Its lease lapses by itself, and the seat is free again",
      query:
        "query ($id: ID!) { interest(id: $id) { state leaseUntil opportunity { seats { role coverage { filled needed } } } } }",
      variables: { id: interest.id },
      token: lead.token,
    },
    ({ interest: { state } }) => state === "LAPSED",
    lapseWithinMs,
  );
  await teller.act({
    step: "From now on a lease lasts five working days",
    mutation: "updateOpportunity",
    input: { opportunityId, lease: { workingDays: 5 } },
    select: "opportunity { state lease { workingDays seconds } }",
    token: lead.token,
  });
}

interface Proposal {
  readonly id: string;
}

async function adoptBest(teller: Teller, opportunityId: string, lead: StoryCoop): Promise<Staffed> {
  const step = "The solver proposes teams, and says why";
  const { search } = await teller.act<{ search: { proposals: readonly Proposal[] } }>({
    step,
    mutation: "proposeTeams",
    input: { opportunityId, top: 3, weights: { communication: 2, cost: 1, fairness: 1 } },
    select:
      "search { candidates proposals { id rank provenOptimal costParts { communication cost fairness total } seats { person { name } coop { name } reasons { text } } } infeasibility { seats { text } } }",
    token: lead.token,
  });
  const [best] = search.proposals;
  if (!best) throw new StoryBrokenError(step, "no team fills every seat.");
  const { team } = await teller.act<{ team: { seats: Staffed["teamSeats"] } }>({
    step: "A team of two from two co-ops is adopted",
    mutation: "adoptTeam",
    input: { proposalId: best.id },
    select: "team { id seats { id role state person { name } coop { name } } }",
    token: lead.token,
  });
  return { opportunityId, teamSeats: team.seats };
}
