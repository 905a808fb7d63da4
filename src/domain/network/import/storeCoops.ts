import type { EntityClass, EntityManager, RequiredEntityData } from "@mikro-orm/postgresql";
import { Coop, CoopCountry, CoopLabel, CoopSkill, CoopSource } from "../coop/coop.entity.ts";
import type { CoopEntry } from "./coopBook.ts";
import { hostOf } from "./identity.rules.ts";
import type { CoopFacts } from "./merge.rules.ts";

/** Rows of one INSERT: fourteen columns of a co-op stay well below PostgreSQL's 65,535 parameters. */
export const rowsPerInsert = 1_000;

/**
 * Writes co-ops that are new or have changed; the caller owns the transaction. A new one gets its id.
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
  for (const entry of changed) await em.nativeUpdate(Coop, { id: entry.id! }, columns(entry.facts!, now));

  const coopId = { $in: changed.map((entry) => entry.id!) };
  await em.nativeDelete(CoopCountry, { coopId });
  await em.nativeDelete(CoopSkill, { coopId });
  await em.nativeDelete(CoopLabel, { coopId });
  await em.nativeDelete(CoopSource, { coopId });
  // A key that stood on a co-op merged away moves to the one it is part of.
  const moved = changed.flatMap((entry) =>
    entry.facts!.sources.map(({ sourceId, key }) => ({ sourceId, sourceKey: key })),
  );
  for (const key of moved) await em.nativeDelete(CoopSource, key);

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
