import { type DocumentNode, type FormattedExecutionResult, type GraphQLFormattedError, print } from "graphql";
import type { Client, SubscribePayload } from "graphql-ws";
import { type GapReason, LiveError, type LiveHandlers } from "./liveHandlers.ts";

type Result = FormattedExecutionResult<Record<string, { eventId?: unknown; cursor?: unknown } | null>>;

const endOfLog = "{ events(last: 1) { pageInfo { endCursor } } }";
/** Closings after which the server would say the same again, and errors that pass by. */
const fatal: readonly unknown[] = [4400, 4401, 4403, 4406];
const passing: readonly unknown[] = ["SERVICE_STOPPING", "SUBGRAPH_UNAVAILABLE", "SUBGRAPH_TIMEOUT"];
const passingMs = 1_000;
/** So many events are remembered, to know them when they come again. */
const mostSeen = 1000;

/** A subscription over however many connections. */
export class Following {
  cursor: string | null;
  readonly #client: Client;
  readonly #query: string;
  readonly #variables: object;
  readonly #handlers: LiveHandlers<unknown>;
  readonly #onOver: () => void;
  readonly #seen = new Set<string>();
  #gap: GapReason | null = null;
  #hasFollowed = false;
  #isOver = false;
  #leave = (): void => {};

  constructor(
    client: Client,
    document: unknown,
    variables: { readonly after?: string | null | undefined },
    handlers: LiveHandlers<unknown>,
    onOver: () => void,
  ) {
    this.#client = client;
    this.#query = Object.hasOwn(Object(document), "kind") ? print(document as DocumentNode) : String(document);
    this.#variables = variables;
    this.#handlers = handlers;
    this.#onOver = onOver;
    this.cursor = variables.after ?? null;
    const missing = ["$after", "eventId", "cursor"].filter((word) => !this.#query.split(/[^$\w]/).includes(word));
    if (missing.length > 0) throw new LiveError(`The document lacks ${missing.join(" and ")}.`, this.cursor);
  }

  /** Follows behind the last event; before the first one, behind the end of the log, or from now where that is not told. */
  begin(): void {
    if (this.cursor === null) this.#send({ query: endOfLog }, (result) => this.#follow(result));
    else this.#follow();
  }

  stop(tell?: () => void): void {
    this.#isOver = true;
    this.#leave();
    this.#onOver();
    tell?.();
  }

  #follow(end?: FormattedExecutionResult): void {
    const { events } = (end?.data ?? {}) as { events?: { pageInfo: { endCursor: string | null } } | null };
    this.cursor ??= events?.pageInfo.endCursor ?? null;
    if (this.cursor === null && this.#hasFollowed) this.#gap ??= "NO_CURSOR";
    this.#hasFollowed = true;
    this.#tellGap();
    // Looked up as it is sent: after a closing with 1000 graphql-ws sends the same again.
    const payload = Object.defineProperty({ query: this.#query }, "variables", {
      enumerable: true,
      get: () => ({ ...this.#variables, after: this.cursor }),
    });
    this.#send(payload, (result) => this.#onNext(result as Result));
  }

  /** Leaves what went before only after: the connection closes with its last operation. */
  #send(payload: SubscribePayload, next: (result: FormattedExecutionResult) => void): void {
    if (this.#isOver) return;
    const isOfEnd = payload.query === endOfLog;
    const leaveBefore = this.#leave;
    let isLeft = false;
    const stop = this.#client.subscribe(payload, {
      next: (result) => {
        if (isLeft) return;
        // The query ends by itself: graphql-ws would count it twice if it was stopped, too.
        if (isOfEnd) [isLeft, this.#leave] = [true, () => {}];
        next(result as FormattedExecutionResult);
      },
      error: (error) => (isLeft ? stop() : this.#onError(error, isOfEnd)),
      complete: () => isLeft || this.stop(this.#handlers.complete),
    });
    this.#leave = () => {
      isLeft = true;
      stop();
    };
    leaveBefore();
  }

  #onNext(result: Result): void {
    const event = Object.values(result.data ?? {})[0];
    const { eventId, cursor } = event ?? {};
    if (event && (typeof eventId !== "string" || typeof cursor !== "string")) {
      this.#fail("An event lacks eventId or cursor.");
    } else if (typeof eventId === "string" && typeof cursor === "string") {
      if (this.#seen.has(eventId)) return;
      if (this.#seen.add(eventId).size > mostSeen) this.#seen.delete([...this.#seen.keys().take(1)].join());
      this.cursor = cursor;
    }
    if (result.extensions?.["gap"] === true) this.#gap = "PARTNER";
    this.#tellGap();
    this.#tell(() => this.#handlers.next(result));
  }

  /** @param error errors of the server, or the end of the connection, which the client makes anew */
  #onError(error: unknown, isOfEnd: boolean): void {
    const [first] = Array.isArray(error) ? (error as readonly GraphQLFormattedError[]) : [];
    const code = first ? first.extensions?.["code"] : (error as { code?: number }).code;
    if (first && passing.includes(code)) {
      const waiting = setTimeout(() => this.begin(), passingMs);
      this.#leave = () => clearTimeout(waiting);
    } else if (first && isOfEnd) this.#follow();
    else if (code === "CURSOR_TOO_OLD") {
      [this.#gap, this.cursor] = [code, null];
      this.begin();
    } else if (first || fatal.includes(code))
      this.#fail(first?.message ?? `The connection was refused: ${code}.`, error);
    else this.begin();
  }

  #tellGap(): void {
    const gap = this.#gap;
    this.#gap = null;
    if (gap) this.#tell(() => this.#handlers.gap?.(gap));
  }

  /** A handler that fails ends its own subscription, and no other. */
  #tell(handler: () => void): void {
    try {
      if (!this.#isOver) handler();
    } catch (cause) {
      this.#fail("A handler failed.", cause);
    }
  }

  #fail(why: string, cause?: unknown): void {
    this.stop(() => this.#handlers.error?.(new LiveError(why, this.cursor, cause)));
  }
}
