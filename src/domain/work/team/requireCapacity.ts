import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { type Booking, firstOverbookedDay } from "./capacity.rules.ts";

/** A seat that a person is about to take. */
export interface WantedSeat extends Booking {
  readonly personId: string;
  /** The way to the seat or the person in the input. */
  readonly field: readonly string[];
}

/**
 * Sees to it that a person's overlapping seats never exceed full time, those of all teams taken together. Until the
 * transaction ends nobody else books this person.
 *
 * @param leaving keys of team seats that no longer count
 * @throws {RefusedInput} PERSON_OVERBOOKED with the first day that is too much
 */
export async function requireCapacity(
  em: EntityManager,
  wanted: WantedSeat,
  leaving: readonly string[] = [],
): Promise<void> {
  const { personId, field, ...booking } = wanted;
  await em.execute("SELECT pg_advisory_xact_lock(hashtext('work.capacity'), hashtext(?))", [personId]);
  await em.flush();
  const rows = await em.execute<(Booking & { id: string })[]>(
    `SELECT ts.id::text AS id, ts.from_date::text AS "from", ts.to_date::text AS "to", ts.share_bps AS "shareBps"
     FROM work.team_seat ts JOIN work.team t ON t.id = ts.team_id
     WHERE ts.person_id = ? AND t.dissolved_at IS NULL AND ts.state NOT IN ('OPEN', 'CANCELLED')`,
    [personId],
  );
  const booked = rows.filter(({ id, from, to }) => !leaving.includes(id) && overlap({ from, to }, booking));
  const day = firstOverbookedDay(
    [...booked, booking].map((each) => ({ ...each, from: later(each.from, booking.from) })),
  );
  if (day === null) return;
  throw refused("PERSON_OVERBOOKED", field, `On ${day} this person would work more than full time.`);
}

function overlap(one: Pick<Booking, "from" | "to">, other: Pick<Booking, "from" | "to">): boolean {
  return (one.to === null || one.to > other.from) && (other.to === null || other.to > one.from);
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
