import type { ClientBase } from "pg";

/** A table with its schema, and a column that is numbered by a sequence. */
export type NumberedColumn = readonly [table: string, column: string];

/** The next record that is not of the sample gets the number after the last one. */
export async function moveSequences(client: ClientBase, columns: readonly NumberedColumn[]): Promise<void> {
  await client.query(columns.map(moveSql).join("; "));
}

function moveSql([table, column]: NumberedColumn): string {
  return `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), coalesce(max(${column}), 1), max(${column}) IS NOT NULL) FROM ${table}`;
}
