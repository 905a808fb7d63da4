import type { PlannedSeat } from "./planSeats.ts";
import type { TeamProblem } from "./teamProblem.ts";

const bpsPerDay = 10_000n;

/** What a place costs, minor units. */
export interface PlacePrice {
  readonly cost: bigint;
  /** Minor units for a day of full time, what was reckoned with; null when nothing is known. */
  readonly dayRate: bigint | null;
  readonly assumed: boolean;
}

/** Prices the place of a seat by the day rate of who holds it, a decimal; null when the rate is not known. */
export type PriceOfPlace = (seat: PlannedSeat, dayRate: string | null) => PlacePrice;

/**
 * Prices places: day rate × working days × share, rounded half up.
 *
 * A rate that nobody knows must not look cheap: it is the budget's maximum divided by the days of all places, rounded
 * down, so that a team without rates costs the budget and no unit more. Without a budget it is the dearest rate of all.
 */
export function pricePlaces(
  seats: readonly PlannedSeat[],
  { budget, candidates }: Pick<TeamProblem, "budget" | "candidates">,
): PriceOfPlace {
  const allDayBps = seats.reduce((sum, { dayBps, need }) => sum + BigInt(dayBps) * BigInt(need.headcount), 0n);
  const dearest = candidates.reduce<bigint | null>((most, { dayRate }) => greater(most, dayRate), null);
  return (seat, dayRate) => {
    const dayBps = BigInt(seat.dayBps);
    if (dayRate !== null) {
      const rate = BigInt(dayRate);
      return { cost: (rate * dayBps + bpsPerDay / 2n) / bpsPerDay, dayRate: rate, assumed: false };
    }
    if (budget !== null && allDayBps > 0n) {
      const most = BigInt(budget.max);
      return { cost: (most * dayBps) / allDayBps, dayRate: (most * bpsPerDay) / allDayBps, assumed: true };
    }
    const cost = dearest === null ? 0n : (dearest * dayBps + bpsPerDay / 2n) / bpsPerDay;
    return { cost, dayRate: dearest, assumed: true };
  };
}

function greater(most: bigint | null, dayRate: string | null): bigint | null {
  if (dayRate === null) return most;
  const rate = BigInt(dayRate);
  return most === null || rate > most ? rate : most;
}
