import type { EntityManager } from "@mikro-orm/postgresql";
import { RefusedInput } from "../../shared/mutation/userError.ts";
import { skillKeys } from "./skillKeys.ts";

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
  const keys = await skillKeys(em, slugs);
  const missing = slugs.flatMap((slug, index) =>
    keys.has(slug)
      ? []
      : [{ code: "NOT_FOUND" as const, field: [...field, String(index)], message: `No skill has the slug ${slug}.` }],
  );
  if (missing.length > 0) throw new RefusedInput(...missing);
  return slugs.map((slug) => keys.get(slug)!);
}
