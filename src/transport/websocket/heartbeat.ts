import { WebSocket } from "ws";
import type { Clock } from "../../gateway/index.ts";

/** Each socket is asked so often whether somebody is there. */
export const pingEveryMs = 15_000;
/** Without an answer to so many pings in a row, nobody is. */
const maxMissed = 2;

/** Pings all sockets, by one timer, and ends those where nobody is any more. */
export class Heartbeat {
  readonly #clock: Clock;
  /** Pings that were not answered. */
  readonly #missed = new Map<WebSocket, number>();
  #stopWaiting: () => void;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stopWaiting = clock.after(pingEveryMs, () => this.#beat());
  }

  add(socket: WebSocket): void {
    this.#missed.set(socket, 0);
    socket.on("pong", () => {
      if (this.#missed.has(socket)) this.#missed.set(socket, 0);
    });
    socket.once("close", () => this.#missed.delete(socket));
  }

  stop(): void {
    this.#stopWaiting();
  }

  #beat(): void {
    this.#stopWaiting = this.#clock.after(pingEveryMs, () => this.#beat());
    for (const [socket, missed] of this.#missed) {
      if (missed === maxMissed) socket.terminate();
      else if (socket.readyState === WebSocket.OPEN) {
        this.#missed.set(socket, missed + 1);
        socket.ping();
      }
    }
  }
}
