import { createServer } from "node:net";
import type { BenchOptions } from "../bench.ts";
import { cpuMsOf } from "../cpuOf.ts";
import type { SampleDatabase } from "../sampleDatabase.ts";
import { CrowdProcess } from "./crowdProcess.ts";
import { deliver, untilAllHear } from "./deliver.ts";
import { type EventWriter, groupCount, payloads, startOurs } from "./programs.ts";

/** All of them must be caught up by then. */
const limitMs = 30_000;
/** What clients missed: each has a cursor of its own among these, and what follows is sent to it. */
const missedEvents = 20;

/**
 * A restart: clients with different cursors come back at once, and each is sent exactly what it missed.
 *
 * @throws {Error} when one gets more or less, or it takes longer than 30 s
 */
export async function measureReconnect(
  database: SampleDatabase,
  events: EventWriter,
  clients: number,
  options: BenchOptions,
): Promise<string> {
  const { signal, say } = options;
  say(`${clients.toLocaleString("en")} clients come back after a restart`);
  const port = await freePort();
  const cursors = await cursorsBefore(database, events, options, port);
  await using crowd = new CrowdProcess(signal);
  await using after = await startOurs(database, events, options, port);
  const cpuBeforeMs = await cpuMsOf(after.pid);
  const asked = cursors.flatMap((cursor) => payloads(cursor));
  const asks = Array.from({ length: clients }, (_, index) => index % asked.length);
  const missed = asks.map((ask) => missedEvents - 1 - Math.floor(ask / groupCount));
  const startedAt = performance.now();
  await crowd.open({ url: after.url, payloads: asked, asks, atATime: clients });
  const isDone = await crowd.got(missed, limitMs);
  const tookMs = performance.now() - startedAt;
  if (!isDone) throw new Error(`${clients} clients are not caught up within ${limitMs} ms.`);
  const cpuMs = (await cpuMsOf(after.pid)) - cpuBeforeMs;
  const deliveries = missed.reduce((sum, count) => sum + count, 0);
  return `${clients.toLocaleString("en")} clients back at once after a restart: caught up in ${(tookMs / 1_000).toFixed(2)} s with ${deliveries.toLocaleString("en")} deliveries, ${(cpuMs / 1_000).toFixed(2)} s CPU`;
}

/** What one client heard of a server that is stopped then: the cursor of each event. */
async function cursorsBefore(
  database: SampleDatabase,
  events: EventWriter,
  options: BenchOptions,
  port: number,
): Promise<readonly string[]> {
  await using server = await startOurs(database, events, options, port);
  // It leaves before the server does.
  await using crowd = new CrowdProcess(options.signal);
  await crowd.open({ url: server.url, payloads: payloads(), asks: [0], atATime: 1 });
  await untilAllHear(server, crowd);
  const cursors: string[] = [];
  for (let event = 0; event < missedEvents; event++) {
    await deliver(server, crowd);
    const { data } = (await crowd.lastAnswer()) as { data: { opportunityShared: { cursor: string } } };
    cursors.push(data.opportunityShared.cursor);
  }
  return cursors;
}

/** The server comes back where it was. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}
