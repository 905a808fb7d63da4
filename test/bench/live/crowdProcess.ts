import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { OpenOrder, Order, Reply } from "./crowd.ts";

/** Sockets in a process of their own, so that a server's CPU is its own; ended when it is disposed of. */
export class CrowdProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    signal.throwIfAborted();
    this.#signal = signal;
    this.#child = fork(fileURLToPath(new URL("holdCrowd.ts", import.meta.url)), {
      execArgv: ["--no-warnings"],
      serialization: "advanced",
    });
  }

  async open(order: OpenOrder): Promise<void> {
    await this.#ask({ kind: "open", order });
  }

  async reset(): Promise<void> {
    await this.#ask({ kind: "reset" });
  }

  /** Whether every socket got so many answers in time. @throws {Error} when one got more, or broke */
  async got(counts: number | readonly number[], withinMs: number): Promise<boolean> {
    return (await this.#ask({ kind: "await", counts, withinMs })) as boolean;
  }

  /** For each answer since the reset, when it came to each socket. */
  async receipts(): Promise<readonly (readonly number[])[]> {
    return (await this.#ask({ kind: "receipts" })) as number[][];
  }

  /** The payload of the last answer of the first socket. */
  async lastAnswer(): Promise<{ readonly data: unknown }> {
    return JSON.parse((await this.#ask({ kind: "last" })) as string).payload;
  }

  async #ask(order: Order): Promise<unknown> {
    this.#signal.throwIfAborted();
    this.#child.send(order);
    const [reply] = (await once(this.#child, "message", { signal: this.#signal })) as [Reply];
    if ("failed" in reply) throw new Error(reply.failed);
    return reply.ok;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }
}
