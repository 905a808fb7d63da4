import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { BusyError } from "../errors/tryAgainError.ts";
import type { ChangeToCheck, CheckedChange, Supergraph } from "../gateway/index.ts";

/** Seconds of CPU time that checking a change may take. A composition of ours takes half of one; it grows with what it is given. */
const maxCpuS = 8;

/** A check that has not ended after this time has waited for a processor. It is less than a publication has. */
const longestMs = 12_000;

/** MB of memory that it may take. */
const maxHeapMb = 512;

/** The build has put it there. */
const program = fileURLToPath(new URL("../../dist/app/composing.js", import.meta.url));

/** What would come of a change, in what can be sent from one process to another. */
export interface ComposedChange extends Omit<CheckedChange, "supergraph"> {
  readonly supergraph: Pick<Supergraph, "version" | "sdl" | "publicSdl"> | null;
}

export interface ComposeAsideOptions {
  readonly maxCpuS?: number;
  readonly longestMs?: number;
  readonly program?: string;
}

/**
 * Checks a change to the supergraph in a process of its own, so that no SDL can hold up or end this one. A check that breaks
 * down or takes too much CPU time is a problem of the change.
 *
 * @throws {BusyError} when it had to wait for a processor
 */
export async function composeAside(change: ChangeToCheck, options: ComposeAsideOptions = {}): Promise<ComposedChange> {
  const subject = change.changed ?? "What is left";
  const said = await run(subject, JSON.stringify(change), options);
  return said === null ? notEnded(subject) : JSON.parse(said);
}

/**
 * @returns what the process has written; null when it did not end well
 * @throws {BusyError}
 */
async function run(subject: string, input: string, options: ComposeAsideOptions): Promise<string | null> {
  const { maxCpuS: cpuS = maxCpuS, longestMs: timeout = longestMs, program: file = program } = options;
  // The system ends a process that has had its CPU time; only a shell can ask for that.
  const limited = ["-c", `ulimit -t ${cpuS} && exec "$0" "$@"`, process.execPath];
  const child = spawn("/bin/sh", [...limited, `--max-old-space-size=${maxHeapMb}`, file], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  let isLate = false;
  const timer = setTimeout(() => (isLate = child.kill("SIGKILL")), timeout);
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  // A process that has ended early takes no input.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [said, code] = await Promise.all([text(child.stdout), ended]);
  clearTimeout(timer);
  if (isLate) throw new BusyError(`${subject} was not composed`);
  return code === 0 ? said : null;
}

function notEnded(subject: string): ComposedChange {
  const message = `${subject} can't be composed: the composition ended without a result.`;
  return { problems: [{ code: "COMPOSITION_FAILED", message }], changes: [], warnings: [], supergraph: null };
}
