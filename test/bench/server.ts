import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

/** A program that prints `ready URL` once it listens. */
export interface ServerCommand {
  /** For messages. */
  readonly name: string;
  /** Arguments of Node.js: the script comes first. */
  readonly args: readonly string[];
  readonly cwd: string;
  /** Besides the environment of this process. */
  readonly env: Readonly<Record<string, string>>;
}

/** A running server: a process of its own, ended when it is disposed of. */
export interface Server extends AsyncDisposable {
  readonly url: string;
  /** Where its metrics are; null when it does not say so before it is ready. */
  readonly metricsUrl: string | null;
  readonly pid: number;
}

const startWithinMs = 60_000;
/** A server that was asked to end has this long. */
const endWithinMs = 12_000;

/**
 * Starts a server and waits until it is ready.
 *
 * @throws {Error} when it ends before, takes longer than 60 s or the signal aborts; nothing is left running then
 */
export async function startServer({ name, args, cwd, env }: ServerCommand, signal: AbortSignal): Promise<Server> {
  signal.throwIfAborted();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const killAtExit = () => child.kill("SIGKILL");
  process.once("exit", killAtExit);
  const end = async () => {
    await endProcess(child);
    process.off("exit", killAtExit);
  };
  try {
    const said = await saidWhenReady(child, name, AbortSignal.any([signal, AbortSignal.timeout(startWithinMs)]));
    return { ...said, pid: child.pid!, [Symbol.asyncDispose]: end };
  } catch (error) {
    await end();
    throw error;
  }
}

function saidWhenReady(
  child: ChildProcess,
  name: string,
  signal: AbortSignal,
): Promise<Pick<Server, "url" | "metricsUrl">> {
  return new Promise((resolve, reject) => {
    let complaints = "";
    let metricsUrl: string | null = null;
    child.stderr!.setEncoding("utf8").on("data", (text: string) => {
      complaints = (complaints + text).slice(-2_000);
    });
    // Lines go on being read, so that the server never waits for its reader.
    createInterface(child.stdout!).on("line", (line) => {
      if (line.startsWith("metrics ")) metricsUrl = line.slice("metrics ".length).trim();
      if (line.startsWith("ready ")) resolve({ url: line.slice("ready ".length).trim(), metricsUrl });
    });
    child.once("error", reject);
    child.once("close", (code) =>
      reject(new Error(`${name} ended with ${code} before it was ready: ${complaints.trim()}`)),
    );
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
  });
}

async function endProcess(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  const timer = setTimeout(() => child.kill("SIGKILL"), endWithinMs);
  child.kill("SIGTERM");
  await ended;
  clearTimeout(timer);
}
