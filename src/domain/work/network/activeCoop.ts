import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound, refused } from "../../shared/mutation/userError.ts";

/**
 * The key of an active co-op; of one that was merged, that of the co-op it became.
 *
 * @throws {RefusedInput} NOT_FOUND, or NOT_ENTITLED for a co-op that is not in the network any more
 */
export async function activeCoop(em: EntityManager, key: string, field: readonly string[]): Promise<string> {
  const [coop] = await em.execute<{ key: string; status: string }[]>(
    `SELECT c.id::text AS key, c.status FROM network.published_coop named
     JOIN network.published_coop c ON c.id = named.current_id WHERE named.id = ?`,
    [key],
  );
  if (!coop) throw notFound(field, "This co-op");
  if (coop.status !== "ACTIVE")
    throw refused("NOT_ENTITLED", field, "Only an active co-op of the network may do this.");
  return coop.key;
}
