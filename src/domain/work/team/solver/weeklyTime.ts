const minutesPerDay = 1_440;
const minutesPerWeek = 7 * minutesPerDay;
const workFrom = 9 * 60;
const workTo = 17 * 60;

/** Minutes of a week since Monday 00:00, half-open. */
export type WeeklyHours = readonly (readonly [from: number, to: number])[];

/** The same hours read in a zone that is `minutes` ahead; what leaves the week at one end comes in at the other. */
export function shiftWeek(hours: WeeklyHours, minutes: number): WeeklyHours {
  return hours.flatMap(([from, to]): WeeklyHours => {
    const start = (((from + minutes) % minutesPerWeek) + minutesPerWeek) % minutesPerWeek;
    const end = start + to - from;
    if (end <= minutesPerWeek) return [[start, end]];
    return [
      [start, minutesPerWeek],
      [0, end - minutesPerWeek],
    ];
  });
}

/** Minutes of a week that two have in common. */
export function sharedMinutes(some: WeeklyHours, others: WeeklyHours): number {
  let shared = 0;
  for (const [from, to] of some) {
    for (const [otherFrom, otherTo] of others) {
      shared += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    }
  }
  return shared;
}

/**
 * How many minutes of a working day, 09:00 to 17:00, somebody is there: the least of the days from Monday to Friday on
 * which they are there at all.
 *
 * @param hours read in the zone that is asked about
 * @returns 0 when they are there on no such day
 */
export function leastWorkingMinutes(hours: WeeklyHours): number {
  let least = Number.POSITIVE_INFINITY;
  for (let day = 0; day < 5; day++) {
    const midnight = day * minutesPerDay;
    if (sharedMinutes(hours, [[midnight, midnight + minutesPerDay]]) === 0) continue;
    least = Math.min(least, sharedMinutes(hours, [[midnight + workFrom, midnight + workTo]]));
  }
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}

/** The same hours in order and without doubles. */
export function mergeHours(hours: WeeklyHours): WeeklyHours {
  const merged: [number, number][] = [];
  for (const [from, to] of [...hours].sort(([a], [b]) => a - b)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}
