import type { OpportunityState } from "../state/machines.ts";

/** The states in which a request takes interests. */
export const openStates = ["SHARED", "FORMING"] as const satisfies readonly OpportunityState[];

interface Request {
  readonly state: OpportunityState;
  readonly closesAt?: Date | null | undefined;
}

/** Whether a request waits for hands and for a team, be its deadline past or not. */
export function isForming({ state }: Pick<Request, "state">): boolean {
  return (openStates as readonly OpportunityState[]).includes(state);
}

/** Whether co-ops may still raise their hands for a request. At the instant of its deadline it is closed. */
export function takesInterests(request: Request, now: Date): boolean {
  return isForming(request) && request.closesAt != null && request.closesAt > now;
}
