import { fail } from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { accessSync, constants } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { jetstreamManager } from "@nats-io/jetstream";
import * as nats from "@nats-io/transport-node";

/** Where the machine has a nats-server; null when it has none. */
export const natsProgram = findOnPath("nats-server");

function findOnPath(program: string): string | null {
  for (const folder of (process.env["PATH"] ?? "").split(delimiter)) {
    try {
      const file = join(folder, program);
      accessSync(file, constants.X_OK);
      return file;
    } catch {}
  }
  return null;
}

/** A real NATS server with JetStream, which can be killed and started again with nothing of what it had. */
export class NatsServer implements AsyncDisposable {
  readonly url: string;
  readonly #port: number;
  readonly #folder: string;
  #process: ChildProcess | null = null;

  private constructor(port: number, folder: string) {
    this.url = `nats://127.0.0.1:${port}`;
    this.#port = port;
    this.#folder = folder;
  }

  static async start(): Promise<NatsServer> {
    const server = new NatsServer(await freePort(), await mkdtemp(join(tmpdir(), "patio-nats-")));
    await server.start();
    return server;
  }

  async start(): Promise<void> {
    const options = ["-a", "127.0.0.1", "-p", String(this.#port), "-js", "-sd", this.#folder];
    const server = spawn(natsProgram!, options, { stdio: "ignore" });
    this.#process = server;
    while (!(await answers(this.#port))) {
      if (server.exitCode !== null) fail(`nats-server has ended with ${server.exitCode}`);
    }
  }

  async kill(): Promise<void> {
    if (this.#process === null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill("SIGKILL");
    await ended;
    this.#process = null;
  }

  /** Resolves when so many consumers read the stream of an epoch. */
  async consumed(epoch: string, count: number): Promise<void> {
    const connection = await nats.connect({ servers: this.url });
    try {
      const { streams } = await jetstreamManager(connection);
      const consumers = () =>
        streams.info(`patio-events-${epoch}`).then(
          ({ state }) => state.consumer_count,
          () => 0,
        );
      while ((await consumers()) < count);
    } finally {
      await connection.close();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("error", () => {}).once("close", () => resolve(socket.bytesRead > 0));
    socket.once("data", () => socket.destroy());
  });
}
