import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import type { NegotiationStep } from "../state/machines.ts";
import type { Negotiation } from "./agreement.entity.ts";

/**
 * Takes a negotiation to another step; nothing happens when it is there already. It closes with its last one.
 *
 * @throws {RefusedInput} TRANSITION_REFUSED when the machine does not list it
 */
export function changeStep(em: EntityManager, negotiation: Negotiation, to: NegotiationStep, change: Change): void {
  const { id, step } = negotiation;
  if (step === to && negotiation.closedAt == null) return;
  negotiation.step = changeState(em, "Negotiation", { id, state: step }, to, change);
  if (to === "ADOPTED" || to === "ENDED") negotiation.closedAt = change.now;
}
