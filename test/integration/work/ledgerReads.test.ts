import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { requireSettled, settled } from "../../../src/domain/work/ledger/requireSettled.ts";
import {
  CoopIncomeDocument,
  CorrectEntryDocument,
  LedgerEntryDocument,
  ProjectLedgerPageDocument,
  ProjectMoneyDocument,
  ProjectShareOfDocument,
  RecordPayoutDocument,
  RecordReceiptDocument,
} from "../../support/generated/operations.ts";
import { anEarningProject, type EarningProject, send } from "../../support/ledgerBuilders.ts";
import { anonymous, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, type Made, many } from "../../support/networkBuilders.ts";
import { aTeam } from "../../support/workBuilders.ts";

const eur = (amount: string) => ({ amount, currency: "EUR" });
const year = { from: "2026-01-01", to: "2027-01-01" };

describe("money", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const receive = (project: EarningProject, amount: string, at: string, currency = "EUR") =>
    send(network, RecordReceiptDocument, { projectId: project.id, amount: { amount, currency }, occurredAt: at });
  const pay = (project: EarningProject, to: object, amount: string) =>
    send(network, RecordPayoutDocument, {
      projectId: project.id,
      ...to,
      amount: eur(amount),
      occurredAt: "2026-06-01T00:00:00.000Z",
    });
  const merge = (from: Made, into: Made) =>
    network.orm.em
      .fork()
      .execute("UPDATE network.coop SET status = 'MERGED', merged_into_id = ? WHERE id = ?", [into.key, from.key]);
  const income = async (coop: Made, viewer = operator, window = year, currency: string | null = null) =>
    (await network.data(CoopIncomeDocument, { slug: coop.slug, window, currency }, viewer)).coop!.income;

  it("is shown to who takes part, and to nobody else", async () => {
    const project = await anEarningProject(network);
    const stranger = await aCoop(network);
    const worker = await aCoop(network);
    await aTeam(network, project.opportunity, [{ person: await aPerson(network), coop: worker }]);
    const { entry } = await receive(project, "100", "2026-03-31T10:00:00.000Z");
    const asked = { id: project.id, currency: "EUR" };
    const see = async (viewer = anonymous) => [
      (await network.data(ProjectMoneyDocument, asked, viewer)).project,
      (await network.data(LedgerEntryDocument, { id: entry!.id }, viewer)).ledgerEntry,
      (await network.data(ProjectShareOfDocument, { ...asked, coopId: project.lead.id }, viewer)).project?.shareOf,
    ];
    const nothing = {
      revenue: null,
      contribution: null,
      shares: null,
      balance: null,
      settled: null,
      ledger: null,
    };
    for (const viewer of [anonymous, memberOf(stranger.key)]) expect(await see(viewer)).toEqual([nothing, null, null]);
    const all = await see(operator);
    expect(all).toMatchObject([{ revenue: eur("100"), settled: false }, { id: entry!.id }, eur("49")]);
    for (const coop of [project.lead, worker]) expect(await see(memberOf(coop.key))).toEqual(all);
  });

  it("needs a currency of ISO 4217 to be asked for", async () => {
    const project = await anEarningProject(network);
    const asked = { id: project.id, currency: "eur" };
    const refused = ["BAD_USER_INPUT", "BAD_USER_INPUT"];
    expect(await network.codes(ProjectMoneyDocument, asked, operator)).toEqual(refused);
    const shareOf = { ...asked, coopId: project.lead.id };
    expect(await network.codes(ProjectShareOfDocument, shareOf, operator)).toEqual(["BAD_USER_INPUT"]);
    const { slug } = project.lead;
    const ofCoop = { slug, window: year, currency: "XYZ" };
    expect(await network.codes(CoopIncomeDocument, ofCoop, operator)).toEqual(["BAD_USER_INPUT"]);
    const noDay = { slug, window: { from: "2026-01-01", to: "2026-01-01" } };
    expect(await network.codes(CoopIncomeDocument, noDay, operator)).toEqual(["BAD_USER_INPUT"]);
  });

  it("of a co-op is its part, 0 for one without a part, null for one that is not there", async () => {
    const project = await anEarningProject(network);
    await receive(project, "100", "2026-03-31T10:00:00.000Z");
    const shareOf = async (coopId: string, currency = "EUR") =>
      (await network.data(ProjectShareOfDocument, { id: project.id, coopId, currency }, operator)).project?.shareOf;
    expect(await shareOf(project.lead.id)).toEqual(eur("49"));
    expect(await shareOf(project.lead.id, "USD")).toEqual({ amount: "0", currency: "USD" });
    expect(await shareOf((await aCoop(network)).id)).toEqual(eur("0"));
    expect(await shareOf(project.id)).toBeNull();
  });

  it("that came in is a co-op's income of its days in UTC, half-open, for that co-op and the operator", async () => {
    const project = await anEarningProject(network);
    await receive(project, "100", "2026-03-01T00:00:00.000Z");
    await receive(project, "1000", "2026-03-31T23:59:59.999Z");
    await receive(project, "10000", "2026-04-01T00:00:00.000Z");
    await receive(project, "100", "2026-03-15T00:00:00.000Z", "JPY");
    await receive(project, "7777", "2026-02-28T23:59:59.999Z");
    await pay(project, { coopId: project.lead.id }, "40");
    const march = { from: "2026-03-01", to: "2026-04-01" };
    const earned = [eur("539"), { amount: "49", currency: "JPY" }];
    expect(await income(project.lead, operator, march)).toEqual(earned);
    expect(await income(project.lead, memberOf(project.lead.key), march)).toEqual(earned);
    expect(await income(project.lead, operator, march, "JPY")).toEqual([{ amount: "49", currency: "JPY" }]);
    expect(await income(project.lead, memberOf(project.mate.key), march)).toBeNull();
    expect(await income(project.lead, anonymous, march)).toBeNull();
    expect(await income(await aCoop(network))).toEqual([]);
  });

  it("that was corrected counts on the day of the correction", async () => {
    const project = await anEarningProject(network);
    const { entry } = await receive(project, "1000", "2026-03-01T00:00:00.000Z");
    const occurredAt = "2026-05-01T00:00:00.000Z";
    await send(network, CorrectEntryDocument, { entryId: entry!.id, amount: "900", reason: "a slip", occurredAt });
    const until = (to: string) => income(project.lead, operator, { from: "2026-01-01", to });
    expect(await until("2026-05-01")).toEqual([eur("490")]);
    expect(await until("2026-05-02")).toEqual([eur("441")]);
  });

  it("of co-ops that became one is one co-op's", async () => {
    const project = await anEarningProject(network);
    const { lead, mate } = project;
    await receive(project, "1000", "2026-03-01T00:00:00.000Z");
    await merge(mate, lead);
    const { shares } = (await network.data(ProjectMoneyDocument, { id: project.id, currency: "EUR" }, operator))
      .project!;
    expect(shares).toEqual([
      { coop: { slug: lead.slug }, amount: eur("980"), paid: { amount: "0" }, owed: { amount: "980" } },
    ]);
    expect(await income(lead)).toEqual([eur("980")]);
    const asked = { id: project.id, coopId: mate.id, currency: "EUR" };
    expect((await network.data(ProjectShareOfDocument, asked, operator)).project?.shareOf).toEqual(eur("980"));
    expect((await pay(project, { coopId: mate.id }, "980")).userErrors).toEqual([]);
    await pay(project, { toNetwork: true }, "20");
    expect(await settled(network.orm.em.fork(), project.key)).toBe(true);
  });

  it("that is open is named where a ledger must be settled", async () => {
    const project = await anEarningProject(network);
    const { lead, mate } = project;
    const check = () => requireSettled(network.orm.em.fork(), project.key, ["projectId"]);
    await expect(check()).resolves.toBeUndefined();
    const { entry } = await receive(project, "1000", "2026-03-01T00:00:00.000Z");
    await pay(project, { coopId: mate.id }, "490");
    await send(network, CorrectEntryDocument, { entryId: entry!.id, amount: "900", reason: "a slip" });
    await expect(check()).rejects.toMatchObject({
      userErrors: [
        {
          code: "LEDGER_UNSETTLED",
          field: ["projectId"],
          message: `Still open, in minor units: 441 EUR to ${lead.slug}, 49 EUR back from ${mate.slug}, 18 EUR to the network.`,
        },
      ],
    });
  });

  it("is listed as it moved, a page at a time", async () => {
    const project = await anEarningProject(network);
    const days = ["2026-03-02", "2026-03-01", "2026-03-03", "2026-03-02", "2026-01-01"];
    const ids: string[] = [];
    for (const day of days) ids.push((await receive(project, "100", `${day}T12:00:00.000Z`)).entry!.id);
    const inOrder = [4, 1, 0, 3, 2].map((index) => ids[index]);
    const page = async (args: object) =>
      (await network.data(ProjectLedgerPageDocument, { id: project.id, ...args }, operator)).project!.ledger!;
    const first = await page({ first: 3 });
    expect(first).toMatchObject({ totalCount: 5, pageInfo: { hasNextPage: true } });
    const rest = await page({ first: 3, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(inOrder);
    expect((await page({ last: 2 })).nodes.map(({ id }) => id)).toEqual(inOrder.slice(3));
  });

  it("of ten projects takes as many SQL statements as that of one", async () => {
    const projects = await many(10, async () => {
      const project = await anEarningProject(network);
      const { entry } = await receive(project, "1000", "2026-03-01T00:00:00.000Z");
      await send(network, CorrectEntryDocument, { entryId: entry!.id, amount: "900", reason: "a slip" });
      return project;
    });
    const statementsOf = async (asked: readonly EarningProject[]) => {
      const fields = asked.map(
        ({ id, lead }, index) => `p${index}: project(id: "${id}") {
          revenue(currency: "EUR") { amount } contribution(currency: "EUR") { amount } settled
          balance { held { amount } } shares { coop { slug } amount { amount } }
          shareOf(coopId: "${lead.id}", currency: "EUR") { amount }
          ledger(first: 10) { totalCount nodes {
            amount { amount } corrects { id } correctedBy { id } postings { coop { slug } } project { name }
          } }
        } c${index}: coop(slug: "${lead.slug}") { income(window: { from: "2026-01-01", to: "2027-01-01" }) { amount } }`,
      );
      network.statements.length = 0;
      await network.data(`{ ${fields.join(" ")} }`, {}, operator);
      return network.statements.map(({ text }) => text).sort();
    };
    const one = await statementsOf(projects.slice(0, 1));
    expect(one.length).toBeLessThanOrEqual(12);
    expect(await statementsOf(projects)).toEqual(one);
  });
});
