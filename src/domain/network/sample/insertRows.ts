import type { ClientBase } from "pg";
import type { SampleTable } from "./sampleTables.ts";

/** Rows of one statement: enough to make round trips cheap, few enough to keep a statement small. */
const rowsPerStatement = 10_000;

/**
 * Inserts rows in their order, one array for each column and statement.
 *
 * @param onRows called after each statement with the number of its rows
 */
export async function insertRows<Row>(
  client: ClientBase,
  { name, columns }: SampleTable<Row>,
  rows: readonly Row[],
  onRows: (count: number) => void,
): Promise<void> {
  const keys = Object.keys(columns) as (keyof Row & string)[];
  const names = keys.map(columnNameOf);
  const arrays = keys.map((key, index) => `$${index + 1}::${isArray(columns[key]) ? "text" : columns[key]}[]`);
  const values = keys.map((key, index) => (isArray(columns[key]) ? `${names[index]}::${columns[key]}` : names[index]));
  const text = `INSERT INTO network.${name} (${names}) SELECT ${values} FROM unnest(${arrays}) AS made_up (${names})`;
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = rows.slice(start, start + rowsPerStatement);
    await client.query(
      text,
      keys.map((key) => some.map((row) => parameterOf(row[key]))),
    );
    onRows(some.length);
  }
}

const isArray = (type: string): boolean => type.endsWith("[]");

/** unnest() would take a list apart, so a list of words travels as PostgreSQL writes one. */
function parameterOf(value: unknown): unknown {
  return Array.isArray(value) ? `{${value.join(",")}}` : value;
}

function columnNameOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
