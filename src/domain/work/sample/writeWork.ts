import type { ClientBase } from "pg";
import { copyRows } from "../../shared/sample/copyRows.ts";
import { moveSequences } from "../../shared/sample/moveSequences.ts";
import { withoutUpkeep } from "../../shared/sample/withoutUpkeep.ts";
import { UnbalancedSampleError } from "./sample.errors.ts";
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
  await withoutUpkeep(client, tables, async () => {
    await client.query(triggersOfLedger("DISABLE"));
    for (const rows of pieces) {
      for (const [table, some] of rows) await copyRows(client, nameOf(table), some);
    }
    await client.query(triggersOfLedger("ENABLE"));
    await requireBalance(client);
  });
  await moveSequences(client, tables);
}

/** They would read the postings of each entry once for every row. */
function triggersOfLedger(action: "DISABLE" | "ENABLE"): string {
  return ["work.ledger_entry", "work.posting"].map((table) => `ALTER TABLE ${table} ${action} TRIGGER USER`).join("; ");
}

const unbalancedSql = `SELECT e.id FROM work.ledger_entry e
  LEFT JOIN (SELECT entry_id, sum(amount) AS sum, count(*) AS postings FROM work.posting GROUP BY entry_id) p ON p.entry_id = e.id
  WHERE p.sum IS DISTINCT FROM 0 OR p.postings < 2 LIMIT 1`;

/** What the triggers of the ledger require of each entry, required of all at once. */
async function requireBalance(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ id: string }>(unbalancedSql);
  if (rows[0]) throw new UnbalancedSampleError(rows[0].id);
}

/** Lets the planner know at once what the tables hold. */
export async function analyseWork(client: ClientBase): Promise<void> {
  await client.query(`ANALYZE ${tables.join(", ")}`);
}

function nameOf(table: WorkTable): string {
  return `work.${table}`;
}
