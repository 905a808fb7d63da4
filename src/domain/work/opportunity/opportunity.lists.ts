import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import type { Direction } from "../../shared/connection/order.ts";
import { mayBeSeen, takesPart } from "../work.policy.ts";
import { matches, type OpportunityFilter } from "./opportunityFilter.ts";
import type { ZoneDays } from "./overlap.rules.ts";

export const opportunityOrderFields = ["SHARED_AT", "CREATED_AT", "CLOSES_AT", "NUMBER"] as const;

export interface OpportunityOrder {
  readonly field: (typeof opportunityOrderFields)[number];
  readonly direction: Direction;
}

export const latestShared: OpportunityOrder = { field: "SHARED_AT", direction: "DESC" };

/** Requests with their clients: `o` is `work.opportunity`, `k` the client's published row. */
export const opportunityTables = "work.opportunity o JOIN network.published_client k ON k.id = o.client_id";

/** Whether the viewer may know whose request it is, as a condition. */
export function clientMayBeKnown(viewer: Viewer): Sql {
  return sql`(k.visibility = ANY(${viewer.visible}) AND (NOT o.confidential OR ${takesPart(viewer, "o")}))`;
}

// What is not set stands at the far end; indexes of the table hold these very expressions.
const sharedAt = "coalesce(o.shared_at, '1970-01-01 00:00:00+00'::timestamptz)";
const closesAt = "coalesce(o.closes_at, '9999-12-31 00:00:00+00'::timestamptz)";

/** What every request is read with, from {@link opportunityTables}. */
export function opportunityColumns(viewer: Viewer): Sql {
  return sql`o.id::text AS key, o.number, o.title, o.brief, o.language, o.state, o.origin, o.kind, o.confidential,
    o.lead_coop_id::text AS "leadKey", CASE WHEN ${clientMayBeKnown(viewer)} THEN o.client_id::text END AS "clientKey",
    k.sector AS "clientSector", k.country_code AS "clientCountryCode",
    o.budget_min::text AS "budgetMin", o.budget_max::text AS "budgetMax", o.currency,
    o.start_from AS "startFrom", o.start_to AS "startTo", o.duration_days AS "durationDays",
    o.team_min AS "teamMin", o.team_max AS "teamMax",
    o.lease_working_days AS "leaseWorkingDays", o.lease_seconds AS "leaseSeconds", o.visibility,
    o.shared_at AS "sharedAt", o.closes_at AS "closesAt", o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;
}

/**
 * The requests that fit a filter, as far as the viewer may see them.
 *
 * @param fitting as for `matches`
 */
export function opportunityList(
  viewer: Viewer,
  filter: OpportunityFilter,
  order: OpportunityOrder,
  fitting: readonly ZoneDays[],
): List {
  return {
    scope: `opportunities ${JSON.stringify([filter, order])}`,
    columns: sql`${opportunityColumns(viewer)}, ${raw(sharedAt)} AS "sharedOrder", ${raw(closesAt)} AS "closesOrder"`,
    from: raw(opportunityTables),
    where: [mayBeSeen(viewer, "o"), ...matches(filter, clientMayBeKnown(viewer), fitting)],
    order: opportunityOrder(order),
  };
}

function opportunityOrder({ field, direction }: OpportunityOrder): OrderColumn[] {
  const descending = direction === "DESC";
  const columns = {
    SHARED_AT: { expression: sharedAt, name: "sharedOrder", type: "timestamptz" },
    CREATED_AT: { expression: "o.created_at", name: "createdAt", type: "timestamptz" },
    CLOSES_AT: { expression: closesAt, name: "closesOrder", type: "timestamptz" },
    NUMBER: { expression: "o.number", name: "number", type: "bigint" },
  } as const;
  return [
    { ...columns[field], descending },
    { expression: "o.id", name: "key", type: "bigint", descending },
  ];
}
