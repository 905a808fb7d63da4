import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";

/** What every client is read with. `k` is `network.client`. */
export const clientColumns = `k.id::text AS key, k.folded_name AS "foldedName", k.slug, k.name, k.sector, k.website, k.country_code AS "countryCode"`;

/** The clients that the viewer may see, by name. */
export function clientList(viewer: Viewer): List {
  return {
    scope: "clients",
    columns: raw(clientColumns),
    from: raw("network.client k"),
    where: [sql`k.visibility = ANY(${viewer.visible})`],
    order: [
      { expression: "k.folded_name", name: "foldedName", type: "text" },
      { expression: "k.id", name: "key", type: "bigint" },
    ],
  };
}
