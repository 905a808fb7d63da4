import type { ServerResponse } from "node:http";
import { largeAnswerBytes, unsentBytes } from "../connection/unsentBytes.ts";

/**
 * What goes out on a stream of events; until the stream is opened, it is kept. A client that does not keep up is cut
 * off, and from then on nothing is written: what it takes of memory has a bound.
 */
export class StreamWriter {
  readonly #onTooSlow: () => void;
  readonly #waiting: (() => void)[] = [];
  #response: ServerResponse | null = null;
  #kept: string[] = [];
  #keptBytes = 0;
  #isOver = false;
  #isReleasing = false;
  /** Bytes of the largest event since everything was sent. */
  #largeBytes = 0;

  constructor(onTooSlow: () => void) {
    this.#onTooSlow = onTooSlow;
  }

  /** Sends what was kept, and all that follows, to a response whose head is written. */
  open(response: ServerResponse): void {
    this.#response = response;
    for (const event of this.#kept.splice(0)) response.write(event);
    response.on("drain", () => this.#release());
    this.#release();
  }

  /** Sends an event or a comment, unless the stream is over or too much is unsent. */
  write(event: string): void {
    if (this.#isOver) return;
    const unsent = this.#unsentBytes;
    if (unsent === 0) this.#largeBytes = 0;
    if (unsent > unsentBytes.most + this.#largeBytes) {
      this.#onTooSlow();
      return;
    }
    if (event.length >= largeAnswerBytes) this.#largeBytes = Math.max(this.#largeBytes, Buffer.byteLength(event));
    if (this.#response !== null) this.#response.write(event);
    else {
      this.#kept.push(event);
      this.#keptBytes += Buffer.byteLength(event);
    }
  }

  /** Resolves when who catches up may write one event; at once when the stream is over. */
  drained(): Promise<void> {
    if (this.#isOver) return Promise.resolve();
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    this.#release();
    return promise;
  }

  /** Nothing more goes out: whoever waits need not. */
  ended(): void {
    this.#isOver = true;
    this.#kept = [];
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  get #unsentBytes(): number {
    return this.#response?.writableLength ?? this.#keptBytes;
  }

  /** They write after their promise has settled, so one goes on in each turn: all together would not know of one another. */
  #release(): void {
    if (this.#isReleasing || this.#waiting.length === 0 || this.#unsentBytes > unsentBytes.low) return;
    this.#isReleasing = true;
    this.#waiting.shift()!();
    setImmediate(() => {
      this.#isReleasing = false;
      this.#release();
    });
  }
}
