import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CorrectEntryDocument, RecordReceiptDocument } from "../../support/generated/operations.ts";
import {
  aMilestone,
  anAgreement,
  anEarningProject,
  type EarningFacts,
  type EarningProject,
  send,
  someHours,
} from "../../support/ledgerBuilders.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { aPerson } from "../../support/networkBuilders.ts";
import { aTeam, type TeamSeatFacts } from "../../support/workBuilders.ts";

/** The network takes nothing here, so that parts are easy to read. */
const whole = (method: "HOURS" | "SEAT_DAYS" | "MILESTONES") => ({ method, contributionBps: 0 });

describe("a receipt is divided", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function receive(project: EarningProject, amount: number, day: string, more = {}) {
    const { entry, userErrors } = await send(network, RecordReceiptDocument, {
      projectId: project.id,
      amount: { amount: String(amount), currency: "EUR" },
      occurredAt: `${day}T23:00:00.000Z`,
      ...more,
    });
    expect(userErrors).toEqual([]);
    return { ...entry!, parts: partsOf(project, entry!.postings) };
  }

  /** What the lead, its mate and the network get. */
  function partsOf(
    { lead, mate }: EarningProject,
    postings: readonly { account: string; coop: { slug: string } | null; amount: { amount: string } }[],
  ) {
    const of = (account: string, slug?: string) =>
      0 - Number(postings.find((line) => line.account === account && line.coop?.slug === slug)?.amount.amount ?? 0);
    return [of("COOP", lead.slug), of("COOP", mate.slug), of("NETWORK")];
  }

  /** A project whose team has a seat of the lead and one of its mate, both without an end when it is not said. */
  async function aStaffedProject(facts: EarningFacts, ...seats: readonly Partial<TeamSeatFacts>[]) {
    const project = await anEarningProject(network, facts);
    const days = { fromDate: "2026-01-01", toDate: null, state: "ACTIVE" as const };
    const team = await aTeam(network, project.opportunity, [
      { person: await aPerson(network), coop: project.lead, ...days, ...seats[0] },
      { person: await aPerson(network), coop: project.mate, ...days, ...seats[1] },
    ]);
    return { ...project, seats: team.seats };
  }

  it("by the version in force on its day in UTC", async () => {
    const project = await anEarningProject(network, { agreement: { state: "SUPERSEDED" } });
    const shares = [
      [project.lead, 7_000],
      [project.mate, 2_500],
    ] as const;
    await anAgreement(network, project.opportunity, {
      shares,
      version: 2,
      contributionBps: 500,
      effectiveFrom: "2026-07-01",
    });
    expect(await receive(project, 10_000, "2026-06-30")).toMatchObject({
      agreement: { version: 1 },
      parts: [4_900, 4_900, 200],
    });
    const later = await receive(project, 10_000, "2026-07-01");
    expect(later).toMatchObject({ agreement: { version: 2 }, parts: [7_000, 2_500, 500] });
  });

  it("by HOURS: the minutes in its days, half-open", async () => {
    const project = await aStaffedProject({ agreement: whole("HOURS") });
    const [first, second] = project.seats;
    await someHours(network, first!, "2026-02-28", 600);
    await someHours(network, first!, "2026-03-01", 60);
    await someHours(network, second!, "2026-03-31", 180);
    await someHours(network, second!, "2026-04-01", 600);
    const period = { from: "2026-03-01", to: "2026-04-01" };
    expect(await receive(project, 1_000, "2026-04-02", { period })).toMatchObject({ period, parts: [250, 750, 0] });
  });

  it("by HOURS, without days: since the project's start, then since the receipt before", async () => {
    const project = await aStaffedProject({ agreement: whole("HOURS") });
    const [first, second] = project.seats;
    await someHours(network, first!, "2026-01-01", 60);
    await someHours(network, second!, "2026-01-31", 60);
    await someHours(network, second!, "2026-02-01", 30);
    await someHours(network, first!, "2026-02-28", 10);
    const january = await receive(project, 100, "2026-01-31");
    expect(january).toMatchObject({ period: { from: "2026-01-01", to: "2026-02-01" }, parts: [50, 50, 0] });
    const february = await receive(project, 100, "2026-02-28");
    expect(february).toMatchObject({ period: { from: "2026-02-01", to: "2026-03-01" }, parts: [25, 75, 0] });
    // A second invoice of a day pays for the same days.
    expect(await receive(project, 100, "2026-02-28")).toMatchObject({ period: february.period, parts: [25, 75, 0] });
  });

  it("by HOURS where nobody worked: by the shares that the agreement expects", async () => {
    const project = await aStaffedProject({ agreement: { method: "HOURS" } });
    await someHours(network, project.seats[0]!, "2026-01-02", 60);
    const period = { from: "2026-03-01", to: "2026-04-01" };
    expect((await receive(project, 10_000, "2026-04-02", { period })).parts).toEqual([4_900, 4_900, 200]);
  });

  it("by HOURS, mended: by the hours of its own days as they are known then", async () => {
    const project = await aStaffedProject({ agreement: whole("HOURS") });
    const [first, second] = project.seats;
    await someHours(network, first!, "2026-01-05", 60);
    const { id, parts } = await receive(project, 100, "2026-01-31");
    expect(parts).toEqual([100, 0, 0]);
    await someHours(network, second!, "2026-01-06", 60);
    await someHours(network, second!, "2026-02-01", 600);
    const { entry } = await send(network, CorrectEntryDocument, { entryId: id, amount: "200", reason: "a slip" });
    expect(partsOf(project, entry!.postings)).toEqual([0, 100, 0]);
  });

  it("does not count a receipt that was taken back as the one before", async () => {
    const project = await aStaffedProject({ agreement: whole("HOURS") });
    const { id } = await receive(project, 100, "2026-01-31");
    await send(network, CorrectEntryDocument, { entryId: id, amount: "0", reason: "not ours" });
    const { period } = await receive(project, 100, "2026-02-28");
    expect(period).toEqual({ from: "2026-01-01", to: "2026-03-01" });
  });

  it("by SEAT_DAYS: the days of seats in its days, weighed by their share of full time", async () => {
    const project = await aStaffedProject(
      { agreement: whole("SEAT_DAYS") },
      { fromDate: "2026-03-22", shareBps: 10_000 },
      { fromDate: "2025-01-01", toDate: "2026-03-11", shareBps: 5_000, state: "REPLACED" },
    );
    const period = { from: "2026-03-01", to: "2026-04-01" };
    // Ten days of full time, ten of half time.
    expect((await receive(project, 300, "2026-04-02", { period })).parts).toEqual([200, 100, 0]);
  });

  it("by SEAT_DAYS: seats that were never taken count for nothing", async () => {
    const project = await aStaffedProject({ agreement: whole("SEAT_DAYS") }, {}, { state: "CANCELLED" });
    expect((await receive(project, 300, "2026-03-31")).parts).toEqual([300, 0, 0]);
  });

  it("by MILESTONES: the shares of the milestone that it is for", async () => {
    const project = await anEarningProject(network, { agreement: { method: "MILESTONES" } });
    await aMilestone(network, project, 1);
    await aMilestone(network, project, 2);
    const { lead, mate } = project;
    const shares = [
      [lead, 4_900],
      [mate, 4_900],
    ] as const;
    const milestoneShares = { 1: [[lead, 9_800]], 2: shares } as const;
    await anAgreement(network, project.opportunity, {
      shares,
      milestoneShares,
      version: 2,
      state: "SUPERSEDED",
      method: "MILESTONES",
      effectiveFrom: "2026-02-01",
    });
    const first = await receive(project, 10_000, "2026-03-31", { milestone: 1 });
    expect(first).toMatchObject({ milestone: 1, parts: [9_800, 0, 200] });
    expect((await receive(project, 10_000, "2026-03-31", { milestone: 2 })).parts).toEqual([4_900, 4_900, 200]);
    const { entry } = await send(network, CorrectEntryDocument, { entryId: first.id, amount: "5000", reason: "half" });
    expect(partsOf(project, entry!.postings)).toEqual([-4_900, 0, -100]);
  });
});
