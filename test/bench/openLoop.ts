import { Agent, request } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** Requests that come when they come, whether earlier ones were answered or not. */
export interface Arrivals {
  readonly url: string;
  /** JSON of a GraphQL request. */
  readonly body: string;
  readonly perSecond: number;
  readonly forMs: number;
}

export interface Outcome {
  /** HTTP status; 0 when the connection broke. */
  readonly status: number;
  /** Whether GraphQL reports no errors. */
  readonly isWhole: boolean;
  /** From the moment at which it should have been sent. */
  readonly tookMs: number;
  /** When the answer had come, on the clock of `performance.now()`. */
  readonly endedAtMs: number;
}

/** Kept open before the first request is due: a server that is busy accepts one connection a turn of its event loop. */
const connections = 320;
/** Requests that are due are sent at least so often. */
const tickMs = 5;

const opening = JSON.stringify({ query: "{ __typename }" });

/** Sends requests in an open loop, and resolves when the last one is answered. */
export async function arrive({ url, body, perSecond, forMs }: Arrivals, signal: AbortSignal): Promise<Outcome[]> {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: connections });
  await Promise.all(Array.from({ length: connections }, () => send(url, opening, agent, performance.now())));
  const startedMs = performance.now();
  const outcomes: Promise<Outcome>[] = [];
  try {
    for (;;) {
      const passedMs = Math.min(performance.now() - startedMs, forMs);
      while (outcomes.length < (passedMs / 1_000) * perSecond) {
        outcomes.push(send(url, body, agent, startedMs + (outcomes.length / perSecond) * 1_000));
      }
      if (passedMs >= forMs) return await Promise.all(outcomes);
      await sleep(tickMs, undefined, { signal });
    }
  } finally {
    await Promise.all(outcomes);
    agent.destroy();
  }
}

function send(url: string, body: string, agent: Agent, dueMs: number): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (status: number, text: string): void => {
      const endedAtMs = performance.now();
      resolve({ status, isWhole: status === 200 && !text.includes('"errors"'), tookMs: endedAtMs - dueMs, endedAtMs });
    };
    const headers = {
      ...{ accept: "application/json", "content-type": "application/json" },
      "content-length": Buffer.byteLength(body),
    };
    const sent = request(url, { method: "POST", headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", () => end(0, ""));
      response.once("end", () => end(response.statusCode!, Buffer.concat(chunks).toString("latin1")));
    });
    sent.once("error", () => end(0, ""));
    sent.end(body);
  });
}
