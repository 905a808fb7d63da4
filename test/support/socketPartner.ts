import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** A message of graphql-transport-ws. */
export interface SocketMessage {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** What a partner does with one message of a socket; `nth` counts the messages of that socket from 0. */
export type SocketBehaviour = (send: SocketSender, message: SocketMessage, nth: number) => void;

/** A partner's end of a socket. */
export interface SocketSender {
  readonly socket: WebSocket;
  send(message: SocketMessage): void;
  /** An answer of a subscription. */
  next(id: string | undefined, data: unknown): void;
}

export interface SocketPartner extends AsyncDisposable {
  /** With `http:`. */
  readonly url: string;
  /** Of all sockets, in their order; what is no JSON as text. */
  readonly messages: readonly SocketMessage[];
  /** The handshakes that came. */
  readonly handshakes: readonly IncomingMessage[];
  /** Resolves when the partner's sockets have seen so many closings. */
  closed(count?: number): Promise<readonly number[]>;
  /** Resolves when so many messages have come. */
  received(count: number): Promise<readonly SocketMessage[]>;
}

/** A server of graphql-transport-ws that somebody else wrote, on a real socket. */
export async function startSocketPartner(behave: SocketBehaviour): Promise<SocketPartner> {
  const messages: SocketMessage[] = [];
  const handshakes: IncomingMessage[] = [];
  const closeCodes: number[] = [];
  const changes = new EventTarget();
  const changed = () => changes.dispatchEvent(new Event("change"));
  const server = createServer();
  const sockets = new WebSocketServer({ server, handleProtocols: () => "graphql-transport-ws" });
  sockets.on("connection", (socket, handshake) => {
    handshakes.push(handshake);
    let nth = 0;
    const send = (message: SocketMessage): void => socket.send(JSON.stringify(message));
    const sender: SocketSender = {
      socket,
      send,
      next: (id, data) => send({ type: "next", id: id!, payload: { data } }),
    };
    socket.on("error", () => {});
    socket.on("message", (data) => {
      const message = JSON.parse(String(data)) as SocketMessage;
      messages.push(message);
      changed();
      behave(sender, message, nth++);
    });
    socket.on("close", (code) => {
      closeCodes.push(code);
      changed();
    });
  });
  const until = async <T>(isThere: () => boolean, value: T): Promise<T> => {
    while (!isThere()) await new Promise((resolve) => changes.addEventListener("change", resolve, { once: true }));
    return value;
  };
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    messages,
    handshakes,
    closed: (count = 1) => until(() => closeCodes.length >= count, closeCodes),
    received: (count) => until(() => messages.length >= count, messages),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Accepts every connection, and leaves the rest to a behaviour. */
export function accepting(behave: SocketBehaviour): SocketBehaviour {
  return (sender, message, nth) => {
    if (message.type === "connection_init") sender.send({ type: "connection_ack" });
    else behave(sender, message, nth);
  };
}
