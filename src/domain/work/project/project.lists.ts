import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { mainCountry } from "../network/mainCountry.ts";
import { takesPart } from "../work.policy.ts";
import type { ProjectFilter, ProjectOrder } from "./projectFilter.rules.ts";

/** Projects with their requests: `pr` is `work.project`, `o` its `work.opportunity`. */
export const projectTables = "work.project pr JOIN work.opportunity o ON o.id = pr.opportunity_id";

/** What every project is read with. */
export function projectColumns(viewer: Viewer): Sql {
  return sql`pr.id::text AS key, pr.opportunity_id::text AS "opportunityKey", pr.slug, pr.name, pr.state,
    pr.started_on AS "startedOn", pr.delivered_on AS "deliveredOn", pr.closed_on AS "closedOn",
    pr.folded_name AS "foldedName", coalesce(pr.started_on, 'infinity'::date) AS "startOrder",
    pr.lesson, pr.lesson_language AS "lessonLanguage", pr.lesson_noted_at AS "lessonNotedAt",
    pr.created_at AS "createdAt", pr.updated_at AS "updatedAt", ${takesPart(viewer, "o")} AS "moneyVisible",
    CASE WHEN ${clientVisible(viewer)} THEN o.client_id::text END AS "clientKey"`;
}

/** Whether the viewer may see a project, as a condition. */
export function projectMayBeSeen(viewer: Viewer): Sql {
  if (viewer.mayWrite) return raw("true");
  return sql`(pr.visibility = ANY(${viewer.visible}) OR ${takesPart(viewer, "o")})`;
}

/** The projects that fit a filter, as far as the viewer may see them. */
export function projectList(viewer: Viewer, filter: ProjectFilter, order: ProjectOrder): List {
  return {
    scope: `projects ${JSON.stringify([filter, order])}`,
    columns: projectColumns(viewer),
    from: raw(projectTables),
    where: [projectMayBeSeen(viewer), ...matches(viewer, filter)],
    order: projectOrder(order),
  };
}

/** Whether the viewer may know who the client of a project is. */
function clientVisible(viewer: Viewer): Sql {
  return sql`((NOT o.confidential OR ${takesPart(viewer, "o")}) AND EXISTS (SELECT 1 FROM network.published_client k
    WHERE k.id = o.client_id AND k.visibility = ANY(${viewer.visible})))`;
}

function matches(viewer: Viewer, { states, coops, countries, clientId, activeOn }: ProjectFilter): Sql[] {
  const conditions: Sql[] = [];
  if (states) conditions.push(sql`pr.state = ANY(${states})`);
  if (coops) {
    conditions.push(
      hasCoop(
        viewer,
        sql`EXISTS (SELECT 1 FROM network.published_coop named WHERE named.current_id = c.id AND named.slug = ANY(${coops}))`,
      ),
    );
  }
  if (countries) conditions.push(hasCoop(viewer, sql`${raw(mainCountry("c.id"))} = ANY(${countries})`));
  if (clientId != null) {
    conditions.push(sql`(o.client_id = ${keyOf("Client", clientId)}::bigint AND ${clientVisible(viewer)})`);
  }
  if (activeOn != null) {
    conditions.push(sql`(pr.started_on <= ${activeOn}::date AND (pr.delivered_on IS NULL OR pr.delivered_on > ${activeOn}::date)
      AND NOT EXISTS (SELECT 1 FROM work.state_change gone WHERE gone.subject = 'Project' AND gone.subject_id = pr.id
        AND gone.to_state = 'CANCELLED' AND gone.changed_at < ${activeOn}::date + 1))`);
  }
  return conditions;
}

/** Whether a co-op `c` that the viewer may see, and for which a condition holds, has or had a seat in the team. */
function hasCoop(viewer: Viewer, condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id
    JOIN network.published_coop seated ON seated.id = ts.coop_id JOIN network.published_coop c ON c.id = seated.current_id
    WHERE t.opportunity_id = pr.opportunity_id AND t.dissolved_at IS NULL AND ts.state NOT IN ('OPEN', 'CANCELLED')
      AND c.visibility = ANY(${viewer.visible}) AND ${condition})`;
}

const firstColumns = {
  NAME: { expression: "pr.folded_name", name: "foldedName", type: "text" },
  STARTED_ON: { expression: "coalesce(pr.started_on, 'infinity'::date)", name: "startOrder", type: "date" },
  CREATED_AT: { expression: "pr.created_at", name: "createdAt", type: "timestamptz" },
} as const satisfies Record<ProjectOrder["field"], OrderColumn>;

function projectOrder({ field, direction }: ProjectOrder): OrderColumn[] {
  const descending = direction === "DESC";
  return [
    { ...firstColumns[field], descending },
    { expression: "pr.id", name: "key", type: "bigint", descending },
  ];
}
