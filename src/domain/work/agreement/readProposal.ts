import { checkInput } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import type { AgreementShareInput, ProposeAgreementInput } from "./agreement.input.ts";
import type { Proposal, ProposedShare } from "./agreement.rules.ts";
import { proposalRules } from "./agreementInput.rules.ts";

/**
 * The proposal of an input, each value of it checked by itself.
 *
 * @throws {RefusedInput} INVALID
 */
export function readProposal(input: ProposeAgreementInput): Proposal & { readonly terms: string | null } {
  const { contributionBps, shares, milestoneShares, terms = null } = checkInput(proposalRules, input);
  return {
    method: input.method,
    contributionBps,
    shares: shares.map(readShare),
    milestoneShares: milestoneShares.map((each) => ({ ...each, shares: each.shares.map(readShare) })),
    terms,
    effectiveFrom: input.effectiveFrom,
  };
}

function readShare({ coopId, bps }: AgreementShareInput): ProposedShare {
  return { coopKey: keyOf("Coop", coopId), bps };
}
