import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { TeamProposal, TeamSearch } from "./team.entity.ts";

/** A proposed team with the search that found it, and the request. */
export interface ProposalOf {
  readonly proposal: TeamProposal;
  readonly search: TeamSearch;
  readonly opportunity: Opportunity;
}

/**
 * The proposal that an id names; nobody else changes its request until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findProposal(em: EntityManager, id: string, field: readonly string[]): Promise<ProposalOf> {
  const key = keyOf("TeamProposal", id);
  const proposal = key && (await em.findOne(TeamProposal, { id: key }));
  if (!proposal) throw notFound(field, "This proposal");
  const search = await em.findOneOrFail(TeamSearch, { id: proposal.teamSearchId });
  const opportunity = (await lockOpportunity(em, search.opportunityId))!;
  return { proposal, search, opportunity };
}
