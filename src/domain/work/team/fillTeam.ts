import type { EntityManager } from "@mikro-orm/postgresql";
import type { Seat } from "../opportunity/opportunity.entity.ts";
import { type Change, changeState, noteState } from "../state/changeState.ts";
import { requireAffiliation } from "./requireAffiliation.ts";
import { requireCapacity } from "./requireCapacity.ts";
import { type Team, type TeamProposalSeat, TeamSeat } from "./team.entity.ts";

/** Who takes a place of a seat. */
interface Place {
  readonly seat: Seat;
  readonly role: string;
  readonly place: TeamProposalSeat;
}

/**
 * Gives the places of a proposal to its people, one person after the other in the order of their keys: whoever books the
 * same people at the same time waits, and neither waits for the other.
 *
 * @throws {RefusedInput} PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED
 */
export async function fillTeam(
  em: EntityManager,
  team: Team,
  { seats, places }: { readonly seats: readonly Seat[]; readonly places: readonly TeamProposalSeat[] },
  change: Change,
): Promise<void> {
  const seatOf = new Map(seats.map((seat) => [seat.id, seat]));
  const roles = await rolesOf(em, team.opportunityId);
  const inOrder = places.toSorted((a, b) => Number(BigInt(a.personId) - BigInt(b.personId)) || a.ordinal - b.ordinal);
  for (const place of inOrder) {
    await takePlace(em, team, { place, seat: seatOf.get(place.seatId)!, role: roles.get(place.seatId)! }, change);
  }
}

async function takePlace(em: EntityManager, team: Team, { seat, role, place }: Place, change: Change): Promise<void> {
  const { field, now } = change;
  const { personId, coopId, dayRate, rateAssumed } = place;
  const days = { from: seat.fromDate, to: seat.toDate };
  const standing = await requireAffiliation(em, { personId, coopId, ...days }, field);
  await requireCapacity(em, { personId, ...days, shareBps: seat.shareBps, field });
  const teamSeat = em.create(TeamSeat, {
    teamId: team.id,
    seatId: seat.id,
    role,
    skillId: seat.skillId,
    personId,
    coopId,
    ...standing,
    shareBps: seat.shareBps,
    fromDate: seat.fromDate,
    toDate: seat.toDate,
    // What was only assumed is for the steward to say.
    dayRate: rateAssumed ? null : dayRate,
    state: "PROPOSED",
    createdAt: now,
    updatedAt: now,
  });
  await em.persist(teamSeat).flush();
  noteState(em, "TeamSeat", teamSeat, null, "OPEN", change);
  changeState(em, "TeamSeat", { id: teamSeat.id, state: "OPEN" }, "PROPOSED", change);
}

/** What each seat is called: its role, or its skill when it has none. */
async function rolesOf(em: EntityManager, opportunityId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ id: string; role: string }[]>(
    `SELECT s.id::text AS id, coalesce(s.role, k.slug) AS role
     FROM work.seat s JOIN network.published_skill k ON k.id = s.skill_id WHERE s.opportunity_id = ?`,
    [opportunityId],
  );
  return new Map(rows.map(({ id, role }) => [id, role]));
}
