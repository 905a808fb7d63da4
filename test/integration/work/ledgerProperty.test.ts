import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  CorrectEntryDocument,
  LedgerEntryDocument,
  ProjectMoneyDocument,
  RecordPayoutDocument,
  RecordReceiptDocument,
} from "../../support/generated/operations.ts";
import { anAgreement, send } from "../../support/ledgerBuilders.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, type Made, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOpportunity, aProject, type MadeWork } from "../../support/workBuilders.ts";

const occurredAt = "2026-03-31T10:00:00.000Z";
const currencies = ["JPY", "EUR", "TND"] as const;

const amount = fc.oneof(
  fc.bigInt({ min: 1n, max: 30n }),
  fc.bigInt({ min: 1n, max: 99_999_999n }),
  fc.bigInt({ min: 10n ** 17n, max: 10n ** 17n + 99n }),
);
const currency = fc.constantFrom(...currencies);
const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("receive" as const), amount, currency }) },
  {
    weight: 3,
    // A percentage of what the payee is owed; co-ops by number, the network after them.
    arbitrary: fc.record({
      kind: fc.constant("pay" as const),
      payee: fc.nat(5),
      part: fc.integer({ min: 1, max: 100 }),
      currency,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("correct" as const),
      which: fc.nat(20),
      amount: fc.oneof(fc.constant(0n), amount),
    }),
  },
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

const history = fc.record({
  contributionBps: fc.constantFrom(0, 200, 333, 10_000),
  /** Ratios of the co-ops' shares, which do not divide evenly. */
  ratios: fc.array(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }).filter((all) => all.some(Boolean)),
  steps: fc.array(step, { minLength: 3, maxLength: 7 }),
});

/** Basis points that sum to the whole without the contribution. */
function sharesOf(coops: readonly Made[], ratios: readonly number[], contributionBps: number) {
  const sum = ratios.reduce((whole, ratio) => whole + ratio, 0);
  const bps = ratios.map((ratio) => Math.floor(((10_000 - contributionBps) * ratio) / sum));
  bps[ratios.findIndex((ratio) => ratio > 0)]! +=
    10_000 - contributionBps - bps.reduce((whole, each) => whole + each, 0);
  return ratios.map((_, index) => [coops[index]!, bps[index]!] as const);
}

describe("every history of a ledger", () => {
  let network: TestNetwork;
  let coops: Made[];
  beforeAll(async () => {
    network = await withNetwork();
    coops = await many(5, () => aCoop(network));
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const moneyOf = async (project: MadeWork, asked: string) =>
    (await network.data(ProjectMoneyDocument, { id: project.id, currency: asked }, operator)).project!;

  async function owedTo(project: MadeWork, coop: Made | undefined, asked: string): Promise<bigint> {
    const { shares, balance } = await moneyOf(project, asked);
    const share = shares!.find((each) => each.coop!.slug === coop?.slug && each.amount.currency === asked);
    const ofNetwork = balance!.find((each) => each.currency === asked)?.owedToNetwork;
    return BigInt((coop ? share?.owed : ofNetwork)?.amount ?? 0);
  }

  async function pay(project: MadeWork, coop: Made | undefined, units: bigint, asked: string) {
    const payee = coop ? { coopId: coop.id } : { toNetwork: true };
    const money = { amount: String(units), currency: asked };
    const input = { projectId: project.id, ...payee, amount: money, occurredAt };
    return send(network, RecordPayoutDocument, input);
  }

  /** Takes a step, and gives the entry that it made, if any. */
  async function take(project: MadeWork, made: readonly string[], taken: Step): Promise<string | null> {
    switch (taken.kind) {
      case "receive": {
        const money = { amount: String(taken.amount), currency: taken.currency };
        const input = { projectId: project.id, amount: money, occurredAt };
        return (await send(network, RecordReceiptDocument, input)).entry!.id;
      }
      case "pay": {
        const coop = coops[taken.payee];
        const owed = await owedTo(project, coop, taken.currency);
        const { userErrors } = await pay(project, coop, (owed > 0n ? owed : 0n) + 1n, taken.currency);
        expect(userErrors).toMatchObject([{ code: "OVERPAID" }]);
        const part = (owed * BigInt(taken.part)) / 100n;
        return part > 0n ? (await pay(project, coop, part, taken.currency)).entry!.id : null;
      }
      case "correct": {
        if (made.length === 0) return null;
        const entryId = made[taken.which % made.length]!;
        const input = { entryId, amount: String(taken.amount), reason: "a slip" };
        await send(network, CorrectEntryDocument, input);
        const { ledgerEntry } = await network.data(LedgerEntryDocument, { id: entryId }, operator);
        expect(ledgerEntry?.effectiveAmount.amount).toBe(String(taken.amount));
        return null;
      }
    }
  }

  async function expectExact(project: MadeWork): Promise<void> {
    for (const asked of currencies) {
      const { revenue, contribution, shares, balance } = await moneyOf(project, asked);
      const own = shares!.filter((each) => each.amount.currency === asked);
      const sum = (of: (share: (typeof own)[number]) => string) =>
        own.reduce((whole, share) => whole + BigInt(of(share)), 0n);
      const [received] = await query<{ whole: string }>(
        network,
        `SELECT coalesce(sum(e.amount), 0)::text AS whole FROM work.ledger_entry e LEFT JOIN work.ledger_entry o ON o.id = e.corrects_id
         WHERE e.project_id = ${project.key} AND e.currency = '${asked}' AND coalesce(o.kind, e.kind) = 'RECEIPT'`,
      );
      expect(revenue!.amount).toBe(received!.whole);
      expect(sum(({ amount: { amount: units } }) => units) + BigInt(contribution!.amount)).toBe(
        BigInt(revenue!.amount),
      );
      expect(sum(({ owed }) => owed.amount)).toBe(
        sum(({ amount: { amount: units } }) => units) - sum(({ paid }) => paid.amount),
      );
      const standing = balance!.find((each) => each.currency === asked);
      if (!standing) continue;
      expect(BigInt(standing.held.amount)).toBe(
        BigInt(standing.owedToCoops.amount) + BigInt(standing.owedToNetwork.amount),
      );
    }
  }

  it("adds up: parts and contribution to what came in, what is held to what is owed", async () => {
    await fc.assert(
      fc.asyncProperty(history, async ({ contributionBps, ratios, steps }) => {
        const opportunity = await anOpportunity(network, { state: "CONVERTED", seats: [] });
        const shares = sharesOf(coops, ratios, contributionBps);
        await anAgreement(network, opportunity, { contributionBps, shares });
        const project = await aProject(network, opportunity);
        const made: string[] = [];
        for (const each of steps) {
          const entry = await take(project, made, each);
          if (entry !== null) made.push(entry);
        }
        await expectExact(project);
      }),
      { numRuns: 24, endOnFailure: true },
    );
    const unbalanced = "SELECT entry_id FROM work.posting GROUP BY entry_id HAVING sum(amount) <> 0";
    expect(await query(network, unbalanced)).toEqual([]);
  });
});
