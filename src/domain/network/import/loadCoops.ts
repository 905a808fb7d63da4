import type { EntityManager } from "@mikro-orm/postgresql";
import { Coop, CoopCountry, CoopLabel, CoopSkill, CoopSource } from "../coop/coop.entity.ts";
import { siteOf } from "../coop/site.rules.ts";
import { CoopBook, type CoopEntry } from "./coopBook.ts";
import { type CoopFacts, type FieldName, sorted } from "./merge.rules.ts";

/** Every co-op of the database, and the ways to find one. */
export interface LoadedCoops {
  readonly book: CoopBook;
  /** Those that are not part of another, in the order of their ids. */
  readonly entries: CoopEntry[];
  /** Slugs that can't be given again, those of merged co-ops too. */
  readonly slugs: Set<string>;
}

/** Reads the whole network with six statements. What was said of a merged co-op counts for the one it is part of. */
export async function loadCoops(em: EntityManager): Promise<LoadedCoops> {
  const options = { disableIdentityMap: true } as const;
  const coops = await em.find(Coop, {}, { ...options, orderBy: { id: "ASC" } });
  const survivors = survivorOf(new Map(coops.map((coop) => [coop.id, coop.mergedIntoId ?? null])));
  const countries = Map.groupBy(
    await em.find(CoopCountry, {}, { ...options, orderBy: { position: "ASC", countryCode: "ASC" } }),
    (row) => row.coopId,
  );
  const skills = Map.groupBy(await em.find(CoopSkill, {}, options), (row) => row.coopId);
  const labels = Map.groupBy(await em.find(CoopLabel, {}, options), (row) => row.coopId);
  const keys = await em.find(CoopSource, {}, options);
  const sources = Map.groupBy(keys, (row) => survivors(row.coopId));

  const book = new CoopBook();
  const byId = new Map<string, CoopEntry>();
  for (const coop of coops) {
    if (survivors(coop.id) !== coop.id) continue;
    const facts: CoopFacts = sorted({
      name: coop.name,
      website: coop.website ?? null,
      status: coop.status,
      coopType: coop.coopType,
      foundedYear: coop.foundedYear ?? null,
      description: coop.description ?? null,
      descriptionLanguage: coop.descriptionLanguage ?? null,
      countries: (countries.get(coop.id) ?? []).map((row) => row.countryCode),
      skillIds: (skills.get(coop.id) ?? []).map((row) => row.skillId),
      labels: (labels.get(coop.id) ?? []).map(({ sourceId, label, skillId }) => ({
        sourceId,
        label,
        skillId: skillId ?? null,
      })),
      sources: (sources.get(coop.id) ?? []).map(({ sourceId, sourceKey, coopId, fields }) => ({
        sourceId,
        key: sourceKey,
        // What stood on a co-op that was merged away does not stand on the one it is part of now.
        fields: coopId === coop.id ? (fields as FieldName[]) : [],
      })),
    });
    byId.set(coop.id, { id: coop.id, slug: coop.slug, stored: facts, facts });
  }
  for (const coop of coops) {
    const entry = byId.get(survivors(coop.id))!;
    if (entry.facts!.status === "ARCHIVED") continue;
    book.addIdentity(
      {
        site: siteOf(coop.website ?? null),
        name: coop.name,
        countries: (countries.get(coop.id) ?? []).map((row) => row.countryCode),
      },
      entry,
    );
  }
  for (const row of keys) book.addKey(row.sourceId, row.sourceKey, byId.get(survivors(row.coopId))!);
  return { book, entries: [...byId.values()], slugs: new Set(coops.map((coop) => coop.slug)) };
}

/** Follows merges to their end; the table's foreign key and its checks keep them from going in a ring of one. */
function survivorOf(mergedInto: ReadonlyMap<string, string | null>): (id: string) => string {
  return (id) => {
    const seen = new Set<string>();
    let current = id;
    for (let next = mergedInto.get(current); next && !seen.has(next); next = mergedInto.get(current)) {
      seen.add(current);
      current = next;
    }
    return current;
  };
}
