import { BadInputError } from "../../shared/input.errors.ts";
import { timeZoneRule } from "../../shared/input.rules.ts";
import { leastWorkingMinutes, shiftWeek, type WeeklyHours, workedDays } from "../team/solver/weeklyTime.ts";

/** Where somebody works, at usual hours, and how many of them the place of the work must share. */
export interface Overlap {
  readonly hours: number;
  /** IANA name. */
  readonly timeZone: string;
}

/** Days in a zone, `YYYY-MM-DD`, half-open. */
export interface ZoneDays {
  readonly zone: string;
  readonly from: string;
  readonly to: string;
}

/** Monday to Friday, 09:00 to 17:00. */
const usualHours: WeeklyHours = [0, 1, 2, 3, 4].map((day) => [day * 1_440 + 9 * 60, day * 1_440 + 17 * 60] as const);

/** @throws {BadInputError} for an unknown zone, or hours out of 1 to 24 */
export function checkOverlap({ hours, timeZone }: Overlap): void {
  if (hours < 1 || hours > 24) throw new BadInputError("filter.overlap.hours", `must be 1 to 24, and is ${hours}`);
  if (timeZoneRule.safeParse(timeZone).success) return;
  throw new BadInputError("filter.overlap.timeZone", "must be an IANA time zone such as Europe/Sofia");
}

/**
 * The days of a period on which two places share enough of a working day, as a seat's overlap is reckoned when a team is
 * searched. A day on which a clock changes fits when the hours before and after fit.
 *
 * @param overlap checked
 * @returns as few spans as there can be, in their order
 */
export function daysThatFit({ hours, timeZone }: Overlap, { zone, from, to }: ZoneDays): ZoneDays[] {
  const end = beginOf(to);
  const fitting: { from: Temporal.Instant; to: Temporal.Instant }[] = [];
  for (let at = beginOf(from); Temporal.Instant.compare(at, end) < 0; ) {
    const next = earliest([nextChange(at, zone), nextChange(at, timeZone), end]);
    const hoursThere = shiftWeek(usualHours, minutesAhead(at, zone, timeZone));
    if (leastWorkingMinutes(hoursThere, workedDays(usualHours)) >= hours * 60) {
      const last = fitting.at(-1);
      if (last?.to.equals(at)) last.to = next;
      else fitting.push({ from: at, to: next });
    }
    at = next;
  }
  return fitting.map((span) => ({ zone, from: dayOf(span.from, "ceil"), to: dayOf(span.to, "floor") }));
}

function beginOf(day: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime("UTC").toInstant();
}

/** Of the instant's day in UTC, or the next one when it has begun already. */
function dayOf(instant: Temporal.Instant, roundingMode: "ceil" | "floor"): string {
  const midnight = instant.toZonedDateTimeISO("UTC").round({ smallestUnit: "day", roundingMode });
  return midnight.toPlainDate().toString();
}

function nextChange(after: Temporal.Instant, zone: string): Temporal.Instant | null {
  return after.toZonedDateTimeISO(zone).getTimeZoneTransition("next")?.toInstant() ?? null;
}

function earliest(instants: readonly (Temporal.Instant | null)[]): Temporal.Instant {
  return instants.filter((instant) => instant !== null).reduce((a, b) => (Temporal.Instant.compare(a, b) < 0 ? a : b));
}

function minutesAhead(at: Temporal.Instant, zone: string, other: string): number {
  const offset = (name: string) => at.toZonedDateTimeISO(name).offsetNanoseconds;
  return Math.round((offset(zone) - offset(other)) / 60e9);
}
