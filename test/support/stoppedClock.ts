import type { Clock } from "../../src/gateway/subgraphs/clock.ts";

/** A clock that stands still until it is told to go on. */
export interface StoppedClock extends Clock {
  /** Lets time pass, and runs what becomes due on the way, in its order. */
  pass(ms: number): void;
}

export function stoppedClock(startMs = 0): StoppedClock {
  let nowMs = startMs;
  let timers: { readonly dueMs: number; readonly run: () => void }[] = [];
  return {
    now: () => nowMs,
    after(delayMs, run) {
      const timer = { dueMs: nowMs + delayMs, run };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(ms) {
      const endMs = nowMs + ms;
      for (;;) {
        const [next] = timers.filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        nowMs = next.dueMs;
        next.run();
      }
      nowMs = endMs;
    },
  };
}
