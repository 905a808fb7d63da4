import { exchange, maxMinorUnits } from "../../shared/money/money.rules.ts";
import { refused } from "../../shared/mutation/userError.ts";
import type { ReceiptFacts } from "./ledgerInput.rules.ts";

/** What is booked of a receipt: minor units of a currency, and what came in when that was another one. */
export interface BookedMoney {
  readonly amount: bigint;
  readonly currency: string;
  readonly originalAmount: bigint | null;
  readonly originalCurrency: string | null;
  readonly rate: string | null;
  readonly rateSource: string | null;
  readonly rateDate: string | null;
}

/**
 * Exchanges what came in at the rate that was given with it, if any.
 *
 * @throws {RefusedInput} INVALID when it is exchanged into its own currency, or into less than 1 unit or more than a column holds
 */
export function bookedMoney({
  amount: money,
  exchange: terms,
}: Pick<ReceiptFacts, "amount" | "exchange">): BookedMoney {
  const { amount, currency } = money;
  if (!terms) {
    const none = { originalAmount: null, originalCurrency: null, rate: null, rateSource: null, rateDate: null };
    return { amount, currency, ...none };
  }
  const { into, rate, source, date } = terms;
  if (into === currency) throw refused("INVALID", ["exchange", "into"], "exchange.into must be another currency.");
  const booked = exchange({ amount: String(amount), currency }, into, rate);
  if (booked < 1n || booked > maxMinorUnits) {
    const bounds = `1 to ${maxMinorUnits} minor units of ${into}`;
    throw refused("INVALID", ["exchange", "rate"], `The exchange must come to ${bounds}, and comes to ${booked}.`);
  }
  return {
    amount: booked,
    currency: into,
    originalAmount: amount,
    originalCurrency: currency,
    rate,
    rateSource: source,
    rateDate: date,
  };
}
