import { existsSync, readFileSync, statSync, truncateSync } from "node:fs";

const SIZE_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * Empties the log of PostgreSQL when it has grown beyond 4 MiB.
 *
 * @returns its length in bytes: what comes after it is new
 */
export function boundLog(path: string): number {
  const { size } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0 };
  if (size <= SIZE_LIMIT_BYTES) return size;
  truncateSync(path);
  return 0;
}

/** What was written to the log after its first `offset` bytes. */
export function readLogSince(path: string, offset: number): string {
  return existsSync(path) ? readFileSync(path).subarray(offset).toString("utf8") : "";
}

/** The line that says most about a failure: the last fatal one, else the last; without time and process. */
export function mostTelling(text: string): string {
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const line = lines.findLast((each) => /\b(FATAL|PANIC):/.test(each)) ?? lines.at(-1) ?? "nothing";
  return line.replace(/^.*?\b(FATAL|PANIC|ERROR|LOG): +/, "");
}
