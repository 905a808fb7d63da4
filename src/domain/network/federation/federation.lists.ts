import { raw, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List } from "../../shared/connection/list.ts";

/** What every federation is read with. `f` is `network.federation`. */
export const federationColumns = `f.id::text AS key, f.folded_name AS "foldedName", f.slug, f.name, f.website, f.level, f.parent_id::text AS "parentKey",
  (SELECT array_agg(fc.country_code::text ORDER BY fc.country_code) FROM network.federation_country fc
    WHERE fc.federation_id = f.id) AS "countryCodes"`;

const byName = [
  { expression: "f.folded_name", name: "foldedName", type: "text" },
  { expression: "f.id", name: "key", type: "bigint" },
] as const;

/** Every federation, by name. */
export function federationList(): List {
  return {
    scope: "federations",
    columns: raw(federationColumns),
    from: raw("network.federation f"),
    where: [],
    order: byName,
  };
}

/** The federations that belong to each of many federations, by name. */
export function membersOfFederation(): List {
  return { ...federationList(), scope: "federations of federation", parent: { column: "f.parent_id", type: "bigint" } };
}

/** Every affiliation that each of many co-ops had or has, the latest first. */
export function affiliationsOfCoop(): List {
  return { ...affiliations("coop"), where: [], parent: { column: "a.coop_id", type: "bigint" } };
}

/** Every affiliation that each of many federations had or has, the latest first. */
export function affiliationsOfFederation(viewer: Viewer): List {
  return {
    ...affiliations("federation"),
    where: [sql`c.visibility = ANY(${viewer.visible})`],
    parent: { column: "a.federation_id", type: "bigint" },
  };
}

function affiliations(parent: string): List {
  return {
    scope: `affiliations of ${parent}`,
    columns: raw(
      `a.id::text AS key, a.coop_id::text AS "coopKey", a.federation_id::text AS "federationKey", a.from_date AS "from", a.to_date AS "to"`,
    ),
    from: raw("network.affiliation a JOIN network.coop c ON c.id = a.coop_id"),
    where: [],
    order: [
      { expression: "a.from_date", name: "from", type: "date", descending: true },
      { expression: "a.id", name: "key", type: "bigint", descending: true },
    ],
  };
}
