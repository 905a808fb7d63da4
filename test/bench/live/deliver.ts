import type { BenchOptions, Measurement } from "../bench.ts";
import { cpuMsOf } from "../cpuOf.ts";
import { residentBytesOf } from "../memoryOf.ts";
import { CrowdProcess } from "./crowdProcess.ts";
import { groupCount, type LiveProgram, payloads } from "./programs.ts";

export interface Amounts {
  readonly sockets: number;
  readonly warmUpEvents: number;
  /** Of our own and the limit's. */
  readonly events: number;
  readonly rounds: number;
}

/** So many sockets are being opened at a time. */
const openAtATime = 200;
/** An event has come to everyone by then, or never. */
const arriveWithinMs = 30_000;
/** Subscribing is not acknowledged: events are sent until one comes to all. */
const firstWithinMs = 4_000;
const firstTries = 8;

/** A program with its subscribers. */
export interface Audience extends AsyncDisposable {
  readonly program: LiveProgram;
  readonly crowd: CrowdProcess;
  readonly idleBytes: number;
  readonly cpuUs: number[];
  readonly latenciesMs: number[];
  deliveries: number;
  durationMs: number;
}

/** Opens the sockets of one program, each with its subscription, and waits until all of them hear. */
export async function gather(
  program: LiveProgram,
  { sockets, warmUpEvents }: Amounts,
  { say, signal }: BenchOptions,
): Promise<Audience> {
  say(`${sockets.toLocaleString("en")} sockets to ${program.program}`);
  await using begun = new AsyncDisposableStack();
  const crowd = begun.use(new CrowdProcess(signal));
  const before = await residentBytesOf(program.pid);
  const asks = Array.from({ length: sockets }, (_, index) => index % groupCount);
  await crowd.open({ url: program.url, payloads: payloads(), asks, atATime: openAtATime });
  const idleBytes = ((await residentBytesOf(program.pid)) - before) / sockets;
  await untilAllHear(program, crowd);
  for (let event = 0; event < warmUpEvents; event++) await deliver(program, crowd);
  const kept = begun.move();
  const [cpuUs, latenciesMs] = [[], []];
  return {
    ...{ program, crowd, idleBytes, cpuUs, latenciesMs, deliveries: 0, durationMs: 0 },
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

/** One round: events one after the other, each when the last has come to all. */
export async function playRound(audience: Audience, { sockets }: Amounts, events: number): Promise<void> {
  const { program, crowd, latenciesMs, cpuUs } = audience;
  const [cpuBeforeMs, startedAt] = [await cpuMsOf(program.pid), performance.now()];
  for (let event = 0; event < events; event++) {
    const happenedMs = await deliver(program, crowd);
    const [receipts] = (await crowd.receipts()) as [readonly number[]];
    for (const receivedMs of receipts) latenciesMs.push(receivedMs - happenedMs);
  }
  audience.durationMs += performance.now() - startedAt;
  audience.deliveries += events * sockets;
  cpuUs.push((((await cpuMsOf(program.pid)) - cpuBeforeMs) * 1_000) / (events * sockets));
}

/** The row of the table; a request is a delivery. */
export function rowOf({ program, cpuUs, deliveries, durationMs }: Audience): Omit<Measurement, "ratioToPeer"> {
  return {
    ...{ bench: "live", program: program.program, version: program.version, requests: deliveries },
    cpuMsPerRequest: median(cpuUs) / 1_000,
    requestsPerSecond: (deliveries / durationMs) * 1_000,
  };
}

export function noteOf({ program, cpuUs, latenciesMs, idleBytes }: Audience): string {
  const sorted = Float64Array.from(latenciesMs).sort();
  const p99 = sorted[Math.floor(sorted.length * 0.99)]!;
  const cpu = `${median(cpuUs).toFixed(1)} µs CPU a delivery (${Math.min(...cpuUs).toFixed(1)} to ${Math.max(...cpuUs).toFixed(1)})`;
  const memory = `${(idleBytes / 1_024).toFixed(1)} KB an idle socket`;
  return `${program.program}: ${cpu}, p99 from commit to receipt ${Math.round(p99)} ms, ${memory}`;
}

/** @throws {Error} when some hear nothing after several events */
export async function untilAllHear(program: LiveProgram, crowd: CrowdProcess): Promise<void> {
  for (let attempt = 0; attempt < firstTries; attempt++) {
    await crowd.reset();
    await program.happen();
    if (await crowd.got(1, firstWithinMs)) return;
  }
  throw new Error(`${program.program} does not reach all of its subscribers.`);
}

/** One event to all. @returns when it happened */
export async function deliver(program: LiveProgram, crowd: CrowdProcess): Promise<number> {
  await crowd.reset();
  const happenedMs = await program.happen();
  if (!(await crowd.got(1, arriveWithinMs))) throw new Error(`${program.program} has lost an event.`);
  return happenedMs;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor((values.length - 1) / 2)]!;
}
