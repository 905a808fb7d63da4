import type { EntityManager } from "@mikro-orm/postgresql";
import type { Change } from "../state/changeState.ts";
import { Agreement, Negotiation } from "./agreement.entity.ts";
import { changeStep } from "./changeStep.ts";
import { takeBack } from "./takeBack.ts";

/** Ends the negotiation of a request that is under way, if there is one: its team is no more. What is proposed is a draft then. */
export async function endNegotiation(em: EntityManager, opportunityKey: string, change: Change): Promise<void> {
  const negotiation = await em.findOne(Negotiation, { opportunityId: opportunityKey, closedAt: null });
  if (!negotiation) return;
  const proposed = await em.findOne(Agreement, { negotiationId: negotiation.id, state: "PROPOSED" });
  if (proposed) await takeBack(em, proposed, change);
  changeStep(em, negotiation, "ENDED", change);
  negotiation.reason = change.reason ?? negotiation.reason ?? null;
}
