import type { EntityManager } from "@mikro-orm/postgresql";
import { freeSlug, slugify } from "./slug.ts";

/**
 * Finds a free slug for `name` in a table of this program and keeps others from taking it until the
 * transaction of `em` ends.
 *
 * @param fallback the slug's stem when the name has no ASCII letter or digit
 */
export async function claimSlug(em: EntityManager, table: string, name: string, fallback: string): Promise<string> {
  const wanted = slugify(name) || fallback;
  await em.execute("SELECT pg_advisory_xact_lock(hashtext(?))", [`${table}.slug`]);
  const rows = await em.execute<{ slug: string }[]>(`SELECT slug FROM ${table} WHERE slug = ? OR slug LIKE ?`, [
    wanted,
    `${wanted}-%`,
  ]);
  return freeSlug(wanted, new Set(rows.map((row) => row.slug)));
}
