import { readFile } from "node:fs/promises";
import { getOperationAST, parse, validate } from "graphql";
import { createSupergraph, limits, operationRules, type Supergraph } from "../../src/gateway/index.ts";
import { createCostJudge } from "../../src/gateway/pipeline/cost/costJudge.ts";
import { normalise } from "../../src/gateway/pipeline/normalise.ts";
import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { type HostileShape, makeShapes } from "./hostile/makeOperations.ts";
import { applyPressure, type Pressure } from "./hostile/pressure.ts";
import { startSampleDatabase } from "./sampleDatabase.ts";
import { type OurServer, startOurs } from "./sampleServers.ts";

/** As the program prints them. */
const schemas = new URL("../../schema/", import.meta.url);

/** What must hold beside two loops of any operation. */
const targets = { lightP99Ms: 300, timesAlone: 20, holdMs: 100, residentBytes: 1e9 } as const;

/** Larger ones than any limit allows. */
const largestSize = 2_000;

interface Hostile {
  readonly name: string;
  readonly query: string;
}

/**
 * The worst operations that the limits allow, found by a search over the schema: each is sent once, and the worst by the time that
 * they hold the event loop and by their CPU then run in two loops beside a light caller. There is no peer. Notes tell what
 * the light caller saw, and whether the targets hold.
 */
export const hostile: Bench = async (options) => {
  const { signal, say, note, quick } = options;
  await using database = await startSampleDatabase(quick ? 200 : 1_000, signal);
  await using server = await startOurs(database, options);
  const read = (name: string) => readFile(new URL(name, schemas), "utf8");
  const supergraph = createSupergraph(await read("supergraph.graphql"), await read("api.graphql"));
  const all = makeShapes(supergraph.publicSchema);
  const some = quick ? all.filter((_, index) => index % Math.ceil(all.length / 24) === 0) : all;
  const tried = await largestAllowed(some, supergraph);
  say(`trying ${tried.length} of ${all.length} operations once`);
  const worst = await findWorst(server, tried, quick ? 2 : 8, options);
  const alone = await applyPressure(server, [], quick ? 1_000 : 5_000);
  note(`light caller alone: p50 ${ms(alone.light.p50)}, p99 ${ms(alone.light.p99)}`);
  const rows: Measurement[] = [];
  for (const { name, query } of worst) {
    signal.throwIfAborted();
    say(`two loops of ${name}`);
    const pressure = await applyPressure(server, [query, query], quick ? 2_000 : 10_000);
    note(`${name}: ${told(pressure, alone)}`);
    rows.push(rowOf(name, server, pressure));
  }
  return rows;
};

type IsAllowed = (query: string) => Promise<boolean>;

/** Each shape as large as validation and the bounds on its cost and its answer let it be. */
async function largestAllowed(shapes: readonly HostileShape[], supergraph: Supergraph): Promise<readonly Hostile[]> {
  const isAllowed = allowedBy(supergraph);
  const found: Hostile[] = [];
  for (const shape of shapes) {
    const size = await largestSizeOf(shape, isAllowed);
    if (size > 0) found.push({ name: `${shape.name} (${size})`, query: shape.write(size) });
  }
  return found;
}

function allowedBy(supergraph: Supergraph): IsAllowed {
  const { publicSchema } = supergraph;
  const judge = createCostJudge(supergraph);
  return async (query) => {
    try {
      const document = parse(query, { maxTokens: limits.maxTokens });
      // What is made is valid but for the limits.
      if (validate(publicSchema, document, operationRules).length > 0) return false;
      const asked = normalise({ document, operation: getOperationAST(document)! }, publicSchema);
      return (await judge(asked, asked.variablesOf({}))).refusal === null;
    } catch {
      // More tokens than the parser is given.
      return false;
    }
  };
}

async function largestSizeOf(shape: HostileShape, isAllowed: IsAllowed): Promise<number> {
  if (!(await isAllowed(shape.write(1)))) return 0;
  let [allowed, refused] = [1, largestSize + 1];
  while (refused - allowed > 1) {
    const size = (allowed + refused) >> 1;
    if (await isAllowed(shape.write(size))) allowed = size;
    else refused = size;
  }
  return allowed;
}

async function findWorst(
  server: OurServer,
  tried: readonly Hostile[],
  count: number,
  { signal, note }: BenchOptions,
): Promise<readonly Hostile[]> {
  const measured: { readonly operation: Hostile; readonly badness: number }[] = [];
  for (const operation of tried) {
    signal.throwIfAborted();
    const { holdMs, cpuMs, answers } = await applyPressure(server, [operation.query], 0);
    measured.push({ operation, badness: Math.max(holdMs, cpuMs / 10) });
    if (holdMs > targets.holdMs) note(`once, ${operation.name}: loop held ${ms(holdMs)}, ${[...answers]}`);
  }
  return measured
    .toSorted((a, b) => b.badness - a.badness)
    .slice(0, count)
    .map(({ operation }) => operation);
}

function told({ light, holdMs, residentBytes, answers }: Pressure, alone: Pressure): string {
  const holds =
    light.p99 < targets.lightP99Ms &&
    light.p99 < targets.timesAlone * alone.light.p50 &&
    holdMs <= targets.holdMs &&
    residentBytes < targets.residentBytes;
  const caller = `light p50 ${ms(light.p50)}, p99 ${ms(light.p99)}`;
  const process = `loop held ${ms(holdMs)}, resident ${Math.round(residentBytes / 1e6)} MB`;
  return `${holds ? "holds" : "BEYOND THE TARGETS"}; ${caller}, ${process}, answers ${[...answers].join("; ")}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function rowOf(name: string, { version }: OurServer, { requests, cpuMs, durationMs }: Pressure): Measurement {
  return {
    bench: `hostile, ${name}`,
    program: "patio-graph",
    version,
    requests,
    cpuMsPerRequest: cpuMs / requests,
    requestsPerSecond: (1_000 * requests) / durationMs,
    ratioToPeer: null,
  };
}
