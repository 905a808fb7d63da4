import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import { Negotiation } from "./agreement.entity.ts";

/** Ends the negotiation of a request that is under way, if there is one: its team is no more. */
export async function endNegotiation(em: EntityManager, opportunityKey: string, change: Change): Promise<void> {
  const negotiation = await em.findOne(Negotiation, { opportunityId: opportunityKey, closedAt: null });
  if (!negotiation) return;
  const { id, step } = negotiation;
  negotiation.step = changeState(em, "Negotiation", { id, state: step }, "ENDED", change);
  negotiation.closedAt = change.now;
}
