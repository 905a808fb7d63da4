import { deepStrictEqual } from "node:assert/strict";
import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Bench, BenchOptions } from "./bench.ts";
import { type Contestant, compare } from "./compare.ts";
import { coopsOfOurs, coopsOfPostgraphile, ourRequest, postgraphileRequest } from "./graph.requests.ts";
import { post } from "./load.ts";
import { installPeer, type Peer, versionIn } from "./peers.ts";
import { type SampleDatabase, startSampleDatabase } from "./sampleDatabase.ts";
import { projectFolder, startServer } from "./server.ts";

type Running = Contestant & AsyncDisposable;

const peerScript = fileURLToPath(new URL("peers/postgraphile.mjs", import.meta.url));

const postgraphile: Peer = {
  name: "postgraphile",
  packages: { postgraphile: "5.1.5", pg: "8.23.0", graphql: "16.15.0", grafast: "1.1.3", grafserv: "1.0.2" },
};

/** 100 co-ops with their country and four skills each, by name, out of 1,000: the whole stack beside PostGraphile 5. */
export const graph: Bench = async (options) => {
  const folder = await installPeer(postgraphile, options);
  options.say("starting PostgreSQL with 1,000 co-ops");
  await using database = await startSampleDatabase(1_000, options.signal);
  await using ours = await startOurs(database, options);
  if (folder === null) return await compare("graph", ours, [], options);
  await using theirs = await startPostgraphile(folder, database, options);
  await refuseDifference(ours, theirs);
  return await compare("graph", ours, [theirs], options);
};

/** As `npm start` starts it. */
async function startOurs(database: SampleDatabase, { signal }: BenchOptions): Promise<Running> {
  const command = { name: "patio-graph", args: ["--enable-source-maps", "dist/main.js"], cwd: projectFolder };
  const env = { ...database.env, HOST: "127.0.0.1", PORT: "0", LOG_LEVEL: "error" };
  const server = await startServer({ ...command, env }, signal);
  return { ...server, program: command.name, version: await versionIn(projectFolder), bodies: [ourRequest] };
}

/** Its script stands beside its packages while it runs: that is where Node.js looks for them. */
async function startPostgraphile(folder: string, database: SampleDatabase, { signal }: BenchOptions): Promise<Running> {
  await copyFile(peerScript, join(folder, "server.mjs"));
  const command = { name: "PostGraphile", args: ["server.mjs"], cwd: folder };
  const env = { DATABASE_URL: database.env.DATABASE_URL, NODE_ENV: "production", GRAPHILE_ENV: "production" };
  const server = await startServer({ ...command, env }, signal);
  const version = await versionIn(join(folder, "node_modules", "postgraphile"));
  return { ...server, program: command.name, version, bodies: [postgraphileRequest] };
}

/** @throws {Error} unless both answer the same 100 co-ops */
async function refuseDifference(ours: Contestant, theirs: Contestant): Promise<void> {
  const [our, their] = [await post(ours.url, ourRequest), await post(theirs.url, postgraphileRequest)];
  const coops = coopsOfOurs(JSON.parse(our.toString()));
  deepStrictEqual(coopsOfPostgraphile(JSON.parse(their.toString())), coops, "The two programs answer differently.");
  if (coops.length !== 100) throw new Error(`The answer has ${coops.length} co-ops instead of 100.`);
}
