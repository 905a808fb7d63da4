import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { refused } from "../../shared/mutation/userError.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { isSteward } from "../work.policy.ts";
import type { TeamSeat } from "./team.entity.ts";

/**
 * Sees to it that the viewer may speak for the person in a seat: the co-op in whose name the person works, the one that
 * lent the person, or who looks after the request.
 *
 * @throws {RefusedInput} NOT_ENTITLED
 */
export function requireHolder(
  viewer: Viewer,
  opportunity: Opportunity,
  { currentCoopId, currentHomeCoopId }: TeamSeat,
  field: readonly string[],
): void {
  if (isSteward(viewer, opportunity)) return;
  if (viewer.coopKey !== null && [currentCoopId, currentHomeCoopId].includes(viewer.coopKey)) return;
  throw refused("NOT_ENTITLED", field, "Only the person's co-op, or who looks after the request, may do this.");
}

/**
 * Sees to it that the viewer takes part in a request: it looks after it, or its people have or had a seat in the team.
 *
 * @throws {RefusedInput} NOT_ENTITLED
 */
export async function requirePart(
  em: EntityManager,
  viewer: Viewer,
  opportunity: Opportunity,
  field: readonly string[],
): Promise<void> {
  if (isSteward(viewer, opportunity)) return;
  const seats = await em.execute(
    `SELECT 1 FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id
     JOIN network.published_coop c ON c.id IN (ts.coop_id, ts.home_coop_id)
     WHERE t.opportunity_id = ? AND t.dissolved_at IS NULL AND c.current_id = ?
       AND ts.state NOT IN ('OPEN', 'CANCELLED') LIMIT 1`,
    [opportunity.id, viewer.coopKey],
  );
  if (seats.length > 0) return;
  throw refused("NOT_ENTITLED", field, "Only a co-op that takes part may do this.");
}
