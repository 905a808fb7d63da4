import type { CoopStatus, CoopType } from "../coop/coop.rules.ts";
import { compare } from "./compare.ts";
import type { CoopCandidate } from "./importContent.ts";

/** Names that `fields` of a co-op's source may hold: those of the API. */
const fieldNames = [
  "name",
  "website",
  "country",
  "status",
  "coopType",
  "foundedYear",
  "description",
  "skills",
] as const;
export type FieldName = (typeof fieldNames)[number];

/** What stands of a co-op, its lists in a fixed order so that equal ones are deeply equal. */
export interface CoopFacts {
  readonly name: string;
  readonly website: string | null;
  readonly status: CoopStatus;
  readonly coopType: CoopType;
  readonly foundedYear: number | null;
  readonly description: string | null;
  readonly descriptionLanguage: string | null;
  /** The first named first. */
  readonly countries: readonly string[];
  readonly skillIds: readonly string[];
  readonly labels: readonly LabelOfSource[];
  readonly sources: readonly KeyOfSource[];
}

/** A label as a source wrote it, and the skill that it names. */
export interface LabelOfSource {
  readonly sourceId: string;
  readonly label: string;
  readonly skillId: string | null;
}

/** A source's key of a co-op, and the fields that it gave and that stand. */
export interface KeyOfSource {
  readonly sourceId: string;
  readonly key: string;
  readonly fields: readonly FieldName[];
}

/** A row with its labels mapped. */
export interface MappedRow {
  readonly candidate: CoopCandidate;
  readonly labels: readonly Omit<LabelOfSource, "sourceId">[];
  /** Named by its labels, and by slug besides. */
  readonly skillIds: readonly string[];
}

/** The fields with one value; each stands on one source at most. */
const singleFields = ["name", "website", "status", "coopType", "foundedYear", "description"] as const;
type SingleField = (typeof singleFields)[number];

/** What a co-op is when nobody says. */
const unsaid = {
  name: "",
  website: null,
  status: "ACTIVE",
  coopType: "WORKER",
  foundedYear: null,
  description: null,
  descriptionLanguage: null,
  countries: [],
  skillIds: [],
  labels: [],
  sources: [],
} as const satisfies CoopFacts;

/**
 * Lets the rows that one source has on a co-op speak.
 *
 * A field with one value belongs to the first source that gave it: that source may change or withdraw it, others
 * only fill what is empty, and of several rows of the source the first that gives it counts. A value that no
 * source gave was given by hand and stays; so does one that two sources claim since their co-ops were merged.
 * Skills, labels and countries are united; what a source gave alone and no longer gives goes, and a skill or
 * country that was taken away by hand does not come back.
 *
 * @param before null for a co-op that is not there yet
 * @param rows at least one
 */
export function mergeRows(before: CoopFacts | null, sourceId: string, rows: readonly MappedRow[]): CoopFacts {
  const start = before ?? unsaid;
  const fields = new Map<string, Set<FieldName>>();
  const fieldsOf = (key: string) => fields.get(key) ?? fields.set(key, new Set(known(start, sourceId, key))).get(key)!;
  for (const { candidate } of rows) fieldsOf(candidate.key);
  for (const source of start.sources) if (source.sourceId === sourceId) fieldsOf(source.key);

  let facts: CoopFacts = start;
  for (const field of singleFields) {
    const holders = new Set(
      start.sources.filter((source) => source.fields.includes(field)).map((source) => source.sourceId),
    );
    const vacant = holders.size === 0 && (before === null || isVacant(start, field));
    const mine = holders.size === 1 && holders.has(sourceId);
    if (!vacant && !mine) continue;
    const giver = rows.find((row) => row.candidate[field] !== null);
    for (const held of fields.values()) held.delete(field);
    if (giver) fieldsOf(giver.candidate.key).add(field);
    facts = { ...facts, ...said(field, giver?.candidate) };
  }

  const countries = uniteCountries(start, sourceId, rows);
  const labels = rows.flatMap((row) => row.labels.map((label) => ({ sourceId, ...label })));
  for (const [key, rowsOfKey] of Map.groupBy(rows, (row) => row.candidate.key)) {
    mark(fieldsOf(key), "country", countries.given && rowsOfKey.some((row) => row.candidate.countries.length > 0));
    mark(
      fieldsOf(key),
      "skills",
      rowsOfKey.some((row) => row.skillIds.length > 0),
    );
  }
  return sorted({
    ...facts,
    countries: countries.stand,
    skillIds: uniteSkills(start, sourceId, rows),
    labels: [...start.labels.filter((label) => label.sourceId !== sourceId), ...onceEach(labels)],
    sources: [
      ...start.sources.filter((source) => source.sourceId !== sourceId),
      ...[...fields].map(([key, held]) => ({ sourceId, key, fields: [...held] })),
    ],
  });
}

