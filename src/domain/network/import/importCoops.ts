import { isDeepStrictEqual } from "node:util";
import type { EntityManager } from "@mikro-orm/postgresql";
import { freeSlug, slugify } from "../../shared/slug.ts";
import { siteOf } from "../coop/site.rules.ts";
import { type CoopBook, type CoopEntry, type Found, findLikelyDuplicates } from "./coopBook.ts";
import { agree, type Identity, normaliseName } from "./identity.rules.ts";
import type { CoopCandidate } from "./importContent.ts";
import type { ImportLog } from "./importReport.ts";
import { loadSkills } from "./importSkills.ts";
import { mapLabels } from "./labels.rules.ts";
import { type LoadedCoops, loadCoops } from "./loadCoops.ts";
import { type MappedRow, mergeRows } from "./merge.rules.ts";
import { rowsPerInsert, storeCoops } from "./storeCoops.ts";

/** The rows that one source has on one co-op. */
interface Group {
  readonly entry: CoopEntry;
  readonly sourceId: string;
  readonly rows: { readonly candidate: CoopCandidate; readonly by: Found["by"] | null }[];
}

export interface CoopImport {
  /** By name. */
  readonly sourceIds: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly log: ImportLog;
  /** @param done rows that are stored or left out */
  readonly onProgress: (done: number) => void;
}

/**
 * Takes the co-ops of a file in: finds the co-op of each row, lets the rows of a co-op speak together, and
 * writes what differs.
 */
export async function importCoops(
  em: EntityManager,
  candidates: readonly CoopCandidate[],
  run: CoopImport,
): Promise<void> {
  if (candidates.length === 0) return;
  const coops = await loadCoops(em);
  const groups = groupRows(candidates, coops, run);
  const mapRow = await rowMapper(em, candidates, run.log);
  const touched = new Set<CoopEntry>();
  for (const group of groups) {
    touched.add(group.entry);
    settle(
      group,
      group.rows.map(({ candidate }) => mapRow(candidate)),
      run.log,
    );
  }
  let done = candidates.length - groups.reduce((sum, group) => sum + group.rows.length, 0);
  const rows = Map.groupBy(groups, (group) => group.entry);
  for (const batch of batches([...touched])) {
    await storeCoops(
      em,
      batch.filter((entry) => !isDeepStrictEqual(entry.stored, entry.facts)),
      run.now,
    );
    for (const entry of batch) done += rows.get(entry)!.reduce((sum, group) => sum + group.rows.length, 0);
    run.onProgress(done);
  }
  run.log.likelyDuplicates = findLikelyDuplicates(coops.entries, touched);
}

/** Finds the co-op of each row in the order of the file; a row that fits none makes a new one. */
function groupRows(candidates: readonly CoopCandidate[], coops: LoadedCoops, { sourceIds, log }: CoopImport): Group[] {
  const groups = new Map<CoopEntry, Map<string, Group>>();
  const firstOfKey = new Map<string, { candidate: CoopCandidate; identity: Identity }>();
  for (const candidate of candidates) {
    const sourceId = sourceIds.get(candidate.source.name)!;
    const identity = { site: siteOf(candidate.website), name: candidate.name, countries: candidate.countries };
    const twinOf = (key: string) => {
      const twin = firstOfKey.get(`${sourceId} ${key}`);
      return twin && !agree(twin.identity, identity) ? twin : undefined;
    };
    const key = keyOf(candidate, sourceId, coops.book, twinOf(candidate.key) !== undefined);
    const twin = twinOf(key);
    if (twin) {
      log.reject(candidate, `its id repeats ${twin.candidate.place}, which is another co-op`);
      continue;
    }
    const first = `${sourceId} ${key}`;
    if (!firstOfKey.has(first)) firstOfKey.set(first, { candidate, identity });
    const found = coops.book.find(sourceId, key, identity);
    const entry = found?.entry ?? newEntry(candidate, coops);
    coops.book.addKey(sourceId, key, entry);
    if (entry.stored?.status !== "ARCHIVED") coops.book.addIdentity(identity, entry);
    const ofEntry = groups.get(entry) ?? groups.set(entry, new Map()).get(entry)!;
    const group = ofEntry.get(sourceId) ?? ofEntry.set(sourceId, { entry, sourceId, rows: [] }).get(sourceId)!;
    group.rows.push({ candidate: { ...candidate, key }, by: found?.by ?? null });
  }
  return [...groups.values()].flatMap((ofEntry) => [...ofEntry.values()]);
}

