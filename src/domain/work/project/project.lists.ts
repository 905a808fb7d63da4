import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import { takesPart } from "../work.policy.ts";

/** Projects with their requests: `pr` is `work.project`, `o` its `work.opportunity`. */
export const projectTables = "work.project pr JOIN work.opportunity o ON o.id = pr.opportunity_id";

/** What every project is read with. */
export function projectColumns(viewer: Viewer): Sql {
  return sql`pr.id::text AS key, pr.opportunity_id::text AS "opportunityKey", pr.slug, pr.name, pr.state,
    pr.started_on AS "startedOn", pr.delivered_on AS "deliveredOn", pr.closed_on AS "closedOn",
    pr.created_at AS "createdAt", pr.updated_at AS "updatedAt", ${takesPart(viewer, "o")} AS "moneyVisible"`;
}

/** Whether the viewer may see a project, as a condition. */
export function projectMayBeSeen(viewer: Viewer): Sql {
  if (viewer.mayWrite) return raw("true");
  return sql`(pr.visibility = ANY(${viewer.visible}) OR ${takesPart(viewer, "o")})`;
}
