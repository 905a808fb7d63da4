import type { EntityManager } from "@mikro-orm/postgresql";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { type Change, changeState } from "../state/changeState.ts";
import { Quote } from "./quote.entity.ts";

/**
 * Takes a request to QUOTED and older versions of its quote out of the way. A version that nobody has sent may be issued
 * anew, and one that the client has let expire: the request goes back to FORMING and on from there.
 *
 * @throws {RefusedInput} TRANSITION_REFUSED in every other state, and while the client may still answer
 */
export async function beginQuoting(em: EntityManager, opportunity: Opportunity, change: Change): Promise<void> {
  const { id: opportunityId } = opportunity;
  const older = await em.find(Quote, { opportunityId, state: { $in: ["ISSUED", "IN_REVIEW"] } });
  const hasExpired = older.every(({ validUntil }) => validUntil <= change.now);
  if (opportunity.state === "CLIENT_REVIEW" && hasExpired) {
    const reason = "The client let the quote expire.";
    opportunity.state = changeState(em, "Opportunity", opportunity, "FORMING", { ...change, reason });
  }
  if (opportunity.state !== "QUOTED") {
    opportunity.state = changeState(em, "Opportunity", opportunity, "QUOTED", change);
  }
  for (const quote of older) quote.state = changeState(em, "Quote", quote, "SUPERSEDED", change);
}
