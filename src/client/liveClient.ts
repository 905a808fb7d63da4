import { createClient } from "graphql-ws";
import { Following } from "./following.ts";
import type { LiveHandlers } from "./liveHandlers.ts";

export { type GapReason, LiveError, type LiveHandlers } from "./liveHandlers.ts";

export interface LiveClientOptions {
  /** Where GraphQL is; `http:` stands for `ws:`. */
  readonly url: string;
  readonly token?: string;
  /** The class WebSocket, where there is no global one. */
  readonly webSocket?: unknown;
  readonly pingEveryMs?: number;
  /** The first wait before a new connection is at most this long, each further one twice as long, up to 30 s. */
  readonly waitMs?: number;
  readonly onConnected?: () => void;
  /** The connection broke; it is made anew. */
  readonly onAway?: (code: number, reason: string) => void;
}

/** A document typed by codegen, as text or parsed; it declares `$after`, and selects `eventId` and `cursor` of its event. */
export interface LiveDocument<Data, Variables> {
  toString(): string;
  __apiType?(variables: Variables): Data;
}

/** Follows events over graphql-transport-ws, behind `after` or from now on, over however many connections it takes. */
export class LiveClient {
  readonly #options: LiveClientOptions;
  readonly #all = new Set<Following>();
  #attempts = 0;
  #isBroken = false;
  #hurry = (): void => {};
  readonly #client;

  constructor(options: LiveClientOptions) {
    const { url, token, webSocket, pingEveryMs = 15_000 } = options;
    const address = new URL(url.replace(/^http/, "ws")).href;
    let silence: ReturnType<typeof setTimeout>;
    this.#options = options;
    this.#client = createClient({
      // Every connection comes by here, whatever became of the one before.
      url: () => this.#wait().then(() => address),
      webSocketImpl: webSocket,
      connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
      keepAlive: pingEveryMs,
      retryAttempts: 0,
      on: {
        connected: () => {
          this.#isBroken = false;
          options.onConnected?.();
        },
        error: () => {
          this.#isBroken = true;
        },
        ping: (isReceived) => {
          if (!isReceived) silence = setTimeout(() => this.#client.terminate(), 2 * pingEveryMs);
        },
        pong: () => {
          clearTimeout(silence);
          this.#attempts = 0;
        },
        closed: (event) => {
          clearTimeout(silence);
          const { code, reason } = event as { code: number; reason: string };
          this.#isBroken = this.#all.size > 0;
          if (this.#isBroken) options.onAway?.(code, reason);
        },
      },
    });
  }

  /** @throws {LiveError} when the document can't be resumed */
  subscribe<Data, Variables extends { readonly after?: string | null | undefined }>(
    document: LiveDocument<Data, Variables>,
    variables: Variables,
    handlers: LiveHandlers<Data>,
  ): Following {
    const following = new Following(this.#client, document, variables, handlers as LiveHandlers<unknown>, () => {
      this.#all.delete(following);
      if (this.#all.size === 0) this.#hurry();
    });
    this.#all.add(following);
    following.begin();
    return following;
  }

  /** None unless a connection broke; then at random, so that many don't come at once, and longer until one stands for a while. */
  async #wait(): Promise<void> {
    if (!this.#isBroken) return;
    const mostMs = Math.min(30_000, (this.#options.waitMs ?? 1_000) * 2 ** this.#attempts++);
    await new Promise<void>((resolve) => {
      const waiting = setTimeout(resolve, mostMs * (0.5 + Math.random() / 2));
      this.#hurry = () => {
        clearTimeout(waiting);
        resolve();
      };
    });
  }
}
