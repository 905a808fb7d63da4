/** The time as wrappers of subgraphs see it: passed in, so that it can be stopped. */
export interface Clock {
  /** Milliseconds; the clock of `performance.now()`. */
  now(): number;
  /** Runs something once after a time. What it returns calls that off. */
  after(delayMs: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
};
