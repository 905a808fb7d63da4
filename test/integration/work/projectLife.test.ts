import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { memberOf, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop } from "../../support/networkBuilders.ts";
import { aMember, aTeamedProject, type TeamedProject } from "../../support/teamedProject.ts";

describe("a project", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const asLead = ({ lead }: TeamedProject) => memberOf(lead.key);
  const seatsOf = async ({ id }: TeamedProject) =>
    (await network.data(operations.ProjectDocument, { id })).project!.team!.seats.map(({ state, to }) => [state, to]);

  it("starts, rests, goes on, is delivered and closed, and its history tells all of it", async () => {
    const { person, coop } = await aMember(network);
    const seat = { person, coop, shareBps: 100, state: "CONFIRMED", fromDate: "2026-01-01" } as const;
    const project = await aTeamedProject(network, {
      project: { state: "PLANNED", startedOn: null },
      seats: [
        { ...seat, toDate: null },
        { ...seat, toDate: "2026-05-01" },
        { ...seat, toDate: "2027-05-01", fromDate: "2026-12-01" },
        { ...seat, state: "CANCELLED", toDate: null },
      ],
    });
    const [projectId, lead] = [project.id, asLead(project)];
    const { startProject } = await network.data(
      operations.StartProjectDocument,
      { input: { projectId, on: "2026-01-01" } },
      lead,
    );
    expect(startProject).toMatchObject({ userErrors: [], project: { state: "ACTIVE", startedOn: "2026-01-01" } });
    const active = [
      ["ACTIVE", null],
      ["ACTIVE", "2026-05-01"],
      ["CANCELLED", null],
      ["ACTIVE", "2027-05-01"],
    ];
    expect(await seatsOf(project)).toEqual(active);

    const reason = "The client is on holiday.";
    await network.data(operations.HoldProjectDocument, { input: { projectId, reason } }, lead);
    expect(await seatsOf(project)).toEqual(active);
    await network.data(operations.ResumeProjectDocument, { input: { projectId } }, lead);
    const { deliverProject } = await network.data(
      operations.DeliverProjectDocument,
      { input: { projectId, on: "2026-11-20" } },
      lead,
    );
    expect(deliverProject).toMatchObject({
      userErrors: [],
      project: { state: "DELIVERED", deliveredOn: "2026-11-20" },
    });
    expect(await seatsOf(project)).toEqual([
      ["RELEASED", "2026-11-20"],
      ["RELEASED", "2026-05-01"],
      ["CANCELLED", null],
      ["RELEASED", "2026-12-01"],
    ]);
    const onDay = async (day: string) =>
      (await network.data(operations.ProjectOnDayDocument, { id: projectId, day })).project!.headcount;
    expect([await onDay("2026-11-19"), await onDay("2026-11-20"), await onDay("2026-12-01")]).toEqual([1, 0, 0]);

    const { closeProject } = await network.data(operations.CloseProjectDocument, { input: { projectId } }, lead);
    expect(closeProject).toMatchObject({ userErrors: [], project: { state: "CLOSED", closedOn: "2026-11-23" } });
    const history = closeProject.project!.history.map((change) => [change.to, change.reason]);
    expect(history).toEqual([
      ["ACTIVE", null],
      ["ON_HOLD", reason],
      ["ACTIVE", null],
      ["DELIVERED", null],
      ["CLOSED", null],
    ]);
    const seen = await network.data(operations.ProjectDocument, { id: projectId });
    expect(seen.project!.history.map((change) => change.reason)).toEqual([null, null, null, null, null]);
  });

  it("starts and is delivered today when no day is given", async () => {
    const project = await aTeamedProject(network, { project: { state: "PLANNED", startedOn: null } });
    const input = { projectId: project.id };
    const { startProject } = await network.data(operations.StartProjectDocument, { input }, asLead(project));
    expect(startProject.project).toMatchObject({ startedOn: "2026-11-23" });
    const { deliverProject } = await network.data(operations.DeliverProjectDocument, { input }, asLead(project));
    expect(deliverProject.project).toMatchObject({ deliveredOn: "2026-11-23" });
  });

  it("that is cancelled gives up what has not begun and releases who works in it", async () => {
    const { person, coop } = await aMember(network);
    const seat = { person, coop, shareBps: 100, fromDate: "2026-01-01", toDate: null } as const;
    const project = await aTeamedProject(network, {
      seats: [
        { ...seat, state: "PROPOSED" },
        { ...seat, state: "CONFIRMED" },
        { ...seat, state: "ACTIVE" },
      ],
    });
    const input = { projectId: project.id, reason: "The client is gone." };
    const { cancelProject } = await network.data(operations.CancelProjectDocument, { input }, asLead(project));
    expect(cancelProject).toMatchObject({ userErrors: [], project: { state: "CANCELLED" } });
    expect(await seatsOf(project)).toEqual([
      ["CANCELLED", null],
      ["CANCELLED", null],
      ["RELEASED", "2026-11-23"],
    ]);
  });

  it("has the last lesson that a co-op which takes part has noted", async () => {
    const { person, coop } = await aMember(network);
    const project = await aTeamedProject(network, {
      project: { state: "DELIVERED", deliveredOn: "2026-11-01" },
      seats: [{ person, coop, state: "RELEASED", fromDate: "2026-01-01", toDate: "2026-11-01" }],
    });
    const note = (text: string, language?: string) =>
      network.data(
        operations.NoteLessonDocument,
        { input: { projectId: project.id, text, ...(language && { language }) } },
        memberOf(coop.key),
      );
    await note("Ask earlier.");
    const { noteLesson } = await note(" Preguntar antes. ", "es-ar");
    const lesson = { text: "Preguntar antes.", language: "es-AR", notedAt: testNow.toISOString() };
    expect(noteLesson).toMatchObject({ userErrors: [], project: { closingLesson: lesson } });
    const anyone = await network.data(operations.ProjectDocument, { id: project.id });
    expect(anyone.project).toMatchObject({ closingLesson: lesson });
  });

  it("has milestones that count up, with amounts for who takes part", async () => {
    const project = await aTeamedProject(network);
    const [projectId, lead] = [project.id, asLead(project)];
    const add = async (title: string, amount?: string) => {
      const money = amount === undefined ? {} : { amount: { amount, currency: "EUR" } };
      const input = { projectId, title, dueOn: "2026-12-01", ...money };
      return (await network.data(operations.AddMilestoneDocument, { input }, lead)).addMilestone.milestone!;
    };
    const [one, two, three] = [await add("Beta", "1"), await add("Release"), await add("Manual", "9000000")];
    expect([one, two, three].map(({ number }) => number)).toEqual([1, 2, 3]);
    const reach = { input: { milestoneId: one.id, on: "2026-11-01" } };
    const { reachMilestone } = await network.data(operations.ReachMilestoneDocument, reach, lead);
    expect(reachMilestone.milestone).toMatchObject({ state: "REACHED", reachedOn: "2026-11-01" });
    const drop = { input: { milestoneId: two.id, reason: "No longer asked for." } };
    const { dropMilestone } = await network.data(operations.DropMilestoneDocument, drop, lead);
    expect(dropMilestone.milestone).toMatchObject({ state: "DROPPED", reachedOn: null });
    expect(dropMilestone.milestone!.history).toMatchObject([
      { from: null, to: "PLANNED" },
      { from: "PLANNED", to: "DROPPED", reason: "No longer asked for." },
    ]);
    const amounts = async (viewer?: typeof lead) => {
      const { project: found } = await network.data(operations.ProjectDocument, { id: projectId }, viewer);
      return found!.milestones.map(({ amount }) => amount?.amount ?? null);
    };
    expect(await amounts(lead)).toEqual(["1", null, "9000000"]);
    expect(await amounts(memberOf((await aCoop(network)).key))).toEqual([null, null, null]);
  });
});
