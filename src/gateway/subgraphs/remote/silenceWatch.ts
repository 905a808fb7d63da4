import type { Clock } from "../clock.ts";

/** Of a partner that sends signs of life, so long a silence at least means that it is gone. graphql-sse sends one every 12 s. */
export const silentForMs = 40_000;

/** A sign this soon after what came before opens the stream, and says nothing of how often more will come. */
const openingMs = 1_000;

/** Signs that may fail to come from a partner that sends them less often than others. */
const maxMissed = 3;

/**
 * Notices a partner whose connection stands and from which nothing comes any more. Only of one that has sent a sign of life by
 * itself is it known that silence means something: others may be silent for as long as they like.
 */
export class SilenceWatch {
  readonly #clock: Clock;
  readonly #onSilent: () => void;
  /** Of the last sign of life, or of the opening before the first. */
  #signAt: number;
  /** The shortest time between two of them, as far as it is known. */
  #everyMs = Number.POSITIVE_INFINITY;
  #heardAt: number;
  #isPaused = false;
  #callOff: () => void = () => {};

  /** @param onSilent runs once at most */
  constructor(clock: Clock, onSilent: () => void) {
    this.#clock = clock;
    this.#onSilent = onSilent;
    this.#signAt = clock.now();
    this.#heardAt = this.#signAt;
  }

  /** Something has come. */
  heard(): void {
    this.#heardAt = this.#clock.now();
  }

  /** What has come was a sign of life and nothing else. */
  sign(): void {
    const now = this.#clock.now();
    const sinceMs = now - this.#signAt;
    this.#signAt = now;
    this.heard();
    if (sinceMs < openingMs || sinceMs >= this.#everyMs) return;
    this.#everyMs = sinceMs;
    this.#callOff();
    this.#wait();
  }

  /** We read nothing: what does not come is no silence. */
  pause(): void {
    this.#isPaused = true;
  }

  resume(): void {
    this.#isPaused = false;
    this.heard();
  }

  stop(): void {
    this.#callOff();
  }

  /** One timer for a long time: what comes in between only moves what it finds. */
  #wait(): void {
    const limitMs = Math.max(silentForMs, maxMissed * this.#everyMs);
    const leftMs = this.#isPaused ? limitMs : this.#heardAt + limitMs - this.#clock.now();
    if (leftMs <= 0) this.#onSilent();
    else this.#callOff = this.#clock.after(leftMs, () => this.#wait());
  }
}
