import type { Bench, Measurement } from "./bench.ts";
import { cpuMsOf } from "./cpuOf.ts";
import { ourRequest } from "./graph.requests.ts";
import { applyLoad, post } from "./load.ts";
import { arrive, type Outcome } from "./openLoop.ts";
import { startSampleDatabase } from "./sampleDatabase.ts";
import { type Running, startOurs } from "./sampleServers.ts";

/** Requests come so many times as fast as they can be answered. */
const timesCapacity = 3;
/** An answer that comes later is of no use to its caller. */
const usefulMs = 5_000;
/** What must hold. */
const targets = { goodputRatio: 0.7, drainMs: 5_000 } as const;
/** Connections by which the best goodput is measured: enough for every processor, and no queue. */
const enoughConnections = 16;

const light = { body: JSON.stringify({ query: "{ coops(first: 1) { nodes { name } } }" }), perSecond: 20 };

/** Not one caller, but many: they come from more connections than one address may hold. */
const env = { PATIO_CONNECTIONS_PER_ADDRESS: "off" };

/**
 * The best goodput, then three times as many requests in an open loop, beside a light caller. There is no peer. Notes tell how much of
 * the best goodput stays, what the light caller saw, how many were refused, and how long it took until all were answered.
 */
export const overload: Bench = async (options) => {
  const { signal, say, note, quick } = options;
  await using database = await startSampleDatabase(quick ? 200 : 1_000, signal);
  await using server = await startOurs(database, options, env);
  const forMs = quick ? 4_000 : 10_000;
  say("measuring the best goodput");
  const expected = [await post({ url: server.url }, ourRequest)];
  const load = { url: server.url, bodies: [ourRequest], connections: enoughConnections, requests: 1e6 };
  await applyLoad({ ...load, withinMs: forMs / 2 }, expected, signal);
  const [best] = await measured(server, "best", async () => {
    const { requests, durationMs } = await applyLoad({ ...load, withinMs: forMs }, expected, signal);
    return { good: requests, durationMs };
  });
  const perSecond = timesCapacity * best.requestsPerSecond;
  const alone = await arrive({ url: server.url, ...light, forMs: forMs / 2 }, signal);
  say(`sending ${Math.round(perSecond)} requests/s for ${forMs / 1_000} s`);
  const [under, { outcomes, lights, drainMs }] = await measured(server, `${timesCapacity} times as many`, async () => {
    const startedMs = performance.now();
    const [outcomes, lights] = await Promise.all([
      arrive({ url: server.url, body: ourRequest, perSecond, forMs }, signal),
      arrive({ url: server.url, ...light, forMs }, signal),
    ]);
    const last = [...outcomes, ...lights].reduce((latest, { endedAtMs }) => Math.max(latest, endedAtMs), startedMs);
    const drainMs = Math.max(0, last - startedMs - forMs);
    const good = outcomes.filter(({ isWhole, tookMs }) => isWhole && tookMs <= usefulMs).length;
    return { good, durationMs: forMs + drainMs, outcomes, lights, drainMs };
  });
  const ratio = under.requestsPerSecond / best.requestsPerSecond;
  const holds = ratio > targets.goodputRatio && drainMs <= targets.drainMs;
  note(`${holds ? "holds" : "BEYOND THE TARGETS"}; goodput ${(100 * ratio).toFixed(0)} % of the best`);
  note(`drained ${drainMs.toFixed(0)} ms after the last request; answers ${statusesOf(outcomes)}`);
  note(`light caller alone: ${told(alone)}`);
  note(`light caller beside them: ${told(lights)}`);
  return [best, under];
};

interface Measured {
  readonly good: number;
  readonly durationMs: number;
}

async function measured<T extends Measured>(
  { pid, version }: Running,
  name: string,
  run: () => Promise<T>,
): Promise<[Measurement, T]> {
  const cpuBefore = await cpuMsOf(pid);
  const result = await run();
  const { good, durationMs } = result;
  const cpuMs = (await cpuMsOf(pid)) - cpuBefore;
  const row = {
    ...{ bench: `overload, ${name}`, program: "patio-graph", version, requests: good },
    ...{ cpuMsPerRequest: cpuMs / Math.max(1, good), requestsPerSecond: (1_000 * good) / durationMs },
    ratioToPeer: null,
  };
  return [row, result];
}

function told(outcomes: readonly Outcome[]): string {
  const times = outcomes.filter(({ isWhole }) => isWhole).map(({ tookMs }) => tookMs);
  const sorted = times.sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms of those answered; answers ${statusesOf(outcomes)}`;
}

/** `200 × 31, 503 × 60` */
function statusesOf(outcomes: readonly Outcome[]): string {
  const counts = Map.groupBy(outcomes, ({ status }) => status);
  return [...counts].map(([status, each]) => `${status || "no answer"} × ${each.length}`).join(", ");
}
