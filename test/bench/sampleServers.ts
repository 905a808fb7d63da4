import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchOptions } from "./bench.ts";
import type { Contestant } from "./compare.ts";
import { installPeer, type Peer, versionIn } from "./peers.ts";
import { type SampleDatabase, startSampleDatabase } from "./sampleDatabase.ts";
import { projectFolder, startServer } from "./server.ts";

/** A running server that no request has been chosen for. */
export type Running = Omit<Contestant, "bodies">;

/** Ours, with what tells how its event loop does. */
export interface OurServer extends Running, AsyncDisposable {
  readonly metricsUrl: string | null;
}

/** Our program and PostGraphile 5 on one database with 1,000 made-up co-ops and their work. */
export interface SampleServers extends AsyncDisposable {
  readonly ours: Running;
  /** Null when it can't be installed. */
  readonly postgraphile: Running | null;
}

const peerScript = fileURLToPath(new URL("peers/postgraphile.mjs", import.meta.url));

const postgraphile: Peer = {
  name: "postgraphile",
  packages: { postgraphile: "5.1.5", pg: "8.23.0", graphql: "16.15.0", grafast: "1.1.3", grafserv: "1.0.2" },
};

/** @throws {Error} when one can't start, or the signal aborts; nothing is left running then */
export async function startSampleServers(options: BenchOptions): Promise<SampleServers> {
  const folder = await installPeer(postgraphile, options);
  options.say("starting PostgreSQL with 1,000 co-ops");
  await using begun = new AsyncDisposableStack();
  const database = begun.use(await startSampleDatabase(1_000, options.signal));
  const ours = begun.use(await startOurs(database, options));
  const theirs = folder === null ? null : begun.use(await startPostgraphile(folder, database, options));
  const kept = begun.move();
  return { ours, postgraphile: theirs, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

/**
 * As `npm start` starts it.
 *
 * @param settings what is set otherwise than for the other benchmarks
 */
export async function startOurs(
  database: SampleDatabase,
  { signal }: Pick<BenchOptions, "signal">,
  settings: Readonly<Record<string, string>> = {},
): Promise<OurServer> {
  const command = { name: "patio-graph", args: ["--enable-source-maps", "dist/main.js"], cwd: projectFolder };
  const usual = { HOST: "127.0.0.1", PORT: "0", PATIO_METRICS_PORT: "0", LOG_LEVEL: "error" };
  const env = { ...database.env, ...usual, ...settings };
  const server = await startServer({ ...command, env }, signal);
  return { ...server, program: command.name, version: await versionIn(projectFolder) };
}

/** Its script stands beside its packages while it runs: that is where Node.js looks for them. */
async function startPostgraphile(
  folder: string,
  database: SampleDatabase,
  { signal }: BenchOptions,
): Promise<Running & AsyncDisposable> {
  await copyFile(peerScript, join(folder, "server.mjs"));
  const command = { name: "PostGraphile", args: ["server.mjs"], cwd: folder };
  const env = { DATABASE_URL: database.env.DATABASE_URL, NODE_ENV: "production", GRAPHILE_ENV: "production" };
  const server = await startServer({ ...command, env }, signal);
  return { ...server, program: command.name, version: await versionIn(join(folder, "node_modules", "postgraphile")) };
}
