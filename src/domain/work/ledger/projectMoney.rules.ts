import type { Money } from "../../shared/money/money.rules.ts";
import type { Account } from "./ledger.rules.ts";

/** What went through one account of a project in one currency, corrections included. */
export interface AccountTotal {
  readonly currency: string;
  readonly account: Account;
  /** Of the account COOP: whose it is, as the co-op is today; null for the others. */
  readonly coopKey: string | null;
  /** By receipts, in minor units: positive in the bank, negative for who has a part in them. */
  readonly received: bigint;
  /** By payouts: the other way round. */
  readonly paid: bigint;
}

/** What a co-op has of a project in one currency. */
export interface CoopShare {
  readonly coopKey: string;
  readonly amount: Money;
  readonly paid: Money;
  readonly owed: Money;
}

/** What a project holds and owes in one currency. */
export interface Balance {
  readonly currency: string;
  readonly held: Money;
  readonly owedToCoops: Money;
  readonly owedToNetwork: Money;
}

/** What came in, in one currency. */
export function revenueIn(totals: readonly AccountTotal[], currency: string): Money {
  return money(
    sum(of(totals, "BANK", currency), ({ received }) => received),
    currency,
  );
}

/** What of it is the network's. */
export function contributionIn(totals: readonly AccountTotal[], currency: string): Money {
  return money(-sum(of(totals, "NETWORK", currency), ({ received }) => received), currency);
}

/** What of it is a co-op's. */
export function shareIn(totals: readonly AccountTotal[], coopKey: string, currency: string): Money {
  const own = of(totals, "COOP", currency).filter((total) => total.coopKey === coopKey);
  return money(-sum(own, ({ received }) => received), currency);
}

/** What each co-op has of each currency, in the order of the totals. */
export function sharesOf(totals: readonly AccountTotal[]): CoopShare[] {
  return totals
    .filter(({ account }) => account === "COOP")
    .map(({ coopKey, currency, received, paid }) => ({
      coopKey: coopKey!,
      amount: money(-received, currency),
      paid: money(paid, currency),
      owed: money(-received - paid, currency),
    }));
}

/** What is held and owed, for each currency that money ever came or went in. */
export function balancesOf(totals: readonly AccountTotal[]): Balance[] {
  return [...new Set(totals.map(({ currency }) => currency))].map((currency) => {
    const standing = (account: Account) => sum(of(totals, account, currency), ({ received, paid }) => received + paid);
    return {
      currency,
      held: money(standing("BANK"), currency),
      owedToCoops: money(-standing("COOP"), currency),
      owedToNetwork: money(-standing("NETWORK"), currency),
    };
  });
}

/** Whether nothing is owed to anyone, nor by anyone. */
export function isSettled(totals: readonly AccountTotal[]): boolean {
  return totals.every(({ account, received, paid }) => account === "BANK" || received + paid === 0n);
}

function of(totals: readonly AccountTotal[], account: Account, currency: string): AccountTotal[] {
  return totals.filter((total) => total.account === account && total.currency === currency);
}

function sum(totals: readonly AccountTotal[], amountOf: (total: AccountTotal) => bigint): bigint {
  return totals.reduce((whole, total) => whole + amountOf(total), 0n);
}

function money(amount: bigint, currency: string): Money {
  return { amount: String(amount), currency };
}
