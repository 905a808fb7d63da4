import type { EntityManager } from "@mikro-orm/postgresql";
import { notify } from "../notice/notify.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { changeState } from "../state/changeState.ts";
import { Interest } from "./interest.entity.ts";
import { isDue, isLive, liveStates } from "./interest.rules.ts";
import { takesInterests } from "./openRequest.rules.ts";
import { reopenSeats } from "./reopenSeats.ts";

/** Who ended an interest, in its history: nobody did. */
const leaseActor = "lease";

/** The interests in requests that hold seats, those whose lease has ended unnoticed among them. */
export function findLive(em: EntityManager, opportunityIds: readonly string[]): Promise<Interest[]> {
  return em.find(
    Interest,
    { opportunityId: { $in: [...opportunityIds] }, state: { $in: [...liveStates] } },
    { orderBy: { id: "asc" } },
  );
}

/** Lets the interests in a request lapse whose lease has ended. The request must be locked. */
export async function lapseDue(em: EntityManager, opportunity: Opportunity, now: Date): Promise<void> {
  await lapse(em, opportunity, await findLive(em, [opportunity.id]), now);
  await em.flush();
}

/**
 * The same among interests that were read under the lock.
 *
 * Its co-op is told, and so is who may want the seats, unless the request takes no more interests anyway.
 *
 * @param interests all of one request that {@link findLive} gives
 * @returns how many lapsed
 */
export async function lapse(
  em: EntityManager,
  opportunity: Opportunity,
  interests: readonly Interest[],
  now: Date,
): Promise<number> {
  const due = interests.filter((interest) => isDue(interest, now));
  for (const interest of due) {
    interest.state = changeState(em, "Interest", interest, "LAPSED", { actor: leaseActor, now, field: [] });
    interest.updatedAt = now;
    if (!takesInterests(opportunity, now)) continue;
    const about = { opportunityId: opportunity.id, interestId: interest.id, now };
    notify(em, { ...about, kind: "LEASE_LAPSED", coopIds: [interest.coopId] });
    tellReopened(em, opportunity, interest, interests, now);
  }
  await reopenSeats(em, opportunity, due, now);
  return due.length;
}

/** Tells who holds other seats of a request, and who leads it, that the seats of an interest are free. */
export function tellReopened(
  em: EntityManager,
  opportunity: Opportunity,
  interest: Interest,
  interests: readonly Interest[],
  now: Date,
): void {
  if (!takesInterests(opportunity, now)) return;
  const others = interests.filter((other) => other !== interest && isLive(other, now)).map(({ coopId }) => coopId);
  const lead = opportunity.leadCoopId == null ? [] : [opportunity.leadCoopId];
  notify(em, {
    kind: "SEATS_REOPENED",
    opportunityId: opportunity.id,
    interestId: interest.id,
    coopIds: [...others, ...lead].filter((coopId) => coopId !== interest.coopId),
    now,
  });
}
