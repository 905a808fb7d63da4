import type { ClientBase } from "pg";
import { moveSequences, type NumberedColumn } from "../../shared/sample/moveSequences.ts";
import { withoutForeignKeys } from "../../shared/sample/withoutForeignKeys.ts";
import { type WorkBook, type WorkTable, workTables } from "./workBook.ts";

/** Rows of one statement. */
const rowsPerStatement = 5_000;

const tables = Object.keys(workTables) as WorkTable[];
const names = tables.map((table) => `work.${table}`);

/** Writes all rows with the ids they have. The tables must be empty; the caller has begun a transaction. */
export async function writeWork(client: ClientBase, book: WorkBook): Promise<void> {
  await withoutForeignKeys(client, names, async () => {
    for (const table of tables) await insert(client, table, book.rowsOf(table));
    // That postings balance is checked at the end of a transaction; tables are not altered before.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  });
  await moveSequences(client, numberedColumns(book));
}

/** Lets the planner know at once what the tables hold. */
export async function analyseWork(client: ClientBase): Promise<void> {
  await client.query(`ANALYZE ${names.join(", ")}`);
}

/** The columns come from the rows, their types from the table. */
async function insert(client: ClientBase, table: WorkTable, rows: readonly object[]): Promise<void> {
  const columns = [...new Set(rows.flatMap(Object.keys))].map(columnNameOf);
  for (let start = 0; start < rows.length; start += rowsPerStatement) {
    const some = rows.slice(start, start + rowsPerStatement).map(byColumn);
    await client.query(
      `INSERT INTO work.${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::work.${table}, $1::jsonb)`,
      [JSON.stringify(some)],
    );
  }
}

function numberedColumns(book: WorkBook): NumberedColumn[] {
  const withId = tables.filter((table) => "id" in (book.rowsOf(table)[0] ?? {}));
  return [...withId.map((table): NumberedColumn => [`work.${table}`, "id"]), ["work.opportunity", "number"]];
}

function byColumn(row: object): object {
  return Object.fromEntries(Object.entries(row).map(([key, value]) => [columnNameOf(key), value]));
}

function columnNameOf(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
