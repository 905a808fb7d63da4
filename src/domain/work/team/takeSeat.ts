import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState, noteState } from "../state/changeState.ts";
import type { TeamSeatState } from "../state/machines.ts";
import { requireAffiliation } from "./requireAffiliation.ts";
import { requireCapacity } from "./requireCapacity.ts";
import { TeamSeat } from "./team.entity.ts";

/** A seat that is new, and who takes it. */
export interface NewSeat {
  readonly teamId: string;
  /** The seat of the request that it fills; null for who came later. */
  readonly seatId: string | null;
  readonly role: string;
  readonly skillId: string | null;
  readonly personId: string;
  readonly coopId: string;
  readonly shareBps: number;
  readonly fromDate: string;
  readonly toDate: string | null;
  readonly dayRate: bigint | null;
  readonly replacesId: string | null;
}

/** From a seat that nobody has to one that is worked in. */
const path: readonly TeamSeatState[] = ["PROPOSED", "CONFIRMED", "ACTIVE"];

/**
 * Gives a person a seat in a team that works already, through every state up to `until`. Nobody else books the person
 * until the transaction ends.
 *
 * @param change its field is the way to the person in the input
 * @throws {RefusedInput} PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED
 */
export async function takeSeat(
  em: EntityManager,
  facts: NewSeat,
  until: "CONFIRMED" | "ACTIVE",
  change: Change,
): Promise<TeamSeat> {
  const { personId, coopId, shareBps, fromDate: from, toDate: to } = facts;
  const standing = await requireAffiliation(em, { personId, coopId, from, to }, change.field);
  await requireCapacity(em, { personId, shareBps, from, to, field: change.field });
  const { now } = change;
  const seat = em.create(TeamSeat, { ...facts, ...standing, state: "OPEN", createdAt: now, updatedAt: now });
  await em.persist(seat).flush();
  noteState(em, "TeamSeat", seat, null, "OPEN", change);
  for (const state of path.slice(0, path.indexOf(until) + 1)) {
    seat.state = changeState(em, "TeamSeat", seat, state, change);
  }
  return seat;
}
