import { copyFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { BenchOptions } from "../bench.ts";
import type { Contestant } from "../compare.ts";
import { installPeer, type Peer, versionIn } from "../peers.ts";
import { projectFolder, type Server, startServer } from "../server.ts";
import { bodies } from "./operation.ts";

export type Running = Contestant & AsyncDisposable;

/** The four subgraphs behind one port. */
export function startSubgraphs({ signal }: BenchOptions): Promise<Server> {
  const script = fileURLToPath(new URL("serveSubgraphs.ts", import.meta.url));
  const env = { NODE_ENV: "production" };
  return startServer({ name: "the subgraphs", args: ["--no-warnings", script], cwd: projectFolder, env }, signal);
}

/** Our program as `npm run patio -- serve-supergraph` starts it, with all its limits on. */
export async function startOurs(supergraphFile: string, { signal }: BenchOptions): Promise<Running> {
  const args = ["--enable-source-maps", "dist/cli/main.js", "serve-supergraph", supergraphFile, "--port", "0"];
  const server = await startServer({ name: "patio-graph", args, cwd: projectFolder, env: {} }, signal);
  return { ...server, program: "patio-graph", version: await versionIn(projectFolder), bodies };
}

interface GatewayPeer extends Peer {
  readonly program: string;
  /** In `peers/`. */
  readonly script: string;
  readonly args: readonly string[];
}

const hivePackages = {
  "@graphql-hive/gateway": "2.15.1",
  "@graphql-hive/router-runtime": "1.4.23",
  graphql: "16.15.0",
};
const hive = { name: "hive-gateway", packages: hivePackages, script: "hiveGateway.mjs" };

/** Hive Gateway without `--jit` is slower still. */
export const gatewayPeers: readonly GatewayPeer[] = [
  {
    name: "apollo-gateway",
    program: "@apollo/gateway",
    packages: { "@apollo/gateway": "2.14.4", "@apollo/server": "5.5.1", graphql: "16.15.0" },
    script: "apolloGateway.mjs",
    args: [],
  },
  { ...hive, program: "Hive Gateway, --jit", args: ["--jit"] },
  { ...hive, program: "Hive Gateway, router-runtime", args: ["--hive-router-runtime"] },
];

/**
 * Starts a peer on the same supergraph.
 *
 * @returns null when it can't be installed
 */
export async function startPeer(
  peer: GatewayPeer,
  supergraphFile: string,
  options: BenchOptions,
): Promise<Running | null> {
  const folder = await installPeer(peer, options);
  if (folder === null) return null;
  // The script stands beside its packages while it runs: that is where Node.js looks for them.
  await copyFile(fileURLToPath(new URL(`../peers/${peer.script}`, import.meta.url)), join(folder, peer.script));
  const env = { SUPERGRAPH: supergraphFile, NODE_ENV: "production" };
  const command = { name: peer.program, args: [peer.script, ...peer.args], cwd: folder, env };
  const server = await startServer(command, options.signal);
  const [program] = Object.keys(peer.packages) as [string];
  return { ...server, program: peer.program, version: await versionIn(join(folder, "node_modules", program)), bodies };
}
