import { type Clock, systemClock } from "./clock.ts";
import type { PreparedOperation, Subgraph, SubgraphAnswer, SubgraphRequest } from "./subgraph.ts";

/** How long a second try waits: at least, and at most. Between them it is chance, so that many do not come at once. */
const pauseMs = { min: 20, max: 120 };

export interface RetryOptions {
  readonly clock?: Clock;
  /** 0 up to, without, 1. */
  readonly random?: () => number;
}

/**
 * Asks a second time when a subgraph could not be reached or has too much to do, and time is left. Only
 * queries: a mutation that got no answer may have been done all the same.
 */
export function withRetry<S extends Subgraph>(inner: S, options: RetryOptions = {}): S {
  const { clock = systemClock, random = Math.random } = options;

  async function askAgain(ask: PreparedOperation, request: SubgraphRequest, first: SubgraphAnswer) {
    const delayMs = pauseMs.min + random() * (pauseMs.max - pauseMs.min);
    if (clock.now() + delayMs >= request.scope.deadlineAt) return first;
    await pause(clock, delayMs, request.signal);
    return request.signal?.aborted ? first : ask(request);
  }

  return {
    ...inner,
    prepare(operation) {
      const ask = inner.prepare(operation);
      if (operation.kind !== "query") return ask;
      return async (request) => {
        const answer = await ask(request);
        return answer.failure === "unreachable" || answer.failure === "overloaded"
          ? askAgain(ask, request, answer)
          : answer;
      };
    },
  };
}

/** Ends after a time, or when the signal is aborted. */
function pause(clock: Clock, delayMs: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      callOff();
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const callOff = clock.after(delayMs, end);
    if (signal?.aborted) end();
    else signal?.addEventListener("abort", end);
  });
}
