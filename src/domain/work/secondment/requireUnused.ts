import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";

/**
 * Sees to it that no seat of a team stands on a secondment from a day on.
 *
 * @param day `YYYY-MM-DD`
 * @throws {RefusedInput} CONFLICT
 */
export async function requireUnused(
  em: EntityManager,
  secondmentId: string,
  day: string,
  field: readonly string[],
): Promise<void> {
  const seats = await em.execute(
    `SELECT 1 AS used FROM work.team_seat ts JOIN work.team t ON t.id = ts.team_id
     WHERE ts.secondment_id = ? AND t.dissolved_at IS NULL AND ts.state NOT IN ('OPEN', 'CANCELLED')
       AND (ts.to_date IS NULL OR ts.to_date > greatest(ts.from_date, ?::date)) LIMIT 1`,
    [secondmentId, day],
  );
  if (seats.length === 0) return;
  throw refused(
    "CONFLICT",
    field,
    `The person has a seat in a team by it on or after ${day}; end or replace that first.`,
  );
}
