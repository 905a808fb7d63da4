/** Days that usage is kept and looked at for, today among them. */
export const usageDays = 30;

/** A day in UTC, `YYYY-MM-DD`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/**
 * What must have been used for a schema element to be in use: the field of an argument; a field or a type
 * itself.
 *
 * `Query.coops(first:)` → `Query.coops`
 */
export function usedBy(coordinate: string): string {
  return coordinate.split("(", 1)[0]!;
}
