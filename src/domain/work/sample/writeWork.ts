import type { ClientBase } from "pg";
import { copyRows } from "../../shared/sample/copyRows.ts";
import { moveSequences } from "../../shared/sample/moveSequences.ts";
import { withoutForeignKeys } from "../../shared/sample/withoutForeignKeys.ts";
import { type WorkTable, workTables } from "./workBook.ts";

const tables = (Object.keys(workTables) as WorkTable[]).map(nameOf);

/**
 * Writes rows with the ids they have, piece by piece as they are made up. The tables must be empty; the caller has begun a
 * transaction, in which nothing waits for longer than one piece takes to be made.
 */
export async function writeWork(
  client: ClientBase,
  pieces: Iterable<ReadonlyMap<WorkTable, readonly object[]>>,
): Promise<void> {
  await withoutForeignKeys(client, tables, async () => {
    for (const rows of pieces) {
      for (const [table, some] of rows) await copyRows(client, nameOf(table), some);
    }
    // That postings balance is checked at the end of a transaction; tables are not altered before.
    await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  });
  await moveSequences(client, tables);
}

/** Lets the planner know at once what the tables hold. */
export async function analyseWork(client: ClientBase): Promise<void> {
  await client.query(`ANALYZE ${tables.join(", ")}`);
}

function nameOf(table: WorkTable): string {
  return `work.${table}`;
}
