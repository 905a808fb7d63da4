import type { Random } from "./random.ts";

const dayMs = 86_400_000;

/** An instant `[from, to)` in whole seconds, RFC 3339 in UTC; `from` and `to` are dates, `YYYY-MM-DD`. */
export function instantBetween(random: Random, from: string, to: string): string {
  const fromS = Date.parse(from) / 1000;
  return new Date(random.integer(fromS, Date.parse(to) / 1000 - 1) * 1000).toISOString();
}

/** A date in `[from, to)`, `YYYY-MM-DD`. */
export function dateBetween(random: Random, from: string, to: string): string {
  return dateOfDay(random.integer(Date.parse(from) / dayMs, Date.parse(to) / dayMs - 1));
}

/** The date so many days after another; before it when negative. */
export function addDays(date: string, days: number): string {
  return dateOfDay(Date.parse(date) / dayMs + days);
}

/** Days from a date to another; negative when that is before it. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayMs;
}

function dateOfDay(day: number): string {
  return new Date(day * dayMs).toISOString().slice(0, "YYYY-MM-DD".length);
}
