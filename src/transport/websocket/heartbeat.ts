import { WebSocket } from "ws";
import type { Clock } from "../../gateway/index.ts";

/** Each socket is asked so often whether somebody is there. */
export const pingEveryMs = 15_000;
/** They are asked in so many slices of that time: 10,000 at once would hold up everything else for some 100 ms. */
const sliceCount = 60;
export const sliceMs = pingEveryMs / sliceCount;
/** Without an answer to so many pings in a row, nobody is. */
const maxMissed = 2;

/** Pings all sockets, by one timer, and ends those where nobody is any more. */
export class Heartbeat {
  readonly #clock: Clock;
  /** Pings that were not answered. */
  readonly #slices = Array.from({ length: sliceCount }, () => new Map<WebSocket, number>());
  /** Whose turn is next. */
  #turn = 0;
  /** Where the last socket was put. */
  #lastPut = 0;
  #beatAt: number;
  #stopWaiting: () => void = () => {};

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#beatAt = clock.now();
    this.#wait();
  }

  add(socket: WebSocket): void {
    // Those that come together are asked apart.
    this.#lastPut = (this.#lastPut + sliceCount - 1) % sliceCount;
    const missed = this.#slices[this.#lastPut]!;
    missed.set(socket, 0);
    socket.on("pong", () => {
      if (missed.has(socket)) missed.set(socket, 0);
    });
    socket.once("close", () => missed.delete(socket));
  }

  stop(): void {
    this.#stopWaiting();
  }

  /** A beat that is late does not put off the next one; what was slept through is not made up for, for nobody could have answered. */
  #wait(): void {
    const now = this.#clock.now();
    this.#beatAt = Math.max(this.#beatAt + sliceMs, now);
    this.#stopWaiting = this.#clock.after(this.#beatAt - now, () => this.#beat());
  }

  #beat(): void {
    this.#wait();
    const slice = this.#slices[this.#turn]!;
    this.#turn = (this.#turn + 1) % sliceCount;
    for (const [socket, missed] of slice) {
      if (missed === maxMissed) socket.terminate();
      else if (socket.readyState === WebSocket.OPEN) {
        slice.set(socket, missed + 1);
        socket.ping();
      }
    }
  }
}
