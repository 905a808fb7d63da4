import type { EntityManager, RequiredEntityData } from "@mikro-orm/postgresql";
import { freeSlug, slugify } from "../../shared/slug.ts";
import { Person, PersonSkill, Position } from "../person/person.entity.ts";
import { type CoopFinder, findCoopsOfPeople } from "./coopFinder.ts";
import { normaliseName } from "./identity.rules.ts";
import type { PersonCandidate } from "./importContent.ts";
import type { ImportLog } from "./importReport.ts";
import { loadSkills } from "./importSkills.ts";
import { mapLabels } from "./labels.rules.ts";

/** People of one statement. */
const peoplePerInsert = 1000;

interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly coopId: string;
  readonly languages: readonly string[];
  readonly timeZone: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly skillIds: readonly string[];
}

/** A person as a file has it: its rows taken together, and with whom of the database it is one. */
interface PersonEntry {
  readonly coopId: string;
  readonly stored: KnownPerson | null;
  readonly rows: PersonCandidate[];
}

/**
 * Takes the people of a file in. A person is known by name within a co-op. One who is known already gets what is missing: time zone,
 * e-mail, phone, languages and skills; what stands stays, so that no import undoes what somebody changed by hand.
 *
 * A new one is shown to all, and how to reach them to members only.
 */
export async function importPeople(
  em: EntityManager,
  candidates: readonly PersonCandidate[],
  { now, log, onProgress }: { now: Date; log: ImportLog; onProgress: (done: number) => void },
): Promise<void> {
  if (candidates.length === 0) return;
  const coops = await findCoopsOfPeople(em);
  const entries = await groupRows(em, candidates, coops, now, log);
  const skillOf = await skillMapper(em, candidates, log);
  const fresh = entries.filter((entry) => entry.stored === null);
  const known = entries.filter((entry) => entry.stored !== null);
  for (const entry of known) {
    const changed = await complete(em, entry.stored!, factsOf(entry, skillOf), now);
    countRows(entry, changed ? "updated" : "unchanged", log);
  }
  const slugs = new Set(
    (await em.execute<{ slug: string }[]>("SELECT slug FROM network.person")).map(({ slug }) => slug),
  );
  for (let from = 0; from < fresh.length; from += peoplePerInsert) {
    const batch = fresh.slice(from, from + peoplePerInsert);
    await create(em, batch, slugs, skillOf, now);
    for (const entry of batch) countRows(entry, "created", log);
    onProgress(from + batch.length);
  }
}

async function groupRows(
  em: EntityManager,
  candidates: readonly PersonCandidate[],
  coops: CoopFinder,
  now: Date,
  log: ImportLog,
): Promise<PersonEntry[]> {
  const placed: { candidate: PersonCandidate; coopId: string }[] = [];
  for (const candidate of candidates) {
    const found = coops(candidate.coop);
    if ("coopId" in found) placed.push({ candidate, coopId: found.coopId });
    else log.reject(candidate, found.reason);
  }
  const known = Map.groupBy(await loadPeople(em, new Set(placed.map(({ coopId }) => coopId)), now), keyOf);
  const entries = new Map<string, PersonEntry>();
  for (const { candidate, coopId } of placed) {
    const key = keyOf({ coopId, name: candidate.name });
    const namesakes = known.get(key) ?? [];
    if (namesakes.length > 1) {
      log.reject(candidate, `its co-op has ${namesakes.length} people of this name`);
      continue;
    }
    const entry = entries.get(key) ?? { coopId, stored: namesakes[0] ?? null, rows: [] };
    entry.rows.push(candidate);
    entries.set(key, entry);
  }
  return [...entries.values()];
}

/** Who works in these co-ops today. */
async function loadPeople(em: EntityManager, coopIds: ReadonlySet<string>, now: Date): Promise<KnownPerson[]> {
  return em.execute<KnownPerson[]>(
    `SELECT p.id::text AS id, p.name, o.coop_id::text AS "coopId", p.languages, p.time_zone AS "timeZone", p.email, p.phone,
       ARRAY(SELECT skill_id::text FROM network.person_skill WHERE person_id = p.id) AS "skillIds"
     FROM network.person p JOIN network.position o ON o.person_id = p.id
     WHERE o.coop_id = ANY (?::bigint[]) AND (o.to_date IS NULL OR o.to_date > ?::date)
     ORDER BY p.id`,
    [`{${[...coopIds].join()}}`, now.toISOString()],
  );
}

