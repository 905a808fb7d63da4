import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import type { Interest } from "./interest.entity.ts";
import { liveStates } from "./interest.rules.ts";
import { takesInterests } from "./openRequest.rules.ts";

/**
 * Tells that seats which interests held have free places again, each seat once: not where a team has them, and not
 * when nobody can raise a hand any more.
 */
export async function reopenSeats(
  em: EntityManager,
  opportunity: Opportunity,
  interests: readonly Interest[],
  now: Date,
): Promise<void> {
  if (interests.length === 0 || !takesInterests(opportunity, now)) return;
  const seats = await em.execute<{ key: string }[]>(
    `SELECT s.id::text AS key FROM work.seat s
     WHERE s.id IN (SELECT held.seat_id FROM work.interest_seat held WHERE held.interest_id = ANY(?::bigint[]))
       AND NOT EXISTS (SELECT FROM work.team t WHERE t.opportunity_id = s.opportunity_id AND t.dissolved_at IS NULL)
     ORDER BY s.position`,
    [`{${interests.map(({ id }) => id).join()}}`],
  );
  tellOpened(em, opportunity, seats);
}

/** The same for every seat of a request that has lost its team, as far as no interest still holds all its places. */
export async function reopenAllSeats(em: EntityManager, opportunity: Opportunity, now: Date): Promise<void> {
  if (!takesInterests(opportunity, now)) return;
  const seats = await em.execute<{ key: string }[]>(
    `SELECT s.id::text AS key FROM work.seat s
     WHERE s.opportunity_id = ? AND s.headcount > (SELECT coalesce(sum(held.headcount), 0)
       FROM work.interest_seat held JOIN work.interest i ON i.id = held.interest_id
       WHERE held.seat_id = s.id AND i.state = ANY(?::text[]))
     ORDER BY s.position`,
    [opportunity.id, `{${liveStates.join()}}`],
  );
  tellOpened(em, opportunity, seats);
}

function tellOpened(em: EntityManager, { id }: Opportunity, seats: readonly { readonly key: string }[]): void {
  const topic = { type: "Opportunity", key: id };
  for (const { key } of seats) recordEvent(em, { kind: "SEAT_OPENED", subject: { type: "Seat", key }, topic });
}
