import type { BenchOptions } from "../bench.ts";
import { connections } from "../compare.ts";
import { applyLoad, post } from "../load.ts";
import { residentBytesOf } from "../memoryOf.ts";
import type { Running } from "./programs.ts";

/**
 * Sends requests in fifty parts.
 *
 * @returns bytes of memory that the server holds after each part
 */
export async function memoryUnderLoad(
  { url, bodies, pid }: Running,
  requests: number,
  { signal }: BenchOptions,
): Promise<readonly number[]> {
  const expected = await Promise.all(bodies.map((body) => post({ url }, body)));
  const residentBytes: number[] = [];
  const part = { url, bodies, connections, requests: requests / 50, withinMs: Number.POSITIVE_INFINITY };
  for (let index = 0; index < 50; index++) {
    await applyLoad(part, expected, signal);
    residentBytes.push(await residentBytesOf(pid));
  }
  return residentBytes;
}

const flatPercent = 5;

/** Compares the last tenth with the second one: what comes before is compilers and caches that fill. */
export function describeMemory(residentBytes: readonly number[]): string {
  const tenth = Math.max(1, Math.floor(residentBytes.length / 10));
  const [early, late] = [residentBytes.slice(tenth, 2 * tenth), residentBytes.slice(-tenth)].map(median) as [
    number,
    number,
  ];
  const change = (late / early - 1) * 100;
  const verdict = change <= flatPercent ? "flat" : `NOT flat within ${flatPercent} %`;
  return `${megabytes(early)} MB after the first tenth, ${megabytes(late)} MB at the end: ${change.toFixed(1)} %, ${verdict}`;
}

function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]!;
}

function megabytes(bytes: number): string {
  return (bytes / 1_048_576).toFixed(0);
}
