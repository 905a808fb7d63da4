import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { projectMayBeSeen } from "../project/project.lists.ts";

/** Seats in which someone worked: `ts` is `work.team_seat`. */
const worked = "ts.state IN ('ACTIVE', 'RELEASED', 'REPLACED')";

/**
 * With whom each of many co-ops worked: the co-ops that had a seat in the team of the same project on the same day, until
 * today. Merged co-ops count as the one that they became; projects and co-ops that the viewer may not see don't count.
 *
 * Of each: in how many projects, on how many days — those of a project on which both had at least one seat, summed over
 * the projects — and the last such day. Most projects first, then the latest.
 *
 * @param today `YYYY-MM-DD`
 */
export function collaboratorsOfCoop(viewer: Viewer, today: string): List {
  const days = sql`range_agg(daterange(ts.from_date, least(ts.to_date, ${today}::date + 1)))`;
  const until = sql`${raw(worked)} AND ts.from_date <= ${today}::date`;
  return {
    scope: "collaborators of coop",
    columns: raw(`x.other_id::text AS key, x.projects, x.days AS "personDays", x.last_date AS "lastDate"`),
    from: sql`(SELECT mine.coop_id, theirs.coop_id AS other_id, count(*)::int AS projects, max(upper(common.days) - 1) AS last_date,
        sum((SELECT sum(upper(d) - lower(d)) FROM unnest(common.days) d))::int AS days
      FROM (SELECT asked.id AS coop_id, asked.current_id, ts.team_id, ${days} AS days
        FROM network.published_coop asked JOIN network.published_coop same ON same.current_id = asked.current_id
        JOIN work.team_seat ts ON ts.coop_id = same.id JOIN work.team t ON t.id = ts.team_id AND t.dissolved_at IS NULL
        JOIN work.opportunity o ON o.id = t.opportunity_id JOIN work.project pr ON pr.opportunity_id = o.id
        WHERE ${until} AND ${projectMayBeSeen(viewer)} GROUP BY asked.id, asked.current_id, ts.team_id) mine
      CROSS JOIN LATERAL (SELECT c.id AS coop_id, ${days} AS days
        FROM work.team_seat ts JOIN network.published_coop given ON given.id = ts.coop_id
        JOIN network.published_coop c ON c.id = given.current_id
        WHERE ts.team_id = mine.team_id AND c.id <> mine.current_id AND c.visibility = ANY(${viewer.visible}) AND ${until}
        GROUP BY c.id) theirs
      CROSS JOIN LATERAL (SELECT mine.days * theirs.days AS days) common
      WHERE NOT isempty(common.days) GROUP BY mine.coop_id, theirs.coop_id) x`,
    where: [],
    order: [
      { expression: "x.projects", name: "projects", type: "bigint", descending: true },
      { expression: "x.last_date", name: "lastDate", type: "date", descending: true },
      { expression: "x.other_id", name: "key", type: "bigint" },
    ],
    parent: { column: "x.coop_id", type: "bigint" },
  };
}
