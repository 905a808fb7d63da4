import { z } from "zod";
import type { CoopCandidate, Placed, SourceFacts } from "../importContent.ts";
import { type JsonFormat, readEnvelope, source } from "./fileFormat.ts";
import { readRows } from "./readRow.ts";
import { country, labels, name, website } from "./rowShapes.ts";

const envelope = z.object({ source, coops: z.array(z.unknown(), "must be a list") });

const member = z.object({
  id: name,
  name,
  website: website.default(null),
  countryCode: country.nullish(),
  country: country.nullish().catch(null),
  servicesAsWritten: labels.default([]),
  serviceIds: labels.default([]),
});

/** The co-ops that the network's own site listed: `patio-members.json`. */
export const patioMembers: JsonFormat = {
  format: "patio-members",
  expected: "an object with `source` and `coops`, each with `id`, `name` and `servicesAsWritten`",
  recognises: ({ coops }) => Array.isArray(coops),
  read(document, file) {
    const members = readEnvelope(envelope, document, file, this.expected);
    const { candidates, rejected, leftOut } = readRows("coops", members.coops, member, ["id", "name"], (row, placed) =>
      candidate(row, placed, members.source),
    );
    return {
      format: this.format,
      coops: candidates,
      people: [],
      rejected,
      leftOut,
      skills: [],
      federations: [],
      notes: [],
    };
  },
};

function candidate(row: z.infer<typeof member>, placed: Placed, from: SourceFacts): CoopCandidate {
  const code = row.countryCode ?? row.country;
  return {
    ...placed,
    source: from,
    key: row.id,
    isOwnKey: true,
    slug: row.id,
    name: row.name,
    website: row.website,
    countries: code ? [code] : [],
    status: "ACTIVE",
    coopType: null,
    foundedYear: null,
    description: null,
    descriptionLanguage: null,
    labels: row.servicesAsWritten,
    skillSlugs: row.serviceIds,
  };
}
