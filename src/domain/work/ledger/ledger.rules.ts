import type { ProjectState } from "../state/machines.ts";

/** RECEIPT: from the client. PAYOUT: to a co-op. CONTRIBUTION: to the network. CORRECTION: of another entry. */
export const entryKinds = ["RECEIPT", "PAYOUT", "CONTRIBUTION", "CORRECTION"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** BANK: what the project holds. COOP, NETWORK: what it owes; what is owed is negative. */
export const accounts = ["BANK", "COOP", "NETWORK"] as const;
export type Account = (typeof accounts)[number];

/** The states of a project in which its ledger is open. One that is cancelled or closed was settled before. */
export const openStates: readonly ProjectState[] = ["ACTIVE", "ON_HOLD", "DELIVERED"];

/** The UTC day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The day after a day, both `YYYY-MM-DD`. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}
