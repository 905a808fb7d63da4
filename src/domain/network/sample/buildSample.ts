import { buildClients } from "./buildClients.ts";
import { buildCoops } from "./buildCoops.ts";
import { buildFederations } from "./buildFederations.ts";
import { buildPeople } from "./buildPeople.ts";
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

/** The network of a first start. */
export const usualSample: SampleOptions = { coopCount: usualCoopCount, seed: 1 };

/** The most co-ops that a sample may have. */
export const mostCoops = 100_000;

/**
 * Makes up a network: co-ops, people, skills, federations and clients. The same options give the same
 * rows on every machine.
 *
 * Names are invented, websites and e-mail addresses are in the reserved domain `example`, and no two
 * organisations share a slug or a host. The usual size has 69 co-ops in 19 countries with 812 people;
 * any other has ten people for each co-op.
 *
 * Source: RFC 2606, "Reserved Top Level DNS Names" (`.example`).
 */
export function buildSample({ coopCount, seed }: SampleOptions): SampleNetwork {
  const slugs = new SlugRegister();
  const coops = buildCoops(coopCount, seed, slugs);
  return {
    network: [{ id: 1, name: "Patio (sample)", sample: true }],
    ...buildSkills(),
    coops: coops.map(({ row }) => row),
    coopCountries: coops.flatMap(({ row, countries }) =>
      countries.map(({ code }, position) => ({ coopId: row.id, countryCode: code, position })),
    ),
    coopSkills: coops.flatMap(({ row, services, otherSkills }) =>
      [...services, ...otherSkills].map((skill) => ({ coopId: row.id, skillId: skill.id })),
    ),
    ...buildPeople(coops, seed),
    ...buildFederations(coops, seed, slugs),
    clients: buildClients(coopCount, seed, slugs),
  };
}
