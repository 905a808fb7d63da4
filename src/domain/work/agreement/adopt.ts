import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import { Agreement, type Negotiation } from "./agreement.entity.ts";
import { changeStep } from "./changeStep.ts";

/** Makes a version to which every party has consented the adopted one, in the place of the one before. */
export async function adopt(
  em: EntityManager,
  negotiation: Negotiation,
  agreement: Agreement,
  change: Change,
): Promise<void> {
  const before = await em.findOne(Agreement, { opportunityId: agreement.opportunityId, state: "ADOPTED" });
  if (before) {
    before.state = changeState(em, "Agreement", before, "SUPERSEDED", change);
    // Two are never adopted at a time, not even within the transaction.
    await em.flush();
  }
  agreement.state = changeState(em, "Agreement", agreement, "ADOPTED", change);
  agreement.adoptedAt = change.now;
  changeStep(em, negotiation, "ADOPTED", change);
}
