import type { Execute } from "./networkState.ts";
import { type ForeignKey, type Relation, readRelations } from "./relations.ts";

/** What a row is called. */
const nameSql = "coalesce(to_jsonb(own) ->> 'slug', to_jsonb(own) ->> 'label', to_jsonb(own) ->> 'id')";

/** Rows that were made besides the sample and refer to it. */
export interface Reference {
  /** The table that they stand in. */
  readonly from: string;
  /** The table of the sample's records. */
  readonly to: string;
  readonly rows: number;
  /** The first of them, by slug, label or number. */
  readonly examples: readonly string[];
}

/**
 * Takes the sample out of a database and leaves all that was made besides it, in the caller's transaction. Others read, and wait to
 * write.
 *
 * The sample is what its loading wrote, and what was added later and is part of its records alone, such as a notice to a co-op of
 * the sample. Numbers are not given again.
 *
 * @returns what refers to the sample and is not part of it; then nothing is changed
 */
export async function takeSampleOut(execute: Execute): Promise<readonly Reference[]> {
  const relations = await readRelations(execute);
  const gone = new Map(relations.map(({ name }, index) => [name, `pg_temp.sample_rows_${index}`]));
  const goneOf = (name: string) => gone.get(name);
  await execute(`LOCK TABLE ${relations.map(({ name }) => name).join(", ")} IN SHARE ROW EXCLUSIVE MODE`);
  for (const { name, lastSampleId } of relations) {
    const rows = `SELECT ctid AS place FROM ${name} WHERE ${lastSampleId === null ? "false" : `id <= ${lastSampleId}`}`;
    await execute(`CREATE TEMPORARY TABLE ${tableName(gone.get(name)!)} ON COMMIT DROP AS ${rows}`);
  }
  let isComplete = false;
  while (!isComplete) isComplete = !(await addParts(execute, relations, goneOf));
  const references = await findReferences(execute, relations, goneOf);
  if (references.length === 0) await removeRows(execute, relations, goneOf);
  for (const name of gone.values()) await execute(`DROP TABLE ${name}`);
  return references;
}

type GoneOf = (relation: string) => string | undefined;

function tableName(temporary: string): string {
  return temporary.slice("pg_temp.".length);
}

/** Whether the row `own` refers to one that goes. */
function refersToGone({ columns, target, targetColumns }: ForeignKey, goneOf: GoneOf): string {
  return `EXISTS (SELECT FROM ${target} other JOIN ${goneOf(target)} going ON going.place = other.ctid WHERE ${equal(columns, targetColumns)})`;
}

function refersToStaying({ columns, target, targetColumns }: ForeignKey, goneOf: GoneOf): string {
  const going = goneOf(target);
  const stays =
    going === undefined ? "" : ` AND NOT EXISTS (SELECT FROM ${going} going WHERE going.place = other.ctid)`;
  return `EXISTS (SELECT FROM ${target} other WHERE ${equal(columns, targetColumns)}${stays})`;
}

function equal(columns: readonly string[], targetColumns: readonly string[]): string {
  return columns.map((column, index) => `own.${column} = other.${targetColumns[index]}`).join(" AND ");
}

/** Adds the rows that are part of what goes and refer to nothing that stays. @returns whether there were any */
async function addParts(execute: Execute, relations: readonly Relation[], goneOf: GoneOf): Promise<boolean> {
  let added = 0;
  for (const { name, foreignKeys } of relations) {
    const parts = foreignKeys.filter(({ isPart, target }) => isPart && goneOf(target) !== undefined);
    if (parts.length === 0) continue;
    const part = parts.map((key) => refersToGone(key, goneOf)).join(" OR ");
    const staying = foreignKeys.map((key) => refersToStaying(key, goneOf)).join(" OR ");
    const rows = await execute(
      `INSERT INTO ${goneOf(name)} SELECT own.ctid FROM ${name} own
       WHERE (${part}) AND NOT (${staying}) AND NOT EXISTS (SELECT FROM ${goneOf(name)} known WHERE known.place = own.ctid)
       RETURNING 1`,
    );
    added += rows.length;
  }
  return added > 0;
}

async function findReferences(
  execute: Execute,
  relations: readonly Relation[],
  goneOf: GoneOf,
): Promise<readonly Reference[]> {
  const references: Reference[] = [];
  for (const { name, foreignKeys } of relations) {
    for (const key of foreignKeys.filter(({ target }) => goneOf(target) !== undefined)) {
      const [found] = (await execute(
        `SELECT count(*)::int AS rows, coalesce((array_agg(${nameSql}))[1:3], '{}') AS examples FROM ${name} own
         WHERE NOT EXISTS (SELECT FROM ${goneOf(name)} known WHERE known.place = own.ctid) AND ${refersToGone(key, goneOf)}`,
      )) as Pick<Reference, "rows" | "examples">[];
      if (found!.rows > 0) references.push({ from: name, to: key.target, ...found! });
    }
  }
  return references;
}

/** Triggers that may refuse that a row is taken away. */
const guardsSql = `
  SELECT format('ALTER TABLE %s DISABLE TRIGGER %I', tgrelid::regclass, tgname) AS away,
    format('ALTER TABLE %s ENABLE TRIGGER %I', tgrelid::regclass, tgname) AS back
  FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'O' AND tgtype & 2 <> 0 AND tgtype & 8 <> 0`;

/** One statement, so that rows that refer to each other go together. Rules against changes are for those who keep the records. */
async function removeRows(execute: Execute, relations: readonly Relation[], goneOf: GoneOf): Promise<void> {
  const guards = (await execute(guardsSql)) as readonly { away: string; back: string }[];
  for (const { away } of guards) await execute(away);
  const removals = relations.map(
    ({ name }, index) =>
      `removal_${index} AS (DELETE FROM ${name} own USING ${goneOf(name)} going WHERE own.ctid = going.place)`,
  );
  await execute(`WITH ${removals.join(",\n")} SELECT`);
  for (const { back } of guards) await execute(back);
  await execute("DELETE FROM patio.sample_mark");
}
