import { closeSync, constants, lstatSync, openSync, readSync, rmSync, writeSync } from "node:fs";
import { runCommand } from "./runCommand.ts";

const { O_RDONLY, O_WRONLY, O_NONBLOCK } = constants;
const LINE = Buffer.from("\n");

/** Our place among the users of a postmaster. It ends with `leave`, or with this process, however that ends. */
export interface Hold {
  /** Leaves the users; again has no effect. */
  leave(): void;
}

/**
 * Makes the named pipe unless it is there. A backup may have dropped it or made a file of it.
 *
 * @throws {EmbeddedPostgresError} when the file system has no named pipes
 */
export async function ensurePipe(path: string): Promise<void> {
  const isPipe = () => lstatSync(path, { throwIfNoEntry: false })?.isFIFO() === true;
  if (isPipe()) return;
  rmSync(path, { force: true });
  await runCommand("mkfifo", ["-m", "600", path]).catch((problem: unknown) => {
    if (!isPipe()) throw problem; // Else another start made it at the same time.
  });
}

/**
 * Takes a place among the users: an open writing end of the guard's named pipe. The kernel does the
 * counting, and the guard reads the end of the file when the last writer has closed or died. The line
 * tells a guard that has just seen that end that there is somebody again; see guard.ts.
 *
 * @returns null when no guard reads the pipe
 */
export function joinUsers(pipe: string): Hold | null {
  let end = open(pipe, O_WRONLY);
  if (end === null) return null;
  announce(end);
  return {
    leave() {
      if (end !== null) closeSync(end);
      end = null;
    },
  };
}

/** Whether a guard reads the pipe. */
export function hasGuard(pipe: string): boolean {
  const end = open(pipe, O_WRONLY);
  if (end !== null) closeSync(end);
  return end !== null;
}

/**
 * Whether anybody holds a place: a reader that must not wait is told to try again while there are
 * writers, and that the file has ended when there are none. A line that was meant for the guard and
 * came to us instead is written again.
 */
export function hasUsers(pipe: string): boolean {
  const reading = open(pipe, O_RDONLY);
  if (reading === null) return false;
  const buffer = Buffer.alloc(4096);
  let taken = false;
  try {
    while (readSync(reading, buffer) > 0) taken = true;
    return false;
  } catch (problem) {
    ignore(problem, "EAGAIN");
    if (taken) joinUsers(pipe)?.leave();
    return true;
  } finally {
    closeSync(reading);
  }
}

/** Null when there is no pipe, or for writing no reader. */
function open(pipe: string, direction: number): number | null {
  try {
    return openSync(pipe, direction | O_NONBLOCK);
  } catch (problem) {
    ignore(problem, "ENXIO", "ENOENT");
    return null;
  }
}

function announce(end: number): void {
  try {
    writeSync(end, LINE);
  } catch (problem) {
    // Full: there are lines enough to read. Broken: the guard is gone, which the caller finds out next.
    ignore(problem, "EAGAIN", "EPIPE");
  }
}

function ignore(problem: unknown, ...codes: readonly string[]): void {
  if (!codes.includes((problem as NodeJS.ErrnoException).code ?? "")) throw problem;
}
