import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { projectColumns, projectMayBeSeen } from "../project/project.lists.ts";
import type { ProjectState } from "../state/machines.ts";

/**
 * The projects of each of many co-ops, the latest first: those that it looks after, and those in whose team someone has or
 * had a seat in its name. What a co-op had that became part of it is its own.
 *
 * @param states those in these states alone; all when it is null
 */
export function projectsOfCoop(viewer: Viewer, states: readonly ProjectState[] | null): List {
  const same = "network.published_coop asked JOIN network.published_coop same ON same.current_id = asked.current_id";
  return {
    scope: `projects of coop ${JSON.stringify(states)}`,
    columns: projectColumns(viewer),
    from: raw(`(SELECT asked.id AS coop_id, t.opportunity_id FROM ${same}
        JOIN work.team_seat ts ON ts.coop_id = same.id JOIN work.team t ON t.id = ts.team_id
        WHERE t.dissolved_at IS NULL AND ts.state NOT IN ('OPEN', 'CANCELLED')
      UNION SELECT asked.id, led.id FROM ${same} JOIN work.opportunity led ON led.lead_coop_id = same.id) part
      JOIN work.project pr ON pr.opportunity_id = part.opportunity_id JOIN work.opportunity o ON o.id = pr.opportunity_id`),
    where: [projectMayBeSeen(viewer), ...(states ? [sql`pr.state = ANY(${states})`] : [])],
    order: [
      { expression: "pr.created_at", name: "createdAt", type: "timestamptz", descending: true },
      { expression: "pr.id", name: "key", type: "bigint", descending: true },
    ],
    parent: { column: "part.coop_id", type: "bigint" },
  };
}
