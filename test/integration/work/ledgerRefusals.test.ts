import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { projectStates } from "../../../src/domain/work/state/machines.ts";
import {
  CorrectEntryDocument,
  RecordPayoutDocument,
  RecordReceiptDocument,
} from "../../support/generated/operations.ts";
import { aMilestone, anEarningProject, dumpLedger, type EarningProject, send } from "../../support/ledgerBuilders.ts";
import { anonymous, type Document, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";

type AnyInput = Readonly<Record<string, unknown>>;
type Payload = { readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[] };
type Mutation = Document<Record<string, Payload>, never>;

const recordReceipt = RecordReceiptDocument as Mutation;
const recordPayout = RecordPayoutDocument as Mutation;
const correctEntry = CorrectEntryDocument as Mutation;

const occurredAt = "2026-03-31T10:00:00.000Z";
const eur = (amount: string) => ({ amount, currency: "EUR" });
const exchange = { into: "EUR", rate: "0.9", source: "ECB", date: "2026-03-31" };
const largest = "9223372036854775807";

describe("a mutation of the ledger", () => {
  let network: TestNetwork;
  let project: EarningProject;
  let stranger: Made;
  let ids: Readonly<Record<string, string>>;
  let before: readonly string[];
  beforeAll(async () => {
    network = await withNetwork();
    project = await anEarningProject(network);
    const byMilestones = await anEarningProject(network, { agreement: { method: "MILESTONES" } });
    stranger = await aCoop(network);
    const receipt = { projectId: project.id, amount: eur("1000"), occurredAt };
    const { entry } = await send(network, RecordReceiptDocument, receipt);
    const correction = await send(network, CorrectEntryDocument, { entryId: entry!.id, amount: "1100", reason: "r" });
    ids = {
      project: project.id,
      mate: project.mate.id,
      stranger: stranger.id,
      milestones: byMilestones.id,
      entry: entry!.id,
      correction: correction.entry!.id,
      garbage: "garbage",
    };
    before = await dumpLedger(network);
  });
  beforeEach(async () => expect(await dumpLedger(network)).toEqual(before));
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Puts ids in the place of `@name`. */
  const fill = (input: AnyInput): AnyInput =>
    Object.fromEntries(
      Object.entries(input).map(([key, value]) => [
        key,
        typeof value === "string" && value.startsWith("@") ? ids[value.slice(1)] : value,
      ]),
    );
  const receipt = (more: AnyInput) => ({ projectId: "@project", amount: eur("1"), occurredAt, ...more });
  const payout = (more: AnyInput) => ({ ...receipt({}), coopId: "@mate", ...more });
  const correction = (more: AnyInput) => ({ entryId: "@entry", amount: "7", reason: "a slip", ...more });

  it.each<[rule: string, document: Mutation, input: AnyInput, code: string, field: readonly string[]]>([
    ["a receipt of nothing", recordReceipt, receipt({ amount: eur("0") }), "AMOUNT_NEGATIVE", ["amount", "amount"]],
    ["a receipt below 0", recordReceipt, receipt({ amount: eur("-1") }), "AMOUNT_NEGATIVE", ["amount", "amount"]],
    [
      "a receipt in no currency",
      recordReceipt,
      receipt({ amount: { amount: "1", currency: "eur" } }),
      "CURRENCY_UNKNOWN",
      ["amount", "currency"],
    ],
    [
      "a receipt of tomorrow",
      recordReceipt,
      receipt({ occurredAt: "2026-11-23T12:00:00.001Z" }),
      "INVALID",
      ["occurredAt"],
    ],
    [
      "a receipt of the year 0",
      recordReceipt,
      receipt({ occurredAt: "0000-12-31T23:59:59.999Z" }),
      "INVALID",
      ["occurredAt"],
    ],
    [
      "a receipt on the day before an agreement is in force",
      recordReceipt,
      receipt({ occurredAt: "2025-12-31T23:59:59.999Z" }),
      "AGREEMENT_MISSING",
      ["occurredAt"],
    ],
    [
      "a receipt for no days",
      recordReceipt,
      receipt({ period: { from: "2026-03-01", to: "2026-03-01" } }),
      "INVALID",
      ["period", "to"],
    ],
    [
      "a receipt for a milestone that is not there",
      recordReceipt,
      receipt({ milestone: 1 }),
      "NOT_FOUND",
      ["milestone"],
    ],
    ["a receipt for the milestone 0", recordReceipt, receipt({ milestone: 0 }), "INVALID", ["milestone"]],
    [
      "a receipt by milestones that names none",
      recordReceipt,
      receipt({ projectId: "@milestones" }),
      "INVALID",
      ["milestone"],
    ],
    [
      "a receipt for a milestone that the agreement does not divide",
      recordReceipt,
      receipt({ projectId: "@milestones", milestone: 2 }),
      "INVALID",
      ["milestone"],
    ],
    ["a receipt with an empty reference", recordReceipt, receipt({ reference: " " }), "INVALID", ["reference"]],
    [
      "a receipt with a reference of 501 characters",
      recordReceipt,
      receipt({ reference: "x".repeat(501) }),
      "INVALID",
      ["reference"],
    ],
    [
      "a receipt exchanged into its own currency",
      recordReceipt,
      receipt({ exchange }),
      "INVALID",
      ["exchange", "into"],
    ],
    [
      "a receipt exchanged into no currency",
      recordReceipt,
      receipt({ exchange: { ...exchange, into: "XYZ" } }),
      "CURRENCY_UNKNOWN",
      ["exchange", "into"],
    ],
    [
      "a receipt exchanged at the rate 0",
      recordReceipt,
      receipt({ exchange: { ...exchange, into: "USD", rate: "0.0" } }),
      "INVALID",
      ["exchange", "rate"],
    ],
    [
      "a receipt exchanged into less than a unit",
      recordReceipt,
      receipt({ exchange: { ...exchange, into: "USD", rate: "0.5" } }),
      "INVALID",
      ["exchange", "rate"],
    ],
    [
      "a receipt exchanged into more than a column holds",
      recordReceipt,
      receipt({ amount: eur(largest), exchange: { ...exchange, into: "USD", rate: "1.1" } }),
      "INVALID",
      ["exchange", "rate"],
    ],
    [
      "a receipt exchanged at a rate of tomorrow",
      recordReceipt,
      receipt({ exchange: { ...exchange, into: "USD", date: "2026-11-24" } }),
      "INVALID",
      ["exchange", "date"],
    ],
    ["a receipt of no project", recordReceipt, receipt({ projectId: "@garbage" }), "NOT_FOUND", ["projectId"]],
    ["a payout of nothing", recordPayout, payout({ amount: eur("0") }), "AMOUNT_NEGATIVE", ["amount", "amount"]],
    [
      "a payout in no currency",
      recordPayout,
      payout({ amount: { amount: "1", currency: "EURO" } }),
      "CURRENCY_UNKNOWN",
      ["amount", "currency"],
    ],
    ["a payout of a unit too much", recordPayout, payout({ amount: eur("540") }), "OVERPAID", ["amount", "amount"]],
    [
      "a contribution of a unit too much",
      recordPayout,
      payout({ coopId: null, toNetwork: true, amount: eur("23") }),
      "OVERPAID",
      ["amount", "amount"],
    ],
    [
      "a payout in a currency that nothing came in",
      recordPayout,
      payout({ amount: { amount: "1", currency: "USD" } }),
      "OVERPAID",
      ["amount", "amount"],
    ],
    ["a payout to who has no part", recordPayout, payout({ coopId: "@stranger" }), "OVERPAID", ["amount", "amount"]],
    ["a payout to nobody", recordPayout, payout({ coopId: null }), "INVALID", ["coopId"]],
    ["a payout to two", recordPayout, payout({ toNetwork: true }), "INVALID", ["coopId"]],
    ["a payout to no co-op", recordPayout, payout({ coopId: "@garbage" }), "NOT_FOUND", ["coopId"]],
    [
      "a payout of tomorrow",
      recordPayout,
      payout({ occurredAt: "2026-11-24T00:00:00.000Z" }),
      "INVALID",
      ["occurredAt"],
    ],
    ["a correction to less than nothing", correctEntry, correction({ amount: "-1" }), "AMOUNT_NEGATIVE", ["amount"]],
    ["a correction that changes nothing", correctEntry, correction({ amount: "1100" }), "INVALID", ["amount"]],
    ["a correction without a reason", correctEntry, correction({ reason: " " }), "INVALID", ["reason"]],
    ["a correction of a correction", correctEntry, correction({ entryId: "@correction" }), "INVALID", ["entryId"]],
    ["a correction of no entry", correctEntry, correction({ entryId: "@project" }), "NOT_FOUND", ["entryId"]],
    [
      "a correction before what it corrects",
      correctEntry,
      correction({ occurredAt: "2026-03-31T09:59:59.999Z" }),
      "INVALID",
      ["occurredAt"],
    ],
    [
      "a correction of tomorrow",
      correctEntry,
      correction({ occurredAt: "2026-11-24T00:00:00.000Z" }),
      "INVALID",
      ["occurredAt"],
    ],
  ])("refuses %s, and changes nothing", async (_rule, document, input, code, field) => {
    const { userErrors } = await send(network, document, fill(input));
    expect(userErrors).toMatchObject([{ code, field }]);
  });

  it.each<[document: Mutation, input: AnyInput, field: string]>([
    [recordReceipt, receipt({}), "projectId"],
    [recordPayout, payout({}), "projectId"],
    [correctEntry, correction({}), "entryId"],
  ])("is for who looks after the request alone, and changes nothing for others", async (document, input, field) => {
    for (const viewer of [memberOf(project.mate.key), memberOf(stranger.key)]) {
      const { userErrors } = await send(network, document, fill(input), viewer);
      expect(userErrors).toMatchObject([{ code: "NOT_ENTITLED", field: [field] }]);
    }
    const asked = document as Document<unknown, object>;
    expect(await network.codes(asked, { input: fill(input) }, anonymous)).toEqual(["UNAUTHENTICATED"]);
  });

  it("that breaks several rules says all of them", async () => {
    const input = fill(receipt({ amount: { amount: "0", currency: "XYZ" }, reference: "" }));
    const { userErrors } = await send(network, recordReceipt, input);
    expect(userErrors.map(({ code }) => code)).toEqual(["AMOUNT_NEGATIVE", "CURRENCY_UNKNOWN", "INVALID"]);
  });
});

describe("the state of a project", () => {
  let network: TestNetwork;
  let project: EarningProject;
  let entryId: string;
  beforeAll(async () => {
    network = await withNetwork();
    project = await anEarningProject(network);
    await aMilestone(network, project, 1);
    const receipt = { projectId: project.id, amount: eur("100000"), occurredAt, milestone: 1 };
    const { entry } = await send(network, RecordReceiptDocument, receipt);
    expect(entry?.milestone).toBe(1);
    entryId = entry!.id;
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it.each(projectStates)(
    "%s opens the ledger when it is ACTIVE, ON_HOLD or DELIVERED, and only then",
    async (state) => {
      await network.orm.em.fork().execute("UPDATE work.project SET state = ? WHERE id = ?", [state, project.key]);
      const before = await dumpLedger(network);
      const codesOf = async (document: Mutation, input: AnyInput) =>
        (await send(network, document, input, operator)).userErrors.map(({ code }) => code);
      const money = { projectId: project.id, amount: eur("1"), occurredAt };
      const amount = String(200_000 + projectStates.indexOf(state));
      const said = [
        await codesOf(recordReceipt, money),
        await codesOf(recordPayout, { ...money, coopId: project.mate.id }),
        await codesOf(correctEntry, { entryId, amount, reason: "a slip" }),
      ];
      const conflict = ["CONFLICT"];
      const done: string[] = [];
      if (["ACTIVE", "ON_HOLD", "DELIVERED"].includes(state)) expect(said).toEqual([done, done, done]);
      else {
        expect(said).toEqual([conflict, conflict, conflict]);
        expect(await dumpLedger(network)).toEqual(before);
      }
    },
  );
});
