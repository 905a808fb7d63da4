import type { ClientBase } from "pg";
import { takeTime } from "../../../persistence/closeWhenSilent.ts";
import type { MikroORM } from "../../../persistence/orm.ts";
import { buildSample, type SampleOptions, type SampleRows } from "./buildSample.ts";
import { personCountOf } from "./headCounts.ts";
import { type Execute, isEmpty, isNetworkEmpty, type NetworkState, readNetworkState } from "./networkState.ts";
import { removeSample } from "./removeSample.ts";
import { SampleRefusedError } from "./sample.errors.ts";
import { analyseTables, writeSample } from "./writeSample.ts";

/** Called as records are written, with how many of how many; in the last call both are equal. */
export type OnProgress = (written: number, inAll: number) => void;

/** What is made up on a sample network, in the same transaction. */
export interface FurtherSample {
  /** Takes note of rows as they are written. */
  observe(rows: SampleRows): void;
  /** Writes what is made up on all that was observed. */
  write(client: ClientBase): Promise<void>;
}

export interface LoadSampleOptions extends SampleOptions {
  readonly onProgress?: OnProgress;
  readonly further?: FurtherSample;
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
  return withNetworkLocked(orm, async (client, found) => {
    if (found.hasRecords && found.sample !== true) throw new SampleRefusedError(found.name, found.coopCount);
    if (found.sample !== null) await removeSample(executeOn(client));
    return fill(client, options);
  });
}

/**
 * Writes a sample network when the network is empty, as at a first start. Of several instances that
 * start at once, one writes it and the others wait for that.
 *
 * @returns null when there was something already
 */
export async function loadSampleIfEmpty(orm: MikroORM, options: LoadSampleOptions): Promise<SampleCounts | null> {
  if (!(await isNetworkEmpty(orm))) return null;
  return withNetworkLocked(orm, async (client, found) => (isEmpty(found) ? fill(client, options) : null));
}

async function fill(client: ClientBase, options: LoadSampleOptions): Promise<SampleCounts> {
  const counts = new CountedSample();
  await writeSample(client, observed(options, counts));
  await analyseTables(client);
  await options.further?.write(client);
  await client.query("SELECT patio.mark_sample()");
  return counts.all();
}

/** The rows of a sample, each piece told to whom it concerns before it is written. */
function* observed(options: LoadSampleOptions, counts: CountedSample): Generator<SampleRows> {
  const { coopCount, onProgress, further } = options;
  const inAll = coopCount + personCountOf(coopCount);
  for (const rows of buildSample(options)) {
    counts.observe(rows);
    further?.observe(rows);
    yield rows;
    onProgress?.(counts.coops + counts.people, inAll);
  }
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

/** Counts rows as they pass. */
class CountedSample {
  coops = 0;
  people = 0;
  readonly #countries = new Set<string>();
  #services = 0;
  #federations = 0;
  #clients = 0;

  observe({
    coops = [],
    coopCountries = [],
    people = [],
    skills = [],
    federations = [],
    clients = [],
  }: SampleRows): void {
    this.coops += coops.length;
    this.people += people.length;
    this.#services += skills.filter(({ facet }) => facet === "SERVICE").length;
    this.#federations += federations.length;
    this.#clients += clients.length;
    for (const { countryCode } of coopCountries) this.#countries.add(countryCode);
  }

  all(): SampleCounts {
    return {
      coops: this.coops,
      countries: this.#countries.size,
      people: this.people,
      services: this.#services,
      federations: this.#federations,
      clients: this.#clients,
    };
  }
}
