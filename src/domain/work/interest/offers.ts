import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { type Opportunity, Seat } from "../opportunity/opportunity.entity.ts";
import { requireAffiliation } from "../team/requireAffiliation.ts";
import { InterestPerson, InterestSeat } from "./interest.entity.ts";
import { liveStates } from "./interest.rules.ts";
import type { Offer } from "./interestInput.rules.ts";

/** What a co-op offers for a seat, checked: keys of rows. */
export interface CheckedOffer {
  readonly seatId: string;
  readonly headcount: number;
  readonly dayRate: bigint | null;
  readonly personIds: readonly string[];
}

/**
 * Sees to it that a co-op may offer this: the seats are of the request and have as many free places, and the people
 * work for the co-op on the seats' days. Whether they can do the work, the search for a team judges.
 *
 * Lapses that are due must be written before, and the co-op must hold no seat of the request.
 *
 * @throws {RefusedInput} NOT_FOUND, SEAT_TAKEN, PERSON_NOT_AVAILABLE, INVALID (a rate where the request has no currency)
 */
export async function checkOffers(
  em: EntityManager,
  opportunity: Opportunity,
  coopId: string,
  offers: readonly Offer[],
): Promise<CheckedOffer[]> {
  const seats = new Map((await em.find(Seat, { opportunityId: opportunity.id })).map((seat) => [seat.id, seat]));
  const held = await heldPlaces(em, opportunity.id);
  const checked: CheckedOffer[] = [];
  for (const [index, { seatId, headcount, personIds, dayRate = null }] of offers.entries()) {
    const field = ["seats", String(index)];
    const seat = seats.get(keyOf("Seat", seatId) ?? "");
    if (!seat) throw notFound([...field, "seatId"], "This seat of the request");
    const free = Math.max(0, seat.headcount - (held.get(seat.id) ?? 0));
    if (headcount > free) {
      throw refused("SEAT_TAKEN", [...field, "headcount"], `${free} of the seat's ${seat.headcount} places are free.`);
    }
    if (dayRate !== null && opportunity.currency == null) {
      throw refused("INVALID", [...field, "dayRate"], "The request has no budget, so a rate has no currency.");
    }
    const people: string[] = [];
    for (const [nth, id] of personIds.entries()) {
      people.push(await checkPerson(em, id, coopId, seat, [...field, "personIds", String(nth)]));
    }
    checked.push({ seatId: seat.id, headcount, dayRate, personIds: people });
  }
  return checked;
}

async function checkPerson(em: EntityManager, id: string, coopId: string, seat: Seat, field: readonly string[]) {
  const personId = keyOf("Person", id);
  if (personId === null) throw notFound(field, "This person");
  await requireAffiliation(em, { personId, coopId, from: seat.fromDate, to: seat.toDate }, field);
  return personId;
}

/** How many places of each seat of a request are held, by the seat's key; a seat of which none is held is left out. */
async function heldPlaces(em: EntityManager, opportunityId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await em.execute<{ seatId: string; held: number }[]>(
    `SELECT s.seat_id::text AS "seatId", sum(s.headcount)::int AS held
     FROM work.interest i JOIN work.interest_seat s ON s.interest_id = i.id
     WHERE i.opportunity_id = ? AND i.state = ANY(?::text[]) GROUP BY s.seat_id`,
    [opportunityId, `{${liveStates.join()}}`],
  );
  return new Map(rows.map(({ seatId, held }) => [seatId, held]));
}

/** Writes what an interest offers in the place of what it offered before. */
export async function storeOffers(
  em: EntityManager,
  interestId: string,
  offers: readonly CheckedOffer[],
): Promise<void> {
  await em.nativeDelete(InterestSeat, { interestId });
  await em
    .persist(
      offers.map(({ seatId, headcount, dayRate }) =>
        em.create(InterestSeat, { interestId, seatId, headcount, dayRate }),
      ),
    )
    .flush();
  for (const { seatId, personIds } of offers) {
    em.persist(personIds.map((personId) => em.create(InterestPerson, { interestId, seatId, personId })));
  }
}
