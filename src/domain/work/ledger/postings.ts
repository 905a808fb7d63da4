import { allocate, type Share } from "./allocate.ts";
import type { Account } from "./ledger.rules.ts";

/** A line of an entry before it is stored: those of one entry sum to zero. */
export interface PostingLine {
  readonly account: Account;
  /** The key of the co-op whose account it is; null for the others. */
  readonly coopId: string | null;
  /** Minor units, never 0. */
  readonly amount: bigint;
}

/** Whom a payout goes to: a co-op by its key, or the network. */
export type Payee = { readonly coopId: string } | "NETWORK";

/**
 * What a receipt does to the accounts: the bank has it, and the project owes each co-op its part and the network its
 * contribution. Nothing is posted for who gets nothing.
 *
 * @param amount minor units, at least 0
 * @throws {NothingToDivideByError} when there is something for co-ops and all weights are 0
 */
export function postingsOfReceipt(amount: bigint, contributionBps: number, shares: readonly Share[]): PostingLine[] {
  const { contribution, parts } = allocate(amount, contributionBps, shares);
  return byAccount([
    { account: "BANK", coopId: null, amount },
    ...parts.map((part) => ({ account: "COOP" as const, coopId: part.coopId, amount: -part.amount })),
    { account: "NETWORK", coopId: null, amount: -contribution },
  ]);
}

/**
 * What a payout does to the accounts: the bank has less, and so much less is owed.
 *
 * @param amount minor units, at least 0
 */
export function postingsOfPayout(amount: bigint, payee: Payee): PostingLine[] {
  const owed: PostingLine =
    payee === "NETWORK"
      ? { account: "NETWORK", coopId: null, amount }
      : { account: "COOP", coopId: payee.coopId, amount };
  return byAccount([{ account: "BANK", coopId: null, amount: -amount }, owed]);
}

/**
 * What turns the postings that stand into those that are right.
 *
 * @param standing the postings of the entry that was wrong and of its earlier corrections
 * @param right the postings that the entry would have had; none to take it back
 * @returns none when nothing is to be corrected
 */
export function postingsOfCorrection(standing: readonly PostingLine[], right: readonly PostingLine[]): PostingLine[] {
  return byAccount([...right, ...standing.map((line) => ({ ...line, amount: -line.amount }))]);
}

const rank: Readonly<Record<Account, number>> = { BANK: 0, COOP: 1, NETWORK: 2 };

/** The sum of postings: one line for each account that changes, the bank first, then co-ops by their keys, then the network. */
export function byAccount(lines: readonly PostingLine[]): PostingLine[] {
  const accounts = Map.groupBy(lines, ({ account, coopId }) => `${account} ${coopId}`);
  return [...accounts.values()]
    .map((same) => ({ ...same[0]!, amount: same.reduce((sum, { amount }) => sum + amount, 0n) }))
    .filter(({ amount }) => amount !== 0n)
    .sort((one, other) => rank[one.account] - rank[other.account] || byKey(one.coopId, other.coopId));
}

function byKey(one: string | null, other: string | null): number {
  return Number(BigInt(one ?? 0) - BigInt(other ?? 0));
}
