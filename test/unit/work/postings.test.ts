import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  type PostingLine,
  postingsOfCorrection,
  postingsOfPayout,
  postingsOfReceipt,
} from "../../../src/domain/work/ledger/postings.ts";

const shares = [
  { coopId: "12", weight: 4_900n },
  { coopId: "9", weight: 4_900n },
  { coopId: "40", weight: 0n },
];
const sumOf = (lines: readonly PostingLine[]) => lines.reduce((sum, { amount }) => sum + amount, 0n);

describe("the postings", () => {
  it("of a receipt put it into the bank, and owe it to co-ops and network", () => {
    expect(postingsOfReceipt(1_001n, 200, shares)).toEqual([
      { account: "BANK", coopId: null, amount: 1_001n },
      { account: "COOP", coopId: "9", amount: -490n },
      { account: "COOP", coopId: "12", amount: -490n },
      { account: "NETWORK", coopId: null, amount: -21n },
    ]);
  });

  it("of a payout take it from the bank, and from what is owed", () => {
    expect(postingsOfPayout(5n, { coopId: "9" })).toEqual([
      { account: "BANK", coopId: null, amount: -5n },
      { account: "COOP", coopId: "9", amount: 5n },
    ]);
    expect(postingsOfPayout(5n, "NETWORK")).toEqual([
      { account: "BANK", coopId: null, amount: -5n },
      { account: "NETWORK", coopId: null, amount: 5n },
    ]);
  });

  it("of a correction are the difference", () => {
    const standing = postingsOfReceipt(1_001n, 200, shares);
    expect(postingsOfCorrection(standing, postingsOfReceipt(1_000n, 200, shares))).toEqual([
      { account: "BANK", coopId: null, amount: -1n },
      { account: "NETWORK", coopId: null, amount: 1n },
    ]);
    expect(postingsOfCorrection(standing, standing)).toEqual([]);
    expect(sumOf(postingsOfCorrection(standing, []))).toBe(0n);
  });

  it("of every chain of corrections balance, and come to those of the last amount", () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 15n });
    const bps = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(fc.array(amount, { minLength: 1, maxLength: 6 }), bps, (amounts, contributionBps) => {
        const right = (whole: bigint) => postingsOfReceipt(whole, contributionBps, shares);
        let standing: PostingLine[] = [];
        for (const each of amounts) {
          const difference = postingsOfCorrection(standing, right(each));
          expect(sumOf(difference)).toBe(0n);
          standing = postingsOfCorrection([], [...standing, ...difference]);
        }
        expect(standing).toEqual(right(amounts.at(-1)!));
      }),
    );
  });
});
