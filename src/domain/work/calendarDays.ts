const msPerDay = 86_400_000;

/** Days since 1970-01-01. */
export function dayNumber(date: string): number {
  return Temporal.PlainDate.from(date).since("1970-01-01").days;
}

/** The instant at which a day begins in UTC, ms since 1970. */
export function dayStartMs(day: number): number {
  return day * msPerDay;
}

/** Mondays to Fridays in `[from, to)`, given as day numbers. */
export function workingDays(from: number, to: number): number {
  return workingDaysBefore(to) - workingDaysBefore(from);
}

/** 1970-01-05 was a Monday. */
function workingDaysBefore(day: number): number {
  const sinceMonday = day - 4;
  const weeks = Math.floor(sinceMonday / 7);
  return weeks * 5 + Math.min(5, sinceMonday - weeks * 7);
}
