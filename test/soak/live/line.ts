import { WebSocket } from "ws";

/** The connection of one client, which can be hurt from outside. */
export class Line {
  /** What the client makes its sockets of. */
  readonly webSocket: new (
    url: string | URL,
    protocols?: string | string[],
  ) => WebSocket;
  #socket: WebSocket | null = null;

  constructor() {
    const take = (socket: WebSocket) => {
      this.#socket = socket;
    };
    this.webSocket = class extends WebSocket {
      constructor(url: string | URL, protocols?: string | string[]) {
        super(url, protocols, { perMessageDeflate: false });
        take(this);
      }
    };
  }

  /** Gone without a word. */
  cut(): void {
    this.#socket?.terminate();
  }

  /** Reads nothing any more, until what is returned is called. */
  pause(): () => void {
    const socket = this.#socket;
    socket?.pause();
    return () => socket?.resume();
  }
}
