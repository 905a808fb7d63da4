import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { Interest } from "../interest/interest.entity.ts";
import { type Change, changeState } from "../state/changeState.ts";
import type { CandidateSource } from "./team.rules.ts";

/** Whose interests come with a team. */
export interface Joining {
  readonly opportunityId: string;
  /** The co-ops of the team; of a merged one, the one that goes on. */
  readonly coopIds: ReadonlySet<string>;
  readonly source: CandidateSource;
}

const holding: readonly Interest["state"][] = ["SUBMITTED", "SHORTLISTED", "ACCEPTED"];

/**
 * Accepts what the co-ops of a team have offered, by way of SHORTLISTED. A co-op that was found among all who are
 * available may be in the team without an interest.
 *
 * @returns every co-op that is told: those of the team, and those that still hold seats
 * @throws {RefusedInput} LEASE_LAPSED when a lease has ended since, CONFLICT when an interest was withdrawn or declined
 */
export async function acceptInterests(
  em: EntityManager,
  { opportunityId, coopIds, source }: Joining,
  change: Change,
): Promise<ReadonlySet<string>> {
  const interests = await interestsByCoop(em, opportunityId);
  const told = new Set(coopIds);
  for (const [coopId, all] of interests) {
    const live = all.filter((interest) => isLive(interest, change.now));
    if (live.length > 0) told.add(coopId);
    if (!coopIds.has(coopId)) continue;
    if (live.length === 0) throw gone(all, change);
    for (const interest of live) accept(em, interest, change);
  }
  if (source === "OFFERED" && [...coopIds].some((coopId) => !interests.has(coopId))) throw gone([], change);
  return told;
}

/** By the co-op that goes on. */
async function interestsByCoop(em: EntityManager, opportunityId: string): Promise<Map<string, Interest[]>> {
  const current = await em.execute<{ id: string; coopId: string }[]>(
    `SELECT i.id::text AS id, c.current_id::text AS "coopId"
     FROM work.interest i JOIN network.published_coop c ON c.id = i.coop_id WHERE i.opportunity_id = ?`,
    [opportunityId],
  );
  const coopOf = new Map(current.map(({ id, coopId }) => [id, coopId]));
  const interests = await em.find(Interest, { opportunityId }, { orderBy: { id: "asc" } });
  return Map.groupBy(interests, ({ id }) => coopOf.get(id)!);
}

/** An accepted one has no lease to keep. */
function isLive({ state, leaseUntil }: Interest, now: Date): boolean {
  return holding.includes(state) && (state === "ACCEPTED" || leaseUntil > now);
}

function accept(em: EntityManager, interest: Interest, change: Change): void {
  if (interest.state === "SUBMITTED") interest.state = changeState(em, "Interest", interest, "SHORTLISTED", change);
  if (interest.state === "SHORTLISTED") interest.state = changeState(em, "Interest", interest, "ACCEPTED", change);
  interest.updatedAt = change.now;
}

function gone(interests: readonly Interest[], { field }: Change) {
  return interests.some(({ state }) => state === "LAPSED" || holding.includes(state))
    ? refused("LEASE_LAPSED", field, "The lease of a co-op of this team has ended.")
    : refused("CONFLICT", field, "A co-op of this team does not offer its people any more.");
}
