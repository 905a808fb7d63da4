import type { ServerResponse } from "node:http";
import { type BegunScope, beginScope, type OperationScope } from "../../gateway/index.ts";
import { anonymous, type Viewer } from "../../security/viewer.ts";
import type { TokenWatch } from "../connection/tokenWatch.ts";
import { StreamWriter } from "./streamWriter.ts";

/** One stream of events, open or reserved: what it has under way, and its end. */
export class Connection {
  readonly writer = new StreamWriter(() => this.#cutOff());
  /** Subscriptions that last. */
  subscriptionCount = 0;
  readonly #tokens: TokenWatch;
  readonly #operationTimeoutMs: number;
  readonly #viewers = new Map<string, Viewer>();
  readonly #over = Promise.withResolvers<void>();
  readonly #endings: (() => void)[] = [];
  #response: ServerResponse | null = null;
  #isOver = false;
  #runningCount = 0;
  #onIdle: () => void = () => {};

  /** @param operationTimeoutMs what an operation may take, from the arrival of its request's head on */
  constructor(tokens: TokenWatch, operationTimeoutMs: number) {
    this.#tokens = tokens;
    this.#operationTimeoutMs = operationTimeoutMs;
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether somebody reads it, or has. */
  get isOpened(): boolean {
    return this.#response !== null;
  }

  /** Sends everything to a response whose head is written. It ends when the stream does, and the other way round. */
  open(response: ServerResponse): void {
    this.#response = response;
    response.once("close", () => this.end());
    this.writer.open(response);
  }

  /** Queries and mutations that have not ended, also those that the client waits for no more. */
  get runningCount(): number {
    return this.#runningCount;
  }

  /** Runs something as soon as nothing more is sent. */
  onEnd(run: () => void): void {
    if (this.#isOver) run();
    else this.#endings.push(run);
  }

  /**
   * Learns on whose behalf a request came; the stream ends when a token by which something was begun on it is no more what it was.
   *
   * @throws {UnauthenticatedError} for a token that is not known
   */
  async scopeFor(headers: OperationScope["headers"]): Promise<BegunScope> {
    const arrived = { timeoutMs: this.#operationTimeoutMs, arrivedAt: performance.now() };
    return beginScope(await this.#admit(headers["authorization"]), headers, arrived);
  }

  /** Runs a query or a mutation, for which a shutdown waits. */
  async run(operation: () => Promise<void>): Promise<void> {
    this.#runningCount++;
    try {
      await operation();
    } finally {
      if (--this.#runningCount === 0) this.#onIdle();
    }
  }

  /** Ends the stream where it is, without saying that anything is complete: the client goes on elsewhere. */
  end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.writer.ended();
    for (const run of this.#endings.splice(0)) run();
    this.#over.resolve();
    this.#response?.end();
  }

  /** Lets what runs end, and ends. */
  async drain(): Promise<void> {
    if (this.#runningCount > 0) {
      const idle = new Promise<void>((resolve) => {
        this.#onIdle = resolve;
      });
      await Promise.race([this.#over.promise, idle]);
    }
    // Kept alive, it would hold the port open.
    const socket = this.#response?.socket;
    this.#response?.once("finish", () => socket?.destroySoon());
    this.end();
  }

  /** What is unsent of it is let go, too. */
  #cutOff(): void {
    this.end();
    this.#response?.destroy();
  }

  async #admit(authorization: string | undefined): Promise<Viewer> {
    if (authorization === undefined) return anonymous;
    const known = this.#viewers.get(authorization);
    if (known) return known;
    const { viewer, leave } = await this.#tokens.admit(authorization, () => this.end());
    if (this.#viewers.has(authorization)) leave();
    else {
      this.#viewers.set(authorization, viewer);
      this.onEnd(leave);
    }
    return viewer;
  }
}
