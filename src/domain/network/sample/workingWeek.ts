import type { Random } from "../../shared/sample/random.ts";

const dayMinutes = 24 * 60;

/** Working hours of a day, half-open, in hours since midnight. */
type Hours = readonly [from: number, to: number];

/**
 * Writes the same hours on some days as PostgreSQL writes an `int4multirange`: minutes of the local
 * week since Monday 00:00.
 *
 * @param days 0 is Monday, ascending
 * @returns for instance `{[540,1020),[1980,2460)}` for nine to five on Monday and Tuesday; `{}` for no day
 */
export function workingWeek(days: readonly number[], hours: readonly Hours[]): string {
  const ranges = days.flatMap((day) =>
    hours.map(([from, to]) => `[${day * dayMinutes + from * 60},${day * dayMinutes + to * 60})`),
  );
  return `{${ranges.join(",")}}`;
}

const weekdays = [0, 1, 2, 3, 4];

/** Habits of work and how common each is. `start` is the hour at which the person begins. */
const habits: readonly { weight: number; week: (random: Random, start: number) => string }[] = [
  { weight: 45, week: (_, start) => workingWeek(weekdays, [[start, start + 8]]) },
  {
    weight: 17,
    week: (_, start) =>
      workingWeek(weekdays, [
        [start, start + 4],
        [start + 5, start + 9],
      ]),
  },
  { weight: 12, week: (_, start) => workingWeek(weekdays, [[start, start + 4]]) },
  { weight: 8, week: () => workingWeek(weekdays, [[14, 19]]) },
  { weight: 8, week: (_, start) => workingWeek(weekdays.slice(0, 4), [[start, start + 8]]) },
  { weight: 7, week: (random, start) => workingWeek(random.some(weekdays, 3).sort(), [[start, start + 7]]) },
  { weight: 3, week: () => workingWeek([5, 6], [[10, 16]]) },
];

/** When somebody works: mostly full weekdays, else some part of the week. */
export function someWorkingWeek(random: Random): string {
  return random.pickWeighted(habits).week(random, random.integer(8, 10));
}
