import type { ClientBase } from "pg";

const identitiesSql = `
  SELECT format('SELECT setval(%L, coalesce(max(%2$I), 1), max(%2$I) IS NOT NULL) FROM %3$s',
    pg_get_serial_sequence(attrelid::regclass::text, attname), attname, attrelid::regclass) AS move
  FROM pg_attribute WHERE attrelid = ANY($1::regclass[]) AND attidentity <> ''`;

/**
 * The next record that is not of the sample gets the number after the last one, in every column of these tables that is numbered.
 *
 * @param tables with their schema, as in `network.coop`
 */
export async function moveSequences(client: ClientBase, tables: readonly string[]): Promise<void> {
  const { rows } = await client.query<{ move: string }>(identitiesSql, [tables]);
  await client.query(rows.map(({ move }) => move).join("; "));
}
