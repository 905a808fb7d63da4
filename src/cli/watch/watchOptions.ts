import { InvalidArgumentError } from "commander";
import { isCurrency, minorUnitDigits } from "../../domain/shared/money/money.rules.ts";
import type { WatchOpportunitiesSubscriptionVariables } from "./generated/operations.ts";

type Filter = NonNullable<WatchOpportunitiesSubscriptionVariables["filter"]>;

/** What a call says about the requests to show. */
export interface FilterOptions {
  readonly skills?: readonly string[];
  readonly countries?: readonly string[];
  readonly languages?: readonly string[];
  readonly minBudget?: NonNullable<Filter["minBudget"]>;
  readonly overlap?: Overlap;
}

/** Working hours in common with a place. */
export interface Overlap {
  readonly hours: number;
  readonly timeZone: string;
}

/** Reads `ux-ui,qa`; more of them in further words are added. */
export function readList(text: string, before: readonly string[] = []): readonly string[] {
  const values = text.split(",").map((value) => value.trim());
  if (values.some((value) => value === ""))
    throw new InvalidArgumentError("It must name something between its commas.");
  return [...before, ...values];
}

/**
 * Reads `10000 EUR`: the currency's whole units, as people write them.
 *
 * @returns minor units: 1000000 of EUR
 */
export function readMoney(text: string): { readonly amount: string; readonly currency: string } {
  const [, whole = "", decimals = "", currency = ""] = /^(\d{1,15})(?:\.(\d+))? ([A-Z]{3})$/.exec(text.trim()) ?? [];
  const digits = isCurrency(currency) ? minorUnitDigits(currency) : -1;
  if (decimals.length > digits) {
    throw new InvalidArgumentError(
      'It must be an amount and a currency of ISO 4217, as in "10000 EUR" or "99.50 EUR".',
    );
  }
  return { amount: String(BigInt(whole + decimals.padEnd(digits, "0"))), currency };
}

/** Reads `3@America/Argentina/Buenos_Aires`. */
export function readOverlap(text: string): Overlap {
  const [, hours = "0", timeZone = ""] = /^(\d{1,2})@(\S+)$/.exec(text) ?? [];
  if (Number(hours) < 1 || Number(hours) > 24 || !isTimeZone(timeZone)) {
    throw new InvalidArgumentError("It must be 1 to 24 hours and a time zone, as in 3@America/Argentina/Buenos_Aires.");
  }
  return { hours: Number(hours), timeZone };
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== null && /^[A-Z]/.test(name);
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
