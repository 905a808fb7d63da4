import { type DocumentNode, type FormattedExecutionResult, type GraphQLFormattedError, print } from "graphql";
import { type Client, createClient, type SubscribePayload } from "graphql-ws";

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

export interface LiveHandlers<Data> {
  /** An event; `data` is null when it could not be told. */
  readonly next: (result: FormattedExecutionResult<Data>) => void;
  /** Events may be missing before the next one: the cursor is too old, or a partner's stream broke. */
  readonly gap?: (reason: "CURSOR_TOO_OLD" | "PARTNER") => void;
  /** It is over, and not tried again. */
  readonly error?: (error: LiveError) => void;
  readonly complete?: () => void;
}

/** Why a subscription ended: `cursor` says where to go on, `errors` are the server's. */
export class LiveError extends Error {
  readonly errors: readonly GraphQLFormattedError[];
  readonly cursor: string | null;
  constructor(why: string, cursor: string | null, cause?: unknown) {
    super(why, { cause });
    this.errors = Array.isArray(cause) ? cause : [];
    this.cursor = (this.errors[0]?.extensions?.["cursor"] as string | undefined) ?? cursor;
  }
}

/** Closings after which the server would say the same again; errors of the server that pass by. */
const fatal: readonly unknown[] = [4400, 4401, 4403, 4406];
const passing: readonly unknown[] = ["SERVICE_STOPPING", "SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"];
const endOfLog = "{ events(last: 1) { pageInfo { endCursor } } }";
type EndOfLog = { readonly events: { readonly pageInfo: { readonly endCursor: string } } | null };
type Told = Readonly<Record<string, { readonly eventId: string; readonly cursor: string } | null>>;
type After = { readonly after?: string | null | undefined };

/** Follows events over graphql-transport-ws, behind `after` or from now on, over however many connections it takes. */
export class LiveClient {
  readonly #client: Client;
  #attempts = 0;
  #followed = 0;

  constructor({ url, token, webSocket, pingEveryMs = 15_000, waitMs = 1_000, ...tell }: LiveClientOptions) {
    let silence: ReturnType<typeof setTimeout>;
    this.#client = createClient({
      // Waits at random, so that many don't come at once, and longer until a connection stands for a while.
      url: async () => {
        const mostMs = Math.min(30_000, waitMs * Math.floor(2 ** (this.#attempts++ - 1)));
        await new Promise((resolve) => setTimeout(resolve, mostMs * (0.5 + Math.random() / 2)));
        return new URL(url.replace(/^http/, "ws")).href;
      },
      webSocketImpl: webSocket,
      connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
      keepAlive: pingEveryMs,
      lazyCloseTimeout: 50,
      retryAttempts: 0,
      on: {
        connected: () => tell.onConnected?.(),
        ping: (isReceived) => {
          if (!isReceived) silence = setTimeout(() => this.#client.terminate(), 2 * pingEveryMs);
        },
        pong: () => {
          clearTimeout(silence);
          this.#attempts = 1;
        },
        closed: (event) => {
          clearTimeout(silence);
          if (this.#followed === 0) this.#attempts = 0;
          else tell.onAway?.((event as CloseEvent).code, (event as CloseEvent).reason);
        },
      },
    });
  }

  /** @throws {LiveError} when the document can't be resumed */
  subscribe<Data, Variables extends After>(
    document: LiveDocument<Data, Variables>,
    variables: Variables,
    handlers: LiveHandlers<Data>,
  ): Following {
    const query = Object.hasOwn(Object(document), "kind") ? print(document as DocumentNode) : String(document);
    const missing = ["$after", "eventId", "cursor"].find((word) => !query.split(/[^$\w]/).includes(word));
    if (missing) throw new LiveError(`The document lacks ${missing}.`, null);
    this.#followed++;
    return new Following(this.#client, query, variables, handlers as LiveHandlers<unknown>, () => this.#followed--);
  }
}

/** A subscription over however many connections. */
class Following {
  cursor: string | null;
  readonly #client: Client;
  readonly #handlers: LiveHandlers<unknown>;
  readonly #payload: SubscribePayload;
  readonly #seen = new Set<unknown>();
  readonly #onOver: () => void;
  /** Null when it is over. */
  #leave: (() => unknown) | null = () => {};
  #hasGap = false;

  constructor(client: Client, query: string, variables: After, handlers: LiveHandlers<unknown>, onOver: () => void) {
    this.cursor = variables.after ?? null;
    this.#client = client;
    this.#handlers = handlers;
    this.#onOver = onOver;
    // Looked up as it is sent: after a closing with 1000 graphql-ws sends the same again.
    const get = () => ({ ...variables, after: this.cursor });
    this.#payload = Object.defineProperty({ query }, "variables", { enumerable: true, get });
    void this.#follow();
  }

  stop(tell?: () => void): void {
    if (this.#leave === null) return;
    this.#leave();
    this.#leave = null;
    this.#onOver();
    tell?.();
  }

  async #follow(): Promise<void> {
    while (this.#leave !== null) {
      try {
        // Behind the end of the log from the first moment on: what comes while the connection breaks is not lost either.
        if (this.cursor === null) await this.#take<EndOfLog>({ query: endOfLog }, (result) => this.#begin(result));
        await this.#take<Told>(this.#payload, (result) => this.#next(result));
        this.stop(this.#handlers.complete);
      } catch (error) {
        await this.#mend(error);
      }
    }
  }

  async #take<Data>(payload: SubscribePayload, take: (result: FormattedExecutionResult<Data>) => void) {
    const results = this.#client.iterate<Data>(payload);
    this.#leave &&= () => results.return?.();
    for await (const result of results) if (this.#leave !== null) take(result as FormattedExecutionResult<Data>);
  }

  #begin({ data }: FormattedExecutionResult<EndOfLog>): void {
    this.cursor = data?.events?.pageInfo.endCursor ?? null;
    if (this.#hasGap) this.#handlers.gap?.("CURSOR_TOO_OLD");
    this.#hasGap = false;
  }

  #next(result: FormattedExecutionResult<Told>): void {
    const event = Object.values(result.data ?? {})[0];
    if (event && (typeof event.eventId !== "string" || typeof event.cursor !== "string"))
      throw new LiveError("An event lacks eventId or cursor.", this.cursor);
    if (event && this.#seen.has(event.eventId)) return;
    // So many are remembered, to know them when they come again.
    if (event && this.#seen.add(event.eventId).size > 1_000) this.#seen.delete(this.#seen.values().next().value);
    this.cursor = event?.cursor ?? this.cursor;
    if (result.extensions?.["gap"] === true) this.#handlers.gap?.("PARTNER");
    this.#handlers.next(result);
  }

  /** Goes on after what passes by; ends with everything else: what the server refuses for good, and handlers that fail. */
  async #mend(error: unknown): Promise<void> {
    // graphql-ws holds the next socket open for what a broken one has ended, until it is told.
    this.#leave?.();
    const [first] = Array.isArray(error) ? (error as readonly GraphQLFormattedError[]) : [];
    const code = first ? first.extensions?.["code"] : (error as { readonly code?: unknown } | null)?.code;
    if (code === "CURSOR_TOO_OLD") [this.cursor, this.#hasGap] = [null, true];
    else if (passing.includes(code)) await new Promise((resolve) => setTimeout(resolve, 1_000));
    else if (first || fatal.includes(code) || (error instanceof Error && code === undefined)) {
      const why = first?.message ?? (error instanceof Error ? error.message : `The connection was refused: ${code}.`);
      this.stop(() => this.#handlers.error?.(new LiveError(why, this.cursor, error)));
    }
  }
}
