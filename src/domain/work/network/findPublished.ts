import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { skillKeys } from "./skillKeys.ts";

/**
 * The key of a person that the viewer may see.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findPerson(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  field: readonly string[] = ["personId"],
): Promise<string> {
  return found(
    await keysOf(
      em,
      "SELECT id::text AS key FROM network.published_person WHERE id = ? AND visibility = ANY(?::text[])",
      [keyOf("Person", id), arrayOf(viewer.visible)],
    ),
    field,
    "This person",
  );
}

/**
 * The key of a co-op that the viewer may see; of one that was merged, that of the co-op it became.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findCoop(
  em: EntityManager,
  viewer: Viewer,
  id: string,
  field: readonly string[] = ["coopId"],
): Promise<string> {
  return found(
    await keysOf(
      em,
      `SELECT c.id::text AS key FROM network.published_coop named JOIN network.published_coop c ON c.id = named.current_id
       WHERE named.id = ? AND c.visibility = ANY(?::text[])`,
      [keyOf("Coop", id), arrayOf(viewer.visible)],
    ),
    field,
    "This co-op",
  );
}

/**
 * The key of the skill with a slug.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findSkill(
  em: EntityManager,
  slug: string,
  field: readonly string[] = ["skill"],
): Promise<string> {
  const key = (await skillKeys(em, [slug])).get(slug);
  return found(key === undefined ? [] : [key], field, "This skill");
}

async function keysOf(em: EntityManager, sql: string, parameters: readonly (string | null)[]): Promise<string[]> {
  const rows = await em.execute<{ key: string }[]>(sql, [...parameters]);
  return rows.map(({ key }) => key);
}

function found([key]: readonly string[], field: readonly string[], what: string): string {
  if (key === undefined) throw notFound(field, what);
  return key;
}

/** As PostgreSQL writes an array of words of this program. */
function arrayOf(words: readonly string[]): string {
  return `{${words.join()}}`;
}
