import { isAlive } from "../../../src/persistence/embedded/isAlive.ts";
import { projectFolder, type Server, startServer } from "../../bench/server.ts";

/** `npm start` on one port, over however many processes. */
export class Instance implements AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly #env: Readonly<Record<string, string>>;
  readonly #signal: AbortSignal;
  #server: Server;
  #isDown = false;

  private constructor(name: string, env: Readonly<Record<string, string>>, server: Server, signal: AbortSignal) {
    this.name = name;
    this.url = server.url;
    this.#env = { ...env, PORT: new URL(server.url).port };
    this.#server = server;
    this.#signal = signal;
  }

  static async start(name: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Instance> {
    return new Instance(name, env, await serve(name, { ...env, PORT: "0" }, signal), signal);
  }

  /** It was ended, and does not serve again yet. */
  get isDown(): boolean {
    return this.#isDown;
  }

  /** @throws {Error} when its process has ended by itself */
  checkAlive(): void {
    if (!this.#isDown && !isAlive(this.#server.pid)) throw new Error(`Instance ${this.name} has ended by itself.`);
  }

  /** Ends its process and starts another one on the same port; resolves when that serves. */
  async restart(how: "SIGKILL" | "SIGTERM"): Promise<void> {
    this.checkAlive();
    this.#isDown = true;
    process.kill(this.#server.pid, how);
    await this.#server[Symbol.asyncDispose]();
    this.#server = await serve(this.name, this.#env, this.#signal);
    this.#isDown = false;
  }

  /** What it measures of itself, by name; null when it measures nothing. */
  async gauges(): Promise<ReadonlyMap<string, number> | null> {
    const { metricsUrl } = this.#server;
    if (metricsUrl === null) return null;
    const response = await fetch(metricsUrl, { signal: AbortSignal.timeout(10_000) });
    const text = await response.text();
    return new Map([...text.matchAll(/^(patio_\w+) (\S+)$/gm)].map(([, name, value]) => [name!, Number(value)]));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#server[Symbol.asyncDispose]();
  }
}

function serve(name: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Server> {
  return startServer(
    {
      name,
      args: ["--enable-source-maps", "dist/main.js"],
      cwd: projectFolder,
      env: { ...env, PATIO_METRICS_PORT: "0" },
    },
    signal,
  );
}
