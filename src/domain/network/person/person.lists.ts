import { plannedAnew, raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Viewer } from "../../../security/viewer.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import { fitsText } from "../search/textFilter.ts";
import { isSkill, skillKeys } from "../skill/skill.lists.ts";

/** What of people a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface PersonFilter {
  readonly skills?: readonly string[] | null;
  readonly languages?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly coops?: readonly string[] | null;
  readonly text?: string | null;
}

const byName: readonly OrderColumn[] = [
  { expression: "p.folded_name", name: "foldedName", type: "text" },
  { expression: "p.id", name: "key", type: "bigint" },
];

/** The same as it stands beside a skill, from where the people who have it are read in that order. */
const byNameOfSkill: readonly OrderColumn[] = [
  { expression: "ps.folded_name", name: "foldedName", type: "text" },
  { expression: "ps.person_id", name: "key", type: "bigint" },
];

/** What every person is read with, contact data only as far as the viewer may see it. `p` is `network.person`. */
export function personColumns(viewer: Viewer): Sql {
  return sql`p.id::text AS key, p.folded_name AS "foldedName", p.slug, p.name, p.languages, p.time_zone AS "timeZone", p.availability::text AS week,
    p.created_at AS "createdAt", p.updated_at AS "updatedAt", p.contact_visibility = ANY(${viewer.visible}) AS "contactVisible",
    CASE WHEN p.contact_visibility = ANY(${viewer.visible}) THEN p.email END AS email,
    CASE WHEN p.contact_visibility = ANY(${viewer.visible}) THEN p.phone END AS phone`;
}

/** The people that fit a filter on a day, as far as the viewer may see them, by name. */
export function personList(viewer: Viewer, filter: PersonFilter, day: string): List {
  const list = { scope: `people ${JSON.stringify(filter)}`, columns: personColumns(viewer) };
  if (filter.skills?.length !== 1) {
    const where = [visible(viewer), ...matches(viewer, filter, day)];
    return { ...list, from: raw("network.person p"), where, order: byName };
  }
  const { skills, ...rest } = filter;
  return {
    ...list,
    from: raw("network.person_skill ps JOIN network.person p ON p.id = ps.person_id"),
    where: [isSkill("ps.skill_id", skills![0]!), visible(viewer), ...matches(viewer, rest, day)],
    order: byNameOfSkill,
  };
}

/** The people who work in each of many co-ops on a day, by name. */
export function peopleOfCoop(viewer: Viewer, day: string): List {
  return {
    scope: "people of coop",
    columns: personColumns(viewer),
    from: sql`(SELECT DISTINCT coop_id, person_id FROM network.position
      WHERE from_date <= ${day}::date AND (to_date IS NULL OR to_date > ${day}::date)) pos JOIN network.person p ON p.id = pos.person_id`,
    where: [visible(viewer)],
    order: byName,
    parent: { column: "pos.coop_id", type: "bigint" },
  };
}

/** Every position that each of many people had or has, the latest first. */
export function positionsOfPerson(viewer: Viewer): List {
  return {
    scope: "positions of person",
    columns: raw(
      `pos.id::text AS key, pos.coop_id::text AS "coopKey", pos.person_id::text AS "personKey", pos.role, pos.title, pos.from_date AS "from", pos.to_date AS "to"`,
    ),
    from: raw("network.position pos JOIN network.coop c ON c.id = pos.coop_id"),
    where: [sql`c.visibility = ANY(${viewer.visible})`],
    order: [
      { expression: "pos.from_date", name: "from", type: "date", descending: true },
      { expression: "pos.id", name: "key", type: "bigint", descending: true },
    ],
    parent: { column: "pos.person_id", type: "bigint" },
  };
}

function visible(viewer: Viewer): Sql {
  return sql`p.visibility = ANY(${viewer.visible})`;
}

function matches(viewer: Viewer, { skills, languages, countries, coops, ...filter }: PersonFilter, day: string): Sql[] {
  const conditions: Sql[] = [];
  if (skills) {
    conditions.push(
      plannedAnew(
        sql`EXISTS (SELECT 1 FROM network.person_skill ps WHERE ps.person_id = p.id AND ps.skill_id = ANY(${skillKeys(skills)}))`,
      ),
    );
  }
  if (languages) conditions.push(plannedAnew(sql`p.languages && ${languages}::text[]`));
  if (countries) {
    conditions.push(
      worksIn(
        viewer,
        day,
        sql`EXISTS (SELECT 1 FROM network.coop_country cc WHERE cc.coop_id = c.id AND cc.country_code = ANY(${countries}))`,
      ),
    );
  }
  if (coops) conditions.push(worksIn(viewer, day, sql`c.slug = ANY(${coops})`));
  const text = fitsText("p", filter.text);
  if (text) conditions.push(text);
  return conditions;
}

/** Works on a day in a co-op for which a condition holds, and which the viewer may see: a filter tells no more than a list. */
function worksIn(viewer: Viewer, day: string, condition: Sql): Sql {
  return sql`EXISTS (SELECT 1 FROM network.position pos JOIN network.coop c ON c.id = pos.coop_id
    WHERE pos.person_id = p.id AND pos.from_date <= ${day}::date AND (pos.to_date IS NULL OR pos.to_date > ${day}::date)
      AND c.visibility = ANY(${viewer.visible}) AND ${condition})`;
}
