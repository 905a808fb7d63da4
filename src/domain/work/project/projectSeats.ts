import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import { endSeat } from "../team/endSeat.ts";
import type { TeamSeat } from "../team/team.entity.ts";

/** What is confirmed is active once its project is, whenever its days begin: who works on a day, the days say. */
export function activateSeats(em: EntityManager, seats: readonly TeamSeat[], change: Change): void {
  for (const seat of seats.filter(({ state }) => state === "CONFIRMED")) {
    seat.state = changeState(em, "TeamSeat", seat, "ACTIVE", change);
    seat.updatedAt = change.now;
  }
}

/** What is active ends on a day, or before it. */
export function releaseSeats(em: EntityManager, seats: readonly TeamSeat[], on: string, change: Change): void {
  for (const seat of seats.filter(({ state }) => state === "ACTIVE")) endSeat(em, seat, "RELEASED", on, change);
}

/** What has not begun never does. */
export function giveUpSeats(em: EntityManager, seats: readonly TeamSeat[], change: Change): void {
  for (const seat of seats.filter(({ state }) => state === "OPEN" || state === "PROPOSED" || state === "CONFIRMED")) {
    seat.state = changeState(em, "TeamSeat", seat, "CANCELLED", change);
    seat.updatedAt = change.now;
  }
}
