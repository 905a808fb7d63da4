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

const currencies: ReadonlyMap<string, DineroCurrency<bigint>> = new Map(Object.entries(iso4217).map(asDecimal));

/**
 * A currency as ISO 4217 counts it. The ariary and the ouguiya are divided into five parts; the library counts them so, the
 * standard gives them two decimal digits like others.
 */
function asDecimal([code, currency]: readonly [string, DineroCurrency<bigint>]): [string, DineroCurrency<bigint>] {
  return [code, currency.base === 10n ? currency : { code, base: 10n, exponent: 2n }];
}

/** What a `bigint` column holds at most. */
export const maxMinorUnits = 9_223_372_036_854_775_807n;

/** Whether `code` is a currency of ISO 4217, in upper case. */
export function isCurrency(code: string): boolean {
  return currencies.has(code);
}

/**
 * How many decimal digits the minor unit of a currency has.
 *
 * @param currency of ISO 4217
 * @returns 2 for EUR, 0 for JPY, 3 for KWD
 *
 * Source: ISO 4217, "minor unit".
 */
export function minorUnitDigits(currency: string): number {
  return Number(known(currency).exponent);
}

/** An amount in units of its currency as decimal digits: `"282608.21"` of 28260821 EUR, `"500"` of 500 JPY. */
export function decimalOf({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  const units = BigInt(amount);
  const text = (units < 0n ? -units : units).toString().padStart(digits + 1, "0");
  const decimal = digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  return units < 0n ? `-${decimal}` : decimal;
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
