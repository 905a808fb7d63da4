import type { EntityManager } from "@mikro-orm/postgresql";
import { type Change, changeState } from "../state/changeState.ts";
import type { TeamSeatState } from "../state/machines.ts";
import type { TeamSeat } from "./team.entity.ts";

/** Takes the seats of a team that are PROPOSED to another state, all at once. */
export function changeSeats(em: EntityManager, seats: readonly TeamSeat[], to: TeamSeatState, change: Change): void {
  for (const seat of seats) {
    if (seat.state !== "PROPOSED") continue;
    seat.state = changeState(em, "TeamSeat", seat, to, change);
    seat.updatedAt = change.now;
  }
}
