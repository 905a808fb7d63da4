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

/** On how many days of the week somebody works, read in their own zone. */
export function workedDays(hours: WeeklyHours): number {
  return days(7).filter((day) => minutesOn(day, hours, 0, minutesPerDay) > 0).length;
}

/**
 * How many minutes of the place's working day, 09:00 to 17:00 from Monday to Friday, somebody is there on each day of
 * their work. Of the place's days those count on which they are there longest, as many as they work.
 *
 * @param hours read in the zone of the place
 * @param worked on how many days of the week they work in their own zone
 * @returns 0 when one of these days has no minute: across the date line a Monday may be nobody's
 */
export function leastWorkingMinutes(hours: WeeklyHours, worked: number): number {
  const longestFirst = days(5)
    .map((day) => minutesOn(day, hours, workFrom, workTo))
    .sort((a, b) => b - a);
  return longestFirst[Math.min(worked, 5) - 1] ?? 0;
}

function days(count: number): number[] {
  return [...Array(count).keys()];
}

function minutesOn(day: number, hours: WeeklyHours, from: number, to: number): number {
  const midnight = day * minutesPerDay;
  return sharedMinutes(hours, [[midnight + from, midnight + to]]);
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
