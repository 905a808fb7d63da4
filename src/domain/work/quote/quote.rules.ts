import { dayNumber, workingDays } from "../calendarDays.ts";

/** How a client answers. */
export const quoteAnswers = ["ACCEPT", "ASK_FOR_CHANGES", "DECLINE"] as const;
export type QuoteAnswer = (typeof quoteAnswers)[number];

const bpsPerDay = 10_000n;

/** Some days of a share of full time, half-open. */
export interface Span {
  readonly from: string;
  readonly to: string;
  readonly shareBps: number;
}

/** The work of a span: its days from Monday to Friday, holidays included, in basis points of a full day. */
export function daysBpsOf({ from, to, shareBps }: Span): bigint {
  return BigInt(workingDays(dayNumber(from), dayNumber(to))) * BigInt(shareBps);
}

/**
 * What days of work cost; half a minor unit is rounded up.
 *
 * @param dayRate minor units for a full day, at least 0
 * @param daysBps 10,000 is a full day
 */
export function amountOf(dayRate: bigint, daysBps: bigint): bigint {
  return (dayRate * daysBps + bpsPerDay / 2n) / bpsPerDay;
}
