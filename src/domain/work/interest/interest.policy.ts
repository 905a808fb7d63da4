import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { sameCoop } from "../network/sameCoop.ts";
import { takesPart } from "../work.policy.ts";

/**
 * Whether an interest is that of the viewer's co-op, or in a request in which the viewer takes part, as a condition.
 *
 * @param interest SQL of this program for the interest's row
 * @param opportunity the same for the request's
 */
export function isConcerned(viewer: Viewer, interest: string, opportunity: string): Sql {
  const own = viewer.coopKey === null ? raw("false") : sameCoop(`${interest}.coop_id`, viewer.coopKey);
  return sql`(${own} OR ${takesPart(viewer, opportunity)})`;
}
