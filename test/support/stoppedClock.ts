import type { Clock } from "../../src/gateway/subgraphs/clock.ts";

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** A clock that stands still until it is told to go on. */
export class StoppedClock implements Clock {
  #now: number;
  readonly #timers = new Set<Timer>();

  constructor(now = Math.ceil(performance.now())) {
    this.#now = now;
  }

  readonly now = (): number => this.#now;

  readonly after = (delayMs: number, run: () => void): (() => void) => {
    const timer: Timer = { at: this.#now + delayMs, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** In how many milliseconds each timer that is set will run, the next one first. */
  get waiting(): readonly number[] {
    return [...this.#timers].map(({ at }) => at - this.#now).sort((a, b) => a - b);
  }

  /** Goes on, runs what falls due in its order, and lets promises settle. */
  async advance(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (let next = this.#nextUntil(until); next; next = this.#nextUntil(until)) {
      this.#now = next.at;
      this.#timers.delete(next);
      next.run();
      await settled();
    }
    this.#now = until;
    await settled();
  }

  #nextUntil(until: number): Timer | undefined {
    return [...this.#timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
  }
}

/** Resolves when promises that wait for nothing outside have settled. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
