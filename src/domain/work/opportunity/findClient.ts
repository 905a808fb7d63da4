import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";

/**
 * The key of the client that an id names.
 *
 * @throws {RefusedInput} NOT_FOUND when there is none that the viewer may see
 */
export async function findClient(em: EntityManager, viewer: Viewer, id: string): Promise<string> {
  const key = keyOf("Client", id);
  const [found] = await em.execute<{ visibility: string }[]>(
    "SELECT visibility FROM network.published_client WHERE id = ?",
    [key],
  );
  if (key === null || !found || !viewer.visible.some((level) => level === found.visibility)) {
    throw notFound(["clientId"], "This client");
  }
  return key;
}
