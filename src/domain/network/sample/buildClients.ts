import { Random } from "../../shared/sample/random.ts";
import { instantBetween } from "../../shared/sample/sampleDates.ts";
import { skillsOf } from "./buildSkills.ts";
import type { SlugRegister } from "./sampleNames.ts";
import type { ClientRow } from "./sampleNetwork.ts";
import { clientNames, type SectorSlug } from "./words/clients.ts";
import { inventedWords } from "./words/coopNames.ts";
import { countriesOf } from "./words/countries.ts";

/** The clients of a network of that many co-ops. */
export function clientCountOf(coopCount: number): number {
  return Math.ceil(coopCount / 3);
}

/** One client for every three co-ops, at least one. Some let everyone know that they are clients. */
export function* buildClients(coopCount: number, seed: number, slugs: SlugRegister): Generator<ClientRow> {
  const random = new Random(seed, "clients");
  const countries = countriesOf(coopCount);
  for (let index = 0; index < clientCountOf(coopCount); index++) {
    const sector = random.pick(skillsOf("SECTOR"));
    const pattern = random.pick(clientNames[sector.slug as SectorSlug]);
    const { name, slug } = slugs.take(pattern.replace("*", random.pick(inventedWords)));
    const createdAt = instantBetween(random, "2022-01-01", "2025-11-01");
    yield {
      id: index + 1,
      slug,
      name,
      sector: sector.words.en[0],
      countryCode: random.pickWeighted(countries).code,
      website: `https://${slug}.example/`,
      visibility: random.chance(25) ? "PUBLIC" : "MEMBER",
      createdAt,
      updatedAt: createdAt,
    };
  }
}
