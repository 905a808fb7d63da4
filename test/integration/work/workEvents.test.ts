import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { applyDue } from "../../../src/domain/work/interest/applyDue.ts";
import * as operations from "../../support/generated/operations.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { memberOf, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOfferedRequest, aTeamOf } from "../../support/offeredRequest.ts";
import { aMember, aTeamedProject } from "../../support/teamedProject.ts";
import { anOpportunity } from "../../support/workBuilders.ts";

interface Written {
  readonly line: string;
  readonly topic: string;
}

describe("events of the context work", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const written = () =>
    query<Written>(
      network,
      "SELECT concat_ws(' ', kind, subject_type, change) AS line, topic FROM patio.event ORDER BY seq",
    );
  /** What some work has written, all of it under one topic. */
  async function writtenBy(topic: string, work: () => Promise<unknown>): Promise<string[]> {
    const { length } = await written();
    await work();
    const events = (await written()).slice(length);
    expect(new Set(events.map((event) => event.topic))).toEqual(new Set(events.length > 0 ? [topic] : []));
    return events.map(({ line }) => line);
  }

  it("are written with each change of a request", async () => {
    const lead = await aCoop(network);
    const request = await anOpportunity(network, { lead, state: "INTAKE", sharedAt: null });
    const opportunityId = request.id;
    const by = memberOf(lead.key);
    const send = (document: unknown, input: object) =>
      writtenBy(`Opportunity:${request.key}`, () =>
        network.data(String(document), { input: { opportunityId, ...input } }, by),
      );
    const { UpdateOpportunityDocument: update, ShareOpportunityDocument: share } = operations;
    const [text, terms] = ["OPPORTUNITY_CHANGED Opportunity TEXT", "OPPORTUNITY_CHANGED Opportunity TERMS"];
    expect(await send(update, { title: "A shop" })).toEqual([text]);
    expect(await send(update, { durationDays: 90, brief: "Seeds." })).toEqual([text, terms]);
    expect(await send(update, {})).toEqual([]);
    expect(await send(update, { closesAt: "2020-01-01T00:00:00Z", idempotencyKey: "late" })).toEqual([]);
    expect(await send(share, {})).toEqual(["OPPORTUNITY_SHARED Opportunity STATE"]);
    expect(await send(share, {})).toEqual([]);
    const spanish = { language: "es", title: "Una tienda", brief: "De semillas." };
    expect(await send(operations.TranslateOpportunityDocument, spanish)).toEqual([text]);
    expect(await send(operations.WithdrawOpportunityDocument, { reason: "No money." })).toEqual([
      "OPPORTUNITY_CHANGED Opportunity STATE",
    ]);
  });

  it("are written when leases end, and when a deadline passes", async () => {
    const request = await anOpportunity(network, { state: "FORMING" });
    for (let held = 0; held < 2; held++) await anInterest(network, request, { leaseUntil: testNow });
    expect(await writtenBy(`Opportunity:${request.key}`, () => applyDue(network.orm, testNow))).toEqual([
      "INTEREST_LAPSED Interest STATE",
      "INTEREST_LAPSED Interest STATE",
      "SEAT_OPENED Seat",
    ]);
    const late = await anOpportunity(network, { closesAt: testNow });
    expect(await writtenBy(`Opportunity:${late.key}`, () => applyDue(network.orm, testNow))).toEqual([
      "OPPORTUNITY_CHANGED Opportunity STATE",
    ]);
  });

  it("are written when a team is adopted, and when it is dissolved for its seats that nobody holds", async () => {
    const request = await anOfferedRequest(network, { coops: 2 });
    const topic = `Opportunity:${request.key}`;
    const by = memberOf(request.lead.key);
    const input = { opportunityId: request.id, top: 1, from: "OFFERED" as const };
    const { proposeTeams } = await network.data(operations.ProposeTeamsDocument, { input }, by);
    const proposalId = proposeTeams.proposals[0]!.id;
    expect(
      await writtenBy(topic, () => network.data(operations.AdoptTeamDocument, { input: { proposalId } }, by)),
    ).toEqual(["OPPORTUNITY_CHANGED Opportunity STATE", "TEAM_ADOPTED Team"]);
    const dissolution = { input: { opportunityId: request.id, reason: "They fell out." } };
    const dissolve = () => network.data(operations.DissolveTeamDocument, dissolution, by);
    expect(await writtenBy(topic, dissolve)).toEqual(["OPPORTUNITY_CHANGED Opportunity TEAM_DISSOLVED"]);

    const free = await anOfferedRequest(network, { coops: 2, places: 3, state: "FORMING" });
    await aTeamOf(network, free);
    const again = { input: { opportunityId: free.id, reason: "They fell out." } };
    const lead = memberOf(free.lead.key);
    expect(
      await writtenBy(`Opportunity:${free.key}`, () => network.data(operations.DissolveTeamDocument, again, lead)),
    ).toEqual(["OPPORTUNITY_CHANGED Opportunity TEAM_DISSOLVED", "SEAT_OPENED Seat"]);
  });

  it("are written with each change of a project", async () => {
    const project = await aTeamedProject(network, { project: { state: "PLANNED", startedOn: null } });
    const projectId = project.id;
    const by = memberOf(project.lead.key);
    const send = (document: unknown, input: object) =>
      writtenBy(`Project:${project.key}`, () => network.data(String(document), { input }, by));
    const { AddMilestoneDocument: addMilestone, HoldProjectDocument: hold } = operations;
    const milestone = { projectId, title: "A first shop", dueOn: "2027-01-01" };
    const reached = "PROJECT_CHANGED Project MILESTONE";
    const state = "PROJECT_CHANGED Project STATE";
    expect(await send(addMilestone, milestone)).toEqual([reached]);
    expect(await send(addMilestone, { ...milestone, title: "" })).toEqual([]);
    expect(await send(operations.StartProjectDocument, { projectId, on: "2026-11-02" })).toEqual([
      "PROJECT_STARTED Project STATE",
    ]);
    expect(await send(hold, { projectId, reason: "Holidays." })).toEqual([state]);
    expect(await send(operations.ResumeProjectDocument, { projectId })).toEqual([state]);
    expect(await send(operations.DeliverProjectDocument, { projectId, on: "2026-11-20" })).toEqual([state]);
    const lesson = { projectId, text: "Ask sooner.", language: "en" };
    expect(await send(operations.NoteLessonDocument, lesson)).toEqual(["PROJECT_CHANGED Project LESSON"]);
  });

  it("tell of a seat that is left before its end, and of the project's team", async () => {
    const { person, coop } = await aMember(network);
    const seat = {
      person,
      coop,
      shareBps: 100,
      state: "ACTIVE",
      fromDate: "2026-01-01",
      toDate: "2027-05-01",
    } as const;
    const project = await aTeamedProject(network, { seats: [seat, seat] });
    const leave = async (index: number, on: string) => {
      const input = { teamSeatId: project.team.seats[index]!.id, on };
      const { length } = await written();
      const { leaveTeam } = await network.data(operations.LeaveTeamDocument, { input }, memberOf(project.lead.key));
      expect(leaveTeam.userErrors).toEqual([]);
      return (await written()).slice(length).map(({ line, topic }) => `${line} of ${topic}`);
    };
    const team = `PROJECT_CHANGED Project TEAM of Project:${project.key}`;
    expect(await leave(0, "2026-12-01")).toEqual([
      `SEAT_OPENED TeamSeat of Opportunity:${project.opportunity.key}`,
      team,
    ]);
    expect(await leave(1, "2027-05-01")).toEqual([team]);
  });

  it("are none when the transaction of their change is rolled back", async () => {
    const request = await anOpportunity(network, { state: "FORMING", closesAt: testNow });
    const noDeadlines = "CHECK (to_state <> 'EXPIRED') NOT VALID";
    await query(network, `ALTER TABLE work.state_change ADD CONSTRAINT no_deadlines ${noDeadlines}`);
    const { length } = await written();
    await expect(applyDue(network.orm, testNow)).rejects.toThrow("no_deadlines");
    expect((await written()).length).toBe(length);
    await query(network, "ALTER TABLE work.state_change DROP CONSTRAINT no_deadlines");
    expect(await writtenBy(`Opportunity:${request.key}`, () => applyDue(network.orm, testNow))).toHaveLength(1);
  });
});

describe("the sample", () => {
  it("writes no events: nothing of it happened while somebody could follow", async () => {
    await using network = await withNetwork({ sample: true });
    expect(await query(network, "SELECT 1 FROM patio.event")).toEqual([]);
  });
});
