import type { SampleNetwork } from "./sampleNetwork.ts";

/** The table of every part of a sample; a table stands after those it refers to. */
export const sampleTables: Readonly<Record<keyof SampleNetwork, string>> = {
  network: "network.network",
  skills: "network.skill",
  skillLabels: "network.skill_label",
  coops: "network.coop",
  coopCountries: "network.coop_country",
  coopSkills: "network.coop_skill",
  people: "network.person",
  personSkills: "network.person_skill",
  positions: "network.position",
  federations: "network.federation",
  federationCountries: "network.federation_country",
  affiliations: "network.affiliation",
  clients: "network.client",
};
