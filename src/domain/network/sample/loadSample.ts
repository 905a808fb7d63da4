import type { ClientBase } from "pg";
import { takeTime } from "../../../persistence/closeWhenSilent.ts";
import type { MikroORM } from "../../../persistence/orm.ts";
import { buildSample, type SampleOptions } from "./buildSample.ts";
import { type Execute, isEmpty, isNetworkEmpty, type NetworkState, readNetworkState } from "./networkState.ts";
import { removeSample } from "./removeSample.ts";
import { SampleRefusedError } from "./sample.errors.ts";
import type { SampleNetwork } from "./sampleNetwork.ts";
import { analyseTables, type OnProgress, writeSample } from "./writeSample.ts";

export interface LoadSampleOptions extends SampleOptions {
  readonly onProgress?: OnProgress;
  /** Makes up what other contexts have on this network, in the same transaction. */
  readonly makeUpMore?: (client: ClientBase, sample: SampleNetwork) => Promise<void>;
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
 * that is there, and gathers statistics for the planner. Of several callers at once, each waits for the
 * one before.
 *
 * @throws {SampleRefusedError} when the database holds records that are not a sample; nothing is changed
 */
export async function loadSample(orm: MikroORM, options: LoadSampleOptions): Promise<SampleCounts> {
  const sample = buildSample(options);
  await withNetworkLocked(orm, async (client, found) => {
    if (found.hasRecords && found.sample !== true) throw new SampleRefusedError(found.name, found.coopCount);
    if (found.sample !== null) await removeSample(executeOn(client));
    await writeSample(client, sample, options.onProgress);
    await options.makeUpMore?.(client, sample);
    await analyseTables(client);
  });
  return countsOf(sample);
}

/**
 * Writes a sample network when the network is empty, as at a first start. Of several instances that
 * start at once, one writes it and the others wait for that.
 *
 * @returns null when there was something already
 */
export async function loadSampleIfEmpty(orm: MikroORM, options: LoadSampleOptions): Promise<SampleCounts | null> {
  if (!(await isNetworkEmpty(orm))) return null;
  const sample = buildSample(options);
  return withNetworkLocked(orm, async (client, found) => {
    if (!isEmpty(found)) return null;
    await writeSample(client, sample, options.onProgress);
    await options.makeUpMore?.(client, sample);
    return countsOf(sample);
  });
}

/**
 * One transaction that no other of its kind overlaps, and what the network holds at its beginning. It takes as long as it needs, on
 * a connection that is closed then.
 */
async function withNetworkLocked<T>(
  orm: MikroORM,
  work: (client: ClientBase, found: NetworkState) => Promise<T>,
): Promise<T> {
  const pool = await orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  try {
    await takeTime(client);
    await client.query("BEGIN");
    await client.query("LOCK TABLE network.network IN SHARE ROW EXCLUSIVE MODE");
    const result = await work(client, await readNetworkState(executeOn(client)));
    await client.query("COMMIT");
    return result;
  } finally {
    // Closing the connection rolls back what failed, also when the connection itself is what failed.
    client.release(true);
  }
}

function executeOn(client: ClientBase): Execute {
  return async (sql) => (await client.query(sql)).rows;
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
