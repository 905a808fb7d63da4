import type { EntityManager } from "@mikro-orm/postgresql";

/** Every key that a co-op has had: its own, and those of the co-ops that were merged into it or that it was merged into. */
export async function keysOfCoop(em: EntityManager, key: string): Promise<string[]> {
  const rows = await em.execute<{ key: string }[]>(
    `SELECT same.id::text AS key FROM network.published_coop named
     JOIN network.published_coop same ON same.current_id = named.current_id WHERE named.id = ?`,
    [key],
  );
  return rows.map((row) => row.key);
}
