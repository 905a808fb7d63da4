/** How many of the last calls decide. */
export const windowSize = 20;
/** So many failures among them open the circuit: half. */
export const openingFailures = windowSize / 2;
/** How long an open circuit lets nothing through. */
export const openMs = 30_000;

const windowMask = 2 ** windowSize - 1;

/** How a call ended, as far as it says something about whom it asked. */
export type Outcome = "success" | "failure" | "unknown";

/** A call that was let through, to be told how it ended. */
export type Pass = number;

/**
 * A circuit breaker: it lets calls through while half of the last twenty did well, else none for 30
 * seconds, then one to try. When that one does well the circuit closes with a clean window; when it fails,
 * it is open for another 30 seconds; when it says nothing, the next one tries.
 *
 * An open circuit remembers only until when. So a trial that never ends holds up nothing for longer than that.
 */
export class Circuit {
  /** The last calls, a bit each, 1 for a failure; the newest is the lowest bit. */
  #window = 0;
  #callCount = 0;
  /** Null while it is closed. */
  #openUntil: number | null = null;
  /** Calls of a time before are not counted: of another opening or closing. */
  #pass: Pass = 1;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** @returns null when the call must not be made */
  enter(): Pass | null {
    if (this.#openUntil === null) return this.#pass;
    if (this.#now() < this.#openUntil) return null;
    this.#openUntil = this.#now() + openMs;
    return ++this.#pass;
  }

  /** Whether a call would be let through; changes nothing. */
  get isOpen(): boolean {
    return this.#openUntil !== null && this.#now() < this.#openUntil;
  }

  record(pass: Pass, outcome: Outcome): void {
    if (pass !== this.#pass) return;
    if (this.#openUntil !== null) this.#recordTrial(outcome);
    else if (outcome !== "unknown") this.#recordCall(outcome === "failure" ? 1 : 0);
  }

  #recordTrial(outcome: Outcome): void {
    if (outcome === "success") this.#close();
    else this.#openUntil = outcome === "failure" ? this.#now() + openMs : this.#now();
  }

  #recordCall(failed: 0 | 1): void {
    this.#window = ((this.#window << 1) | failed) & windowMask;
    this.#callCount++;
    if (failed === 0 || this.#callCount < windowSize || countBits(this.#window) < openingFailures) return;
    this.#pass++;
    this.#openUntil = this.#now() + openMs;
  }

  #close(): void {
    this.#pass++;
    this.#openUntil = null;
    this.#window = 0;
    this.#callCount = 0;
  }
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
