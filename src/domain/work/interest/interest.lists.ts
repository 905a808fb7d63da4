import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { isConcerned } from "./interest.policy.ts";

/**
 * What every interest is read with; its co-op as it is today, for who may see it: a statement less than by a loader.
 * `i` is `work.interest`.
 */
export function interestColumns(viewer: Viewer): Sql {
  return sql`i.id::text AS key, i.opportunity_id::text AS "opportunityKey", i.state,
    (SELECT c.id::text FROM network.published_coop named JOIN network.published_coop c ON c.id = named.current_id
      WHERE named.id = i.coop_id AND c.visibility = ANY(${viewer.visible})) AS "coopKey",
    i.lease_until AS "leaseUntil", i.submitted_at AS "submittedAt", ${ofMembers(viewer, "i.message", "NULL")} AS message`;
}

/** What every seat of an interest is read with. `s` is `work.interest_seat`, `i` its interest, `o` the request. */
export function interestSeatColumns(viewer: Viewer): Sql {
  const people = `ARRAY(SELECT ip.person_id::text FROM work.interest_person ip
    JOIN network.published_person p ON p.id = ip.person_id
    WHERE ip.interest_id = s.interest_id AND ip.seat_id = s.seat_id AND p.visibility = ANY(`;
  return sql`s.seat_id::text AS "seatKey", s.headcount, o.currency,
    ${ofMembers(viewer, sql`${raw(people)}${viewer.visible}) ORDER BY ip.person_id)`, "'{}'::text[]")} AS "personKeys",
    CASE WHEN ${isConcerned(viewer, "i", "o")} THEN s.day_rate::text END AS rate`;
}

/** Every interest in a request, also those that ended, as they came. */
export function interestsOfOpportunity(viewer: Viewer): List {
  return {
    scope: "interests of opportunity",
    columns: interestColumns(viewer),
    from: raw("work.interest i"),
    where: [],
    order: [
      { expression: "i.submitted_at", name: "submittedAt", type: "timestamptz" },
      { expression: "i.id", name: "key", type: "bigint" },
    ],
    parent: { column: "i.opportunity_id", type: "bigint" },
  };
}

/** SQL for what only members of the network read, and for what others get in its place. */
function ofMembers(viewer: Viewer, shown: Sql | string, otherwise: string): Sql {
  if (!viewer.visible.includes("MEMBER")) return raw(otherwise);
  return typeof shown === "string" ? raw(shown) : shown;
}
