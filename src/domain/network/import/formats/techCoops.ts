import { z } from "zod";
import type { FederationLevel } from "../../federation/federation.rules.ts";
import type { CoopCandidate, FederationCandidate, Placed, SourceFacts } from "../importContent.ts";
import { type JsonFormat, readEnvelope, source } from "./fileFormat.ts";
import { readRows } from "./readRow.ts";
import { countries, country, foundedYear, labels, name, website } from "./rowShapes.ts";

const rows = z.array(z.unknown(), "must be a list");
const envelope = z.object({
  source,
  coops: rows,
  defunct: rows.default([]),
  networks: rows.default([]),
  statedMemberships: rows.default([]),
});

const coop = z.object({
  id: name,
  name,
  website: website.default(null),
  countryCodes: countries.default([]),
  areas: labels.default([]),
  foundedYear: foundedYear.default(null),
  flags: z.array(z.string("must be text"), "must be a list").default([]),
});

/** How far a network reaches, in the words of the file. */
const levels = {
  national: "NATIONAL",
  continental: "CONTINENTAL",
  worldwide: "INTERNATIONAL",
  regional: "REGIONAL",
} as const satisfies Record<string, FederationLevel>;

const network = z.object({
  id: name.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words with dashes"),
  name,
  website: website.default(null),
  scope: z.enum(Object.keys(levels) as (keyof typeof levels)[], `must be ${Object.keys(levels).join(", ")}`),
  countryCode: country.nullish(),
});

const membership = z.object({ coop: name, network: name, statedAs: name });

/** Co-ops, ended ones and networks of a public list: `tech-coops.json`. */
export const techCoops: JsonFormat = {
  format: "tech-coops",
  expected:
    "an object with `source` and `coops`, each with `id`, `name` and `countryCodes`, and `defunct` and `networks`",
  recognises: ({ coops, ...others }) => Array.isArray(coops) && ("defunct" in others || "networks" in others),
  read(document, file) {
    const list = readEnvelope(envelope, document, file, this.expected);
    const notes: string[] = [];
    const active = readRows("coops", list.coops, coop, ["id", "name"], (row, placed) => {
      if (row.flags.includes("STATED_INACTIVE_IN_SOURCE"))
        notes.push(`${placed.place}: ${row.name} is listed, but stated as inactive; it stays active.`);
      return candidate(row, placed, list.source, "ACTIVE");
    });
    const defunct = readRows("defunct", list.defunct, coop, ["id", "name"], (row, placed) =>
      candidate(row, placed, list.source, "DEFUNCT"),
    );
    const networks = readRows("networks", list.networks, network, ["id", "name", "scope"], (row, placed) =>
      federation(row, placed, list.source),
    );
    const memberships = readRows(
      "statedMemberships",
      list.statedMemberships,
      membership,
      ["coop", "network", "statedAs"],
      (row, { place }) => {
        notes.push(
          `${place}: ${row.coop} is stated as “${row.statedAs}” ${row.network} without a date; no affiliation is made.`,
        );
      },
    );
    for (const { place, reason } of memberships.rejected) notes.push(`${place} can't be read: ${reason}.`);
    return {
      format: this.format,
      coops: [...active.candidates, ...defunct.candidates],
      federations: networks.candidates,
      rejected: [...active.rejected, ...defunct.rejected, ...networks.rejected],
      people: [],
      leftOut: [...active.leftOut, ...defunct.leftOut, ...networks.leftOut],
      skills: [],
      notes,
    };
  },
};

function candidate(
  row: z.infer<typeof coop>,
  placed: Placed,
  from: SourceFacts,
  status: "ACTIVE" | "DEFUNCT",
): CoopCandidate {
  return {
    ...placed,
    source: from,
    key: row.id,
    isOwnKey: true,
    slug: row.id,
    name: row.name,
    website: row.website,
    countries: row.countryCodes,
    status,
    coopType: null,
    foundedYear: row.foundedYear,
    description: null,
    descriptionLanguage: null,
    labels: row.areas,
    skillSlugs: [],
  };
}

function federation(row: z.infer<typeof network>, placed: Placed, from: SourceFacts): FederationCandidate {
  return {
    ...placed,
    source: from,
    slug: row.id,
    name: row.name,
    website: row.website,
    level: levels[row.scope],
    countries: row.countryCode ? [row.countryCode] : [],
  };
}
