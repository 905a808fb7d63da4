import type { ClientBase } from "pg";
import { moveSequences } from "../../shared/sample/moveSequences.ts";
import { withoutForeignKeys } from "../../shared/sample/withoutForeignKeys.ts";
import { insertRows } from "./insertRows.ts";
import type { SampleNetwork } from "./sampleNetwork.ts";
import { sampleTables } from "./sampleTables.ts";

/** Called as rows arrive in the database; in the last call both numbers are equal. */
export type OnProgress = (rowsWritten: number, rowsInAll: number) => void;

const parts = Object.keys(sampleTables) as (keyof SampleNetwork)[];
const tableNameOf = (part: keyof SampleNetwork): string => `network.${sampleTables[part].name}`;
const numberedParts = parts.filter((part) => "id" in sampleTables[part].columns);

/** Writes all rows with the ids they have. The network must be empty; the caller has begun a transaction. */
export async function writeSample(client: ClientBase, sample: SampleNetwork, onProgress?: OnProgress): Promise<void> {
  await withoutForeignKeys(client, parts.map(tableNameOf), () => insertAll(client, sample, onProgress));
  await moveSequences(
    client,
    numberedParts.map((part) => [tableNameOf(part), "id"]),
  );
}

/** Lets the planner know at once what the tables hold; by itself PostgreSQL takes a minute or so to look. */
export async function analyseTables(client: ClientBase): Promise<void> {
  await client.query(`ANALYZE ${parts.map(tableNameOf).join(", ")}`);
}

async function insertAll(client: ClientBase, sample: SampleNetwork, onProgress?: OnProgress): Promise<void> {
  const rowsInAll = parts.reduce((sum, part) => sum + sample[part].length, 0);
  let rowsWritten = 0;
  const onRows = (count: number) => {
    rowsWritten += count;
    onProgress?.(rowsWritten, rowsInAll);
  };
  const insertPart = <P extends keyof SampleNetwork>(part: P) =>
    insertRows<SampleNetwork[P][number]>(client, sampleTables[part], sample[part], onRows);
  for (const part of parts) await insertPart(part);
}
