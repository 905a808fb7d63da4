import { raw } from "../../../persistence/sql.ts";
import { requireMember, type Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { sameCoop } from "../network/sameCoop.ts";
import { actingCoop } from "../work.policy.ts";

/**
 * What the viewer's co-op was told, the newest first; also what a co-op was told that was merged with it.
 *
 * @param coopId a global id, which only the operator has to give
 * @throws {UnauthenticatedError} without a token
 * @throws {RefusedInput} for another co-op than the viewer's, and for the operator who names none
 */
export function noticesOf(viewer: Viewer, coopId: string | null): List {
  requireMember(viewer);
  const coopKey = actingCoop(viewer, coopId);
  return {
    scope: `notices of ${coopKey}`,
    columns: raw(`n.id::text AS key, n.kind, n.opportunity_id::text AS "opportunityKey",
      n.interest_id::text AS "interestKey", n.noticed_at AS at`),
    from: raw("work.notice n"),
    where: [sameCoop("n.coop_id", coopKey)],
    order: [{ expression: "n.id", name: "key", type: "bigint", descending: true }],
  };
}
