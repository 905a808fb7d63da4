import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { JobName, JobResult } from "./jobs.ts";

const script = fileURLToPath(new URL("runJob.ts", import.meta.url));

/**
 * Does a job in a process of its own, so that nothing else that was measured has a part in it.
 *
 * @throws {Error} when it fails, or the signal aborts
 */
export async function startJob<Name extends JobName>(
  name: Name,
  origin: string,
  amount: number,
  signal: AbortSignal,
): Promise<JobResult<Name>> {
  const args = ["--no-warnings", script, name, origin, String(amount)];
  const { stdout } = await promisify(execFile)(process.execPath, args, { signal });
  return JSON.parse(stdout);
}
