import { isDeepStrictEqual } from "node:util";
import type { EntityClass, EntityManager, RequiredEntityData } from "@mikro-orm/postgresql";
import { recordEvents } from "../../../events/recordEvent.ts";
import { Coop, CoopCountry, CoopLabel, CoopSkill, CoopSource } from "../coop/coop.entity.ts";
import { hostOf } from "../coop/site.rules.ts";
import type { CoopEntry } from "./coopBook.ts";
import type { CoopFacts } from "./merge.rules.ts";

/** Rows of one INSERT: fourteen columns of a co-op stay well below PostgreSQL's 65,535 parameters. */
export const rowsPerInsert = 1000;

/**
 * Writes co-ops that are new or have changed, and that they are; the caller owns the transaction. A new one gets its id.
 *
 * @param entries at most `rowsPerInsert`, each with facts that differ from what is stored
 */
export async function storeCoops(em: EntityManager, entries: readonly CoopEntry[], now: Date): Promise<void> {
  const [fresh, changed] = [entries.filter((entry) => entry.id === null), entries.filter((entry) => entry.id !== null)];
  await insert(
    em,
    Coop,
    fresh.map((entry) => ({ slug: entry.slug, createdAt: now, ...columns(entry.facts!, now) })),
  );
  const created = await em.find(Coop, { slug: { $in: fresh.map(({ slug }) => slug) } }, { disableIdentityMap: true });
  const ids = new Map(created.map(({ slug, id }) => [slug, id]));
  for (const entry of fresh) entry.id = ids.get(entry.slug)!;
  await update(em, changed, now);
  await removeLists(em, changed);

  const rows = <Row>(of: (facts: CoopFacts, id: string) => readonly Row[]) =>
    entries.flatMap((entry) => of(entry.facts!, entry.id!));
  await insert(
    em,
    CoopCountry,
    rows(({ countries }, id) => countries.map((countryCode, position) => ({ coopId: id, countryCode, position }))),
  );
  await insert(
    em,
    CoopSkill,
    rows(({ skillIds }, id) => skillIds.map((skillId) => ({ coopId: id, skillId }))),
  );
  await insert(
    em,
    CoopLabel,
    rows(({ labels }, id) => labels.map((label) => ({ coopId: id, ...label }))),
  );
  await insert(
    em,
    CoopSource,
    rows(({ sources }, id) =>
      sources.map(({ sourceId, key, fields }) => ({ coopId: id, sourceId, sourceKey: key, fields: [...fields] })),
    ),
  );
  const told = (kind: "COOP_JOINED" | "COOP_CHANGED") => (entry: CoopEntry) => ({
    kind,
    subject: { type: "Coop", key: entry.id! },
  });
  await recordEvents(em, [...fresh.map(told("COOP_JOINED")), ...changed.map(told("COOP_CHANGED"))]);
}

/** One statement for all whose own columns stand, one for each other. */
async function update(em: EntityManager, changed: readonly CoopEntry[], now: Date): Promise<void> {
  const stands = (entry: CoopEntry) => isDeepStrictEqual(columns(entry.facts!, now), columns(entry.stored!, now));
  const ids = changed.filter(stands).map((entry) => entry.id!);
  if (ids.length > 0) await em.nativeUpdate(Coop, { id: { $in: ids } }, { updatedAt: now });
  for (const entry of changed) {
    if (!stands(entry)) await em.nativeUpdate(Coop, { id: entry.id! }, columns(entry.facts!, now));
  }
}

/** Takes the lists of changed co-ops away, for they are written anew. */
async function removeLists(em: EntityManager, changed: readonly CoopEntry[]): Promise<void> {
  if (changed.length === 0) return;
  const coopId = { $in: changed.map((entry) => entry.id!) };
  await em.nativeDelete(CoopCountry, { coopId });
  await em.nativeDelete(CoopSkill, { coopId });
  await em.nativeDelete(CoopLabel, { coopId });
  await em.nativeDelete(CoopSource, { coopId });
  // A key that still stands on a co-op merged away moves to the one it is part of.
  const keys = Map.groupBy(
    changed.flatMap((entry) => entry.facts!.sources),
    (source) => source.sourceId,
  );
  for (const [sourceId, sources] of keys) {
    await em.nativeDelete(CoopSource, { sourceId, sourceKey: { $in: sources.map(({ key }) => key) } });
  }
}

function columns(facts: CoopFacts, updatedAt: Date) {
  const { name, website, status, coopType, foundedYear, description, descriptionLanguage } = facts;
  return {
    name,
    website,
    host: hostOf(website),
    status,
    coopType,
    foundedYear,
    description,
    descriptionLanguage,
    updatedAt,
  };
}

async function insert<Entity extends object>(
  em: EntityManager,
  entity: EntityClass<Entity>,
  rows: readonly RequiredEntityData<Entity>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsPerInsert) {
    await em.insertMany(entity, rows.slice(from, from + rowsPerInsert));
  }
}
