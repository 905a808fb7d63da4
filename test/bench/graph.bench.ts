import { deepStrictEqual } from "node:assert/strict";
import type { BenchOptions, Measurement } from "./bench.ts";
import { type Amounts, compare } from "./compare.ts";
import { coopsOfOurs, coopsOfPostgraphile, ourRequest, postgraphileRequest } from "./graph.requests.ts";
import { post } from "./load.ts";
import type { Running, SampleServers } from "./sampleServers.ts";

const quick: Amounts = {
  warmUp: { requests: 2_500, withinMs: 2_500 },
  round: { requests: 1_000, withinMs: 1_500 },
  rounds: 2,
};

/** 100 co-ops with their country and four skills each, by name, out of 1,000: the whole stack beside PostGraphile 5. */
export async function measureGraph(
  { ours, postgraphile }: SampleServers,
  options: BenchOptions,
): Promise<readonly Measurement[]> {
  if (postgraphile) await refuseDifference(ours, postgraphile);
  const peers = postgraphile ? [{ ...postgraphile, bodies: [postgraphileRequest] }] : [];
  return await compare("graph", { ...ours, bodies: [ourRequest] }, peers, options, options.quick ? quick : undefined);
}

/** @throws {Error} unless both answer the same 100 co-ops */
async function refuseDifference(ours: Running, theirs: Running): Promise<void> {
  const [our, their] = [await post(ours, ourRequest), await post(theirs, postgraphileRequest)];
  const coops = coopsOfOurs(JSON.parse(our.toString()));
  deepStrictEqual(coopsOfPostgraphile(JSON.parse(their.toString())), coops, "The two programs answer differently.");
  if (coops.length !== 100) throw new Error(`The answer has ${coops.length} co-ops instead of 100.`);
}
