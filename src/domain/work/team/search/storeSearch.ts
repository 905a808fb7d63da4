import type { EntityManager } from "@mikro-orm/postgresql";
import type { Proposal, Reason, TeamResult } from "../solver/teamSolver.ts";
import { TeamProposal, TeamProposalSeat, TeamSearch } from "../team.entity.ts";
import type { SearchWishes } from "./teamSearch.rules.ts";

/** What was asked, of how many people, by whom and when. */
export interface AskedSearch {
  readonly opportunityId: string;
  readonly wishes: SearchWishes;
  readonly candidates: number;
  readonly actor: string;
  readonly now: Date;
}

/**
 * Keeps a search with the teams that it found.
 *
 * @returns its key
 */
export async function storeSearch(
  em: EntityManager,
  { opportunityId, wishes, candidates, actor, now }: AskedSearch,
  { proposals, infeasibility }: TeamResult,
): Promise<string> {
  const search = em.create(TeamSearch, {
    opportunityId,
    source: wishes.from,
    weights: wishes.weights,
    candidates,
    infeasibility,
    searchedAt: now,
    searchedBy: actor,
  });
  await em.persist(search).flush();
  const stored = proposals.map((proposal, index) => storeProposal(em, search.id, index + 1, proposal));
  await em.flush();
  for (const { row, seats } of stored) {
    for (const { reasons, dayRate, cost, ...seat } of seats) {
      const amounts = { dayRate: dayRate === null ? null : BigInt(dayRate), cost: BigInt(cost) };
      em.persist(
        em.create(TeamProposalSeat, { ...seat, ...amounts, teamProposalId: row.id, reasons: reasons.map(withoutKeys) }),
      );
    }
  }
  return search.id;
}

function storeProposal(em: EntityManager, teamSearchId: string, rank: number, { seats, ...proposal }: Proposal) {
  const { costParts, fairnessEffect, provenOptimal, gap } = proposal;
  const row = em.create(TeamProposal, { teamSearchId, rank, costParts, fairnessEffect, provenOptimal, gap });
  em.persist(row);
  return { row, seats };
}

/** The solver knows people by their keys; who reads a sentence does not. */
function withoutKeys(reason: Reason): Reason {
  if (reason.kind !== "EARLIER_WORK") return reason;
  const { projects } = reason;
  return { ...reason, text: `Was in ${projects} ${projects === 1 ? "project" : "projects"} with another of the team.` };
}
