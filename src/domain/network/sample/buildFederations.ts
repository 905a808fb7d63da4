import { Random } from "../../shared/sample/random.ts";
import { addDays, dateBetween } from "../../shared/sample/sampleDates.ts";
import type { SampleCoop } from "./buildCoops.ts";
import type { SlugRegister } from "./sampleNames.ts";
import type { AffiliationRow, FederationRow, SampleNetwork } from "./sampleNetwork.ts";
import { federations as words } from "./words/federations.ts";

const createdAt = "2022-01-01T00:00:00.000Z";

/** The federations. */
export function buildFederations(slugs: SlugRegister): Pick<SampleNetwork, "federations" | "federationCountries"> {
  const idByName = new Map(words.map(({ name }, index) => [name, index + 1]));
  const federations = words.map(({ name, level, parent }, index): FederationRow => {
    const slug = slugs.slug(name);
    const parentId = parent === null ? null : idByName.get(parent)!;
    return {
      id: index + 1,
      slug,
      name,
      website: `https://${slug}.example/`,
      level,
      parentId,
      createdAt,
      updatedAt: createdAt,
    };
  });
  const federationCountries = words.flatMap(({ countries }, index) =>
    countries.map((countryCode) => ({ federationId: index + 1, countryCode })),
  );
  return { federations, federationCountries };
}

/**
 * To which federations each co-op belongs: none to two that fit its countries. Most belong to that of their country, some to an
 * international one; a few have left.
 */
export function* buildAffiliations(coops: Iterable<SampleCoop>, seed: number): Generator<AffiliationRow> {
  const random = new Random(seed, "affiliations");
  let id = 0;
  for (const { id: coopId, foundedYear, countries } of coops) {
    const international = randomInternational(random);
    for (const [index, { countries: scope }] of words.entries()) {
      const national = scope.some((code) => countries[0]!.code === code) && random.chance(80);
      if (!national && index !== international) continue;
      const fromDate = dateBetween(random, `${foundedYear}-06-01`, "2024-01-01");
      const toDate = random.chance(5) ? addDays(fromDate, random.integer(200, 700)) : null;
      yield { id: ++id, coopId, federationId: index + 1, fromDate, toDate };
    }
  }
}

/** The index of an international federation for three co-ops of ten, else null. */
function randomInternational(random: Random): number | null {
  if (!random.chance(30)) return null;
  return words.indexOf(random.pick(words.filter(({ level }) => level === "INTERNATIONAL")));
}
