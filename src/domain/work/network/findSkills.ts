import type { EntityManager } from "@mikro-orm/postgresql";
import { RefusedInput } from "../../shared/mutation/userError.ts";

/**
 * The keys of skills by their slugs, in the order of the slugs.
 *
 * @throws {RefusedInput} with a NOT_FOUND for each slug that no skill has, at `field` and its index
 */
export async function findSkills(
  em: EntityManager,
  slugs: readonly string[],
  field: readonly string[] = ["skills"],
): Promise<string[]> {
  if (slugs.length === 0) return [];
  const rows = await em.execute<{ slug: string; key: string }[]>(
    `SELECT slug, id::text AS key FROM network.published_skill WHERE slug IN (${slugs.map(() => "?").join()})`,
    [...slugs],
  );
  const keys = new Map(rows.map(({ slug, key }) => [slug, key]));
  const missing = slugs.flatMap((slug, index) =>
    keys.has(slug)
      ? []
      : [{ code: "NOT_FOUND" as const, field: [...field, String(index)], message: `No skill has the slug ${slug}.` }],
  );
  if (missing.length > 0) throw new RefusedInput(...missing);
  return slugs.map((slug) => keys.get(slug)!);
}
