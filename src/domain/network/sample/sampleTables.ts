import type { SampleNetwork } from "./sampleNetwork.ts";

type ColumnType = "bigint" | "smallint" | "boolean" | "date" | "int4multirange" | "text" | "text[]" | "timestamptz";

/** A table of the schema `network` that takes rows of one part of the sample. */
export interface SampleTable<Row> {
  readonly name: string;
  /** The type of each column by the row's key: `coopId` is the column `coop_id`. */
  readonly columns: Readonly<Record<keyof Row & string, ColumnType>>;
}

type Part = keyof SampleNetwork;

const recorded = { id: "bigint", createdAt: "timestamptz", updatedAt: "timestamptz" } as const;

/** The table of every part; a table stands after those it refers to. */
export const sampleTables: { readonly [P in Part]: SampleTable<SampleNetwork[P][number]> } = {
  network: { name: "network", columns: { id: "smallint", name: "text", sample: "boolean" } },
  skills: { name: "skill", columns: { id: "bigint", slug: "text", facet: "text" } },
  skillLabels: {
    name: "skill_label",
    columns: { id: "bigint", skillId: "bigint", language: "text", label: "text", preferred: "boolean" },
  },
  coops: {
    name: "coop",
    columns: {
      ...recorded,
      slug: "text",
      name: "text",
      website: "text",
      host: "text",
      coopType: "text",
      status: "text",
      description: "text",
      descriptionLanguage: "text",
      foundedYear: "smallint",
      visibility: "text",
    },
  },
  coopCountries: { name: "coop_country", columns: { coopId: "bigint", countryCode: "text", position: "smallint" } },
  coopSkills: { name: "coop_skill", columns: { coopId: "bigint", skillId: "bigint" } },
  people: {
    name: "person",
    columns: {
      ...recorded,
      slug: "text",
      name: "text",
      languages: "text[]",
      timeZone: "text",
      availability: "int4multirange",
      visibility: "text",
      email: "text",
      contactVisibility: "text",
    },
  },
  personSkills: { name: "person_skill", columns: { personId: "bigint", skillId: "bigint", level: "text" } },
  positions: {
    name: "position",
    columns: {
      id: "bigint",
      coopId: "bigint",
      personId: "bigint",
      role: "text",
      title: "text",
      fromDate: "date",
      toDate: "date",
    },
  },
  federations: {
    name: "federation",
    columns: { ...recorded, slug: "text", name: "text", website: "text", level: "text", parentId: "bigint" },
  },
  federationCountries: { name: "federation_country", columns: { federationId: "bigint", countryCode: "text" } },
  affiliations: {
    name: "affiliation",
    columns: { id: "bigint", coopId: "bigint", federationId: "bigint", fromDate: "date", toDate: "date" },
  },
  clients: {
    name: "client",
    columns: {
      ...recorded,
      slug: "text",
      name: "text",
      sector: "text",
      countryCode: "text",
      website: "text",
      visibility: "text",
    },
  },
};
