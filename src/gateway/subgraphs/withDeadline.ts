import { type Clock, systemClock } from "./clock.ts";
import { failedAnswer, tookTooLong } from "./failedAnswer.ts";
import { deadlinePassed } from "./operationScope.ts";
import type { PreparedOperation, Subgraph, SubgraphAnswer, SubgraphFailure, SubgraphRequest } from "./subgraph.ts";

/** How long one fetch may take, everything tried for it included. */
export const fetchTimeoutMs = 5_000;

export interface DeadlineOptions {
  readonly timeoutMs?: number;
  readonly clock?: Clock;
}

/**
 * Lets no query and no mutation wait longer than a time of its own, nor past the end of the client's operation. The answer
 * is there at that moment, whatever the subgraph does; it is told by the request's signal. A subscription
 * has no end, so it is left alone: whoever starts it bounds its beginning.
 */
export function withDeadline<S extends Subgraph>(inner: S, options: DeadlineOptions = {}): S {
  return { ...inner, prepare: (operation) => inTime(inner.prepare(operation), options) };
}

/** The same for one operation. */
export function inTime(ask: PreparedOperation, options: DeadlineOptions = {}): PreparedOperation {
  const { timeoutMs = fetchTimeoutMs, clock = systemClock } = options;
  return (request) => askInTime(ask, request, timeoutMs, clock);
}

function askInTime(
  ask: PreparedOperation,
  request: SubgraphRequest,
  timeoutMs: number,
  clock: Clock,
): Promise<SubgraphAnswer> {
  const leftMs = request.scope.deadlineAt - clock.now();
  if (leftMs <= 0) return Promise.resolve(failedAnswer("timeout"));
  const outer = request.signal;
  if (outer?.aborted) return Promise.resolve(failedAnswer(failureOf(outer)));
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const leave = (): void => {
      end();
      controller.abort(outer!.reason);
      resolve(failedAnswer(failureOf(outer!)));
    };
    const callOff = clock.after(Math.min(timeoutMs, leftMs), () => {
      end();
      // A subgraph that is asked late in an operation is not slow for that.
      controller.abort(timeoutMs <= leftMs ? tookTooLong : undefined);
      resolve(failedAnswer("timeout"));
    });
    const end = (): void => {
      callOff();
      outer?.removeEventListener("abort", leave);
    };
    outer?.addEventListener("abort", leave);
    ask({ ...request, signal: controller.signal }).then((answer) => {
      end();
      resolve(answer);
    }, reject);
  });
}

/** What whoever asked is told: the end of the operation's time is not the same as that nobody waits. */
function failureOf({ reason }: AbortSignal): SubgraphFailure {
  return reason === deadlinePassed ? "timeout" : "abandoned";
}
