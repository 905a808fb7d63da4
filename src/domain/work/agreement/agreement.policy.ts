import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { takesPart } from "../work.policy.ts";

/**
 * Whether the viewer may read a negotiation and its versions, as a condition: it takes part in the request, or is a party.
 * A party stays one when it leaves the team. Positions that are not shared are for their own party alone.
 *
 * @param negotiation SQL of this program for the negotiation's key; `o` is its `work.opportunity`
 */
export function mayReadNegotiation(viewer: Viewer, negotiation: "n.id" | "a.negotiation_id"): Sql {
  if (viewer.coopKey === null) return takesPart(viewer, "o");
  return sql`(${takesPart(viewer, "o")} OR EXISTS (SELECT 1 FROM work.negotiation_party read_party
    JOIN network.published_coop read_coop ON read_coop.id = read_party.coop_id
    WHERE read_party.negotiation_id = ${raw(negotiation)} AND read_coop.current_id = ${viewer.coopKey}::bigint))`;
}