/** Brings the lists of a co-op into the order in which they are compared. */
export function sorted(facts: CoopFacts): CoopFacts {
  return {
    ...facts,
    skillIds: [...facts.skillIds].sort(compare),
    labels: [...facts.labels].sort((a, b) => compare(a.sourceId, b.sourceId) || compare(a.label, b.label)),
    sources: facts.sources
      .map((source) => ({ ...source, fields: fieldNames.filter((field) => source.fields.includes(field)) }))
      .sort((a, b) => compare(a.sourceId, b.sourceId) || compare(a.key, b.key)),
  };
}

function known(facts: CoopFacts, sourceId: string, key: string): readonly FieldName[] {
  return facts.sources.find((source) => source.sourceId === sourceId && source.key === key)?.fields ?? [];
}

/** Whether a field that no source gave is empty, or holds what the table fills in by itself. */
function isVacant(facts: CoopFacts, field: SingleField): boolean {
  return facts[field] === null || (field === "coopType" && facts.coopType === unsaid.coopType);
}

function said(field: SingleField, candidate: CoopCandidate | undefined): Partial<CoopFacts> {
  if (field !== "description") return { [field]: candidate?.[field] ?? unsaid[field] };
  return { description: candidate?.description ?? null, descriptionLanguage: candidate?.descriptionLanguage ?? null };
}

function mark(fields: Set<FieldName>, field: FieldName, stands: boolean): void {
  if (stands) fields.add(field);
  else fields.delete(field);
}

function uniteCountries(
  start: CoopFacts,
  sourceId: string,
  rows: readonly MappedRow[],
): { stand: readonly string[]; given: boolean } {
  const given = [...new Set(rows.flatMap((row) => row.candidate.countries))];
  const gives = (source: KeyOfSource) => source.fields.includes("country");
  const mine = start.sources.filter((source) => source.sourceId === sourceId);
  const others = start.sources.filter((source) => source.sourceId !== sourceId);
  if (start.countries.length > 0 && mine.length > 0 && !mine.some(gives))
    return { stand: start.countries, given: false };
  if (mine.some(gives) && !others.some(gives)) return { stand: given, given: true };
  return { stand: [...new Set([...start.countries, ...given])], given: true };
}

function uniteSkills(start: CoopFacts, sourceId: string, rows: readonly MappedRow[]): readonly string[] {
  const skillsOf = (labels: readonly LabelOfSource[]) => new Set(labels.flatMap((label) => label.skillId ?? []));
  const given = new Set(rows.flatMap((row) => row.skillIds));
  const earlier = skillsOf(start.labels.filter((label) => label.sourceId === sourceId));
  const others = skillsOf(start.labels.filter((label) => label.sourceId !== sourceId));
  const lost = earlier.difference(given).difference(others);
  return [...new Set(start.skillIds).difference(lost).union(given.difference(earlier))];
}

function onceEach(labels: readonly LabelOfSource[]): LabelOfSource[] {
  return [...new Map(labels.map((label) => [label.label, label])).values()];
}