function keyOf({ coopId, name }: { readonly coopId: string; readonly name: string }): string {
  return `${coopId} ${normaliseName(name)}`;
}

/** @returns a function from a label to a skill; what maps to none is logged, once for each row and label */
async function skillMapper(em: EntityManager, candidates: readonly PersonCandidate[], log: ImportLog) {
  const skillOf = mapLabels([...(await loadSkills(em)).values()]);
  for (const { skills } of candidates) for (const { label } of skills) if (skillOf(label) === null) log.unmapped(label);
  return skillOf;
}

/** What the rows of a person say together: the first that says something counts. */
function factsOf({ rows }: PersonEntry, skillOf: (label: string) => string | null) {
  const first = <Field extends "timeZone" | "email" | "phone">(field: Field) =>
    rows.find((row) => row[field] !== null)?.[field] ?? null;
  const levels = new Map<string, PersonCandidate["skills"][number]["level"]>();
  for (const { label, level } of rows.flatMap((row) => row.skills)) {
    const skillId = skillOf(label);
    if (skillId !== null && !levels.has(skillId)) levels.set(skillId, level);
  }
  return {
    languages: [...new Set(rows.flatMap((row) => row.languages))],
    timeZone: first("timeZone"),
    email: first("email"),
    phone: first("phone"),
    levels,
  };
}

type PersonFacts = ReturnType<typeof factsOf>;

/** @returns whether anything was missing */
async function complete(em: EntityManager, stored: KnownPerson, facts: PersonFacts, now: Date): Promise<boolean> {
  const missing = {
    ...(stored.timeZone === null && facts.timeZone !== null && { timeZone: facts.timeZone }),
    ...(stored.email === null && facts.email !== null && { email: facts.email }),
    ...(stored.phone === null && facts.phone !== null && { phone: facts.phone }),
  };
  const languages = facts.languages.filter((language) => !stored.languages.includes(language));
  const skills = [...facts.levels].filter(([skillId]) => !stored.skillIds.includes(skillId));
  if (Object.keys(missing).length + languages.length + skills.length === 0) return false;
  await em.nativeUpdate(
    Person,
    { id: stored.id },
    { ...missing, ...(languages.length > 0 && { languages: [...stored.languages, ...languages] }), updatedAt: now },
  );
  await insertSkills(em, [[stored.id, skills]]);
  return true;
}

async function create(
  em: EntityManager,
  entries: readonly PersonEntry[],
  slugs: Set<string>,
  skillOf: (label: string) => string | null,
  now: Date,
): Promise<void> {
  const people = entries.map((entry) => {
    const { name } = entry.rows[0]!;
    const slug = freeSlug(slugify(name) || "person", slugs);
    slugs.add(slug);
    return { entry, name, slug, facts: factsOf(entry, skillOf) };
  });
  await em.insertMany(
    Person,
    people.map(({ name, slug, facts: { levels, ...facts } }) => ({
      ...facts,
      name,
      slug,
      visibility: "PUBLIC",
      contactVisibility: "MEMBER",
      createdAt: now,
      updatedAt: now,
    })),
  );
  const created = await em.find(
    Person,
    { slug: { $in: people.map(({ slug }) => slug) } },
    { disableIdentityMap: true },
  );
  const ids = new Map(created.map(({ slug, id }) => [slug, id]));
  const fromDate = now.toISOString().slice(0, "YYYY-MM-DD".length);
  await em.insertMany(
    Position,
    people.map(({ entry, slug }): RequiredEntityData<Position> => {
      return { coopId: entry.coopId, personId: ids.get(slug)!, role: "MEMBER", fromDate };
    }),
  );
  await insertSkills(
    em,
    people.map(({ slug, facts }) => [ids.get(slug)!, [...facts.levels]] as const),
  );
}

async function insertSkills(
  em: EntityManager,
  skills: readonly (readonly [personId: string, readonly (readonly [string, PersonSkill["level"]])[]])[],
): Promise<void> {
  const rows = skills.flatMap(([personId, levels]) => levels.map(([skillId, level]) => ({ personId, skillId, level })));
  for (let from = 0; from < rows.length; from += peoplePerInsert)
    await em.insertMany(PersonSkill, rows.slice(from, from + peoplePerInsert));
}

/** The first row of a person has the outcome; the others joined it. */
function countRows({ rows }: PersonEntry, outcome: "created" | "updated" | "unchanged", log: ImportLog): void {
  for (const [index, row] of rows.entries()) log.count(row, index === 0 ? outcome : "unchanged");
}
