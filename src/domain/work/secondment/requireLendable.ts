import type { EntityManager } from "@mikro-orm/postgresql";
import { refused } from "../../shared/mutation/userError.ts";
import { type Booking, firstOverbookedDay } from "../team/capacity.rules.ts";

/** Whom a home co-op lends, for which share of full time and on which days, half-open. */
export interface Loan extends Booking {
  readonly personId: string;
  readonly homeCoopId: string;
  readonly to: string;
}

/**
 * Sees to it that a person has positions in the home co-op on all of the days, and is not lent for more than full time in
 * all. Until the transaction ends nobody else lends this person.
 *
 * @param field the way to the person in the input
 * @throws {RefusedInput} PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED with the first day that is too much
 */
export async function requireLendable(em: EntityManager, loan: Loan, field: readonly string[]): Promise<void> {
  await em.execute("SELECT pg_advisory_xact_lock(hashtext('work.secondment'), hashtext(?))", [loan.personId]);
  await requirePosition(em, loan, field);
  const { personId, homeCoopId, ...booking } = loan;
  const booked = await em.execute<Booking[]>(
    `SELECT greatest(from_date, ?::date)::text AS "from", to_date::text AS "to", share_bps AS "shareBps"
     FROM work.secondment WHERE person_id = ? AND state IN ('AGREED', 'ENDED') AND from_date < ?::date AND to_date > ?::date`,
    [booking.from, personId, booking.to, booking.from],
  );
  const day = firstOverbookedDay([...booked, booking]);
  if (day !== null)
    throw refused("PERSON_OVERBOOKED", field, `On ${day} this person would be lent for more than full time.`);
}

async function requirePosition(em: EntityManager, { personId, homeCoopId, from, to }: Loan, field: readonly string[]) {
  const [row] = await em.execute<{ covered: boolean | null }[]>(
    `SELECT range_agg(daterange(p.from_date, p.to_date)) @> daterange(?::date, ?::date) AS covered
     FROM network.published_position p JOIN network.published_coop c ON c.id = p.coop_id
     JOIN network.published_coop home ON home.current_id = c.current_id
     WHERE p.person_id = ? AND home.id = ?`,
    [from, to, personId, homeCoopId],
  );
  if (row?.covered) return;
  throw refused("PERSON_NOT_AVAILABLE", field, "This person does not work for the home co-op on all of these days.");
}
