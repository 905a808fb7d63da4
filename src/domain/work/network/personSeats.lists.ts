import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { teamSeatColumns } from "../team/team.lists.ts";
import { mayBeSeen } from "../work.policy.ts";

/**
 * The places in teams that each of many people has or had, the latest first, as far as the viewer may see the requests.
 *
 * @param asOf those alone that hold this day, `YYYY-MM-DD`; all when it is null
 */
export function seatsOfPerson(viewer: Viewer, asOf: string | null): List {
  const where = [raw("t.dissolved_at IS NULL AND ts.state NOT IN ('OPEN', 'CANCELLED')"), mayBeSeen(viewer, "o")];
  if (asOf !== null)
    where.push(sql`ts.from_date <= ${asOf}::date AND (ts.to_date IS NULL OR ts.to_date > ${asOf}::date)`);
  return {
    scope: `team seats of person ${asOf}`,
    columns: raw(teamSeatColumns),
    from: raw(
      "work.team_seat ts JOIN work.team t ON t.id = ts.team_id JOIN work.opportunity o ON o.id = t.opportunity_id",
    ),
    where,
    order: [
      { expression: "ts.from_date", name: "from", type: "date", descending: true },
      { expression: "ts.id", name: "key", type: "bigint", descending: true },
    ],
    parent: { column: "ts.person_id", type: "bigint" },
  };
}
