import type { EntityManager } from "@mikro-orm/postgresql";
import { Source } from "../source/source.entity.ts";
import type { SourceFacts } from "./importContent.ts";

/**
 * Makes sure that the sources of a file are known.
 *
 * A source that is known keeps its latest `retrievedAt`, and the URL and licence it was given last.
 *
 * @returns the id of each source by its name
 */
export async function importSources(
  em: EntityManager,
  named: Iterable<SourceFacts>,
): Promise<ReadonlyMap<string, string>> {
  const wanted = new Map<string, SourceFacts>();
  for (const source of named) if (!wanted.has(source.name)) wanted.set(source.name, source);
  const known = await em.find(Source, { name: { $in: [...wanted.keys()] } }, { disableIdentityMap: true });
  const ids = new Map(known.map((source) => [source.name, source.id]));
  for (const source of known) {
    const { url, licence, retrievedAt } = wanted.get(source.name)!;
    const newer = retrievedAt > source.retrievedAt;
    const now = {
      url: url ?? source.url ?? null,
      licence: licence ?? source.licence ?? null,
      retrievedAt: newer ? retrievedAt : source.retrievedAt,
    };
    const same = now.url === source.url && now.licence === source.licence && now.retrievedAt === source.retrievedAt;
    if (!same) await em.nativeUpdate(Source, { id: source.id }, now);
  }
  const fresh = [...wanted.values()].filter((source) => !ids.has(source.name));
  if (fresh.length > 0) await em.insertMany(Source, fresh);
  const created = await em.find(Source, { name: { $in: fresh.map(({ name }) => name) } }, { disableIdentityMap: true });
  for (const source of created) ids.set(source.name, source.id);
  return ids;
}
