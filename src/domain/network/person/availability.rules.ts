import { AvailabilityError } from "./person.errors.ts";

/** Days as ISO 8601 numbers them: Monday first. */
export const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;
export type Weekday = (typeof weekdays)[number];

/** Hours of one day of every week in the person's own time zone, half-open: `from` `09:00`, `to` `24:00` at most. */
export interface WeeklySlot {
  readonly weekday: Weekday;
  readonly from: string;
  readonly to: string;
}

const minutesPerDay = 24 * 60;

/**
 * Writes slots as PostgreSQL's `int4multirange` of minutes since Monday 00:00. Overlapping slots are
 * joined by PostgreSQL.
 *
 * @throws {AvailabilityError} when a time is not HH:MM or a slot does not end after it begins
 */
export function writeAvailability(slots: readonly WeeklySlot[]): string {
  return `{${slots
    .map(({ weekday, from, to }) => {
      const midnight = weekdays.indexOf(weekday) * minutesPerDay;
      const [start, end] = [minuteOfDay(from), minuteOfDay(to)];
      if (end <= start) throw new AvailabilityError(`${from} to ${to} is no time`);
      return `[${midnight + start},${midnight + end})`;
    })
    .join(",")}}`;
}

/** Reads it back; what spans midnight becomes a slot on each day. */
export function readAvailability(multirange: string): WeeklySlot[] {
  return readMinutes(multirange).flatMap(([start, end]) => {
    const slots: WeeklySlot[] = [];
    for (let from = start; from < end; ) {
      const day = Math.floor(from / minutesPerDay);
      const midnight = day * minutesPerDay;
      const to = Math.min(end, midnight + minutesPerDay);
      slots.push({ weekday: weekdays[day]!, from: clock(from - midnight), to: clock(to - midnight) });
      from = to;
    }
    return slots;
  });
}

/** How many minutes a week it comes to. */
export function weeklyMinutes(multirange: string): number {
  return readMinutes(multirange).reduce((sum, [start, end]) => sum + end - start, 0);
}

function readMinutes(multirange: string): [start: number, end: number][] {
  return [...multirange.matchAll(/\[(\d+),(\d+)\)/g)].map(([, start, end]) => [Number(start), Number(end)]);
}

function minuteOfDay(time: string): number {
  const match = /^([01]\d|2[0-4]):([0-5]\d)$/.exec(time);
  const minute = match ? Number(match[1]) * 60 + Number(match[2]) : Number.NaN;
  if (!(minute <= minutesPerDay)) throw new AvailabilityError(`${time} is not a time of day, HH:MM`);
  return minute;
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
}
