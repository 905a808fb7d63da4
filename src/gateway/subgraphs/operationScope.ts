/** What of one client operation its fetches share. Made once for each operation; subgraphs hang their own state on it. */
export interface OperationScope {
  /** The client's rights, as the subgraphs of this process understand them; opaque to the gateway. */
  readonly viewer: unknown;
  /** The client's headers, names in lower case. A remote subgraph is sent only those that it is allowed. */
  readonly headers: Readonly<Record<string, string>>;
  /** When the whole operation must have ended, on the clock of `performance.now()`. */
  readonly deadlineAt: number;
  /** What an operation, or one event of a subscription, may take as a whole. */
  readonly timeoutMs: number;
  /**
   * Aborted when nobody waits for the answer any more: the deadline has passed ({@link deadlinePassed}), the caller has left
   * ({@link callerLeft}), or the operation is over ({@link operationOver}). What works for the operation ends then.
   */
  readonly signal: AbortSignal;
  /** The same, but for the caller's leaving. */
  readonly lastingSignal: AbortSignal;
  /** What the operation costs at most, in objects made (`pipeline/cost/`). Absent where nobody has judged. */
  readonly cost?: number;
  /** Waits for another server: meanwhile another operation may be worked on. Absent where nobody counts those under way. */
  readonly elsewhere?: <T>(wait: () => Promise<T>) => Promise<T>;
}

/** A scope as the transport that began it holds it. */
export interface BegunScope extends OperationScope {
  /** The caller has left: a query ends, a mutation goes on. */
  leave(): void;
  /** The operation has ended; what is still under way for it is broken off. */
  end(): void;
}

export interface ScopeOptions {
  /** {@link usualOperationTimeoutMs} when it is not given. */
  readonly timeoutMs?: number;
  /** When the request arrived, on the clock of `performance.now()`: the deadline is counted from there. Now, when it is not given. */
  readonly arrivedAt?: number;
}

/** What an operation may take as a whole when nothing else is said, from the arrival of its request on. */
export const usualOperationTimeoutMs = 15_000;

/** Why a scope's signal is aborted. */
export const deadlinePassed = new DOMException("The operation's deadline has passed.", "TimeoutError");
export const callerLeft = new DOMException("The caller has left.", "AbortError");
export const operationOver = new DOMException("The operation is over.", "AbortError");

/** Begins the scope of one client operation. Who begins it ends it. */
export function beginScope(
  viewer: unknown,
  headers: OperationScope["headers"],
  { timeoutMs = usualOperationTimeoutMs, arrivedAt = performance.now() }: ScopeOptions = {},
): BegunScope {
  const waiting = new AbortController();
  const lasting = new AbortController();
  const breakOff = (reason: DOMException): void => {
    clearTimeout(timer);
    waiting.abort(reason);
    lasting.abort(reason);
  };
  const deadlineAt = arrivedAt + timeoutMs;
  const timer = setTimeout(breakOff, Math.max(0, deadlineAt - performance.now()), deadlinePassed).unref();
  return {
    ...{ viewer, headers, timeoutMs, deadlineAt },
    signal: waiting.signal,
    lastingSignal: lasting.signal,
    leave: () => waiting.abort(callerLeft),
    end: () => breakOff(operationOver),
  };
}

/** A scope with the rights and the whole time of another. */
export function renewed({ viewer, headers, timeoutMs }: OperationScope): BegunScope {
  return beginScope(viewer, headers, { timeoutMs });
}

/** Runs something in a scope of its own, with the rights and the whole time of another. */
export async function inNewScope<T>(like: OperationScope, run: (scope: OperationScope) => Promise<T>): Promise<T> {
  const scope = renewed(like);
  try {
    return await run(scope);
  } finally {
    scope.end();
  }
}

/**
 * The scope of a mutation: it goes on when its caller leaves, up to its deadline. The caller can't know how far it was, so it is
 * never broken off halfway for that; asked again with the same idempotency key, it tells its outcome.
 */
export function goingOn(scope: OperationScope): OperationScope {
  return { ...scope, signal: scope.lastingSignal };
}
