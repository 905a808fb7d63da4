/**
 * A record on a day as one key of a loader: many days of many records are then one statement.
 *
 * @param day `YYYY-MM-DD`; null for all days
 */
export function onDay(key: string, day: string | null): string {
  return `${key} ${day ?? ""}`;
}

/** Takes keys of {@link onDay} apart, for two parallel arrays of a statement. */
export function splitDays(asked: readonly string[]): { readonly keys: string[]; readonly days: (string | null)[] } {
  const pairs = asked.map((each) => each.split(" ", 2) as [string, string]);
  return { keys: pairs.map(([key]) => key), days: pairs.map(([, day]) => day || null) };
}
