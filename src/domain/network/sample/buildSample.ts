import { buildClients } from "./buildClients.ts";
import { buildCoops, type SampleCoop, type WrittenCoop } from "./buildCoops.ts";
import { buildAffiliations, buildFederations } from "./buildFederations.ts";
import { buildPeople, type SamplePerson } from "./buildPeople.ts";
import { buildSkills } from "./buildSkills.ts";
import { usualCoopCount } from "./headCounts.ts";
import { SlugRegister } from "./sampleNames.ts";
import type { SampleNetwork } from "./sampleNetwork.ts";

/** What decides every row of a sample network. */
export interface SampleOptions {
  /** 1 to `mostCoops`; 69 makes the network of a first start. */
  readonly coopCount: number;
  /** A whole number of 32 bits. */
  readonly seed: number;
}

/** Some rows of a sample network, of one or several tables. */
export type SampleRows = Partial<SampleNetwork>;

/** The network of a first start. */
export const usualSample: SampleOptions = { coopCount: usualCoopCount, seed: 1 };

/** The most co-ops that a sample may have. */
export const mostCoops = 100_000;

/** Records that are made up at once, with what belongs to them: some 30 ms of work, and a few megabytes. */
const recordsAtOnce = 2_000;

/**
 * Makes up a network in pieces: co-ops, people, skills, federations and clients. The same options give the same rows in the same
 * order on every machine. A person's skills and positions come with the person; of co-ops only what people are made of is kept.
 *
 * Names are invented, websites and e-mail addresses are in the reserved domain `example`, and no two
 * organisations share a slug or a host. The usual size has 69 co-ops in 19 countries with 812 people;
 * any other has ten people for each co-op.
 *
 * Source: RFC 2606, "Reserved Top Level DNS Names" (`.example`).
 */
export function* buildSample({ coopCount, seed }: SampleOptions): Generator<SampleRows> {
  const slugs = new SlugRegister();
  const coops: SampleCoop[] = [];
  yield { network: [{ id: 1, name: "Patio (sample)", sample: true }], ...buildSkills() };
  for (const written of inPieces(buildCoops(coopCount, seed, slugs))) {
    coops.push(...written.map(({ coop }) => coop));
    yield rowsOfCoops(written);
  }
  for (const people of inPieces(buildPeople(coops, seed))) yield rowsOfPeople(people);
  yield buildFederations(slugs);
  for (const affiliations of inPieces(buildAffiliations(coops, seed))) yield { affiliations };
  for (const clients of inPieces(buildClients(coopCount, seed, slugs))) yield { clients };
}

function rowsOfCoops(written: readonly WrittenCoop[]): SampleRows {
  return {
    coops: written.map(({ row }) => row),
    coopCountries: written.flatMap(({ coop }) =>
      coop.countries.map(({ code }, position) => ({ coopId: coop.id, countryCode: code, position })),
    ),
    coopSkills: written.flatMap(({ coop }) =>
      [...coop.services, ...coop.otherSkills].map((skill) => ({ coopId: coop.id, skillId: skill.id })),
    ),
  };
}

function rowsOfPeople(people: readonly SamplePerson[]): SampleRows {
  return {
    people: people.map(({ row }) => row),
    personSkills: people.flatMap(({ skills }) => skills),
    positions: people.flatMap(({ positions }) => positions),
  };
}

function* inPieces<T>(records: Iterable<T>): Generator<T[]> {
  let piece: T[] = [];
  for (const record of records) {
    piece.push(record);
    if (piece.length < recordsAtOnce) continue;
    yield piece;
    piece = [];
  }
  if (piece.length > 0) yield piece;
}
