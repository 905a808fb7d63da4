import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import type { SecondmentState } from "../state/machines.ts";

/** What of secondments a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface SecondmentFilter {
  readonly states?: readonly SecondmentState[] | null;
  readonly coops?: readonly string[] | null;
  /** `YYYY-MM-DD` */
  readonly asOf?: string | null;
}

/** Secondments `s` with the person and the two co-ops as they are today. */
export const secondmentTables = `work.secondment s JOIN network.published_person p ON p.id = s.person_id
  JOIN network.published_coop home_given ON home_given.id = s.home_coop_id
  JOIN network.published_coop home ON home.id = home_given.current_id
  JOIN network.published_coop host_given ON host_given.id = s.host_coop_id
  JOIN network.published_coop host ON host.id = host_given.current_id`;

/** The latest first. */
const latestFirst: readonly OrderColumn[] = [
  { expression: "s.from_date", name: "from", type: "date", descending: true },
  { expression: "s.id", name: "key", type: "bigint", descending: true },
];

/** Whether the viewer is one of the two co-ops, or sees all. */
function isParty(viewer: Viewer): Sql {
  return viewer.mayWrite ? raw("true") : sql`coalesce(${viewer.coopKey}::bigint IN (home.id, host.id), false)`;
}

/** What every secondment is read with: the money for its two co-ops alone. */
export function secondmentColumns(viewer: Viewer): Sql {
  const shown = (row: string) =>
    sql`CASE WHEN ${raw(row)}.visibility = ANY(${viewer.visible}) THEN ${raw(row)}.id::text END`;
  return sql`s.id::text AS key, ${shown("p")} AS "personKey", ${shown("home")} AS "homeKey", ${shown("host")} AS "hostKey",
    (SELECT c.current_id::text FROM network.published_coop c WHERE c.id = s.proposed_by) AS "proposerKey",
    home.id::text AS "homeCurrent", s.share_bps AS "shareBps", s.from_date AS "from", s.to_date AS "to", s.state,
    CASE WHEN ${isParty(viewer)} THEN s.day_rate::text END AS "rateAmount", s.currency,
    s.job_listing_id::text AS "jobListingKey", s.created_at AS "createdAt", s.updated_at AS "updatedAt"`;
}

/** Whether the viewer may see a secondment: all three of it once it is agreed, and its two co-ops always. */
export function secondmentMayBeSeen(viewer: Viewer): Sql {
  return sql`(${isParty(viewer)} OR (s.state IN ('AGREED', 'ENDED') AND p.visibility = ANY(${viewer.visible})
    AND home.visibility = ANY(${viewer.visible}) AND host.visibility = ANY(${viewer.visible})))`;
}

/** Whether it holds on a day. */
export function holdsOn(day: string): Sql {
  return sql`(s.state IN ('AGREED', 'ENDED') AND s.from_date <= ${day}::date AND s.to_date > ${day}::date)`;
}

/** The secondments that fit a filter, as far as the viewer may see them. */
export function secondmentList(viewer: Viewer, filter: SecondmentFilter): List {
  const { states, coops, asOf } = filter;
  const where = [secondmentMayBeSeen(viewer)];
  if (states) where.push(sql`s.state = ANY(${states})`);
  if (coops) {
    where.push(sql`EXISTS (SELECT 1 FROM network.published_coop named WHERE named.slug = ANY(${coops})
      AND named.current_id IN (home.id, host.id))`);
  }
  if (asOf != null) where.push(holdsOn(asOf));
  return {
    scope: `secondments ${JSON.stringify(filter)}`,
    columns: secondmentColumns(viewer),
    from: raw(secondmentTables),
    where,
    order: latestFirst,
  };
}

/**
 * The secondments of each of many people, or those that each of many co-ops lent (`home`) or took in (`host`), also by
 * co-ops that became part of it.
 *
 * @param asOf those alone that hold on this day; all when it is null
 */
export function secondmentsOf(viewer: Viewer, parent: "person" | "home" | "host", asOf: string | null): List {
  const where = [secondmentMayBeSeen(viewer)];
  if (asOf !== null) where.push(holdsOn(asOf));
  const coops = parent === "person" ? "" : ` JOIN network.published_coop parent ON parent.current_id = ${parent}.id`;
  return {
    scope: `secondments of ${parent} ${asOf}`,
    columns: secondmentColumns(viewer),
    from: raw(`${secondmentTables}${coops}`),
    where,
    order: latestFirst,
    parent: { column: parent === "person" ? "s.person_id" : "parent.id", type: "bigint" },
  };
}