/**
 * The key that a row's facts are kept under: its own, or the one made of its site. Where another co-op of the file has that one, or
 * had it when this row came before, the name and the country belong to the key, too.
 */
function keyOf(candidate: CoopCandidate, sourceId: string, book: CoopBook, isTaken: boolean): string {
  if (candidate.isOwnKey) return candidate.key;
  const full = `${candidate.key} ${normaliseName(candidate.name)}@${candidate.countries[0] ?? ""}`;
  return isTaken || book.findByKey(sourceId, full) ? full : candidate.key;
}

function newEntry(candidate: CoopCandidate, { entries, slugs }: LoadedCoops): CoopEntry {
  const wanted = slugify(candidate.slug ?? "");
  const byName = slugify(candidate.name) || slugify(candidate.key) || "coop";
  const slug = wanted !== "" && !slugs.has(wanted) ? wanted : freeSlug(byName, slugs);
  slugs.add(slug);
  const entry = { id: null, slug, stored: null, facts: null };
  entries.push(entry);
  return entry;
}

/** Lets the rows of a group change their co-op, and says what became of each. */
function settle({ entry, sourceId, rows }: Group, mapped: readonly MappedRow[], log: ImportLog): void {
  const before = entry.facts;
  if (before?.status === "ARCHIVED") {
    for (const { candidate } of rows) log.count(candidate, "unchanged");
    log.notes.push(`${rows[0]!.candidate.place}: ${entry.slug} is archived and was left as it is.`);
    return;
  }
  const known = new Set(before?.sources.filter((source) => source.sourceId === sourceId).map((source) => source.key));
  const after = mergeRows(before, sourceId, mapped);
  entry.facts = after;
  let rest: "created" | "updated" | "unchanged" =
    before === null ? "created" : isDeepStrictEqual(before, after) ? "unchanged" : "updated";
  for (const { candidate, by } of rows) {
    if (rest === "created" || known.has(candidate.key)) {
      log.count(candidate, rest);
      rest = "unchanged";
    } else {
      log.merge(candidate, { name: candidate.name, slug: entry.slug, by: by ?? "key" });
    }
    if (candidate.status !== null && candidate.status !== after.status) {
      log.notes.push(
        `${candidate.place}: ${entry.slug} is listed as ${candidate.status}; it stays ${after.status}, as said elsewhere.`,
      );
    }
  }
}

/** @returns a function that maps the labels of a row; what maps to nothing is logged */
async function rowMapper(
  em: EntityManager,
  candidates: readonly CoopCandidate[],
  log: ImportLog,
): Promise<(candidate: CoopCandidate) => MappedRow> {
  const skills = await loadSkills(em);
  const skillOf = mapLabels([...skills.values()]);
  const slugs = new Set(candidates.flatMap((candidate) => candidate.skillSlugs));
  const unknown = [...slugs].filter((slug) => !skills.has(slug));
  if (unknown.length > 0)
    log.notes.push(
      `${unknown.length} of ${slugs.size} skills that rows name by id are not known here; import the services first.`,
    );
  return (candidate) => {
    const labels = candidate.labels.map((label) => ({ label, skillId: skillOf(label) }));
    for (const { label, skillId } of labels) if (skillId === null) log.unmapped(label);
    const bySlug = candidate.skillSlugs.flatMap((slug) => skills.get(slug)?.id ?? []);
    return {
      candidate,
      labels,
      skillIds: [...new Set([...labels.flatMap(({ skillId }) => skillId ?? []), ...bySlug])],
    };
  };
}

function* batches(entries: readonly CoopEntry[]): Generator<readonly CoopEntry[]> {
  for (let from = 0; from < entries.length; from += rowsPerInsert) yield entries.slice(from, from + rowsPerInsert);
}
