import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { notify } from "../notice/notify.ts";
import { Opportunity } from "../opportunity/opportunity.entity.ts";
import { changeState } from "../state/changeState.ts";
import { Team } from "../team/team.entity.ts";
import type { Interest } from "./interest.entity.ts";
import { leasedStates } from "./interest.rules.ts";
import { findLive, lapse } from "./lapse.ts";
import { isForming, openStates } from "./openRequest.rules.ts";

/** Who ended a request, in its history: nobody did. */
const deadlineActor = "deadline";

/** Requests of one transaction at most. */
export const batchSize = 50;

/** What came due and was applied. */
export interface Applied {
  /** Interests whose lease had ended. */
  readonly lapsed: number;
  /** Requests whose deadline had passed. */
  readonly expired: number;
}

/**
 * Applies what has come due by now, also what did while nobody ran: interests whose lease ended lapse, and requests whose
 * deadline passed without a team expire.
 *
 * Any number of instances may run it at once. Each request is applied by the one that locks it; one that somebody works
 * on is left for the next run.
 */
export async function applyDue(orm: MikroORM, now: Date): Promise<Applied> {
  let [lapsed, expired] = [0, 0];
  for (;;) {
    const batch = await orm.em.fork().transactional((em) => applyBatch(em, now));
    if (batch === null) return { lapsed, expired };
    lapsed += batch.lapsed;
    expired += batch.expired;
  }
}

/** @returns null when nothing is due that nobody else works on */
async function applyBatch(em: EntityManager, now: Date): Promise<Applied | null> {
  const keys = await lockDue(em, now);
  if (keys.length === 0) return null;
  // Read after the lock: another instance may have been here in between.
  const requests = await em.find(Opportunity, { id: { $in: keys } });
  const teams = await em.find(Team, { opportunityId: { $in: keys }, dissolvedAt: null });
  const withTeam = new Set(teams.map(({ opportunityId }) => opportunityId));
  const interests = Map.groupBy(await findLive(em, keys), ({ opportunityId }) => opportunityId);
  let [lapsed, expired] = [0, 0];
  for (const request of requests) {
    const live = interests.get(request.id) ?? [];
    if (isForming(request) && request.closesAt! <= now && !withTeam.has(request.id)) {
      expire(em, request, live, now);
      expired++;
    }
    lapsed += await lapse(em, request, live, now);
  }
  return { lapsed, expired };
}

/** The keys of requests in which something is due, in their order, locked until the transaction ends. */
async function lockDue(em: EntityManager, now: Date): Promise<string[]> {
  const rows = await em.execute<{ key: string }[]>(
    `SELECT o.id::text AS key FROM work.opportunity o WHERE o.id IN (
       SELECT i.opportunity_id FROM work.interest i WHERE i.state IN (${wordsOf(leasedStates)}) AND i.lease_until <= ?
       UNION ALL
       SELECT c.id FROM work.opportunity c WHERE c.state IN (${wordsOf(openStates)}) AND c.closes_at <= ?
         AND NOT EXISTS (SELECT FROM work.team t WHERE t.opportunity_id = c.id AND t.dissolved_at IS NULL))
     ORDER BY o.id LIMIT ? FOR UPDATE OF o SKIP LOCKED`,
    [now, now, batchSize],
  );
  return rows.map(({ key }) => key);
}

/** Words of this program, written out so that the partial indexes are found. */
function wordsOf(states: readonly string[]): string {
  return states.map((state) => `'${state}'`).join(", ");
}

/** Its interests stay as they are; they hold nothing any more. */
function expire(em: EntityManager, request: Opportunity, live: readonly Interest[], now: Date): void {
  request.state = changeState(em, "Opportunity", request, "EXPIRED", { actor: deadlineActor, now, field: [] });
  request.updatedAt = now;
  const coopIds = live.map(({ coopId }) => coopId);
  if (request.leadCoopId != null) coopIds.push(request.leadCoopId);
  notify(em, { kind: "OPPORTUNITY_EXPIRED", opportunityId: request.id, interestId: null, coopIds, now });
}
