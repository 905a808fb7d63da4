import { raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { List, OrderColumn } from "../../shared/connection/list.ts";
import type { SkillFacet } from "./skill.rules.ts";

/** What every skill is read with. `s` is `network.skill`. */
export const skillColumns = `s.id::text AS key, s.slug, s.facet, s.esco_uri AS "escoUri"`;

const bySlug: readonly OrderColumn[] = [{ expression: "s.slug", name: "slug", type: "text" }];

/** Every skill, or those of one facet, by slug. */
export function skillList(facet: SkillFacet | null): List {
  return {
    scope: `skills ${facet}`,
    columns: raw(skillColumns),
    from: raw("network.skill s"),
    where: ofFacet(facet),
    order: bySlug,
  };
}

/** The skills that each of many co-ops offers, by slug. */
export function skillsOfCoop(facet: SkillFacet | null): List {
  return {
    scope: `skills of coop ${facet}`,
    columns: raw(skillColumns),
    from: raw("network.coop_skill cs JOIN network.skill s ON s.id = cs.skill_id"),
    where: ofFacet(facet),
    order: bySlug,
    parent: { column: "cs.coop_id", type: "bigint" },
  };
}

/** The skills that each of many people has, by slug, with their level. */
export function skillsOfPerson(facet: SkillFacet | null): List {
  return {
    scope: `skills of person ${facet}`,
    columns: raw(`s.id::text AS "skillKey", s.slug, ps.level`),
    from: raw("network.person_skill ps JOIN network.skill s ON s.id = ps.skill_id"),
    where: ofFacet(facet),
    order: bySlug,
    parent: { column: "ps.person_id", type: "bigint" },
  };
}

/** The keys of skills by their slugs, as SQL of an array: it is read once for a statement. */
export function skillKeys(slugs: readonly string[]): Sql {
  return sql`ARRAY(SELECT named.id FROM network.skill named WHERE named.slug = ANY(${slugs}))`;
}

/** Whether a column holds the key of the skill with a slug. */
export function isSkill(column: string, slug: string): Sql {
  return sql`${raw(column)} = (SELECT named.id FROM network.skill named WHERE named.slug = ${slug})`;
}

function ofFacet(facet: SkillFacet | null): Sql[] {
  return facet === null ? [] : [sql`s.facet = ${facet}`];
}
