import { Agent, request } from "node:http";

/** What to send, and how much of it. */
export interface Load {
  readonly url: string;
  /** JSON of GraphQL requests: connections take them in turn, and each sends the same one again and again. */
  readonly bodies: readonly string[];
  /** Kept alive; each has one request under way at a time. */
  readonly connections: number;
  /** Requests at most. */
  readonly requests: number;
  /** No request begins later than this; those under way are still answered and counted. */
  readonly withinMs: number;
  /** What answers may be packed as; as they are when nothing is said. */
  readonly acceptEncoding?: string;
}

export interface LoadResult {
  /** Answered, each as expected. */
  readonly requests: number;
  readonly durationMs: number;
}

/**
 * Sends requests again and again.
 *
 * @param expected for each body the answer that it must get, byte for byte
 * @throws {Error} when an answer is another one, or the signal aborts
 */
export async function applyLoad(load: Load, expected: readonly Buffer[], signal: AbortSignal): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.connections });
  const startedMs = performance.now();
  let begun = 0;
  const sendInTurn = async (_: unknown, connection: number) => {
    const [body, wanted] = [load.bodies, expected].map((list) => list[connection % list.length]!) as [string, Buffer];
    while (begun < load.requests && performance.now() - startedMs < load.withinMs) {
      signal.throwIfAborted();
      begun++;
      const answer = await post(load, body, agent);
      if (!answer.equals(wanted)) throw new Error(`${load.url} answered differently: ${excerpt(answer)}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: load.connections }, sendInTurn));
    return { requests: begun, durationMs: performance.now() - startedMs };
  } finally {
    agent.destroy();
  }
}

/**
 * Sends a GraphQL request once.
 *
 * @returns the bytes of the answer as they came, packed or not
 * @throws {Error} when it is not answered with 200
 */
export function post(
  { url, acceptEncoding = "identity" }: Pick<Load, "url" | "acceptEncoding">,
  body: string,
  agent?: Agent,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const headers = {
      accept: "application/json",
      "accept-encoding": acceptEncoding,
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    };
    const sent = request(url, { method: "POST", headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () => {
        const answer = Buffer.concat(chunks);
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(`${url} answered ${response.statusCode}: ${excerpt(answer)}`));
      });
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

function excerpt(answer: Buffer): string {
  return answer.toString("utf8", 0, 300);
}
