import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  agreementMethods,
  findProposalFaults,
  type Proposal,
  type ProposalTerms,
} from "../../../src/domain/work/agreement/agreement.rules.ts";

const terms: ProposalTerms = { origin: "COOP_REFERRAL", parties: ["1", "2"], adoptedFrom: null };
const proposal: Proposal = {
  method: "FIXED_BPS",
  contributionBps: 200,
  shares: [
    { coopKey: "1", bps: 4_900 },
    { coopKey: "2", bps: 4_900 },
  ],
  milestoneShares: [],
  effectiveFrom: "2027-01-01",
};

const faultsOf = (changes: Partial<Proposal>, of: Partial<ProposalTerms> = {}) =>
  findProposalFaults({ ...proposal, ...changes }, { ...terms, ...of }).map(({ code, field }) => [
    code,
    field.join("."),
  ]);

/** A contribution and shares of so many parties that add up to `sum`. */
const splitOf = (sum: number) =>
  fc
    .array(fc.nat(sum), { minLength: 1, maxLength: 8 })
    .map((cuts) => cuts.toSorted((one, other) => one - other))
    .map((cuts) => {
      const [contributionBps, ...shares] = [...cuts, sum].map((cut, index) => cut - (cuts[index - 1] ?? 0));
      return { contributionBps: contributionBps!, shares: shares.map((bps, index) => ({ coopKey: `${index}`, bps })) };
    });

describe("a proposal", () => {
  it("has no faults when it names every party once and is the whole", () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ shares: [...proposal.shares].reverse() })).toEqual([]);
  });

  it.each([9_999, 10_000, 10_001])(
    "that adds up to %i is refused unless that is 10,000, however it is split",
    (sum) => {
      fc.assert(
        fc.property(splitOf(sum), ({ contributionBps, shares }) => {
          const parties = shares.map(({ coopKey }) => coopKey);
          const faults = findProposalFaults({ ...proposal, contributionBps, shares }, { ...terms, parties });
          expect(faults.map(({ code }) => code)).toEqual(sum === 10_000 ? [] : ["SHARES_DO_NOT_SUM"]);
          for (const { message } of faults) expect(message).toContain(String(sum));
        }),
      );
    },
  );

  it("leaves the network at least 200 basis points of work under its brand, and of other work nothing", () => {
    const shares = (bps: number) => [
      { coopKey: "1", bps: 5_000 },
      { coopKey: "2", bps },
    ];
    const brand = { origin: "NETWORK_BRAND" } as const;
    expect(faultsOf({ contributionBps: 199, shares: shares(4_801) }, brand)).toEqual([
      ["CONTRIBUTION_TOO_LOW", "contributionBps"],
    ]);
    expect(faultsOf({ contributionBps: 200, shares: shares(4_800) }, brand)).toEqual([]);
    expect(faultsOf({ contributionBps: 0, shares: shares(5_000) })).toEqual([]);
  });

  it("names every party once and nobody else; nothing is a share, too", () => {
    const share = (coopKey: string | null, bps: number) => ({ coopKey, bps });
    expect(faultsOf({ shares: [share("1", 9_800), share("2", 0)] })).toEqual([]);
    expect(faultsOf({ shares: [share("1", 9_800)] })).toEqual([["INVALID", "shares"]]);
    expect(faultsOf({ shares: [] })).toEqual([
      ["INVALID", "shares"],
      ["SHARES_DO_NOT_SUM", "shares"],
    ]);
    expect(faultsOf({ shares: [share("1", 4_800), share("2", 4_800), share("3", 200)] })).toEqual([
      ["INVALID", "shares.2.coopId"],
    ]);
    expect(faultsOf({ shares: [share("1", 4_800), share("2", 4_800), share(null, 200)] })).toEqual([
      ["INVALID", "shares.2.coopId"],
    ]);
    expect(faultsOf({ shares: [share("1", 4_800), share("1", 200), share("2", 4_800)] })).toEqual([
      ["INVALID", "shares.1.coopId"],
    ]);
  });

  it("by milestones has shares of each of them, which are the whole, too; no other method has any", () => {
    const of = (milestone: number, last = 4_900) => ({
      milestone,
      shares: [proposal.shares[0]!, { coopKey: "2", bps: last }],
    });
    expect(faultsOf({ method: "MILESTONES", milestoneShares: [of(1), of(2)] })).toEqual([]);
    expect(faultsOf({ method: "MILESTONES" })).toEqual([["INVALID", "milestoneShares"]]);
    expect(faultsOf({ method: "MILESTONES", milestoneShares: [of(1), of(1)] })).toEqual([
      ["INVALID", "milestoneShares"],
    ]);
    expect(faultsOf({ method: "MILESTONES", milestoneShares: [of(1), of(2, 4_901)] })).toEqual([
      ["SHARES_DO_NOT_SUM", "milestoneShares.1.shares"],
    ]);
    for (const method of agreementMethods.filter((each) => each !== "MILESTONES")) {
      expect(faultsOf({ method, milestoneShares: [of(1)] })).toEqual([["INVALID", "milestoneShares"]]);
    }
  });

  it("begins after the version whose place it takes, not on its day", () => {
    expect(faultsOf({ effectiveFrom: "2027-01-02" }, { adoptedFrom: "2027-01-01" })).toEqual([]);
    expect(faultsOf({ effectiveFrom: "2027-01-01" }, { adoptedFrom: "2027-01-01" })).toEqual([
      ["INVALID", "effectiveFrom"],
    ]);
  });
});
