import {
  convert,
  type Dinero,
  type DineroCurrency,
  dinero,
  halfEven,
  toSnapshot,
  transformScale,
} from "dinero.js/bigint";
import * as iso4217 from "dinero.js/bigint/currencies";
import { z } from "zod";
import { withCode } from "../mutation/userError.ts";

/** An amount of money as rows and clients have it. */
export interface Money {
  /** Whole minor units of the currency, as decimal digits: `"123450"` is 1,234.50 EUR. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currency: string;
}

const currencies: ReadonlyMap<string, DineroCurrency<bigint>> = new Map(Object.entries(iso4217));

/** What a `bigint` column holds at most. */
export const maxMinorUnits = 9_223_372_036_854_775_807n;

/** Whether `code` is a currency of ISO 4217, in upper case. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

export const currencyRule = z
  .string()
  .refine(isCurrency, withCode("CURRENCY_UNKNOWN", "must be an ISO 4217 currency in upper case"));

/** Minor units, not negative, as the scalar `MinorUnits` gives them. */
export const amountRule = z
  .string()
  .transform(BigInt)
  .refine((units) => units >= 0n, withCode("AMOUNT_NEGATIVE", "must not be negative"));

/** Minor units, more than none. */
export const positiveAmountRule = z
  .string()
  .transform(BigInt)
  .refine((units) => units > 0n, withCode("AMOUNT_NEGATIVE", "must be more than 0"));

/** An exchange rate as it was published: decimal digits, at least one of them not 0, at most 12 behind the point. */
export const rateRule = z
  .string()
  .regex(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, "must be a positive decimal number with at most 12 digits on each side");

/**
 * Exchanges an amount at a rate; half a minor unit goes to the even one.
 *
 * @param rate units of `to` for one unit of the amount's currency, as {@link rateRule} takes it
 * @returns minor units of `to`
 */
export function exchange({ amount, currency }: Money, to: string, rate: string): bigint {
  const [whole = "", decimals = ""] = rate.split(".");
  const source: Dinero<bigint> = dinero({ amount: BigInt(amount), currency: known(currency) });
  const target = known(to);
  const scaled = { amount: BigInt(whole + decimals), scale: BigInt(decimals.length) };
  const converted = convert(source, target, { [to]: scaled });
  return toSnapshot(transformScale(converted, target.exponent as bigint, halfEven)).amount;
}

function known(code: string): DineroCurrency<bigint> {
  return currencies.get(code)!;
}
