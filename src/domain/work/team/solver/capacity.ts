const fullTimeBps = 10_000;

/** A share of somebody's time, day numbers half-open. */
export interface Load {
  readonly from: number;
  readonly to: number;
  readonly shareBps: number;
}

/**
 * Whether somebody who is busy can hold the seats too, without more than full time on any day of them. Sums rise only
 * where a load begins, so only those days are looked at.
 */
export function fitsFullTime(busy: readonly Load[], seats: readonly Load[]): boolean {
  const loads = [...busy, ...seats];
  return loads.every(({ from: day }) => sumOn(seats, day) === 0 || sumOn(loads, day) <= fullTimeBps);
}

function sumOn(loads: readonly Load[], day: number): number {
  let sum = 0;
  for (const { from, to, shareBps } of loads) if (from <= day && to > day) sum += shareBps;
  return sum;
}
