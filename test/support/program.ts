import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { isAlive } from "../../src/persistence/embedded/isAlive.ts";
import { poll } from "../../src/persistence/embedded/poll.ts";

/** What globalSetup has built: `npm start`, and `npm run patio`. */
const main = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const patio = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

export type Environment = Readonly<Record<string, string>>;

/** How a process ended, and everything it said. */
export interface Ended {
  readonly code: number | null;
  /** That it was killed by, or killed itself with. */
  readonly signal: NodeJS.Signals | null;
  readonly output: readonly string[];
  readonly errors: readonly string[];
}

/** The program as a process of its own. */
export class Program implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #output: string[] = [];
  readonly #errors: string[] = [];
  readonly #ended: Promise<Ended>;
  readonly #ready: Promise<string>;

  /**
   * @param command what stands after `npm run patio --`; without it the program serves, as `npm start` does
   * @param maxOpenFiles that it may have open; as many as this process when nothing is said
   */
  constructor(environment: Environment, command?: readonly string[], maxOpenFiles?: number) {
    const { PATH } = process.env;
    const run = [process.execPath, ...(command ? [patio, ...command] : [main])];
    const bounded = ["sh", "-c", `ulimit -n ${maxOpenFiles} && exec "$0" "$@"`, ...run];
    const [file, ...args] = maxOpenFiles === undefined ? run : bounded;
    this.#child = spawn(file!, args, {
      env: { PATH, PORT: "0", PATIO_LEAVE_MS: "0", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = createInterface({ input: this.#child.stdout! });
    const errors = createInterface({ input: this.#child.stderr! });
    errors.on("line", (line) => this.#errors.push(line));
    this.#ready = new Promise((resolve) => {
      output.on("line", (line) => {
        this.#output.push(line);
        if (line.startsWith("ready ")) resolve(line.slice("ready ".length));
      });
    });
    this.#ended = once(this.#child, "close").then(([code, signal]) => ({
      code,
      signal,
      output: this.#output,
      errors: this.#errors,
    }));
  }

  get pid(): number {
    return this.#child.pid!;
  }

  get output(): readonly string[] {
    return this.#output;
  }

  get errors(): readonly string[] {
    return this.#errors;
  }

  /** Where GraphQL is, once it is said; throws with what was said when the program ends instead. */
  async ready(): Promise<string> {
    const url = await Promise.race([this.#ready, this.#ended]);
    if (typeof url === "string") return url;
    throw new Error(`The program ended with ${url.code}: ${url.errors.join("\n")}`);
  }

  /** Whoever reads its output leaves. */
  closeOutput(): void {
    this.#child.stdout!.destroy();
  }

  ended(): Promise<Ended> {
    return this.#ended;
  }

  stop(signal: NodeJS.Signals): Promise<Ended> {
    this.#child.kill(signal);
    return this.#ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.stop("SIGKILL");
  }
}

/** A data directory of its own for one test; it is removed at the end, when its PostgreSQL is gone. */
export async function withDataDir(): Promise<{ readonly path: string } & AsyncDisposable> {
  const path = await mkdtemp(join(tmpdir(), "patio-e2e-"));
  return {
    path,
    async [Symbol.asyncDispose]() {
      await untilGone(await postmasterOf(path));
      await rm(path, { recursive: true, force: true });
    },
  };
}

/** The process id of the embedded PostgreSQL that runs, or last ran, on a data directory. */
export async function postmasterOf(dataDir: string): Promise<number | null> {
  const file = join(dataDir, "postgres", "postgres", "cluster", "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : Number.parseInt(text, 10);
}

/** Resolves when a process has ended: the test's own time is the bound. */
export async function untilGone(pid: number | null): Promise<void> {
  if (pid === null) return;
  await poll(Number.POSITIVE_INFINITY, () => (isAlive(pid) ? null : true));
}

export interface GraphqlAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the operations of these tests are few and small
  readonly body: any;
}

/** Sends an operation as a client would. */
export async function post(url: string, query: string, token?: string): Promise<GraphqlAnswer> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, body: await response.json() };
}

export async function operatorTokenOf(dataDir: string): Promise<string> {
  return (await readFile(join(dataDir, "operator-token"), "utf8")).trim();
}
