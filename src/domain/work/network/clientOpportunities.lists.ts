import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { opportunityColumns } from "../opportunity/opportunity.lists.ts";
import { mayBeSeen, takesPart } from "../work.policy.ts";

/** The requests of each of many clients, the latest first: those from which the viewer may know the client. */
export function opportunitiesOfClient(viewer: Viewer): List {
  return {
    scope: "opportunities of client",
    columns: raw(opportunityColumns),
    from: raw("work.opportunity o JOIN network.published_client k ON k.id = o.client_id"),
    where: [
      mayBeSeen(viewer, "o"),
      sql`(NOT o.confidential OR ${takesPart(viewer, "o")}) AND k.visibility = ANY(${viewer.visible})`,
    ],
    order: [
      { expression: "o.created_at", name: "createdAt", type: "timestamptz", descending: true },
      { expression: "o.id", name: "key", type: "bigint", descending: true },
    ],
    parent: { column: "o.client_id", type: "bigint" },
  };
}
