import { setTimeout as sleep } from "node:timers/promises";
import { cpuMsOf } from "../cpuOf.ts";
import { residentBytesOf } from "../memoryOf.ts";
import type { OurServer } from "../sampleServers.ts";

/** What an operation does to the server and to whoever else asks. */
export interface Pressure {
  readonly requests: number;
  readonly durationMs: number;
  readonly cpuMs: number;
  readonly light: Percentiles;
  /** How long the server's event loop was held at most. */
  readonly holdMs: number;
  readonly residentBytes: number;
  /** HTTP status and code of each kind of answer. */
  readonly answers: ReadonlySet<string>;
}

export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
}

const light = JSON.stringify({ query: "{ coops(first: 1) { nodes { name } } }" });
const lightEveryMs = 10;

/** Sends operations in a loop, each on a connection of its own, beside a light caller. */
export async function applyPressure(
  { url, metricsUrl, pid }: OurServer,
  operations: readonly string[],
  durationMs: number,
): Promise<Pressure> {
  await longestHoldMs(metricsUrl!);
  const [startedMs, cpuBefore] = [performance.now(), await cpuMsOf(pid)];
  const isOver = () => performance.now() - startedMs >= durationMs;
  const answers = new Set<string>();
  let requests = 0;
  let residentBytes = 0;
  const loops = operations.map(async (query) => {
    const body = JSON.stringify({ query });
    do {
      const { status, text } = await send(url, body);
      requests++;
      answers.add(`${status} ${[...new Set(text.match(/"code":"\w+"/g)?.slice(0, 100))].join(" ")}`.trim());
    } while (!isOver());
  });
  const times: number[] = [];
  while (!isOver()) {
    const begunMs = performance.now();
    await send(url, light);
    times.push(performance.now() - begunMs);
    residentBytes = Math.max(residentBytes, await residentBytesOf(pid));
    await sleep(lightEveryMs);
  }
  await Promise.all(loops);
  return {
    ...{ requests, answers, residentBytes, light: percentilesOf(times) },
    durationMs: performance.now() - startedMs,
    cpuMs: (await cpuMsOf(pid)) - cpuBefore,
    holdMs: await longestHoldMs(metricsUrl!),
  };
}

/** The longest time since the last question for which the server's event loop did not come round. */
async function longestHoldMs(metricsUrl: string): Promise<number> {
  const metrics = await (await fetch(metricsUrl)).text();
  return 1_000 * Number(/^nodejs_eventloop_lag_max_seconds (\S+)$/m.exec(metrics)![1]);
}

/** The connection broke: stands beside the statuses of HTTP. */
const noAnswer = { status: 0, text: "" };

async function send(url: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  const headers = { "content-type": "application/json", accept: "application/json" };
  try {
    const response = await fetch(url, { method: "POST", headers, body });
    return { status: response.status, text: await response.text() };
  } catch {
    return noAnswer;
  }
}

function percentilesOf(times: readonly number[]): Percentiles {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p99: at(0.99) };
}
