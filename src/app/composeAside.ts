import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import type { ChangeToCheck, CheckedChange, Supergraph } from "../gateway/index.ts";

/** How long a change may take to check. A composition of ours takes a twentieth of a second; it grows with what it is given. */
const composingTimeoutMs = 8_000;

/** MB of memory that it may take. */
const maxHeapMb = 512;

/** The build has put it there. */
const program = fileURLToPath(new URL("../../dist/app/composing.js", import.meta.url));

/** What would come of a change, in what can be sent from one process to another. */
export interface ComposedChange extends Omit<CheckedChange, "supergraph"> {
  readonly supergraph: Pick<Supergraph, "version" | "sdl" | "publicSdl"> | null;
}

export interface ComposeAsideOptions {
  readonly timeoutMs?: number;
  readonly program?: string;
}

/**
 * Checks a change to the supergraph in a process of its own, so that no SDL can hold up or end this one. A check that does
 * not come to its end is a problem of the change.
 */
export async function composeAside(change: ChangeToCheck, options: ComposeAsideOptions = {}): Promise<ComposedChange> {
  const said = await run(JSON.stringify(change), options);
  return said === null ? notEnded(change.changed ?? "What is left") : JSON.parse(said);
}

/** @returns what the process has written; null when it did not end well */
async function run(
  input: string,
  { timeoutMs = composingTimeoutMs, program: file = program }: ComposeAsideOptions,
): Promise<string | null> {
  const child = spawn(process.execPath, [`--max-old-space-size=${maxHeapMb}`, file], {
    stdio: ["pipe", "pipe", "ignore"],
    timeout: timeoutMs,
    killSignal: "SIGKILL",
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  // A process that has ended early takes no input.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  const [said, code] = await Promise.all([text(child.stdout), ended]);
  return code === 0 ? said : null;
}

function notEnded(subject: string): ComposedChange {
  const message = `${subject} can't be composed: the composition ended without a result.`;
  return { problems: [{ code: "COMPOSITION_FAILED", message }], changes: [], supergraph: null };
}
