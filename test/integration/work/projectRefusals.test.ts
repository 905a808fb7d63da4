import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { milestoneStates, projectStates, teamSeatStates } from "../../../src/domain/work/state/machines.ts";
import * as operations from "../../support/generated/operations.ts";
import { type Document, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { aMember, aTeamedProject, type TeamedProject } from "../../support/teamedProject.ts";
import { dumpWork } from "../../support/workRows.ts";

type Payloads = Readonly<
  Record<string, { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] }>
>;
type Mutation = Document<unknown, never>;
type AnyInput = Readonly<Record<string, unknown>>;

const {
  AddMilestoneDocument: addMilestone,
  CancelProjectDocument: cancelProject,
  CloseProjectDocument: closeProject,
  DeliverProjectDocument: deliverProject,
  DropMilestoneDocument: dropMilestone,
  HoldProjectDocument: holdProject,
  JoinTeamDocument: joinTeam,
  LeaveTeamDocument: leaveTeam,
  NoteLessonDocument: noteLesson,
  ReachMilestoneDocument: reachMilestone,
  RecordHoursDocument: recordHours,
  ReplaceTeamMemberDocument: replaceTeamMember,
  ResumeProjectDocument: resumeProject,
  StartProjectDocument: startProject,
} = operations;

describe("what is refused changes nothing:", () => {
  let network: TestNetwork;
  let projects: Record<(typeof projectStates)[number], TeamedProject>;
  let seats: Record<(typeof teamSeatStates)[number], string>;
  let milestones: Record<(typeof milestoneStates)[number], string>;
  let ids: Record<string, string>;
  let member: { person: Made; coop: Made };
  let lead: Made;
  let before: Record<string, string[]>;

  beforeAll(async () => {
    network = await withNetwork();
    lead = await aCoop(network, { name: "Lead" });
    member = await aMember(network);
    const days = { shareBps: 100, fromDate: "2026-01-01", toDate: "2026-12-31" };
    const ended = { deliveredOn: "2026-10-01", closedOn: "2026-11-01" };
    const made: [string, TeamedProject][] = [];
    for (const state of projectStates) {
      const facts = state === "CLOSED" ? ended : state === "DELIVERED" ? { deliveredOn: "2026-10-01" } : {};
      const inIt = state === "ACTIVE" ? teamSeatStates : [];
      made.push([
        state,
        await aTeamedProject(network, {
          lead,
          project: { state, ...facts },
          seats: inIt.map((each) => ({ ...member, ...days, state: each })),
        }),
      ]);
    }
    projects = Object.fromEntries(made) as typeof projects;
    const seatIds = projects.ACTIVE.team.seats.map(({ id }) => id);
    seats = Object.fromEntries(teamSeatStates.map((state, index) => [state, seatIds[index]!])) as typeof seats;
    const stranger = await aMember(network);
    await query(
      network,
      `INSERT INTO work.hours (team_seat_id, day, minutes, recorded_at, recorded_by)
       VALUES (${projects.ACTIVE.team.seats[3]!.key}, '2026-11-20', 60, now(), 'operator')`,
    );
    const added: [string, string][] = [];
    for (const state of milestoneStates) {
      const input = { projectId: projects.ACTIVE.id, title: state, dueOn: "2026-12-01" };
      const id = (await network.data(addMilestone, { input }, operator)).addMilestone.milestone!.id;
      if (state === "REACHED") await network.data(reachMilestone, { input: { milestoneId: id } }, operator);
      if (state === "DROPPED") await network.data(dropMilestone, { input: { milestoneId: id, reason: "x" } }, operator);
      added.push([state, id]);
    }
    milestones = Object.fromEntries(added) as typeof milestones;
    // With it the member has 9,500 of 10,000 basis points.
    await aTeamedProject(network, {
      seats: [{ ...member, shareBps: 9_000, state: "ACTIVE", fromDate: "2026-01-01", toDate: null }],
    });
    ids = {
      active: projects.ACTIVE.id,
      planned: projects.PLANNED.id,
      delivered: projects.DELIVERED.id,
      closed: projects.CLOSED.id,
      seat: seats.ACTIVE,
      milestone: milestones.PLANNED,
      person: member.person.id,
      coop: member.coop.id,
      otherPerson: stranger.person.id,
      otherCoop: stranger.coop.id,
      garbage: "garbage",
    };
    before = await dumpWork(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Puts ids in the place of `@name`. */
  const fill = (input: AnyInput) =>
    Object.fromEntries(
      Object.entries(input).map(([name, value]) => [
        name,
        typeof value === "string" && value.startsWith("@") ? ids[value.slice(1)] : value,
      ]),
    );

  /** The code and the field of each refusal; the rows are as before. */
  async function refusals(document: Mutation, input: AnyInput, viewer = memberOf(lead.key)) {
    const data = await network.data(document as Document<Payloads, object>, { input: fill(input) }, viewer);
    const [payload] = Object.values(data);
    expect(await dumpWork(network)).toEqual(before);
    return payload!.userErrors.map(({ code, field }) => [code, field.join(".")]);
  }

  it.each<[name: string, document: Mutation, allowed: readonly string[], input: AnyInput]>([
    ["startProject", startProject, ["PLANNED"], {}],
    ["holdProject", holdProject, ["ACTIVE"], { reason: "Why not" }],
    ["resumeProject", resumeProject, ["ON_HOLD"], {}],
    ["deliverProject", deliverProject, ["ACTIVE"], {}],
    ["closeProject", closeProject, ["DELIVERED"], {}],
    ["cancelProject", cancelProject, ["PLANNED", "ACTIVE", "ON_HOLD"], { reason: "Why not" }],
  ])("%s from every other state", async (_name, document, allowed, input) => {
    for (const state of projectStates.filter((each) => !allowed.includes(each))) {
      const found = await refusals(document, { projectId: projects[state].id, ...input });
      expect([state, found]).toEqual([state, [["TRANSITION_REFUSED", "projectId"]]]);
    }
  });

  it.each<[name: string, document: Mutation, input: AnyInput]>([
    ["leaveTeam", leaveTeam, { on: "2026-12-01" }],
    ["replaceTeamMember", replaceTeamMember, { on: "2026-12-01", personId: "@otherPerson", coopId: "@otherCoop" }],
  ])("%s from every state but ACTIVE", async (_name, document, input) => {
    for (const state of teamSeatStates.filter((each) => each !== "ACTIVE")) {
      const found = await refusals(document, { teamSeatId: seats[state], ...input });
      expect([state, found]).toEqual([state, [["TRANSITION_REFUSED", "teamSeatId"]]]);
    }
  });

  it("recordHours in a seat that nobody works in", async () => {
    for (const state of ["OPEN", "PROPOSED", "CONFIRMED", "CANCELLED"] as const) {
      const found = await refusals(recordHours, { teamSeatId: seats[state], day: "2026-11-20", minutes: 1 });
      expect([state, found]).toEqual([state, [["CONFLICT", "teamSeatId"]]]);
    }
  });

  it("a milestone that is reached or dropped is neither again", async () => {
    for (const state of ["REACHED", "DROPPED"] as const) {
      const milestoneId = milestones[state];
      expect(await refusals(reachMilestone, { milestoneId })).toEqual([["TRANSITION_REFUSED", "milestoneId"]]);
      expect(await refusals(dropMilestone, { milestoneId, reason: "x" })).toEqual([
        ["TRANSITION_REFUSED", "milestoneId"],
      ]);
    }
  });

  const joiner = {
    projectId: "@active",
    personId: "@otherPerson",
    coopId: "@otherCoop",
    role: "dev",
    from: "2026-12-01",
  };
  const successor = { teamSeatId: "@seat", personId: "@otherPerson", coopId: "@otherCoop", on: "2026-12-01" };
  const eur = (amount: string, currency = "EUR") => ({ amount, currency });

  it.each<[rule: string, document: Mutation, input: AnyInput, code: string, field: string]>([
    ["a start in the future", startProject, { projectId: "@planned", on: "2026-11-24" }, "INVALID", "on"],
    ["a delivery in the future", deliverProject, { projectId: "@active", on: "2026-11-24" }, "INVALID", "on"],
    ["a delivery before the start", deliverProject, { projectId: "@active", on: "2025-12-31" }, "INVALID", "on"],
    ["a delivery before recorded hours", deliverProject, { projectId: "@active", on: "2026-11-19" }, "CONFLICT", "on"],
    ["a closing before the delivery", closeProject, { projectId: "@delivered", on: "2026-09-30" }, "INVALID", "on"],
    ["a hold without a reason", holdProject, { projectId: "@active", reason: " " }, "INVALID", "reason"],
    ["an unknown project", startProject, { projectId: "@garbage" }, "NOT_FOUND", "projectId"],
    ["a lesson before the delivery", noteLesson, { projectId: "@active", text: "x" }, "CONFLICT", "projectId"],
    [
      "a lesson in no language",
      noteLesson,
      { projectId: "@closed", text: "x", language: "no tag" },
      "INVALID",
      "language",
    ],
    [
      "a milestone of a closed project",
      addMilestone,
      { projectId: "@closed", title: "x", dueOn: "2027-01-01" },
      "CONFLICT",
      "projectId",
    ],
    [
      "a milestone for nothing",
      addMilestone,
      { projectId: "@active", title: "x", dueOn: "2027-01-01", amount: eur("0") },
      "AMOUNT_NEGATIVE",
      "amount.amount",
    ],
    [
      "a milestone in no currency",
      addMilestone,
      { projectId: "@active", title: "x", dueOn: "2027-01-01", amount: eur("1", "XXQ") },
      "CURRENCY_UNKNOWN",
      "amount.currency",
    ],
    [
      "a milestone reached in the future",
      reachMilestone,
      { milestoneId: "@milestone", on: "2026-11-24" },
      "INVALID",
      "on",
    ],
    ["an unknown milestone", dropMilestone, { milestoneId: "@garbage", reason: "x" }, "NOT_FOUND", "milestoneId"],
    ["a seat in a delivered project", joinTeam, { ...joiner, projectId: "@delivered" }, "CONFLICT", "projectId"],
    ["a seat in a closed project", joinTeam, { ...joiner, projectId: "@closed" }, "CONFLICT", "projectId"],
    ["a seat that ends when it begins", joinTeam, { ...joiner, to: "2026-12-01" }, "INVALID", "to"],
    ["a seat without a share", joinTeam, { ...joiner, shareBps: 0 }, "INVALID", "shareBps"],
    ["a seat of more than full time", joinTeam, { ...joiner, shareBps: 10_001 }, "INVALID", "shareBps"],
    ["a seat at a negative rate", joinTeam, { ...joiner, dayRate: eur("-1") }, "AMOUNT_NEGATIVE", "dayRate.amount"],
    [
      "a seat in no currency",
      joinTeam,
      { ...joiner, dayRate: eur("1", "XXQ") },
      "CURRENCY_UNKNOWN",
      "dayRate.currency",
    ],
    [
      "a seat in another currency",
      joinTeam,
      { ...joiner, dayRate: eur("1", "JPY") },
      "CURRENCY_MISMATCH",
      "dayRate.currency",
    ],
    ["a seat for an unknown skill", joinTeam, { ...joiner, skill: "nothing" }, "NOT_FOUND", "skill"],
    ["a seat for an unknown person", joinTeam, { ...joiner, personId: "@garbage" }, "NOT_FOUND", "personId"],
    ["a seat for an unknown co-op", joinTeam, { ...joiner, coopId: "@person" }, "NOT_FOUND", "coopId"],
    ["a seat for who works elsewhere", joinTeam, { ...joiner, coopId: "@coop" }, "PERSON_NOT_AVAILABLE", "personId"],
    [
      "a seat beyond full time",
      joinTeam,
      { ...joiner, personId: "@person", coopId: "@coop", shareBps: 1_000 },
      "PERSON_OVERBOOKED",
      "personId",
    ],
    ["leaving on the first day", leaveTeam, { teamSeatId: "@seat", on: "2026-01-01" }, "INVALID", "on"],
    ["leaving after the end", leaveTeam, { teamSeatId: "@seat", on: "2027-01-01" }, "INVALID", "on"],
    ["leaving a seat that is none", leaveTeam, { teamSeatId: "@person", on: "2026-12-01" }, "NOT_FOUND", "teamSeatId"],
    ["leaving before recorded hours", leaveTeam, { teamSeatId: "@seat", on: "2026-11-20" }, "CONFLICT", "on"],
    ["a successor on the first day", replaceTeamMember, { ...successor, on: "2026-01-01" }, "INVALID", "on"],
    ["a successor without a day", replaceTeamMember, { ...successor, on: "2026-12-31" }, "INVALID", "on"],
    [
      "a successor who is the same",
      replaceTeamMember,
      { ...successor, personId: "@person", coopId: "@coop" },
      "INVALID",
      "personId",
    ],
    [
      "a successor who works elsewhere",
      replaceTeamMember,
      { ...successor, coopId: "@coop" },
      "PERSON_NOT_AVAILABLE",
      "personId",
    ],
    [
      "a successor in another currency",
      replaceTeamMember,
      { ...successor, dayRate: eur("1", "JPY") },
      "CURRENCY_MISMATCH",
      "dayRate.currency",
    ],
    ["hours before the seat", recordHours, { teamSeatId: "@seat", day: "2025-12-31", minutes: 1 }, "INVALID", "day"],
    ["hours in the future", recordHours, { teamSeatId: "@seat", day: "2026-11-24", minutes: 1 }, "INVALID", "day"],
    ["no hours", recordHours, { teamSeatId: "@seat", day: "2026-11-23", minutes: 0 }, "INVALID", "minutes"],
    [
      "more hours than a day has",
      recordHours,
      { teamSeatId: "@seat", day: "2026-11-23", minutes: 1_441 },
      "INVALID",
      "minutes",
    ],
  ])("%s", async (_rule, document, input, code, field) => {
    expect(await refusals(document, input)).toEqual([[code, field]]);
  });

  it("what a co-op asks for that does not look after the request", async () => {
    const cases: [Mutation, AnyInput, string][] = [
      [startProject, { projectId: "@planned" }, "projectId"],
      [holdProject, { projectId: "@active", reason: "x" }, "projectId"],
      [addMilestone, { projectId: "@active", title: "x", dueOn: "2027-01-01" }, "projectId"],
      [dropMilestone, { milestoneId: "@milestone", reason: "x" }, "milestoneId"],
      [joinTeam, joiner, "projectId"],
      [replaceTeamMember, successor, "teamSeatId"],
    ];
    for (const [document, input, field] of cases) {
      expect(await refusals(document, input, memberOf(member.coop.key))).toEqual([["NOT_ENTITLED", field]]);
    }
    const stranger = memberOf((await aCoop(network)).key);
    const others: [Mutation, AnyInput, string][] = [
      [leaveTeam, { teamSeatId: "@seat", on: "2026-12-01" }, "teamSeatId"],
      [recordHours, { teamSeatId: "@seat", day: "2026-11-23", minutes: 1 }, "teamSeatId"],
      [noteLesson, { projectId: "@delivered", text: "x" }, "projectId"],
    ];
    for (const [document, input, field] of others) {
      expect(await refusals(document, input, stranger)).toEqual([["NOT_ENTITLED", field]]);
    }
  });

  it("everything that someone without a token asks for", async () => {
    const input = fill({ projectId: "@planned" }) as { projectId: string };
    expect(await network.codes(startProject, { input })).toEqual(["UNAUTHENTICATED"]);
  });
});
