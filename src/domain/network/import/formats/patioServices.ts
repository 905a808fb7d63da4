import { z } from "zod";
import { slugify } from "../../../shared/slug.ts";
import type { SkillFacet } from "../../skill/skill.rules.ts";
import type { LabelFacts, Placed, RejectedRow, SkillCandidate } from "../importContent.ts";
import { type JsonFormat, readEnvelope, source } from "./fileFormat.ts";
import { readRow, readRows } from "./readRow.ts";
import { labels, language, name, website } from "./rowShapes.ts";

/** The language of labels that are given as written. */
const writtenIn = "en";

const envelope = z.object({
  source,
  services: z.array(z.unknown(), "must be a list"),
  notServices: z.record(z.string(), z.unknown(), "must be an object").default({}),
});

const labelsByLanguage = z.record(language.pipe(z.string()), name);

const service = z.object({
  id: name.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be lower-case words with dashes"),
  prefLabel: labelsByLanguage.refine((byLanguage) => Object.keys(byLanguage).length > 0, "names no language"),
  altLabelsAsWritten: labels.default([]),
  siteLabels: labelsByLanguage.nullish(),
  escoUri: website.default(null),
});

/** Kinds of label that are no service but another facet. Any other kind is no skill at all. */
const facets: ReadonlyMap<string, SkillFacet> = new Map([
  ["SECTOR", "SECTOR"],
  ["TECHNOLOGY", "TECHNOLOGY"],
  ["ENGAGEMENT", "ENGAGEMENT"],
  ["ENGAGEMENT_MODEL", "ENGAGEMENT"],
]);

const nameWithLetters = name.refine((label) => slugify(label) !== "", "has no Latin letter or digit to make a slug of");

/** Services with their labels, and labels that are none: `patio-services.json`. */
export const patioServices: JsonFormat = {
  format: "patio-services",
  expected: "an object with `source` and `services`, each with `id` and `prefLabel`",
  recognises: ({ services }) => Array.isArray(services),
  read(document, file) {
    const content = readEnvelope(envelope, document, file, this.expected);
    const services = readRows("services", content.services, service, ["id", "prefLabel"], candidate);
    const others = readOthers(content.notServices);
    return {
      format: this.format,
      skills: [...services.candidates, ...others.skills],
      rejected: [...services.rejected, ...others.rejected],
      people: [],
      leftOut: services.leftOut,
      coops: [],
      federations: [],
      notes: others.notes,
    };
  },
};

function candidate(row: z.infer<typeof service>, placed: Placed): SkillCandidate {
  const all: LabelFacts[] = [];
  const add = (labelLanguage: string, label: string, preferred: boolean) => {
    if (!all.some((known) => known.language === labelLanguage && known.label === label))
      all.push({ language: labelLanguage, label, preferred });
  };
  for (const [tag, label] of Object.entries(row.prefLabel)) add(tag, label, true);
  for (const [tag, label] of Object.entries(row.siteLabels ?? {})) add(tag, label, !Object.hasOwn(row.prefLabel, tag));
  for (const label of row.altLabelsAsWritten) add(writtenIn, label, false);
  return { ...placed, slug: row.id, facet: "SERVICE", escoUri: row.escoUri, labels: all };
}

/** Labels that are no service: skills of another facet, or none at all. */
function readOthers(notServices: Readonly<Record<string, unknown>>) {
  const skills: SkillCandidate[] = [];
  const rejected: RejectedRow[] = [];
  const notes: string[] = [];
  for (const [label, kind] of Object.entries(notServices)) {
    const written = JSON.stringify(label);
    const placed = { section: "notServices", place: `notServices[${written}]` };
    const facet = facets.get(String(kind));
    const read = readRow(nameWithLetters, label, placed, []);
    if (!facet)
      notes.push(`${written} is listed as ${JSON.stringify(kind)}, which is no kind of skill: it stays unmapped.`);
    else if ("rejected" in read) rejected.push(read.rejected);
    else {
      const labelled = [{ language: writtenIn, label: read.row, preferred: true }];
      skills.push({ ...placed, slug: slugify(read.row), facet, escoUri: null, labels: labelled });
    }
  }
  return { skills, rejected, notes };
}
