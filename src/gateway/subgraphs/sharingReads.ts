import { type Clock, systemClock } from "./clock.ts";
import { copyAnswer } from "./copyAnswer.ts";
import { failedAnswer } from "./failedAnswer.ts";
import type { PreparedOperation, Subgraph, SubgraphAnswer, SubgraphRequest } from "./subgraph.ts";
import { writeVariables } from "./writeVariables.ts";

/** An older call is not joined: what hangs never holds those who come later. */
const joinableMs = 1_000;

export interface SharingOptions {
  /** What else than its variables an answer depends on: the rights and the language of who asks. */
  readonly keyOf: (request: SubgraphRequest) => string;
  /** A call has ended after this time. */
  readonly timeoutMs: number;
  readonly clock?: Clock;
}

/**
 * Queries that ask the same at the same time become one call. Each caller has an answer of its own, to
 * change as it likes. The call is broken off when none of them waits any more.
 *
 * A call is joined only in its first second, and only by who has the time to see it end.
 */
export function sharingReads<S extends Subgraph>(inner: S, options: SharingOptions): S {
  const { keyOf, timeoutMs, clock = systemClock } = options;

  function shared(ask: PreparedOperation): PreparedOperation {
    const calls = new Map<string, SharedCall>();
    return (request) => {
      if (request.signal?.aborted) return Promise.resolve(failedAnswer("abandoned"));
      const variablesText = writeVariables(request);
      if (variablesText === null) return Promise.resolve(failedAnswer("refused"));
      const key = keyOf(request) + variablesText;
      const now = clock.now();
      const known = calls.get(key);
      if (known?.isJoinable(now, request.scope.deadlineAt)) return known.join(request.signal);
      const endsAt = Math.min(now + timeoutMs, request.scope.deadlineAt);
      const call = new SharedCall(now, endsAt, request.signal !== undefined);
      calls.set(key, call);
      const answer = call.join(request.signal);
      const { signal } = call;
      call.start(ask({ ...request, variablesText, ...(signal && { signal }) }), () => {
        if (calls.get(key) === call) calls.delete(key);
      });
      return answer;
    };
  }

  return {
    ...inner,
    prepare(operation) {
      const ask = inner.prepare(operation);
      return operation.kind === "query" ? shared(ask) : ask;
    },
  };
}

/** One call and all who wait for it. */
class SharedCall {
  readonly startedAt: number;
  /** When it will have ended at the latest. */
  readonly endsAt: number;
  /** Null when whoever began it waits to its end: nobody breaks it off then. */
  readonly #controller: AbortController | null;
  readonly #waiting: ((answer: SubgraphAnswer) => void)[] = [];
  readonly #stopListening: (() => void)[] = [];
  #leftCount = 0;

  constructor(startedAt: number, endsAt: number, canBeLeft: boolean) {
    this.startedAt = startedAt;
    this.endsAt = endsAt;
    this.#controller = canBeLeft ? new AbortController() : null;
  }

  get signal(): AbortSignal | undefined {
    return this.#controller?.signal;
  }

  /** Whether somebody who has time until then may still join. */
  isJoinable(now: number, deadlineAt: number): boolean {
    return now < this.startedAt + joinableMs && this.endsAt <= deadlineAt && !this.signal?.aborted;
  }

  join(signal: AbortSignal | undefined): Promise<SubgraphAnswer> {
    if (signal) {
      const leave = (): void => this.#leave(signal.reason);
      signal.addEventListener("abort", leave, { once: true });
      this.#stopListening.push(() => signal.removeEventListener("abort", leave));
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  start(call: Promise<SubgraphAnswer>, onEnd: () => void): void {
    void call.then((answer) => {
      onEnd();
      for (const stop of this.#stopListening) stop();
      // All copies are made before the first caller gets its hands on the answer.
      const copies = this.#waiting.map((_, index) => (index === 0 ? answer : copyAnswer(answer)));
      for (const [index, resolve] of this.#waiting.entries()) resolve(copies[index]!);
    });
  }

  #leave(reason: unknown): void {
    this.#leftCount++;
    if (this.#leftCount === this.#waiting.length) this.#controller?.abort(reason);
  }
}
