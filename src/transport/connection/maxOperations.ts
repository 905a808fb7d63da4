import type { ReadOperation } from "../../gateway/index.ts";

/** What one connection may have under way: subscriptions, and queries and mutations beside them. */
export const maxOperations = { subscriptions: 100, running: 100 } as const;

/** What a connection has under way. */
export interface UnderWay {
  readonly subscriptionCount: number;
  readonly runningCount: number;
}

/** Of what a connection has as much as it may. */
export interface Full {
  readonly most: number;
  readonly what: "subscriptions" | "running operations";
}

/** Why a connection may not begin an operation; null when it may. */
export function fullFor({ subscriptionCount, runningCount }: UnderWay, { operation }: ReadOperation): Full | null {
  const { subscriptions, running } = maxOperations;
  if (operation.operation.operation === "subscription") {
    return subscriptionCount < subscriptions ? null : { most: subscriptions, what: "subscriptions" };
  }
  return runningCount < running ? null : { most: running, what: "running operations" };
}
