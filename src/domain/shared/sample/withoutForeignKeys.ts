import type { ClientBase } from "pg";

const foreignKeysSql = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS remove,
    format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS restore
  FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY($1::regclass[])
  ORDER BY conrelid::regclass::text, conname`;

/**
 * Does bulk work while the foreign keys of some tables are away, then puts them back as they were:
 * PostgreSQL checks all rows in one join for each key, which is several times faster than row by row.
 *
 * Call it within a transaction: a failure of the work or of a key brings the keys back by rolling back.
 *
 * @param tables with their schema, as in `network.coop`
 */
export async function withoutForeignKeys(
  client: ClientBase,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<{ remove: string; restore: string }>(foreignKeysSql, [tables]);
  await client.query(rows.map(({ remove }) => remove).join("; "));
  await work();
  await client.query(rows.map(({ restore }) => restore).join("; "));
}
