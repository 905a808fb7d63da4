import type { Duplex } from "node:stream";
import { WebSocket } from "ws";
import type { LiveAnswer } from "../../gateway/index.ts";
import { largeAnswerBytes, unsentBytes } from "../connection/unsentBytes.ts";
import { type Closing, closings } from "./closeCodes.ts";
import { FrameBatch } from "./frameBatch.ts";
import { nextFramePieces } from "./frames.ts";

/** So many of those who catch up on one socket may write in a turn of the event loop. */
const grantsInTurn = 8;

/** Of all sockets. */
const batch = new FrameBatch();

/**
 * What goes out on a socket. A client that does not keep up is closed, and from then on nothing is written: what it
 * takes of memory has a bound.
 */
export class SocketWriter {
  readonly #socket: WebSocket;
  readonly #stream: Duplex;
  readonly #onClosing: () => void;
  readonly #waiting: (() => void)[] = [];
  #lastBatch = -1;
  #granted = 0;
  #isWaitingForDrain = false;
  /** Bytes of the largest frame since everything was sent. */
  #largeBytes = 0;

  /**
   * @param stream below the socket
   * @param onClosing runs once, before a close of ours is sent
   */
  constructor(socket: WebSocket, stream: Duplex, onClosing: () => void) {
    this.#socket = socket;
    this.#stream = stream;
    this.#onClosing = onClosing;
  }

  get isOpen(): boolean {
    return this.#socket.readyState === WebSocket.OPEN;
  }

  /** Sends a frame, unless the socket is closed or too much is unsent. */
  write(frame: string): void {
    if (!this.#mayWrite()) return;
    if (frame.length >= largeAnswerBytes) this.#largeBytes = Math.max(this.#largeBytes, Buffer.byteLength(frame));
    batch.flush();
    this.#socket.send(frame);
  }

  /**
   * Sends an answer past `ws`, in one write: as nothing is compressed, `ws` writes each of its frames whole and at once, too,
   * and none can come between the parts of another.
   */
  writeAnswer(prefix: Buffer, { bytes }: LiveAnswer): void {
    if (!this.#mayWrite()) return;
    // Of each socket a batch holds one frame: what waits there is not seen as unsent.
    if (this.#lastBatch === batch.number) batch.flush();
    if (batch.takes(this.#stream, prefix, bytes)) {
      this.#lastBatch = batch.add(this.#stream, prefix, bytes);
      return;
    }
    if (bytes.length >= largeAnswerBytes) this.#largeBytes = Math.max(this.#largeBytes, bytes.length);
    this.#stream.cork();
    for (const piece of nextFramePieces(prefix, bytes)) this.#stream.write(piece);
    this.#stream.uncork();
  }

  /** Answers a ping; one that sends pings and reads nothing is a slow client, too. */
  pong(data: Buffer): void {
    if (this.#mayWrite()) this.#socket.pong(data);
  }

  /** Resolves when who catches up may write one frame; at once when the socket is closed. */
  drained(): Promise<void> {
    if (this.#waiting.length === 0 && (this.#canGrant || !this.isOpen)) {
      this.#grant();
      return Promise.resolve();
    }
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    this.#release();
    return promise;
  }

  /** Closes behind what is sent already. */
  close([code, reason]: Closing | readonly [code: number, reason: string]): void {
    if (!this.isOpen) return;
    this.#onClosing();
    batch.flush();
    this.#socket.close(code, reason);
    this.ended();
  }

  /** Nothing more goes out: whoever waits need not. */
  ended(): void {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  #mayWrite(): boolean {
    if (!this.isOpen) return false;
    const { writableLength } = this.#stream;
    if (writableLength === 0) this.#largeBytes = 0;
    if (writableLength <= unsentBytes.most + this.#largeBytes) return true;
    this.close(closings.tooSlow);
    return false;
  }

  get #canGrant(): boolean {
    return this.#granted < grantsInTurn && this.#socket.bufferedAmount <= unsentBytes.low;
  }

  /** They write after their promise has settled: all together would not know of one another. */
  #grant(): void {
    if (this.#granted++ > 0) return;
    setImmediate(() => {
      this.#granted = 0;
      this.#release();
    });
  }

  #release(): void {
    while (this.#waiting.length > 0 && this.#canGrant) {
      this.#grant();
      this.#waiting.shift()!();
    }
    if (this.#waiting.length === 0 || this.#granted > 0 || this.#isWaitingForDrain) return;
    this.#isWaitingForDrain = true;
    this.#stream.once("drain", () => {
      this.#isWaitingForDrain = false;
      this.#release();
    });
  }
}
