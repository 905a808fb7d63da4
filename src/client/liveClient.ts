import { type DocumentNode, type GraphQLFormattedError, print } from "graphql";
import { type Client, createClient, type FormattedExecutionResult, type SubscribePayload } from "graphql-ws";

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
export type LiveDocument<Data, Variables> = { toString(): string; __apiType?(variables: Variables): Data };

export interface LiveHandlers<Data> {
  /** An event; `data` is null when it could not be told. */
  readonly next: (result: FormattedExecutionResult<Data>) => void;
  /** Events may be missing before the next one: the cursor is too old, or a partner's stream broke. */
  readonly gap?: (reason: "CURSOR_TOO_OLD" | "PARTNER") => void;
  readonly error?: (error: LiveError) => void;
  readonly complete?: () => void;
}

/** Why a subscription ended, and where to go on: `code` is that of the server's first error, or of the closing. */
export class LiveError extends Error {
  readonly errors: readonly GraphQLFormattedError[] = Array.isArray(this.cause) ? this.cause : [];
  readonly code: unknown;
  readonly cursor: string | null;
  constructor(cause: unknown, cursor: string | null) {
    const { message, code, extensions }: Cause = Object(Array.isArray(cause) ? cause[0] : cause);
    super(message ?? (code ? `The connection was closed: ${code}.` : String(cause)), { cause });
    this.code = extensions?.code ?? code;
    this.cursor = extensions?.cursor ?? cursor;
  }
}

/** Closings after which the server would say the same again; what passes by, 4499 being a silent connection that we closed. */
const fatal: readonly unknown[] = [4400, 4401, 4403, 4406];
const passing: readonly unknown[] = [4499, "SERVICE_STOPPING", "SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"];
const endOfLog = { query: "{ events(last: 1) { pageInfo { endCursor } } }" };
type Cause = { message?: string; code?: unknown; extensions?: { code?: string; cursor?: string } };
type Told = { [field: string]: { eventId?: string; cursor?: string; pageInfo?: { endCursor: string } } | null };
type After = { readonly after?: string | null | undefined };
type Following = { cursor: string | null; stop(): boolean };
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Follows events over graphql-transport-ws, behind `after` or from now on, over however many connections it takes. */
export class LiveClient {
  readonly #client: Client;
  readonly #underWay = new Map<Following, () => unknown>();

  constructor({ url, token, webSocket, pingEveryMs = 15_000, waitMs = 1_000, ...tell }: LiveClientOptions) {
    const { href } = new URL(url.replace(/^http/, "ws"));
    let nextWaitMs = 0;
    let silence: ReturnType<typeof setTimeout>;
    this.#client = createClient({
      // Waits at random, so that many don't come at once, and longer until a connection stands for a while.
      url: async () => {
        await wait(nextWaitMs * (0.5 + Math.random() / 2));
        nextWaitMs = Math.min(30_000, 2 * nextWaitMs || waitMs);
        return href;
      },
      webSocketImpl: webSocket,
      connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
      keepAlive: pingEveryMs,
      lazyCloseTimeout: 50,
      retryAttempts: 0,
      on: {
        connected: () => tell.onConnected?.(),
        message: ({ type }) => {
          clearTimeout(silence);
          silence = setTimeout(() => this.#client.terminate(), 3 * pingEveryMs);
          if (type === "pong") nextWaitMs = waitMs;
        },
        closed: (event) => {
          clearTimeout(silence);
          if (this.#underWay.size === 0) nextWaitMs = 0;
          else tell.onAway?.((event as CloseEvent).code, (event as CloseEvent).reason);
        },
      },
    });
  }

  /** @throws {LiveError} when the document can't be resumed */
  subscribe<Data, Vars extends After>(document: LiveDocument<Data, Vars>, variables: Vars, tell: LiveHandlers<Data>) {
    const query = Object.hasOwn(Object(document), "kind") ? print(document as DocumentNode) : String(document);
    const missing = ["$after", "eventId", "cursor"].find((word) => !query.split(/[^$\w]/).includes(word));
    if (missing) throw new LiveError(`The document lacks ${missing}.`, null);
    const following: Following = {
      cursor: variables.after ?? null,
      stop: () => {
        this.#underWay.get(following)?.();
        return this.#underWay.delete(following);
      },
    };
    this.#underWay.set(following, () => {});
    // Written as it is sent: after a closing with 1000 graphql-ws sends the same again.
    const payload = { query, variables: { toJSON: () => ({ ...variables, after: following.cursor }) } };
    void this.#follow(following, payload, tell as LiveHandlers<unknown>);
    return following;
  }

  async #follow(following: Following, payload: SubscribePayload, tell: LiveHandlers<unknown>): Promise<void> {
    const seen = new Set<unknown>();
    for (let wasTooOld = false; this.#underWay.has(following); ) {
      try {
        if (following.cursor === null) {
          // Behind the end of the log from the first moment on: what comes while the connection breaks is not lost either.
          for await (const { data, errors = [] } of this.#ask(following, endOfLog)) {
            following.cursor = data?.["events"]?.pageInfo?.endCursor ?? null;
            if (following.cursor === null) throw errors;
            if (wasTooOld) tell.gap?.("CURSOR_TOO_OLD");
          }
          continue;
        }
        for await (const result of this.#ask(following, payload)) {
          const event = Object.values(result.data ?? {})[0];
          if (event && !(event.eventId && event.cursor)) throw new LiveError("An event lacks eventId or cursor.", null);
          if (result.extensions?.["gap"] === true && this.#underWay.has(following)) tell.gap?.("PARTNER");
          if (!this.#underWay.has(following) || (event && seen.has(event.eventId))) continue;
          // So many are remembered, to know them when they come again.
          if (event && seen.add(event.eventId).size > 1_000) seen.delete(seen.values().next().value);
          following.cursor = event?.cursor ?? following.cursor;
          tell.next(result);
        }
        if (following.stop()) tell.complete?.();
      } catch (cause) {
        const error = new LiveError(cause, following.cursor);
        const isOver = Array.isArray(cause) || cause instanceof Error || fatal.includes(error.code);
        if (error.code === "CURSOR_TOO_OLD") [following.cursor, wasTooOld] = [null, true];
        else if (passing.includes(error.code)) await wait(1_000);
        else if (isOver && following.stop()) tell.error?.(error);
      }
    }
  }

  /** Asks, and leaves what was asked before: graphql-ws holds the next socket open for what a broken one has ended. */
  #ask(following: Following, payload: SubscribePayload) {
    this.#underWay.get(following)?.();
    const results = this.#client.iterate<Told, Record<string, unknown>>(payload);
    this.#underWay.set(following, () => results.return?.());
    return results;
  }
}
