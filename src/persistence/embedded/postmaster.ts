import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Cluster } from "./cluster.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";
import { isAlive } from "./isAlive.ts";
import { poll } from "./poll.ts";
import { cleanEnvironment } from "./runCommand.ts";

export const FAST_SHUTDOWN_LIMIT_MS = 8_000;
const IMMEDIATE_SHUTDOWN_LIMIT_MS = 7_000;

/** A running postmaster, as its lock file postmaster.pid describes it. */
export interface Postmaster {
  readonly pid: number;
  /** 0 while it has not written it yet. */
  readonly port: number;
  readonly ready: boolean;
}

/**
 * Finds the postmaster of a cluster.
 *
 * The lock file may be left from a power loss, and its pid may be another program's by now, even another
 * cluster's postmaster. So the process counts only when its command line holds our cluster's name.
 *
 * Source: PostgreSQL, src/include/utils/pidfile.h (pid, port and status are lines 1, 4 and 8).
 */
export function findPostmaster(cluster: Cluster): Postmaster | null {
  const lines = readText(lockFile(cluster)).split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isRunning(cluster, pid)) return null;
  return { pid, port: Number(lines[3] ?? 0), ready: lines[7]?.trim() === "ready" };
}

/**
 * The port of the cluster's last postmaster, however that ended; 0 when there was none. Whoever used it still has
 * the URL with this port.
 *
 * Source: PostgreSQL, src/backend/postmaster/postmaster.c, CreateOptsFile.
 */
export function lastPort(cluster: Cluster): number {
  const port = /"port=(\d+)"/.exec(readText(join(cluster.folder, "postmaster.opts")))?.[1];
  return Number(port ?? 0);
}

/**
 * Removes a lock file whose pid now belongs to another program: PostgreSQL would take that one for a
 * postmaster and not start. A lock file whose process is gone is left to PostgreSQL, which knows more checks.
 */
export function removeStaleLock(cluster: Cluster): void {
  const pid = Number.parseInt(readText(lockFile(cluster)), 10);
  if (pid > 0 && isAlive(pid) && !isRunning(cluster, pid)) rmSync(lockFile(cluster), { force: true });
}

/**
 * Ends a postmaster that no guard will end: with a checkpoint, or after 8 s at once, for the next start to recover.
 *
 * @throws {EmbeddedPostgresError} when it runs even then
 */
export async function endPostmaster(cluster: Cluster, postmaster: Postmaster): Promise<void> {
  signal(cluster, postmaster, "SIGINT");
  if (!(await hasEnded(cluster, postmaster, FAST_SHUTDOWN_LIMIT_MS))) await endAtOnce(cluster, postmaster);
}

/**
 * Ends a postmaster without a checkpoint.
 *
 * @throws {EmbeddedPostgresError} when it runs for 7 s more; PostgreSQL kills its own processes after 5 s
 */
export async function endAtOnce(cluster: Cluster, postmaster: Postmaster): Promise<void> {
  signal(cluster, postmaster, "SIGQUIT");
  if (await hasEnded(cluster, postmaster, IMMEDIATE_SHUTDOWN_LIMIT_MS)) return;
  throw new EmbeddedPostgresError("does not end", `Kill the process ${postmaster.pid}.`);
}

async function hasEnded(cluster: Cluster, { pid }: Postmaster, limitMs: number): Promise<boolean> {
  return (await poll(performance.now() + limitMs, () => (isRunning(cluster, pid) ? null : true))) ?? false;
}

function signal(cluster: Cluster, { pid }: Postmaster, name: "SIGINT" | "SIGQUIT"): void {
  if (isRunning(cluster, pid)) process.kill(pid, name);
}

/**
 * Whether the process is the postmaster of the cluster, with or without its lock file. The guard's shell has
 * the same words in its command line, and in a container, where pids repeat at every start, perhaps the old pid.
 */
export function isRunning(cluster: Cluster, pid: number): boolean {
  const line = commandLine(pid);
  return line.includes(cluster.name) && !line.startsWith("/bin/sh");
}

const lockFile = (cluster: Cluster) => join(cluster.folder, "postmaster.pid");

/** Empty when there is no such process, or it has ended and waits to be reaped. */
function commandLine(pid: number): string {
  if (process.platform === "linux") return readText(`/proc/${pid}/cmdline`);
  try {
    const args = ["-ww", "-o", "command=", "-p", String(pid)];
    return execFileSync("ps", args, { env: cleanEnvironment, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return ""; // ps fails when there is no such process.
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // It comes and goes with its process.
  }
}
