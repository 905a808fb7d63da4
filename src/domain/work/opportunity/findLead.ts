import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";

const field = ["leadCoopId"];

/**
 * The key of the co-op that is to look after a new request: a co-op's own request is its own, the operator's may be
 * anyone's. A merged co-op stands for the one that took its place.
 *
 * @returns null when the operator names none
 * @throws {RefusedInput} NOT_ENTITLED for another co-op than the viewer's, NOT_FOUND
 */
export async function findLead(em: EntityManager, viewer: Viewer, id: string | null): Promise<string | null> {
  if (id === null) return viewer.coopKey;
  const key = keyOf("Coop", id);
  const [coop] = await em.execute<{ key: string }[]>(
    "SELECT current_id::text AS key FROM network.published_coop WHERE id = ?",
    [key],
  );
  if (!coop) throw notFound(field, "This co-op");
  if (viewer.coopKey !== null && coop.key !== viewer.coopKey) {
    throw refused("NOT_ENTITLED", field, "A co-op looks after its own requests.");
  }
  return coop.key;
}
