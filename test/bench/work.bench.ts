import { deepStrictEqual } from "node:assert/strict";
import type { BenchOptions, Measurement } from "./bench.ts";
import { type Amounts, compare } from "./compare.ts";
import { post } from "./load.ts";
import type { Running, SampleServers } from "./sampleServers.ts";
import { listOfOurs, listOfPostgraphile, ourRequest, postgraphileRequest, wholeRequest } from "./work.requests.ts";

const quick: Amounts = {
  warmUp: { requests: 2_000, withinMs: 2_000 },
  round: { requests: 700, withinMs: 1_000 },
  rounds: 2,
};

/**
 * 20 requests with their seats and who raised a hand, the latest shared first, beside PostGraphile 5; then with all that
 * the API promises of them, which no other program computes.
 */
export async function measureWork(
  { ours, postgraphile }: SampleServers,
  options: BenchOptions,
): Promise<readonly Measurement[]> {
  if (postgraphile) await refuseDifference(ours, postgraphile);
  const peers = postgraphile ? [{ ...postgraphile, bodies: [postgraphileRequest] }] : [];
  const amounts = options.quick ? quick : undefined;
  return [
    ...(await compare("work", { ...ours, bodies: [ourRequest] }, peers, options, amounts)),
    ...(await compare("work, all of it", { ...ours, bodies: [wholeRequest] }, [], options, amounts)),
  ];
}

/** @throws {Error} unless both answer the same 20 requests, some with raised hands */
async function refuseDifference(ours: Running, theirs: Running): Promise<void> {
  const [our, their] = [await post(ours, ourRequest), await post(theirs, postgraphileRequest)];
  const list = listOfOurs(JSON.parse(our.toString()));
  deepStrictEqual(listOfPostgraphile(JSON.parse(their.toString())), list, "The two programs answer differently.");
  const hands = list.requests.reduce((sum, { interests }) => sum + interests.length, 0);
  if (list.requests.length !== 20 || hands === 0) {
    throw new Error(`The answer has ${list.requests.length} requests instead of 20, and ${hands} raised hands.`);
  }
}
