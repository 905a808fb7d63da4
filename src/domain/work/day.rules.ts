import { refused } from "../shared/mutation/userError.ts";

/** The calendar day of an instant in UTC, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The day after another one. */
export function dayAfter(day: string): string {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toString();
}

/**
 * The day on which something is said to have happened: today when none is given. It may lie long ago, for what is
 * written down late.
 *
 * @throws {RefusedInput} INVALID for a day that is still to come
 */
export function pastDay(day: string | null | undefined, now: Date, field: readonly string[]): string {
  const today = dayOf(now);
  if (day == null || day <= today) return day ?? today;
  throw refused("INVALID", field, `${field.join(".")} must not be later than today, ${today}.`);
}
