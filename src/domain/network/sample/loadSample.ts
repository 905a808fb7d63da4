import type { ClientBase } from "pg";
import type { MikroORM } from "../../../persistence/orm.ts";
import { buildSample, type SampleOptions } from "./buildSample.ts";
import { insertRows } from "./insertRows.ts";
import { type Execute, readNetworkState } from "./networkState.ts";
import { removeSample } from "./removeSample.ts";
import { SampleRefusedError } from "./sample.errors.ts";
import type { SampleNetwork } from "./sampleNetwork.ts";
import { sampleTables } from "./sampleTables.ts";
import { withoutForeignKeys } from "./withoutForeignKeys.ts";

export interface LoadSampleOptions extends SampleOptions {
  /** Called as rows arrive in the database; the last call has both numbers equal. */
  readonly onProgress?: (rowsWritten: number, rowsInAll: number) => void;
}

/** What a loaded sample has of each. */
export interface SampleCounts {
  readonly coops: number;
  readonly countries: number;
  readonly people: number;
  readonly services: number;
  readonly federations: number;
  readonly clients: number;
}

/**
 * Writes a sample network in one transaction: into an empty network, or in the place of the sample
 * that is there. Of several callers at once, each waits for the one before.
 *
 * @throws {SampleRefusedError} when the database holds records that are not a sample; nothing is changed
 */
export async function loadSample(orm: MikroORM, options: LoadSampleOptions): Promise<SampleCounts> {
  const sample = buildSample(options);
  const pool = await orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  try {
    await client.query("BEGIN");
    await replaceSample(client, sample, options);
    await client.query("COMMIT");
  } catch (error) {
    // Closing the connection rolls back, also when the connection itself is what failed.
    client.release(true);
    throw error;
  }
  client.release();
  return countsOf(sample);
}

const parts = Object.keys(sampleTables) as (keyof SampleNetwork)[];
const tableNameOf = (part: keyof SampleNetwork): string => `network.${sampleTables[part].name}`;
const numberedParts = parts.filter((part) => "id" in sampleTables[part].columns);

async function replaceSample(client: ClientBase, sample: SampleNetwork, options: LoadSampleOptions): Promise<void> {
  const execute: Execute = async (sql) => (await client.query(sql)).rows;
  await execute("LOCK TABLE network.network IN SHARE ROW EXCLUSIVE MODE");
  const found = await readNetworkState(execute);
  if (found.hasRecords && found.sample !== true) throw new SampleRefusedError(found.name, found.coopCount);
  if (found.sample !== null) await removeSample(execute);
  await withoutForeignKeys(client, parts.map(tableNameOf), () => insertAll(client, sample, options));
  await execute(numberedParts.map(tableNameOf).map(moveSequenceSql).join("; "));
}

async function insertAll(client: ClientBase, sample: SampleNetwork, { onProgress }: LoadSampleOptions): Promise<void> {
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

/** The next record that is not of the sample gets the id after the last one. A table without a sequence is left. */
function moveSequenceSql(table: string): string {
  return `SELECT setval(pg_get_serial_sequence('${table}', 'id'), coalesce(max(id), 1), max(id) IS NOT NULL) FROM ${table}`;
}

function countsOf(sample: SampleNetwork): SampleCounts {
  return {
    coops: sample.coops.length,
    countries: new Set(sample.coopCountries.map(({ countryCode }) => countryCode)).size,
    people: sample.people.length,
    services: sample.skills.filter(({ facet }) => facet === "SERVICE").length,
    federations: sample.federations.length,
    clients: sample.clients.length,
  };
}
