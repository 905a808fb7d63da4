import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CorrectEntryDocument,
  EntryDecimalsDocument,
  LedgerEntryDocument,
  ProjectMoneyDocument,
  RecordPayoutDocument,
  RecordReceiptDocument,
} from "../../support/generated/operations.ts";
import { anEarningProject, type EarningProject, send } from "../../support/ledgerBuilders.ts";
import { memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";

const eur = (amount: string) => ({ amount, currency: "EUR" });
const on = (day: string) => `${day}T10:00:00.000Z`;

describe("the ledger of a project", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const receive = (project: EarningProject, amount: string, day = "2026-03-31", more = {}, viewer = operator) =>
    send(
      network,
      RecordReceiptDocument,
      { projectId: project.id, amount: eur(amount), occurredAt: on(day), ...more },
      viewer,
    );
  const pay = (project: EarningProject, coopId: string | null, amount: string, day = "2026-04-02") =>
    send(network, RecordPayoutDocument, {
      projectId: project.id,
      ...(coopId === null ? { toNetwork: true } : { coopId }),
      amount: eur(amount),
      occurredAt: on(day),
    });
  const correct = (entryId: string, amount: string, more = {}) =>
    send(network, CorrectEntryDocument, { entryId, amount, reason: "a digit too many", ...more });
  const money = async (project: EarningProject, currency = "EUR") =>
    (await network.data(ProjectMoneyDocument, { id: project.id, currency }, operator)).project!;

  it("divides a receipt by the agreement, the network's contribution first", async () => {
    const project = await anEarningProject(network);
    const { entry, userErrors } = await receive(
      project,
      "100001",
      "2026-03-31",
      { reference: " R-7 " },
      memberOf(project.lead.key),
    );
    expect(userErrors).toEqual([]);
    expect(entry).toEqual({
      id: expect.any(String),
      kind: "RECEIPT",
      amount: eur("100001"),
      effectiveAmount: { amount: "100001" },
      occurredAt: on("2026-03-31"),
      recordedAt: testNow.toISOString(),
      recordedBy: `coop:${project.lead.key}`,
      reference: "R-7",
      period: null,
      milestone: null,
      agreement: { version: 1 },
      original: null,
      exchangeRate: null,
      corrects: null,
      correctedBy: [],
      postings: [
        { account: "BANK", coop: null, amount: eur("100001") },
        { account: "COOP", coop: { slug: project.lead.slug }, amount: eur("-49000") },
        { account: "COOP", coop: { slug: project.mate.slug }, amount: eur("-49000") },
        { account: "NETWORK", coop: null, amount: eur("-2001") },
      ],
    });
    const read = await network.data(LedgerEntryDocument, { id: entry!.id }, operator);
    expect(read.ledgerEntry).toEqual({ ...entry, project: { id: project.id } });
  });

  it("shows what came in, whose it is, and what is owed", async () => {
    const project = await anEarningProject(network);
    await receive(project, "100000");
    await pay(project, project.mate.id, "9000");
    await pay(project, null, "2000");
    const { ledger, ...sums } = await money(project);
    expect(sums).toEqual({
      revenue: eur("100000"),
      contribution: eur("2000"),
      shares: [
        {
          coop: { slug: project.lead.slug },
          amount: eur("49000"),
          paid: { amount: "0" },
          owed: { amount: "49000" },
        },
        {
          coop: { slug: project.mate.slug },
          amount: eur("49000"),
          paid: { amount: "9000" },
          owed: { amount: "40000" },
        },
      ],
      balance: [
        {
          currency: "EUR",
          held: { amount: "89000" },
          owedToCoops: { amount: "89000" },
          owedToNetwork: { amount: "0" },
        },
      ],
      settled: false,
    });
    expect(ledger!.nodes.map(({ kind }) => kind)).toEqual(["RECEIPT", "PAYOUT", "CONTRIBUTION"]);
    expect(await money(project, "JPY")).toMatchObject({ revenue: { amount: "0", currency: "JPY" } });
  });

  it("is empty and settled before anything came in", async () => {
    const project = await anEarningProject(network);
    expect(await money(project)).toEqual({
      revenue: eur("0"),
      contribution: eur("0"),
      shares: [],
      balance: [],
      settled: true,
      ledger: { totalCount: 0, nodes: [] },
    });
  });

  it("is settled when everyone has what is theirs, in every currency", async () => {
    const project = await anEarningProject(network);
    await receive(project, "100");
    await receive(project, "100", "2026-03-31", { amount: { amount: "100", currency: "JPY" } });
    await pay(project, project.lead.id, "49");
    await pay(project, project.mate.id, "49");
    await pay(project, null, "2");
    expect((await money(project)).settled).toBe(false);
    const yen = { amount: { amount: "49", currency: "JPY" }, occurredAt: on("2026-04-02"), projectId: project.id };
    await send(network, RecordPayoutDocument, { ...yen, coopId: project.lead.id });
    await send(network, RecordPayoutDocument, { ...yen, coopId: project.mate.id });
    expect((await money(project)).settled).toBe(false);
    await send(network, RecordPayoutDocument, { ...yen, amount: { amount: "2", currency: "JPY" }, toNetwork: true });
    expect((await money(project)).settled).toBe(true);
  });

  it("books what a receipt in another currency was exchanged into, and keeps the original and the rate", async () => {
    const project = await anEarningProject(network);
    const exchange = { into: "EUR", rate: "0.2965", source: "Central Bank of Tunisia", date: "2026-03-30" };
    const { entry } = await receive(project, "0", "2026-03-31", {
      amount: { amount: "1000001", currency: "TND" },
      exchange,
    });
    // 1,000.001 TND × 0.2965 = 296.5002965 EUR.
    expect(entry).toMatchObject({
      amount: eur("29650"),
      original: { amount: "1000001", currency: "TND" },
      exchangeRate: { rate: "0.2965", source: "Central Bank of Tunisia", date: "2026-03-30" },
    });
    expect((await money(project)).revenue).toEqual(eur("29650"));
    expect((await money(project, "TND")).revenue).toEqual({ amount: "0", currency: "TND" });
  });

  it("tells an amount as a decimal of its currency, also of one that is divided into fifths", async () => {
    const project = await anEarningProject(network);
    const exchange = { into: "MGA", rate: "33.5", source: "Bank", date: "2026-03-30" };
    const { entry } = await receive(project, "0", "2026-03-31", {
      amount: { amount: "1000", currency: "JPY" },
      exchange,
    });
    const { ledgerEntry } = await network.data(EntryDecimalsDocument, { id: entry!.id }, operator);
    expect(ledgerEntry).toEqual({
      amount: { amount: "3350000", currency: "MGA", decimal: "33500.00", minorUnitDigits: 2 },
      original: { amount: "1000", currency: "JPY", decimal: "1000", minorUnitDigits: 0 },
    });
  });

  it("mends a receipt by an entry with the difference, by the version that divided it", async () => {
    const project = await anEarningProject(network);
    const { entry: receipt } = await receive(project, "100001");
    const { entry } = await correct(receipt!.id, "10000");
    expect(entry).toMatchObject({
      kind: "CORRECTION",
      amount: eur("-90001"),
      occurredAt: testNow.toISOString(),
      reference: "a digit too many",
      corrects: { id: receipt!.id },
      postings: [
        { account: "BANK", amount: eur("-90001") },
        { account: "COOP", coop: { slug: project.lead.slug }, amount: eur("44100") },
        { account: "COOP", coop: { slug: project.mate.slug }, amount: eur("44100") },
        { account: "NETWORK", amount: eur("1801") },
      ],
    });
    const { ledgerEntry } = await network.data(LedgerEntryDocument, { id: receipt!.id }, operator);
    expect(ledgerEntry).toMatchObject({
      amount: eur("100001"),
      effectiveAmount: { amount: "10000" },
      correctedBy: [{ id: entry!.id }],
    });
    expect(await money(project)).toMatchObject({ revenue: eur("10000"), contribution: eur("200") });
  });

  it("mends a receipt again and again, and takes it back", async () => {
    const project = await anEarningProject(network);
    const { entry: receipt } = await receive(project, "100");
    for (const [amount, difference] of [
      ["250", "150"],
      ["249", "-1"],
      ["0", "-249"],
      ["100", "100"],
    ] as const) {
      expect((await correct(receipt!.id, amount)).entry?.amount).toEqual(eur(difference));
    }
    expect(await money(project)).toMatchObject({
      revenue: eur("100"),
      contribution: eur("2"),
      shares: [{ amount: eur("49") }, { amount: eur("49") }],
    });
    await correct(receipt!.id, "0");
    expect(await money(project)).toMatchObject({ revenue: eur("0"), settled: true });
  });

  it("mends payouts and contributions, too", async () => {
    const project = await anEarningProject(network);
    await receive(project, "1000");
    const { entry: payout } = await pay(project, project.mate.id, "490");
    const { entry: contribution } = await pay(project, null, "20");
    expect((await correct(payout!.id, "0")).entry?.postings).toEqual([
      { account: "BANK", coop: null, amount: eur("490") },
      { account: "COOP", coop: { slug: project.mate.slug }, amount: eur("-490") },
    ]);
    expect((await correct(payout!.id, "489")).entry?.amount).toEqual(eur("489"));
    expect((await correct(contribution!.id, "19")).entry?.postings).toEqual([
      { account: "BANK", coop: null, amount: eur("1") },
      { account: "NETWORK", coop: null, amount: eur("-1") },
    ]);
    const { shares, balance } = await money(project);
    expect(shares?.[1]).toMatchObject({ paid: { amount: "489" }, owed: { amount: "1" } });
    expect(balance).toEqual([
      { currency: "EUR", held: { amount: "492" }, owedToCoops: { amount: "491" }, owedToNetwork: { amount: "1" } },
    ]);
  });

  it("owes nothing to a co-op that got too much: that one owes it back", async () => {
    const project = await anEarningProject(network);
    const { entry: receipt } = await receive(project, "1000");
    await pay(project, project.mate.id, "490");
    await correct(receipt!.id, "900");
    const { shares, settled } = await money(project);
    expect(shares?.[1]).toMatchObject({ amount: eur("441"), paid: { amount: "490" }, owed: { amount: "-49" } });
    expect(settled).toBe(false);
    expect((await pay(project, project.mate.id, "1")).userErrors).toMatchObject([{ code: "OVERPAID" }]);
  });
});
