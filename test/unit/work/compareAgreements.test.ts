import { describe, expect, it } from "@jest/globals";
import {
  type AgreementContent,
  compareAgreements,
  percent,
} from "../../../src/domain/work/agreement/compareAgreements.ts";

const share = (coopKey: string, name: string, bps: number) => ({ coopKey, name, bps });
const content: AgreementContent = {
  method: "FIXED_BPS",
  contributionBps: 200,
  shares: [share("9", "Tierra Libre", 4_900), share("10", "Alder", 4_900)],
  milestoneShares: [],
  terms: null,
  effectiveFrom: "2027-01-01",
};

const textsOf = (changes: Partial<AgreementContent>, before: Partial<AgreementContent> = {}) =>
  compareAgreements({ ...content, ...before }, { ...content, ...changes }).map(({ text }) => text);

describe("compareAgreements", () => {
  it("finds no difference between a version and itself, however its shares are ordered", () => {
    expect(textsOf({})).toEqual([]);
    expect(textsOf({ shares: [...content.shares].reverse() })).toEqual([]);
  });

  it("tells every difference, in the order of a version's fields", () => {
    const after: Partial<AgreementContent> = {
      method: "MILESTONES",
      contributionBps: 300,
      shares: [share("10", "Alder", 4_600), share("9", "Tierra Libre", 5_100)],
      milestoneShares: [{ milestone: 1, ...share("9", "Tierra Libre", 9_700) }],
      terms: "Paid within 30 days.",
      effectiveFrom: "2027-02-01",
    };
    expect(textsOf(after)).toEqual([
      "Method FIXED_BPS → MILESTONES",
      "Contribution 2.00 % → 3.00 %",
      "Tierra Libre 49.00 % → 51.00 %",
      "Alder 49.00 % → 46.00 %",
      "Milestone 1, Tierra Libre none → 97.00 %",
      "Terms changed",
      "In force from 2027-01-01 → 2027-02-01",
    ]);
  });

  it("says of what has come and what is gone what is not on the other side", () => {
    const shares = [share("9", "Tierra Libre", 4_900), share("11", "Briar", 4_900)];
    expect(compareAgreements(content, { ...content, shares })).toEqual([
      { kind: "SHARE", coopKey: "10", milestone: null, before: "49.00 %", after: null, text: "Alder 49.00 % → none" },
      { kind: "SHARE", coopKey: "11", milestone: null, before: null, after: "49.00 %", text: "Briar none → 49.00 %" },
    ]);
  });

  it("tells shares of different milestones apart", () => {
    const of = (milestone: number, bps: number) => ({ milestone, ...share("9", "Tierra Libre", bps) });
    expect(
      textsOf({ milestoneShares: [of(1, 5_000), of(2, 7_000)] }, { milestoneShares: [of(2, 6_000), of(1, 5_000)] }),
    ).toEqual(["Milestone 2, Tierra Libre 60.00 % → 70.00 %"]);
  });

  it("has whole terms on both sides", () => {
    expect(compareAgreements({ ...content, terms: "Old" }, { ...content, terms: "New" })).toMatchObject([
      { kind: "TERMS", before: "Old", after: "New", text: "Terms changed" },
    ]);
  });
});

describe("percent", () => {
  it.each([
    [0, "0.00 %"],
    [5, "0.05 %"],
    [99, "0.99 %"],
    [100, "1.00 %"],
    [3_333, "33.33 %"],
    [10_000, "100.00 %"],
  ])("writes %i basis points as %s", (bps, text) => expect(percent(bps)).toBe(text));
});
