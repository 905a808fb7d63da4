import type { InterestState } from "../state/machines.ts";

/** The states that a lease ends. */
export const leasedStates = ["SUBMITTED", "SHORTLISTED"] as const satisfies readonly InterestState[];

/** The states in which an interest holds its seats, the leased ones while their lease lasts. */
export const liveStates = [...leasedStates, "ACCEPTED"] as const satisfies readonly InterestState[];

/** An interest, as far as it says whether it holds its seats. */
export interface Held {
  readonly state: InterestState;
  readonly leaseUntil: Date;
}

/** Whether a lease has ended and nobody has written so yet. */
export function isDue({ state, leaseUntil }: Held, now: Date): boolean {
  return isOneOf(leasedStates, state) && leaseUntil <= now;
}

/** Whether an interest holds its seats. */
export function isLive(interest: Held, now: Date): boolean {
  return isOneOf(liveStates, interest.state) && !isDue(interest, now);
}

/** Whether an interest's lease has ended, be it written already or not. */
export function hasLapsed(interest: Held, now: Date): boolean {
  return interest.state === "LAPSED" || isDue(interest, now);
}

function isOneOf(states: readonly InterestState[], state: InterestState): boolean {
  return states.includes(state);
}
