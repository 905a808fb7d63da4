import type { BenchOptions, Measurement } from "./bench.ts";
import { type Amounts, compare } from "./compare.ts";
import { ourRequest } from "./graph.requests.ts";
import { post } from "./load.ts";
import type { SampleServers } from "./sampleServers.ts";

const amounts: Amounts = {
  warmUp: { requests: 1_500, withinMs: 3_000 },
  round: { requests: 1_000, withinMs: 3_000 },
  rounds: 5,
};
const quick: Amounts = { ...amounts, round: { requests: 600, withinMs: 1_000 }, rounds: 2 };

/** 100 co-ops of ours as they are, and packed: what a client saves in bytes and the server pays in CPU, all its threads together. */
export async function measurePacking({ ours }: SampleServers, options: BenchOptions): Promise<readonly Measurement[]> {
  const asked = ["identity", "gzip", "br"].map((acceptEncoding) => ({
    ...ours,
    ...{ program: `${ours.program}, ${acceptEncoding}`, bodies: [ourRequest], acceptEncoding },
  }));
  for (const one of asked) {
    options.note(`${one.acceptEncoding}: ${(await post(one, ourRequest)).length} bytes an answer`);
  }
  const [plain, ...packed] = asked;
  const rows = await compare("packing", plain!, packed, options, options.quick ? quick : amounts);
  return rows.map((row) => ({ ...row, ratioToPeer: null }));
}
