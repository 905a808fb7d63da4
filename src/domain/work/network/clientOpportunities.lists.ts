import { raw } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";
import { clientMayBeKnown, opportunityColumns, opportunityTables } from "../opportunity/opportunity.lists.ts";
import { mayBeSeen } from "../work.policy.ts";

/** The requests of each of many clients, the latest first: those from which the viewer may know the client. */
export function opportunitiesOfClient(viewer: Viewer): List {
  return {
    scope: "opportunities of client",
    columns: opportunityColumns(viewer),
    from: raw(opportunityTables),
    where: [mayBeSeen(viewer, "o"), clientMayBeKnown(viewer)],
    order: [
      { expression: "o.created_at", name: "createdAt", type: "timestamptz", descending: true },
      { expression: "o.id", name: "key", type: "bigint", descending: true },
    ],
    parent: { column: "o.client_id", type: "bigint" },
  };
}
