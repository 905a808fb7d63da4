import type { BenchOptions, Measurement } from "./bench.ts";
import { cpuMsOf } from "./cpuOf.ts";
import { applyLoad, type Load, type LoadResult, post } from "./load.ts";

/** A running server and the requests that it is measured with. */
export interface Contestant {
  readonly program: string;
  readonly version: string;
  readonly pid: number;
  readonly url: string;
  /** JSON of GraphQL requests, taken in turn by the connections. */
  readonly bodies: readonly string[];
  /** What answers may be packed as; as they are when nothing is said. */
  readonly acceptEncoding?: string;
}

interface Amount {
  readonly requests: number;
  readonly withinMs: number;
}

/** How many requests are under way at once. */
export const connections = 8;

/** How much is measured. */
export interface Amounts {
  readonly warmUp: Amount;
  readonly round: Amount;
  readonly rounds: number;
}

/** The compilers of V8 have settled after some thousand requests; a round lasts a second or more. */
const thorough: Amounts = {
  warmUp: { requests: 6_000, withinMs: 15_000 },
  round: { requests: 3_000, withinMs: 10_000 },
  rounds: 7,
};
const quick: Amounts = {
  warmUp: { requests: 2_500, withinMs: 5_000 },
  round: { requests: 1_200, withinMs: 4_000 },
  rounds: 2,
};

interface Round extends LoadResult {
  readonly cpuMs: number;
}

/**
 * Measures servers in turns: all are warmed up, then each does one round after the other, so that other
 * load on the machine meets them alike.
 *
 * @param ours the program that is measured against the others
 * @throws {Error} when an answer differs from the first one of its server, or the signal aborts
 */
export async function compare(
  bench: string,
  ours: Contestant,
  peers: readonly Contestant[],
  { quick: isQuick, signal, say }: BenchOptions,
  { warmUp, round, rounds }: Amounts = isQuick ? quick : thorough,
): Promise<readonly Measurement[]> {
  const runs = await Promise.all(
    [ours, ...peers].map(async (contestant) => ({
      contestant,
      expected: await Promise.all(contestant.bodies.map((body) => post(contestant, body))),
      done: [] as Round[],
    })),
  );
  const loadOf = (contestant: Contestant, amount: Amount): Load => ({ ...contestant, connections, ...amount });

  for (const { contestant, expected } of runs) {
    say(`warming up ${contestant.program} ${contestant.version}, ${expected[0]!.length} bytes an answer`);
    await applyLoad(loadOf(contestant, warmUp), expected, signal);
  }
  for (let turn = 1; turn <= rounds; turn++) {
    say(`round ${turn} of ${rounds}`);
    for (const { contestant, expected, done } of runs) {
      const cpuBeforeMs = await cpuMsOf(contestant.pid);
      const result = await applyLoad(loadOf(contestant, round), expected, signal);
      done.push({ ...result, cpuMs: (await cpuMsOf(contestant.pid)) - cpuBeforeMs });
    }
  }

  const rows = runs.map(({ contestant: { program, version }, done }) => summarise({ bench, program, version }, done));
  const peerCpuMs = Math.min(...rows.slice(1).map((row) => row.cpuMsPerRequest));
  return rows.map((row) => ({ ...row, ratioToPeer: peers.length === 0 ? null : peerCpuMs / row.cpuMsPerRequest }));
}

function summarise(
  names: Pick<Measurement, "bench" | "program" | "version">,
  rounds: readonly Round[],
): Omit<Measurement, "ratioToPeer"> {
  return {
    ...names,
    requests: rounds.reduce((sum, { requests }) => sum + requests, 0),
    cpuMsPerRequest: median(rounds.map(({ cpuMs, requests }) => cpuMs / requests)),
    requestsPerSecond: median(rounds.map(({ durationMs, requests }) => (requests / durationMs) * 1_000)),
  };
}

/** The middle one; of an even number, the lower of the two. */
function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) / 2)]!;
}
