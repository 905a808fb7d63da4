import type { BenchOptions, Measurement } from "../bench.ts";
import { versionIn } from "../peers.ts";
import { projectFolder } from "../server.ts";
import { describeMemory, memoryUnderLoad } from "./memory.ts";
import type { FetchCost } from "./oneFetch.ts";
import { startOurs } from "./programs.ts";
import { startJob } from "./startJob.ts";

const thorough = { fetches: 10_000, supergraphs: 50 };
const quick = { fetches: 1_000, supergraphs: 10 };

/** Memory is watched for minutes, so a quick run leaves it out. */
const watched = { requests: 100_000, swaps: 200 };

/** What else there is to know of our gateway: a fetch here and over HTTP, plans, memory. */
export async function measureEngine(
  origin: string,
  supergraphFile: string,
  options: BenchOptions,
): Promise<readonly Measurement[]> {
  const { say, note, signal } = options;
  const amounts = options.quick ? quick : thorough;
  const version = await versionIn(projectFolder);

  say("comparing a fetch in process with one over HTTP");
  const costs = await startJob("compareFetches", origin, amounts.fetches, signal);
  say("timing plans");
  const plans = await startJob("timePlans", origin, amounts.supergraphs, signal);
  note(
    `plan of the operation: ${plans.firstMs.toFixed(2)} ms the first time, ${plans.otherDocumentMs.toFixed(2)} ms from another document, ${plans.cachedMs.toFixed(3)} ms again`,
  );
  if (!options.quick) await watchMemory(origin, supergraphFile, options);
  return [
    asMeasurement("patio-graph, in process", version, costs.inProcess),
    asMeasurement("patio-graph, over HTTP", version, costs.remote),
  ];
}

async function watchMemory(origin: string, supergraphFile: string, options: BenchOptions): Promise<void> {
  const { say, note, signal } = options;
  const { requests, swaps } = watched;
  say(`watching memory over ${requests} requests`);
  await using ours = await startOurs(supergraphFile, options);
  note(`memory over ${requests} requests: ${describeMemory(await memoryUnderLoad(ours, requests, options))}`);
  say(`watching memory over ${swaps} swaps of the supergraph`);
  note(`memory over ${swaps} swaps: ${describeMemory(await startJob("swapUnderLoad", origin, swaps, signal))}`);
}

function asMeasurement(program: string, version: string, { requests, cpuMs, wallMs }: FetchCost): Measurement {
  return {
    bench: "gateway, one fetch",
    program,
    version,
    requests,
    cpuMsPerRequest: cpuMs / requests,
    requestsPerSecond: (requests / wallMs) * 1_000,
    ratioToPeer: null,
  };
}
