/** Full time, in basis points. */
export const fullTimeBps = 10_000;

/** A share of a person's time on some days, half-open; without an end when `to` is null. */
export interface Booking {
  readonly from: string;
  readonly to: string | null;
  readonly shareBps: number;
}

/**
 * The first day on which bookings of one person add up to more than full time.
 *
 * Sums change only where a booking begins, so only those days are looked at.
 *
 * @returns `YYYY-MM-DD`, null when there is none
 */
export function firstOverbookedDay(bookings: readonly Booking[]): string | null {
  const begins = [...new Set(bookings.map(({ from }) => from))].sort();
  return begins.find((day) => shareOn(bookings, day) > fullTimeBps) ?? null;
}

/** What bookings add up to on a day, in basis points. */
export function shareOn(bookings: readonly Booking[], day: string): number {
  return bookings
    .filter(({ from, to }) => from <= day && (to === null || to > day))
    .reduce((sum, { shareBps }) => sum + shareBps, 0);
}
