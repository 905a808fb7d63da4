import type { Duplex } from "node:stream";
import { nextFrameLength, writeNextFrame } from "./frames.ts";

/** Frames that wait at most; they are written at the end of the turn at the latest. */
const mostWaiting = 1_024;
/** Bytes of all that wait, at most. */
const roomBytes = 262_144;

/** Longer frames are none of a batch. */
const longestFrame = 4_096;

/**
 * Small frames for many sockets, made first and then written one right after the other. Whoever reads at the other end is woken once for
 * a batch, and not for each of its frames, when it would otherwise fall asleep in between: 15 to 17 µs a delivery to 10,000 sockets on
 * one machine, where each frame written when it was made took 18.6 to 19.9.
 *
 * All batches are made in the same room: the system has taken a frame when its stream holds nothing back. When one does, its frame stays
 * where it is, and the next batch is made elsewhere.
 */
export class FrameBatch {
  readonly #streams: Duplex[] = [];
  readonly #frames: Buffer[] = [];
  #room = Buffer.allocUnsafeSlow(roomBytes);
  #end = 0;
  /** Of the batch that is made now. */
  number = 0;

  /** Whether a frame may be one of a batch: others would take what is unsent of it, or of those before it, for nothing. */
  takes(stream: Duplex, prefix: Buffer, answer: Buffer): boolean {
    return stream.writableLength === 0 && nextFrameLength(prefix, answer) <= longestFrame;
  }

  /** @returns the number of the batch that it is in */
  add(stream: Duplex, prefix: Buffer, answer: Buffer): number {
    const isFull = this.#frames.length === mostWaiting || this.#end + longestFrame > roomBytes;
    if (isFull) this.flush();
    const start = this.#end;
    this.#end = writeNextFrame(this.#room, start, prefix, answer);
    this.#streams.push(stream);
    if (this.#frames.push(this.#room.subarray(start, this.#end)) === 1) queueMicrotask(() => this.flush());
    return this.number;
  }

  /** Writes what waits; before anything else is written that must come after it. */
  flush(): void {
    let isTaken = true;
    for (let index = 0; index < this.#frames.length; index++) {
      const stream = this.#streams[index]!;
      stream.write(this.#frames[index]!);
      if (stream.writableLength > 0) isTaken = false;
    }
    if (!isTaken) this.#room = Buffer.allocUnsafeSlow(roomBytes);
    this.#end = 0;
    this.number++;
    this.#streams.length = 0;
    this.#frames.length = 0;
  }
}
