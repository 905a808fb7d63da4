import type { ClientBase } from "pg";
import { copyRows } from "../../shared/sample/copyRows.ts";
import { moveSequences } from "../../shared/sample/moveSequences.ts";
import { withoutUpkeep } from "../../shared/sample/withoutUpkeep.ts";
import type { SampleRows } from "./buildSample.ts";
import type { SampleNetwork } from "./sampleNetwork.ts";
import { sampleTables } from "./sampleTables.ts";

const tables = Object.values(sampleTables);

/**
 * Writes rows with the ids they have, piece by piece as they are made up. The network must be empty; the caller has begun a
 * transaction, in which nothing waits for longer than one piece takes to be made.
 */
export async function writeSample(client: ClientBase, pieces: Iterable<SampleRows>): Promise<void> {
  await withoutUpkeep(client, tables, async () => {
    for (const rows of pieces) {
      for (const part of Object.keys(rows) as (keyof SampleNetwork)[]) {
        await copyRows(client, sampleTables[part], rows[part]!);
      }
    }
  });
  await moveSequences(client, tables);
}

/** Lets the planner know at once what the tables hold; by itself PostgreSQL takes a minute or so to look. */
export async function analyseTables(client: ClientBase): Promise<void> {
  await client.query(`ANALYZE ${tables.join(", ")}`);
}
