import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { maxMinorUnits } from "../../../src/domain/shared/money/money.rules.ts";
import { type Allocation, allocate, type Share } from "../../../src/domain/work/ledger/allocate.ts";
import { NothingToDivideByError } from "../../../src/domain/work/ledger/ledger.errors.ts";

const weigh = (...weights: readonly number[]): Share[] =>
  weights.map((weight, index) => ({ coopId: String(index + 1), weight: BigInt(weight) }));
const amountsOf = ({ contribution, parts }: Allocation) => [contribution, ...parts.map(({ amount }) => amount)];
const sumOf = (amounts: readonly bigint[]) => amounts.reduce((sum, amount) => sum + amount, 0n);

describe("allocate", () => {
  it("takes the network's contribution first, rounded up", () => {
    expect(amountsOf(allocate(10_000n, 200, weigh(1)))).toEqual([200n, 9_800n]);
    expect(amountsOf(allocate(10_001n, 200, weigh(1)))).toEqual([201n, 9_800n]);
    expect(amountsOf(allocate(1n, 1, weigh(1)))).toEqual([1n, 0n]);
    expect(amountsOf(allocate(1n, 0, weigh(1)))).toEqual([0n, 1n]);
  });

  it("gives the rest unit to the largest remainder", () => {
    expect(amountsOf(allocate(10n, 0, weigh(333, 334, 333)))).toEqual([0n, 3n, 4n, 3n]);
    expect(amountsOf(allocate(100n, 0, weigh(1, 2, 3)))).toEqual([0n, 17n, 33n, 50n]);
  });

  it("gives it to the lowest co-op id on a tie, by number and not by text", () => {
    const shares = [
      { coopId: "10", weight: 1n },
      { coopId: "9", weight: 1n },
      { coopId: "100", weight: 1n },
    ];
    expect(allocate(4n, 0, shares).parts).toEqual([
      { coopId: "10", amount: 1n },
      { coopId: "9", amount: 2n },
      { coopId: "100", amount: 1n },
    ]);
    expect(amountsOf(allocate(5n, 0, shares))).toEqual([0n, 2n, 2n, 1n]);
  });

  it("gives nothing to who has no share, and all to one who has it alone", () => {
    expect(amountsOf(allocate(7n, 0, weigh(0, 5, 0)))).toEqual([0n, 0n, 7n, 0n]);
    expect(amountsOf(allocate(7n, 10_000, weigh(0, 0)))).toEqual([7n, 0n, 0n]);
    expect(amountsOf(allocate(0n, 200, weigh(1, 2)))).toEqual([0n, 0n, 0n]);
    expect(amountsOf(allocate(0n, 200, weigh(0)))).toEqual([0n, 0n]);
  });

  it("refuses to divide something by nothing", () => {
    expect(() => allocate(1n, 0, weigh(0, 0))).toThrow(NothingToDivideByError);
    expect(() => allocate(1n, 9_999, weigh())).not.toThrow();
    expect(() => allocate(2n, 5_000, [])).toThrow(NothingToDivideByError);
  });
});

/** What is received of currencies with 0, 2 and 3 decimals, and near the most that a column holds. */
const receipt = fc.oneof(
  fc.bigInt({ min: 0n, max: 20n }),
  fc.bigInt({ min: 0n, max: 99_999_999n }),
  fc.bigInt({ min: 0n, max: 999_999n }).map((euro) => euro * 100n + 1n),
  fc.bigInt({ min: 0n, max: 999_999n }).map((dinar) => dinar * 1_000n + 7n),
  fc.bigInt({ min: maxMinorUnits - 10_000n, max: maxMinorUnits }),
);
const contributionBps = fc.oneof(fc.constantFrom(0, 1, 200, 333, 9_999, 10_000), fc.integer({ min: 0, max: 10_000 }));
const shares = fc
  .uniqueArray(fc.bigInt({ min: 1n, max: maxMinorUnits }), { minLength: 1, maxLength: 9 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record({
          coopId: fc.constant(String(id)),
          weight: fc.oneof(
            fc.bigInt({ min: 0n, max: 3n }),
            fc.bigInt({ min: 0n, max: 10_000n }),
            fc.constantFrom(1_000_000_007n, maxMinorUnits),
          ),
        }),
      ),
    ),
  )
  .filter((all) => all.some(({ weight }) => weight > 0n));

describe("allocate, for every receipt and every shares", () => {
  it("adds up to the receipt, and no part is negative", () => {
    fc.assert(
      fc.property(receipt, contributionBps, shares, (whole, bps, all) => {
        const amounts = amountsOf(allocate(whole, bps, all));
        expect(sumOf(amounts)).toBe(whole);
        expect(amounts.filter((amount) => amount < 0n)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("never gives the network less than its share, nor a whole unit more", () => {
    fc.assert(
      fc.property(receipt, contributionBps, shares, (whole, bps, all) => {
        const exceeding = allocate(whole, bps, all).contribution * 10_000n - whole * BigInt(bps);
        expect(exceeding >= 0n && exceeding < 10_000n).toBe(true);
      }),
    );
  });

  it("keeps each part within a unit of its quota, and a larger weight never gets less", () => {
    fc.assert(
      fc.property(receipt, contributionBps, shares, (whole, bps, all) => {
        const { contribution, parts } = allocate(whole, bps, all);
        const rest = whole - contribution;
        const weights = sumOf(all.map(({ weight }) => weight));
        for (const [index, { amount }] of parts.entries()) {
          const apart = amount * weights - rest * all[index]!.weight;
          expect(apart > -weights && apart < weights).toBe(true);
          const smaller = parts.filter((_, other) => all[other]!.weight < all[index]!.weight);
          expect(smaller.filter((part) => part.amount > amount)).toEqual([]);
        }
      }),
    );
  });

  it("gives each co-op the same, in whatever order the shares are named", () => {
    const permuted = shares.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(receipt, contributionBps, permuted, (whole, bps, [all, shuffled]) => {
        const byId = (given: readonly Share[]) =>
          new Map(allocate(whole, bps, given).parts.map(({ coopId, amount }) => [coopId, amount]));
        expect(byId(shuffled)).toEqual(byId(all));
      }),
    );
  });
});
