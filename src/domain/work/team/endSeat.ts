import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { type Change, changeState } from "../state/changeState.ts";
import type { TeamSeat } from "./team.entity.ts";

/**
 * Ends a seat that is worked in: from `on` the person is free. A seat that would begin later has no day then.
 *
 * @throws {RefusedInput} TRANSITION_REFUSED
 */
export function endSeat(
  em: EntityManager,
  seat: TeamSeat,
  state: "RELEASED" | "REPLACED",
  on: string,
  change: Change,
): void {
  seat.state = changeState(em, "TeamSeat", seat, state, change);
  if (seat.toDate == null || seat.toDate > on) seat.toDate = on > seat.fromDate ? on : seat.fromDate;
  seat.updatedAt = change.now;
}

/**
 * Sees to it that nobody worked in a seat on a day or after it.
 *
 * @throws {RefusedInput} CONFLICT with the last day that somebody did
 */
export async function requireNoHours(
  em: EntityManager,
  seats: readonly TeamSeat[],
  from: string,
  field: readonly string[],
): Promise<void> {
  const [{ day } = { day: null }] = await em.execute<{ day: string | null }[]>(
    "SELECT max(day)::text AS day FROM work.hours WHERE team_seat_id = ANY(?::bigint[]) AND day >= ?::date",
    [`{${seats.map(({ id }) => id).join()}}`, from],
  );
  if (day !== null) throw refused("CONFLICT", field, `Hours are recorded on ${day}.`);
}
