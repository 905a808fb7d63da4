import Table from "cli-table3";
import pg from "pg";
import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { cpuMsOf } from "./cpuOf.ts";
import { applyLoad, post } from "./load.ts";
import { startSampleDatabase } from "./sampleDatabase.ts";
import { type Running, startOurs } from "./sampleServers.ts";
import { type ScaleRead, scaleReads } from "./scale.requests.ts";

const sizes = [1_000, 10_000, 100_000] as const;
const quickSizes = sizes.slice(0, 2);

/** Requests of a read while nothing changes, and such that each come after a change. */
const steady = { requests: 300, withinMs: 2_000 };
const warmUp = { requests: 20, withinMs: 3_000 };
const changes = 5;

interface ScaleResult extends Measurement {
  /** PostgreSQL's CPU in ms for a request that comes after a change, when what was kept is counted anew. */
  readonly afterChangeMs: number;
}

/**
 * What reads cost PostgreSQL, in CPU of its own processes, in networks of 1,000, 10,000 and 100,000 co-ops; `--quick` leaves the
 * largest out. There is no peer: a note has the table of the ratios, also of what a read costs just after a change.
 */
export const scale: Bench = async (options) => {
  const results = new Map<number, ScaleResult[]>();
  for (const size of options.quick ? quickSizes : sizes) {
    options.say(`loading ${size} co-ops`);
    results.set(size, await measureSize(size, options));
  }
  options.note(`CPU of PostgreSQL in ms per request, and beside it just after a change\n${tableOf(results)}`);
  return [...results.values()].flat();
};

async function measureSize(size: number, options: BenchOptions): Promise<ScaleResult[]> {
  await using stack = new AsyncDisposableStack();
  const database = stack.use(await startSampleDatabase(size, options.signal));
  const ours = stack.use(await startOurs(database, options));
  const client = new pg.Client({ connectionString: database.env.DATABASE_URL });
  await client.connect();
  stack.defer(() => client.end());
  const results: ScaleResult[] = [];
  for (const read of scaleReads) {
    options.say(`${size} co-ops: ${read.name}`);
    results.push(await measureRead(`scale, ${size} co-ops, ${read.name}`, read, { ours, client, options }));
  }
  return results;
}

interface Place {
  readonly ours: Running;
  /** A connection that changes records and looks at the others. */
  readonly client: pg.Client;
  readonly options: BenchOptions;
}

async function measureRead(
  bench: string,
  { query }: ScaleRead,
  { ours, client, options }: Place,
): Promise<ScaleResult> {
  const body = JSON.stringify({ query });
  const expected = [await post(ours, body)];
  const answer = JSON.parse(expected[0]!.toString());
  if (answer.errors) throw new Error(`${bench}: ${JSON.stringify(answer.errors)}`);
  const load = (amount: typeof steady) =>
    applyLoad({ url: ours.url, bodies: [body], connections: 1, ...amount }, expected, options.signal);
  await load(warmUp);
  const { requests, durationMs, cpuMs } = await measured(client, () => load(steady));
  const changed = await measured(client, async () => {
    for (let change = 0; change < changes; change++) {
      await client.query("UPDATE network.network SET name = name");
      await load({ requests: 1, withinMs: 1_000 });
    }
    return { requests: changes, durationMs: 0 };
  });
  return {
    bench,
    program: "PostgreSQL",
    version: ours.version,
    requests,
    cpuMsPerRequest: cpuMs / requests,
    requestsPerSecond: (1_000 * requests) / durationMs,
    ratioToPeer: null,
    afterChangeMs: changed.cpuMs / changes,
  };
}

/** The CPU of the server's connections beside: those that open meanwhile count from their beginning. */
async function measured<T>(client: pg.Client, work: () => Promise<T>): Promise<T & { readonly cpuMs: number }> {
  const before = await cpuOfReaders(client);
  const result = await work();
  let cpuMs = 0;
  for (const [pid, ms] of await cpuOfReaders(client)) cpuMs += ms - (before.get(pid) ?? 0);
  return { ...result, cpuMs };
}

async function cpuOfReaders(client: pg.Client): Promise<ReadonlyMap<number, number>> {
  const sql = "SELECT pid FROM pg_stat_activity WHERE application_name = 'patio-read'";
  const { rows } = await client.query<{ pid: number }>(sql);
  return new Map(await Promise.all(rows.map(async ({ pid }) => [pid, await cpuMsOf(pid)] as const)));
}

function tableOf(results: ReadonlyMap<number, readonly ScaleResult[]>): string {
  const measuredSizes = [...results.keys()];
  const table = new Table({
    head: ["read", ...measuredSizes.map((size) => `${size.toLocaleString("en")} co-ops`), "ratio"],
    style: { head: [], border: [] },
  });
  for (const [place, { name }] of scaleReads.entries()) {
    const row = measuredSizes.map((size) => results.get(size)![place]!);
    const [least, most] = [row[0]!, row.at(-1)!];
    table.push([
      name,
      ...row.map(({ cpuMsPerRequest, afterChangeMs }) => `${cpuMsPerRequest.toFixed(2)} (${afterChangeMs.toFixed(1)})`),
      `${(most.cpuMsPerRequest / least.cpuMsPerRequest).toFixed(2)} (${(most.afterChangeMs / least.afterChangeMs).toFixed(1)})`,
    ]);
  }
  return table.toString();
}
