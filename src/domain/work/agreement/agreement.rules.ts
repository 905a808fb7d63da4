import type { UserError } from "../../shared/mutation/userError.ts";
import type { Origin } from "../opportunity/opportunity.rules.ts";

/**
 * How a receipt is divided. FIXED_BPS: by the shares of the agreement. HOURS: by the hours recorded in the days that it
 * pays for. SEAT_DAYS: by the days of the team's seats in them. MILESTONES: by the shares of the milestone it is for.
 */
export const agreementMethods = ["FIXED_BPS", "HOURS", "SEAT_DAYS", "MILESTONES"] as const;
export type AgreementMethod = (typeof agreementMethods)[number];

/** The whole of a receipt, in basis points. */
export const wholeBps = 10_000;

/** What the network gets at least of work under its brand, in basis points. */
export const leastBrandContributionBps = 200;

/** What a party is to get, in basis points. */
export interface ProposedShare {
  /** Null when the input names no co-op. */
  readonly coopKey: string | null;
  readonly bps: number;
}

/** The shares of what is received for one milestone. */
export interface ProposedMilestone {
  /** The milestone's number in its project. */
  readonly milestone: number;
  readonly shares: readonly ProposedShare[];
}

/** What a party proposes, as far as rules beyond its single values apply. */
export interface Proposal {
  readonly method: AgreementMethod;
  readonly contributionBps: number;
  readonly shares: readonly ProposedShare[];
  readonly milestoneShares: readonly ProposedMilestone[];
  /** The first day, `YYYY-MM-DD`. */
  readonly effectiveFrom: string;
}

/** What a proposal is measured by. */
export interface ProposalTerms {
  readonly origin: Origin;
  /** The keys of the parties. */
  readonly parties: readonly string[];
  /** The first day of the version that is adopted; null when none is. */
  readonly adoptedFrom: string | null;
}

/**
 * What is wrong with a proposal: every party must be named once and nobody else, shares and contribution must be the
 * whole, of each milestone too, the brand must get its part, and a version must begin after the one it takes the place of.
 *
 * @returns in the order of the input; none when it may be proposed
 */
export function findProposalFaults(proposal: Proposal, terms: ProposalTerms): UserError[] {
  const shareLists = [
    { shares: proposal.shares, field: ["shares"] },
    ...proposal.milestoneShares.map(({ shares }, index) => ({
      shares,
      field: ["milestoneShares", String(index), "shares"],
    })),
  ];
  return [
    ...contributionFaults(proposal, terms),
    ...shareLists.flatMap(({ shares, field }) => [
      ...namingFaults(shares, terms.parties, field),
      ...sumFaults(shares, proposal.contributionBps, field),
    ]),
    ...milestoneFaults(proposal),
    ...beginFaults(proposal, terms),
  ];
}

function contributionFaults({ contributionBps }: Proposal, { origin }: ProposalTerms): UserError[] {
  if (origin !== "NETWORK_BRAND" || contributionBps >= leastBrandContributionBps) return [];
  const message = `Work under the network's brand leaves it at least ${leastBrandContributionBps} basis points, not ${contributionBps}.`;
  return [{ code: "CONTRIBUTION_TOO_LOW", field: ["contributionBps"], message }];
}

function namingFaults(
  shares: readonly ProposedShare[],
  parties: readonly string[],
  field: readonly string[],
): UserError[] {
  const named = shares.map(({ coopKey }) => coopKey);
  const strangers = named.flatMap((coopKey, index) => {
    const of = [...field, String(index), "coopId"];
    if (coopKey === null || !parties.includes(coopKey)) return [invalid(of, "names no party of the negotiation")];
    return named.indexOf(coopKey) < index ? [invalid(of, "names a party a second time")] : [];
  });
  const left = parties.filter((party) => !named.includes(party)).length;
  return left === 0 ? strangers : [...strangers, invalid(field, `leave out ${left} of the parties; 0 is a share, too`)];
}

function sumFaults(shares: readonly ProposedShare[], contributionBps: number, field: readonly string[]): UserError[] {
  const sum = shares.reduce((total, { bps }) => total + bps, contributionBps);
  if (sum === wholeBps) return [];
  const message = `${field.join(".")} and the contribution add up to ${sum} basis points instead of ${wholeBps}.`;
  return [{ code: "SHARES_DO_NOT_SUM", field, message }];
}

function milestoneFaults({ method, milestoneShares }: Proposal): UserError[] {
  const field = ["milestoneShares"];
  if (method !== "MILESTONES") {
    return milestoneShares.length === 0 ? [] : [invalid(field, "are for the method MILESTONES only")];
  }
  const numbers = milestoneShares.map(({ milestone }) => milestone);
  if (numbers.length === 0) return [invalid(field, "are needed by the method MILESTONES")];
  return new Set(numbers).size === numbers.length ? [] : [invalid(field, "must name each milestone once")];
}

function beginFaults({ effectiveFrom }: Proposal, { adoptedFrom }: ProposalTerms): UserError[] {
  if (adoptedFrom === null || effectiveFrom > adoptedFrom) return [];
  return [invalid(["effectiveFrom"], `must be later than ${adoptedFrom}, when the adopted version began`)];
}

function invalid(field: readonly string[], rule: string): UserError {
  return { code: "INVALID", field, message: `${field.join(".")} ${rule}.` };
}
