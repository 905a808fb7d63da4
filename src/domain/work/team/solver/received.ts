import type { CoopHistory } from "./teamProblem.ts";

const wholeBps = 10_000;

/** What one co-op received. */
export interface Received {
  /** Working days × basis points of full time. */
  readonly dayBps: bigint;
  /** Minor units, at least 0. */
  readonly income: bigint;
}

/** What each of the co-ops received in the last 12 months; nothing where the history is silent. */
export function receivedBy(coopIds: Iterable<string>, history: readonly CoopHistory[]): Map<string, Received> {
  const received = new Map<string, Received>();
  for (const coopId of coopIds) received.set(coopId, { dayBps: 0n, income: 0n });
  for (const { coopId, seatDays, income } of history) {
    const amount = BigInt(income);
    received.set(coopId, {
      dayBps: BigInt(Math.round(seatDays * wholeBps)),
      income: amount > 0n ? amount : 0n,
    });
  }
  return received;
}

/**
 * Each co-op's share of everything received, in basis points rounded half up: half by seats, half by money. When there
 * was only one of the two, it counts whole; when there was neither, every share is 0.
 */
export function sharesOf(received: ReadonlyMap<string, Received>): Map<string, number> {
  let [days, money] = [0n, 0n];
  for (const { dayBps, income } of received.values()) {
    days += dayBps;
    money += income;
  }
  const bps = BigInt(wholeBps);
  return new Map(
    [...received].map(([coopId, { dayBps, income }]) => {
      if (days === 0n && money === 0n) return [coopId, 0];
      if (days === 0n) return [coopId, divide(income * bps, money)];
      if (money === 0n) return [coopId, divide(dayBps * bps, days)];
      return [coopId, divide((dayBps * money + income * days) * bps, 2n * days * money)];
    }),
  );
}

function divide(part: bigint, whole: bigint): number {
  return Number((2n * part + whole) / (2n * whole));
}
