import type { EntityManager } from "@mikro-orm/postgresql";

/** The keys of the skills that have these slugs, by slug; a slug that no skill has is left out. */
export async function skillKeys(em: EntityManager, slugs: Iterable<string>): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ slug: string; key: string }[]>(
    "SELECT slug, id::text AS key FROM network.published_skill WHERE slug IN (SELECT jsonb_array_elements_text(?::jsonb))",
    [JSON.stringify([...slugs])],
  );
  return new Map(rows.map(({ slug, key }) => [slug, key]));
}
