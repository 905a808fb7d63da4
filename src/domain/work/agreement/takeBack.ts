import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import { type Agreement, Consent } from "./agreement.entity.ts";

/**
 * Takes a version out of discussion: it is a draft again, and nobody consents to it any more.
 *
 * @throws {RefusedInput} TRANSITION_REFUSED unless it is proposed
 */
export async function takeBack(em: EntityManager, agreement: Agreement, change: Change): Promise<void> {
  agreement.state = changeState(em, "Agreement", agreement, "DRAFT", change);
  for (const consent of await em.find(Consent, { agreementId: agreement.id, withdrawnAt: null })) {
    consent.withdrawnAt = change.now;
  }
}
