import type { EntityManager } from "@mikro-orm/postgresql";
import { endNegotiation } from "../agreement/endNegotiation.ts";
import { Interest } from "../interest/interest.entity.ts";
import { Notice } from "../notice/notice.entity.ts";
import { Quote } from "../quote/quote.entity.ts";
import { type Change, changeState } from "../state/changeState.ts";
import { Team, TeamSeat } from "../team/team.entity.ts";

/**
 * Lets go of what hangs on a request that ends without a project: live interests are declined and their co-ops told,
 * nobody is kept for its team any more, its quote is no longer to be answered, its negotiation ends.
 */
export async function releaseOpportunity(em: EntityManager, opportunityId: string, change: Change): Promise<void> {
  await declineInterests(em, opportunityId, change);
  const team = await em.findOne(Team, { opportunityId, dissolvedAt: null });
  const seats = team ? await em.find(TeamSeat, { teamId: team.id, state: ["OPEN", "PROPOSED", "CONFIRMED"] }) : [];
  for (const seat of seats) {
    seat.state = changeState(em, "TeamSeat", seat, "CANCELLED", change);
    seat.updatedAt = change.now;
  }
  for (const quote of await em.find(Quote, { opportunityId, state: ["ISSUED", "IN_REVIEW"] })) {
    quote.state = changeState(em, "Quote", quote, "SUPERSEDED", change);
  }
  await endNegotiation(em, opportunityId, change);
}

async function declineInterests(em: EntityManager, opportunityId: string, change: Change): Promise<void> {
  for (const interest of await em.find(Interest, { opportunityId, state: ["SUBMITTED", "SHORTLISTED"] })) {
    interest.state = changeState(em, "Interest", interest, "DECLINED", change);
    interest.updatedAt = change.now;
    em.persist(
      em.create(Notice, {
        coopId: interest.coopId,
        kind: "INTEREST_DECLINED",
        opportunityId,
        interestId: interest.id,
        noticedAt: change.now,
      }),
    );
  }
}
