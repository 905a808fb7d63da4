import { raw, type Sql, sql } from "../../persistence/sql.ts";
import type { Viewer } from "../../security/viewer.ts";
import { refused } from "../shared/mutation/userError.ts";
import { keyOf } from "../shared/nodeId.ts";

/** A request, as far as it says who looks after it. */
interface Led {
  /** Its leading co-op as it is today, after mergers. */
  readonly currentLeadId?: string | null | undefined;
}

/** Whether the viewer looks after a request: its leading co-op, or the operator. */
export function isSteward(viewer: Viewer, { currentLeadId }: Led): boolean {
  return viewer.mayWrite || (currentLeadId != null && currentLeadId === viewer.coopKey);
}

/** @throws {RefusedInput} NOT_ENTITLED unless the viewer looks after the request */
export function requireSteward(viewer: Viewer, opportunity: Led, field: readonly string[]): void {
  if (isSteward(viewer, opportunity)) return;
  throw refused("NOT_ENTITLED", field, "Only the co-op that looks after the request, or the operator, may do this.");
}

/**
 * The co-op for which the viewer acts. A member acts for its own; the operator, who writes down what came by other
 * ways, names one.
 *
 * @param coopId a global id; null when it is not given
 * @returns its key
 * @throws {RefusedInput} NOT_ENTITLED for another co-op than the viewer's, INVALID when the operator names none
 */
export function actingCoop(viewer: Viewer, coopId: string | null, field: readonly string[] = ["coopId"]): string {
  const named = coopId === null ? null : keyOf("Coop", coopId);
  if (coopId !== null && named === null) throw refused("NOT_FOUND", field, "This co-op does not exist.");
  if (viewer.coopKey !== null) {
    if (named === null || named === viewer.coopKey) return viewer.coopKey;
    throw refused("NOT_ENTITLED", field, "Nobody acts for another co-op.");
  }
  if (named === null) throw refused("INVALID", field, "The operator must say for which co-op.");
  return named;
}

/**
 * The viewer's own co-op, for what nobody can do for another: consent, objection, position.
 *
 * @throws {RefusedInput} NOT_ENTITLED for the operator
 */
export function ownCoop(viewer: Viewer, field: readonly string[]): string {
  if (viewer.coopKey !== null) return viewer.coopKey;
  throw refused("NOT_ENTITLED", field, "Only a co-op itself may do this, with its own token.");
}

/**
 * Whether the viewer takes part in a request, as a condition: it leads it, its people have or had a seat in the team, it has
 * a share in what was agreed, or it sees all. What a co-op had that was merged into the viewer's is its own.
 *
 * @param opportunity SQL of this program for the request's row: `o`
 */
export function takesPart(viewer: Viewer, opportunity: string): Sql {
  if (viewer.visible.includes("PARTICIPANT")) return raw("true");
  if (viewer.coopKey === null) return raw("false");
  const o = raw(opportunity);
  const own = sql`ANY(ARRAY(SELECT own.id FROM network.published_coop own WHERE own.current_id = ${viewer.coopKey}::bigint))`;
  return sql`(${o}.lead_coop_id = ${own} OR EXISTS (SELECT 1
    FROM work.team part_team JOIN work.team_seat part_seat ON part_seat.team_id = part_team.id
    WHERE part_team.opportunity_id = ${o}.id AND part_seat.state NOT IN ('OPEN', 'CANCELLED')
      AND (part_seat.coop_id = ${own} OR part_seat.home_coop_id = ${own}))
    OR EXISTS (SELECT 1 FROM work.agreement part_agreement JOIN work.agreement_share part ON part.agreement_id = part_agreement.id
      WHERE part_agreement.opportunity_id = ${o}.id AND part_agreement.state IN ('ADOPTED', 'SUPERSEDED')
        AND part.bps > 0 AND part.coop_id = ${own}))`;
}

/**
 * Whether the viewer may see a request at all, as a condition: it is shared and visible to it, or it takes part.
 *
 * @param opportunity as for {@link takesPart}
 */
export function mayBeSeen(viewer: Viewer, opportunity: string): Sql {
  const o = raw(opportunity);
  if (viewer.mayWrite) return raw("true");
  return sql`((${o}.shared_at IS NOT NULL AND ${o}.visibility = ANY(${viewer.visible})) OR ${takesPart(viewer, opportunity)})`;
}
