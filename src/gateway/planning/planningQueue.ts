import { BusyError } from "../../errors/tryAgainError.ts";

interface Waiting {
  readonly size: number;
  readonly begin: () => void;
}

/** Of Node.js's four threads the native planner leaves one to unpacking and files. */
const maxAtOnce = 3;
/** Characters from which an operation is large: planning it may take seconds, and can't be broken off at once. */
const largeFrom = 10_000;
/** Large ones leave one thread to the others. */
const maxLargeAtOnce = 2;
/** What waits longer is refused. */
const maxWaitMs = 5_000;

/**
 * Lets a few operations be planned at once, and of those that wait the smallest first: what many large ones take
 * is not taken from the small.
 */
export class PlanningQueue {
  readonly #maxWaitMs: number;
  readonly #waiting = new Set<Waiting>();
  #running = 0;
  #runningLarge = 0;

  constructor(waitMs = maxWaitMs) {
    this.#maxWaitMs = waitMs;
  }

  /**
   * @param size of the operation, in characters
   * @throws {BusyError} when its turn has not come in time
   */
  async run<T>(size: number, plan: () => Promise<T>): Promise<T> {
    await this.#turn(size);
    try {
      return await plan();
    } finally {
      this.#count(size, -1);
      this.#goOn();
    }
  }

  #turn(size: number): Promise<void> {
    return new Promise((resolve, reject) => {
      const refuse = () => {
        if (this.#waiting.delete(waiting)) reject(new BusyError("The operation could not be planned"));
      };
      // After plans that were finished while this thread was too busy to see it: they make room.
      const timer = setTimeout(() => setImmediate(refuse), this.#maxWaitMs);
      const begin = () => {
        clearTimeout(timer);
        resolve();
      };
      const waiting = { size, begin };
      this.#waiting.add(waiting);
      this.#goOn();
    });
  }

  /** Lets whoever may begin: the smallest first, and of equal ones who came first. */
  #goOn(): void {
    let smallest: Waiting | null = null;
    for (const waiting of this.#waiting) {
      if (smallest === null || waiting.size < smallest.size) smallest = waiting;
    }
    if (smallest === null || this.#running >= maxAtOnce) return;
    if (smallest.size >= largeFrom && this.#runningLarge >= maxLargeAtOnce) return;
    this.#waiting.delete(smallest);
    this.#count(smallest.size, 1);
    smallest.begin();
    this.#goOn();
  }

  #count(size: number, by: 1 | -1): void {
    this.#running += by;
    if (size >= largeFrom) this.#runningLarge += by;
  }
}
