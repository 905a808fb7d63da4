import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const run = promisify(execFile);

/**
 * User and system time that a process has used since it started, all threads together, in ms: as fine
 * as the system counts it, 10 ms on Linux.
 *
 * @throws {Error} when there is no such process
 */
export async function cpuMsOf(pid: number): Promise<number> {
  return process.platform === "linux" ? fromProc(pid) : fromPs(pid);
}

let ticksPerSecond: Promise<number> | undefined;

/** Source: proc_pid_stat(5), "utime" and "stime" */
async function fromProc(pid: number): Promise<number> {
  ticksPerSecond ??= run("getconf", ["CLK_TCK"]).then(({ stdout }) => Number(stdout));
  const stat = await readFile(`/proc/${pid}/stat`, "utf8");
  // The second field is the command in parentheses and may hold anything; after it comes the third.
  const fromThird = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const [userTicks, systemTicks] = [Number(fromThird[11]), Number(fromThird[12])];
  return ((userTicks + systemTicks) / (await ticksPerSecond)) * 1_000;
}

/** `[[days-]hours:]minutes:seconds[.hundredths]`, as ps of macOS and the BSDs writes it. */
async function fromPs(pid: number): Promise<number> {
  const { stdout } = await run("ps", ["-o", "cputime=", "-p", String(pid)]);
  const [time, days = "0"] = stdout.trim().split("-").reverse() as [string, string?];
  const seconds = time.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  return (Number(days) * 86_400 + seconds) * 1_000;
}
