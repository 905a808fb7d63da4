import type { IncomingMessage } from "node:http";
import type { WebSocket } from "ws";
import { type BegunScope, beginScope, type Clock, type OperationScope } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { UnauthenticatedError } from "../../security/security.errors.ts";
import { anonymous, type Viewer } from "../../security/viewer.ts";
import type { TokenEnd, TokenWatch } from "../connection/tokenWatch.ts";
import { headersOf } from "../http/headersOf.ts";
import { type Closing, closings } from "./closeCodes.ts";
import { SocketWriter } from "./socketWriter.ts";

/** A client introduces itself within this time. */
export const initTimeoutMs = 3_000;

const closingOf: Readonly<Record<TokenEnd, Closing>> = { withdrawn: closings.forbidden, changed: closings.changed };

export interface SessionParts {
  readonly tokens: TokenWatch;
  readonly clock: Clock;
  readonly log: Log;
  /** What an operation may take, from its message on. */
  readonly operationTimeoutMs: number;
}

/** One client on its socket: who it is, what it has under way, and the end of all that. */
export class Session {
  readonly writer: SocketWriter;
  /** Subscriptions that last. */
  subscriptionCount = 0;
  readonly #socket: WebSocket;
  readonly #headers: OperationScope["headers"];
  readonly #parts: SessionParts;
  readonly #onEnd: () => void;
  readonly #closed: Promise<void>;
  readonly #stopWaiting: () => void;
  #viewer: Viewer = anonymous;
  #leaveToken: () => void = () => {};
  #isOver = false;
  #runningCount = 0;
  #onIdle: () => void = () => {};

  /** @param onEnd runs once: as soon as nothing more is sent */
  constructor(socket: WebSocket, request: IncomingMessage, parts: SessionParts, onEnd: () => void) {
    this.#socket = socket;
    this.#headers = headersOf(request);
    this.#parts = parts;
    this.#onEnd = onEnd;
    this.writer = new SocketWriter(socket, request.socket, () => this.#end());
    this.#closed = new Promise((resolve) => {
      socket.once("close", () => {
        this.#end();
        resolve();
      });
    });
    this.#stopWaiting = parts.clock.after(initTimeoutMs, () => this.close(closings.initTimeout));
  }

  /** Whether what comes from the client does not count any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Queries and mutations that have not ended, also those that the client waits for no more. */
  get runningCount(): number {
    return this.#runningCount;
  }

  /**
   * Learns who the client is, by the token of its first message or else of its handshake.
   *
   * @returns false for a token that is not known
   */
  async authenticate(payload: Readonly<Record<string, unknown>> = {}): Promise<boolean> {
    this.#stopWaiting();
    const given = payload["authorization"] ?? payload["Authorization"] ?? this.#headers["authorization"];
    if (given === undefined) return true;
    try {
      const { viewer, leave } = await this.#parts.tokens.admit(String(given), (why) => this.close(closingOf[why]));
      this.#viewer = viewer;
      this.#leaveToken = leave;
      if (this.#isOver) leave();
      return true;
    } catch (error) {
      if (!(error instanceof UnauthenticatedError)) this.fail(error);
      return false;
    }
  }

  /** Begins the scope of an operation whose message came just now. */
  beginScope(): BegunScope {
    return beginScope(this.#viewer, this.#headers, { timeoutMs: this.#parts.operationTimeoutMs });
  }

  /** Runs a query or a mutation, for which a shutdown waits. */
  async run(operation: () => Promise<void>): Promise<void> {
    this.#runningCount++;
    try {
      await operation();
    } catch (error) {
      this.fail(error);
    } finally {
      if (--this.#runningCount === 0) this.#onIdle();
    }
  }

  close(closing: Closing | readonly [code: number, reason: string]): void {
    this.writer.close(closing);
  }

  /** Closes for a fault of ours. */
  fail(error: unknown): void {
    this.#parts.log.error({ err: error }, "a socket failed");
    this.close(closings.failed);
  }

  /** Lets what runs end, and closes. Resolves when the socket is gone. */
  async drain(): Promise<void> {
    if (this.#runningCount > 0) {
      await Promise.race([
        this.#closed,
        new Promise<void>((resolve) => {
          this.#onIdle = resolve;
        }),
      ]);
    }
    this.close(closings.restart);
    await this.#closed;
  }

  /** Ends the socket as it is. */
  terminate(): void {
    this.#socket.terminate();
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stopWaiting();
    this.#leaveToken();
    this.writer.ended();
    this.#onEnd();
  }
}
