/** How long an interest holds its seats: in working days or in seconds. */
export type LeaseLength = { readonly workingDays: number } | { readonly seconds: number };

/** What a request says of it: one of the two is given. */
interface Leased {
  readonly leaseWorkingDays?: number | null | undefined;
  readonly leaseSeconds?: number | null | undefined;
}

/** How long the interests in a request hold their seats. */
export function leaseOf({ leaseWorkingDays, leaseSeconds }: Leased): LeaseLength {
  return leaseSeconds == null ? { workingDays: leaseWorkingDays! } : { seconds: leaseSeconds };
}

/**
 * The instant at which a lease that begins now ends: at that instant it holds no more.
 *
 * Working days are Monday to Friday in UTC, since co-ops of many countries share a request; holidays count. The lease
 * ends at the same time of a day so many working days later. What begins on a Saturday or Sunday begins on Monday, at
 * that time of day.
 *
 * @param length at least 1 of its unit
 */
export function leaseEnd(now: Date, length: LeaseLength): Date {
  const begin = Temporal.Instant.fromEpochMilliseconds(now.getTime());
  if ("seconds" in length) return new Date(begin.add({ seconds: length.seconds }).epochMilliseconds);
  let day = begin.toZonedDateTimeISO("UTC");
  while (!isWorkingDay(day)) day = day.add({ days: 1 });
  for (let left = length.workingDays; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return new Date(day.epochMilliseconds);
}

function isWorkingDay({ dayOfWeek }: Temporal.ZonedDateTime): boolean {
  return dayOfWeek <= 5;
}
