import { plannedAnew, raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import type { Direction } from "../../shared/connection/order.ts";
import { fitsText } from "../search/textFilter.ts";
import { isSkill, skillKeys } from "../skill/skill.lists.ts";
import type { CoopStatus } from "./coop.rules.ts";

/** What of co-ops a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface CoopFilter {
  readonly countries?: readonly string[] | null;
  readonly skills?: readonly string[] | null;
  readonly federations?: readonly string[] | null;
  readonly statuses?: readonly CoopStatus[] | null;
  readonly text?: string | null;
}

export const coopOrderFields = ["NAME", "CREATED_AT"] as const;

export interface CoopOrder {
  readonly field: (typeof coopOrderFields)[number];
  readonly direction: Direction;
}

export const byName: CoopOrder = { field: "NAME", direction: "ASC" };

/** What every co-op is read with. `c` is `network.coop`. */
export const coopColumns = `
  c.id::text AS key, c.folded_name AS "foldedName", c.slug, c.name, c.website, c.status, c.coop_type AS "coopType", c.description,
  c.description_language AS "descriptionLanguage", c.founded_year AS "foundedYear",
  c.created_at AS "createdAt", c.updated_at AS "updatedAt",
  (SELECT array_agg(cc.country_code::text ORDER BY cc.position, cc.country_code)
    FROM network.coop_country cc WHERE cc.coop_id = c.id) AS "countryCodes"`;

/** The co-ops that fit a filter on a day, as far as the viewer may see them. */
export function coopList(viewer: Viewer, filter: CoopFilter, order: CoopOrder, day: string): List {
  const { from, where, table, rest } = order.field === "NAME" ? listedByName(filter) : listedAtAll(filter);
  return {
    scope: `coops ${JSON.stringify([filter, order])}`,
    columns: raw(coopColumns),
    from,
    where: [...where, ...visible(viewer, filter.statuses ?? ["ACTIVE"]), ...matches(rest, day)],
    order: coopOrder(order, table),
  };
}

/** What holds the names of co-ops in order: the co-ops, or what stands beside one country or skill. */
type NameTable = "c" | "cc" | "cs";

/** From where a filter's co-ops are read. */
interface NameSource {
  readonly from: Sql;
  readonly where: readonly Sql[];
  readonly table: NameTable;
  /** What else must hold. */
  readonly rest: CoopFilter;
}

function listedAtAll(filter: CoopFilter): NameSource {
  return { from: raw("network.coop c"), where: [], table: "c", rest: filter };
}

/** Where names are asked for in their order, the co-ops of one country or one skill come in that order from an index. */
function listedByName(filter: CoopFilter): NameSource {
  const { countries, skills, ...rest } = filter;
  if (countries?.length === 1) {
    const where = [plannedAnew(sql`cc.country_code = ${countries[0]}`)];
    return { from: ofCountries, where, table: "cc", rest: { ...rest, skills: skills ?? null } };
  }
  if (skills?.length === 1) {
    return {
      from: ofSkills,
      where: [isSkill("cs.skill_id", skills[0]!)],
      table: "cs",
      rest: { ...rest, countries: countries ?? null },
    };
  }
  return listedAtAll(filter);
}

const ofCountries = raw("network.coop_country cc JOIN network.coop c ON c.id = cc.coop_id");
const ofSkills = raw("network.coop_skill cs JOIN network.coop c ON c.id = cs.coop_id");

/** The active co-ops that work from each of many countries, by name. */
export function coopsOfCountry(viewer: Viewer): List {
  return below(viewer, "country", "cc", { column: "cc.country_code", type: "bpchar" }, ofCountries);
}

/** The active co-ops that offer each of many skills, by name. */
export function providersOfSkill(viewer: Viewer): List {
  return below(viewer, "skill", "cs", { column: "cs.skill_id", type: "bigint" }, ofSkills);
}

/** The active co-ops that each of many federations holds on a day, by name. */
export function coopsOfFederation(viewer: Viewer, day: string): List {
  const from = sql`(SELECT DISTINCT a.federation_id, a.coop_id FROM network.affiliation a
    WHERE a.from_date <= ${day}::date AND (a.to_date IS NULL OR a.to_date > ${day}::date)) a JOIN network.coop c ON c.id = a.coop_id`;
  return below(viewer, "federation", "c", { column: "a.federation_id", type: "bigint" }, from);
}

/** The active co-ops that each of many people works in on a day, by name. */
export function coopsOfPerson(viewer: Viewer, day: string): List {
  const from = sql`(SELECT DISTINCT p.person_id, p.coop_id FROM network.position p
    WHERE p.from_date <= ${day}::date AND (p.to_date IS NULL OR p.to_date > ${day}::date)) p JOIN network.coop c ON c.id = p.coop_id`;
  return below(viewer, "person", "c", { column: "p.person_id", type: "bigint" }, from);
}

/** @param table holds their names in order, and their keys */
function below(viewer: Viewer, of: string, table: NameTable, parent: NonNullable<List["parent"]>, from: Sql): List {
  return {
    scope: `coops of ${of}`,
    columns: raw(coopColumns),
    from,
    where: visible(viewer, ["ACTIVE"]),
    order: coopOrder(byName, table),
    parent,
  };
}

function visible(viewer: Viewer, statuses: readonly CoopStatus[]): Sql[] {
  return [sql`c.status = ANY(${statuses}) AND c.merged_into_id IS NULL AND c.visibility = ANY(${viewer.visible})`];
}

function matches({ countries, skills, federations, ...filter }: CoopFilter, day: string): Sql[] {
  const conditions: Sql[] = [];
  if (countries) {
    conditions.push(
      plannedAnew(
        sql`EXISTS (SELECT 1 FROM network.coop_country w WHERE w.coop_id = c.id AND w.country_code = ANY(${countries}))`,
      ),
    );
  }
  if (skills) {
    conditions.push(
      sql`EXISTS (SELECT 1 FROM network.coop_skill w WHERE w.coop_id = c.id AND w.skill_id = ANY(${skillKeys(skills)}))`,
    );
  }
  if (federations) {
    conditions.push(sql`EXISTS (SELECT 1 FROM network.affiliation a JOIN network.federation f ON f.id = a.federation_id
      WHERE a.coop_id = c.id AND f.slug = ANY(${federations}) AND a.from_date <= ${day}::date
        AND (a.to_date IS NULL OR a.to_date > ${day}::date))`);
  }
  const text = fitsText("c", filter.text);
  if (text) conditions.push(text);
  return conditions;
}

/** @param table holds names and keys: `c`, or what stands beside a country or a skill */
function coopOrder({ field, direction }: CoopOrder, table: NameTable): OrderColumn[] {
  const descending = direction === "DESC";
  const first: OrderColumn =
    field === "NAME"
      ? { expression: `${table}.folded_name`, name: "foldedName", type: "text", descending }
      : { expression: "c.created_at", name: "createdAt", type: "timestamptz", descending };
  const key = table === "c" ? "c.id" : `${table}.coop_id`;
  return [first, { expression: key, name: "key", type: "bigint", descending }];
}
