import type { EntityManager } from "@mikro-orm/postgresql";
import { siteOf } from "../coop/site.rules.ts";
import { Federation, FederationCountry } from "../federation/federation.entity.ts";
import type { FederationCandidate } from "./importContent.ts";
import type { ImportLog } from "./importReport.ts";

/**
 * Creates federations, and brings those that came from the same source before up to date. One with the same
 * slug or site that another source or a person made is left as it is.
 *
 * @param sourceIds by name
 */
export async function importFederations(
  em: EntityManager,
  candidates: readonly FederationCandidate[],
  sourceIds: ReadonlyMap<string, string>,
  now: Date,
  log: ImportLog,
): Promise<void> {
  if (candidates.length === 0) return;
  const known = await em.find(Federation, {}, { orderBy: { id: "ASC" }, disableIdentityMap: true });
  const seen = new Map<string, string>();
  for (const candidate of candidates) {
    const { slug, name, website, level } = candidate;
    const sourceId = sourceIds.get(candidate.source.name)!;
    const site = siteOf(website);
    const federation =
      known.find((other) => other.slug === slug) ??
      known.find((other) => site !== null && siteOf(other.website ?? null) === site);
    const before = seen.get(slug);
    seen.set(slug, before ?? candidate.place);
    if (before) log.reject(candidate, `its id repeats ${before}`);
    else if (!federation) {
      const id = await em.insert(Federation, { slug, name, website, level, sourceId, createdAt: now, updatedAt: now });
      await setCountries(em, String(id), candidate.countries);
      log.count(candidate, "created");
    } else if (federation.sourceId !== sourceId) {
      log.notes.push(
        `${candidate.place}: the federation ${federation.slug} is known from elsewhere and was left as it is.`,
      );
      log.count(candidate, "unchanged");
    } else {
      log.count(candidate, (await update(em, federation, candidate, now)) ? "updated" : "unchanged");
    }
  }
}

/** @returns whether anything was not yet so */
async function update(
  em: EntityManager,
  federation: Federation,
  candidate: FederationCandidate,
  now: Date,
): Promise<boolean> {
  const { name, website, level, countries } = candidate;
  const stored = await em.find(FederationCountry, { federationId: federation.id }, { disableIdentityMap: true });
  const moved = new Set(countries).symmetricDifference(new Set(stored.map((row) => row.countryCode))).size > 0;
  const changed = federation.name !== name || (federation.website ?? null) !== website || federation.level !== level;
  if (!changed && !moved) return false;
  await em.nativeUpdate(Federation, { id: federation.id }, { name, website, level, updatedAt: now });
  if (moved) await setCountries(em, federation.id, countries);
  return true;
}

async function setCountries(em: EntityManager, federationId: string, countries: readonly string[]): Promise<void> {
  await em.nativeDelete(FederationCountry, { federationId });
  if (countries.length > 0)
    await em.insertMany(
      FederationCountry,
      countries.map((countryCode) => ({ federationId, countryCode })),
    );
}
