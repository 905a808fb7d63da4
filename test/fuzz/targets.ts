import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Environment, operatorTokenOf, Program, withDataDir } from "../support/program.ts";
import type { Target } from "./fuzz.ts";
import { coopGraph, networkGraph } from "./graphs.ts";
import type { Graph } from "./makeRequest.ts";

/** A server that may be fuzzed, and the graph that it serves. */
export interface FuzzedServer extends AsyncDisposable {
  readonly target: Target;
  readonly graph: Graph;
}

/**
 * `npm start` as a process of its own, with the made-up sample and a data directory of its own.
 *
 * @param environment `DATABASE_URL` for one; without it, its own PostgreSQL
 */
export async function startNetwork(environment: Environment = {}): Promise<FuzzedServer> {
  const stack = new AsyncDisposableStack();
  try {
    const dataDir = stack.use(await withDataDir());
    const program = stack.use(new Program({ LOG_LEVEL: "error", PATIO_DATA_DIR: dataDir.path, ...environment }));
    const target = await targetOf(program);
    const graph = networkGraph({ authorization: `Bearer ${await operatorTokenOf(dataDir.path)}` });
    return { target, graph, [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

/** `patio serve-supergraph` over several subgraphs, which another process serves. */
export async function startCoopGateway(): Promise<FuzzedServer> {
  const stack = new AsyncDisposableStack();
  try {
    const servers = stack.use(await startCoopServers());
    const command = ["serve-supergraph", servers.supergraphFile, "--port", "0"];
    const program = stack.use(new Program({ LOG_LEVEL: "error" }, command));
    const target = await targetOf(program);
    return { target, graph: coopGraph(), [Symbol.asyncDispose]: () => stack.disposeAsync() };
  } catch (error) {
    await stack.disposeAsync();
    throw error;
  }
}

async function targetOf(program: Program): Promise<Target> {
  return { url: await program.ready(), ended: () => program.ended(), logged: program.errors };
}

async function startCoopServers(): Promise<{ readonly supergraphFile: string } & AsyncDisposable> {
  const child = spawn(process.execPath, [fileURLToPath(new URL("coopServers.ts", import.meta.url))], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const closed = once(child, "close");
  const said = once(createInterface({ input: child.stdout! }), "line");
  const [line] = await Promise.race([said, closed]);
  if (typeof line !== "string") throw new Error(`The subgraphs ended with ${line} before they were ready.`);
  return {
    supergraphFile: line.slice("ready ".length),
    async [Symbol.asyncDispose]() {
      child.stdin!.end();
      await closed;
    },
  };
}
