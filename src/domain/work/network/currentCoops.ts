import type { EntityManager } from "@mikro-orm/postgresql";

/** The key of the co-op that is there today for each of some keys: of one that was merged, the one that it became. */
export async function currentCoops(em: EntityManager, keys: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await em.execute<{ key: string; current: string }[]>(
    `SELECT id::text AS key, current_id::text AS current FROM network.published_coop
     WHERE id = ANY(?::bigint[])`,
    [`{${keys.join()}}`],
  );
  return new Map(rows.map(({ key, current }) => [key, current]));
}
