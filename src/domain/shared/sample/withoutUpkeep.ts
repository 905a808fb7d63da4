import type { ClientBase } from "pg";

/** What is taken away from tables, and what brings it back. */
interface Upkeep {
  readonly remove: string;
  readonly restore: string;
}

const foreignKeysSql = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])
  ORDER BY conrelid::regclass::text, conname`;

const indexesSql = `
  SELECT format('DROP INDEX %s', indexrelid::regclass) AS remove, pg_get_indexdef(indexrelid) AS restore
  FROM pg_index WHERE NOT indisunique AND indrelid = ANY($1::regclass[]) ORDER BY indrelid::regclass::text, 1`;

/** Building an index in less memory than this takes several passes. */
const indexMemory = "128MB";

/**
 * Does bulk work while the foreign keys of some tables, and the indexes that hold nothing unique, are away, then puts them back as
 * they were: PostgreSQL checks all rows in one join for each key, and sorts all rows once for each index, which is several times
 * faster than row by row.
 *
 * Call it within a transaction: a failure of the work or of a key brings everything back by rolling back.
 *
 * @param tables with their schema, as in `network.coop`
 */
export async function withoutUpkeep(
  client: ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const upkeep: Upkeep[] = [];
  for (const sql of [indexesSql, foreignKeysSql]) upkeep.push(...(await client.query<Upkeep>(sql, [tables])).rows);
  await client.query(upkeep.map(({ remove }) => remove).join("; "));
  await work();
  await client.query(`SET LOCAL maintenance_work_mem = '${indexMemory}'`);
  for (const { restore } of upkeep) await client.query(restore);
}
