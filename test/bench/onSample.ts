import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { measureGraph } from "./graph.bench.ts";
import { measurePacking } from "./packing.bench.ts";
import { type SampleServers, startSampleServers } from "./sampleServers.ts";
import { measureWork } from "./work.bench.ts";

type Part = (servers: SampleServers, options: BenchOptions) => Promise<readonly Measurement[]>;

const parts: Readonly<Record<string, Part>> = { graph: measureGraph, work: measureWork, packing: measurePacking };

/** `graph`, `work` and `packing`, as far as they are asked for: on the same servers, which start once. */
export const onSample: Bench = async (options) => {
  await using servers = await startSampleServers(options);
  const measurements: Measurement[] = [];
  for (const name of options.names) measurements.push(...(await parts[name]!(servers, options)));
  return measurements;
};
