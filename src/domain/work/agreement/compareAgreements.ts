import type { AgreementMethod } from "./agreement.rules.ts";

/** What a co-op gets, with its name for the text. */
export interface NamedShare {
  readonly coopKey: string;
  readonly name: string;
  readonly bps: number;
}

/** The same of what is received for a milestone. */
export interface NamedMilestoneShare extends NamedShare {
  /** The milestone's number in its project. */
  readonly milestone: number;
}

/** What a version says. */
export interface AgreementContent {
  readonly method: AgreementMethod;
  readonly contributionBps: number;
  readonly shares: readonly NamedShare[];
  readonly milestoneShares: readonly NamedMilestoneShare[];
  readonly terms: string | null;
  /** `YYYY-MM-DD` */
  readonly effectiveFrom: string;
}

export const agreementChangeKinds = [
  "METHOD",
  "CONTRIBUTION",
  "SHARE",
  "MILESTONE_SHARE",
  "TERMS",
  "EFFECTIVE_FROM",
] as const;
export type AgreementChangeKind = (typeof agreementChangeKinds)[number];

/** One difference between two versions; what one of them does not have is null there. */
export interface AgreementChange {
  readonly kind: AgreementChangeKind;
  readonly coopKey: string | null;
  readonly milestone: number | null;
  /** As in the text, but whole terms. */
  readonly before: string | null;
  readonly after: string | null;
  /** English, for a person: `Contribution 2.00 % → 3.00 %`. */
  readonly text: string;
}

/**
 * What differs between two versions, in the order of a version's fields; co-ops in the order of their keys.
 *
 * ```ts
 * compareAgreements(first, second).map(({ text }) => text)
 * // ["Contribution 2.00 % → 3.00 %", "Tierra Libre 49.00 % → 48.00 %", "Terms changed"]
 * ```
 */
export function compareAgreements(before: AgreementContent, after: AgreementContent): AgreementChange[] {
  const contribution = [percent(before.contributionBps), percent(after.contributionBps)] as const;
  return [
    ...change("METHOD", "Method", before.method, after.method),
    ...change("CONTRIBUTION", "Contribution", ...contribution),
    ...compareShares("SHARE", before.shares.map(ofWhole), after.shares.map(ofWhole)),
    ...compareShares("MILESTONE_SHARE", before.milestoneShares, after.milestoneShares),
    ...change("TERMS", "Terms", before.terms, after.terms).map((each) => ({ ...each, text: "Terms changed" })),
    ...change("EFFECTIVE_FROM", "In force from", before.effectiveFrom, after.effectiveFrom),
  ];
}

/** A share as people read it: `4900` is `49.00 %`. */
export function percent(bps: number): string {
  return `${Math.trunc(bps / 100)}.${String(bps % 100).padStart(2, "0")} %`;
}

type ComparedShare = NamedShare & { readonly milestone: number | null };

function ofWhole(share: NamedShare): ComparedShare {
  return { ...share, milestone: null };
}

function compareShares(
  kind: "SHARE" | "MILESTONE_SHARE",
  before: readonly ComparedShare[],
  after: readonly ComparedShare[],
): AgreementChange[] {
  const same = (one: ComparedShare) => (other: ComparedShare) =>
    one.coopKey === other.coopKey && one.milestone === other.milestone;
  const gone = before.filter((share) => !after.some(same(share)));
  return [...after, ...gone].toSorted(byMilestoneAndCoop).flatMap((share) => {
    const of = share.milestone === null ? share.name : `Milestone ${share.milestone}, ${share.name}`;
    const [was, is] = [before.find(same(share)), after.find(same(share))];
    const values = [was ? percent(was.bps) : null, is ? percent(is.bps) : null] as const;
    return change(kind, of, ...values).map((each) => ({
      ...each,
      coopKey: share.coopKey,
      milestone: share.milestone,
    }));
  });
}

/** By the milestones' numbers, then by the co-ops' keys, which are decimal numbers. */
function byMilestoneAndCoop(one: ComparedShare, other: ComparedShare): number {
  const milestones = (one.milestone ?? 0) - (other.milestone ?? 0);
  if (milestones !== 0) return milestones;
  return Math.sign(Number(BigInt(one.coopKey) - BigInt(other.coopKey)));
}

function change(kind: AgreementChangeKind, of: string, before: string | null, after: string | null): AgreementChange[] {
  if (before === after) return [];
  const text = `${of} ${before ?? "none"} → ${after ?? "none"}`;
  return [{ kind, coopKey: null, milestone: null, before, after, text }];
}
