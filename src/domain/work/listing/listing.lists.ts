import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import type { Direction } from "../../shared/connection/order.ts";
import type { ListingKind, ListingState } from "./listing.rules.ts";

/** What of listings a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface ListingFilter {
  readonly skills?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly kinds?: readonly ListingKind[] | null;
  readonly states?: readonly ListingState[] | null;
  readonly coops?: readonly string[] | null;
  readonly remote?: boolean | null;
}

export const listingOrderFields = ["CREATED_AT", "CLOSES_ON"] as const;

export interface ListingOrder {
  readonly field: (typeof listingOrderFields)[number];
  readonly direction: Direction;
}

export const latestFirst: ListingOrder = { field: "CREATED_AT", direction: "DESC" };

/** Listings with the co-op that is there today: `l` is `work.job_listing`, `c` its co-op. */
export const listingTables = `work.job_listing l JOIN network.published_coop given ON given.id = l.coop_id
  JOIN network.published_coop c ON c.id = given.current_id`;

/** The state on a day: after its last day for applications an open listing is closed, though nobody wrote it down. */
function stateOn(day: string): Sql {
  return sql`CASE WHEN l.state = 'OPEN' AND l.closes_on < ${day}::date THEN 'CLOSED' ELSE l.state END`;
}

/** What every listing is read with. */
export function listingColumns(viewer: Viewer, day: string): Sql {
  return sql`l.id::text AS key, CASE WHEN c.visibility = ANY(${viewer.visible}) THEN c.id::text END AS "coopKey", l.title, l.description, l.language, l.kind, ${stateOn(day)} AS state,
    l.share_bps AS "shareBps", l.from_date AS "from", l.to_date AS "to", l.remote, l.country_code AS "countryCode",
    l.pay_min::text AS "payMin", l.pay_max::text AS "payMax", l.currency, l.closes_on AS "closesOn",
    coalesce(l.closes_on, 'infinity') AS "closesLast", l.created_at AS "createdAt", l.updated_at AS "updatedAt",
    (SELECT json_agg(json_build_object('skillKey', ls.skill_id::text, 'leastLevel', ls.least_level) ORDER BY ls.skill_id)
      FROM work.job_listing_skill ls WHERE ls.job_listing_id = l.id) AS "askedSkills"`;
}

/** Whether the viewer may see a listing: it may see its co-op. */
export function listingMayBeSeen(viewer: Viewer): Sql {
  return sql`(c.visibility = ANY(${viewer.visible}) OR c.id = ${viewer.coopKey}::bigint)`;
}

/** The listings that fit a filter on a day. */
export function listingList(viewer: Viewer, filter: ListingFilter, order: ListingOrder, day: string): List {
  return {
    scope: `job listings ${JSON.stringify([filter, order])}`,
    columns: listingColumns(viewer, day),
    from: raw(listingTables),
    where: [listingMayBeSeen(viewer), ...matches(filter, day)],
    order: listingOrder(order),
  };
}

/** The listings of each of many co-ops, also of those that became part of it, the latest first. */
export function listingsOfCoop(viewer: Viewer, states: readonly ListingState[] | null, day: string): List {
  return {
    scope: `job listings of coop ${JSON.stringify(states)}`,
    columns: listingColumns(viewer, day),
    from: raw(`network.published_coop parent JOIN network.published_coop c ON c.id = parent.current_id
      JOIN network.published_coop given ON given.current_id = c.id JOIN work.job_listing l ON l.coop_id = given.id`),
    where: [listingMayBeSeen(viewer), ...matches({ states }, day)],
    order: listingOrder(latestFirst),
    parent: { column: "parent.id", type: "bigint" },
  };
}

function matches({ skills, countries, languages, kinds, states, coops, remote }: ListingFilter, day: string): Sql[] {
  const conditions = [sql`${stateOn(day)} = ANY(${states ?? ["OPEN"]})`];
  if (skills) {
    conditions.push(sql`EXISTS (SELECT 1 FROM work.job_listing_skill ls JOIN network.published_skill s ON s.id = ls.skill_id
      WHERE ls.job_listing_id = l.id AND s.slug = ANY(${skills}))`);
  }
  if (countries) conditions.push(sql`l.country_code = ANY(${countries})`);
  if (languages)
    conditions.push(sql`(l.language = ANY(${languages}) OR split_part(l.language, '-', 1) = ANY(${languages}))`);
  if (kinds) conditions.push(sql`l.kind = ANY(${kinds})`);
  if (coops) {
    conditions.push(sql`EXISTS (SELECT 1 FROM network.published_coop named WHERE named.current_id = c.id
      AND named.slug = ANY(${coops}))`);
  }
  if (remote != null) conditions.push(sql`l.remote = ${remote}`);
  return conditions;
}

function listingOrder({ field, direction }: ListingOrder): OrderColumn[] {
  const descending = direction === "DESC";
  const first: OrderColumn =
    field === "CREATED_AT"
      ? { expression: "l.created_at", name: "createdAt", type: "timestamptz", descending }
      : { expression: "coalesce(l.closes_on, 'infinity')", name: "closesLast", type: "date", descending };
  return [first, { expression: "l.id", name: "key", type: "bigint", descending }];
}
