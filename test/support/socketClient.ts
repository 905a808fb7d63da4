import { once } from "node:events";
import { WebSocket } from "ws";
import type { SocketMessage } from "./socketPartner.ts";

export interface SocketClientOptions {
  /** What is offered as subprotocol; graphql-transport-ws when nothing is said. */
  readonly protocols?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** How a socket was closed. */
export interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** A client of graphql-transport-ws that does nothing by itself: each message is sent and awaited by the test. */
export interface SocketClient extends AsyncDisposable {
  readonly socket: WebSocket;
  /** Resolves when the socket is closed, whoever closes it. */
  readonly closed: Promise<Closed>;
  /** Every message that came and was not awaited yet. */
  readonly unread: readonly SocketMessage[];
  /** A message, or a text as it stands. */
  send(message: SocketMessage | string): void;
  /** The next message, in their order; rejects when the socket closes before it comes. */
  message(): Promise<SocketMessage>;
  /** The next so many. */
  messages(count: number): Promise<readonly SocketMessage[]>;
  /** Introduces itself and waits until it is accepted. */
  init(payload?: Readonly<Record<string, unknown>>): Promise<void>;
  /** Begins an operation and waits for nothing. */
  subscribe(id: string, query: string, variables?: Readonly<Record<string, unknown>>): void;
  complete(id: string): void;
  /** Runs a query or a mutation to its `complete`; its answer, or the errors that it ended with. */
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** Opens a socket; use it as `await using client = await connectSocket(origin)`. Nothing is sent yet. */
export async function connectSocket(origin: string, options: SocketClientOptions = {}): Promise<SocketClient> {
  const { protocols = ["graphql-transport-ws"], headers = {}, path = "/graphql" } = options;
  const socket = new WebSocket(`${origin.replace(/^http/, "ws")}${path}`, [...protocols], {
    headers,
    perMessageDeflate: false,
  });
  const unread: SocketMessage[] = [];
  const waiting: PromiseWithResolvers<SocketMessage>[] = [];
  socket.on("message", (data) => {
    const message = JSON.parse(String(data)) as SocketMessage;
    const waiter = waiting.shift();
    if (waiter) waiter.resolve(message);
    else unread.push(message);
  });
  const closed = new Promise<Closed>((resolve) => {
    socket.once("close", (code, reason) => {
      const end = { code, reason: String(reason) };
      resolve(end);
      for (const { reject } of waiting) reject(new SocketClosedError(end));
    });
  });
  await once(socket, "open");
  socket.on("error", () => {});

  const send: SocketClient["send"] = (message) =>
    socket.send(typeof message === "string" ? message : JSON.stringify(message));
  const message: SocketClient["message"] = async () => {
    const next = unread.shift();
    if (next) return next;
    if (socket.readyState === WebSocket.CLOSED) throw new SocketClosedError(await closed);
    const waiter = Promise.withResolvers<SocketMessage>();
    waiting.push(waiter);
    return waiter.promise;
  };
  const subscribe: SocketClient["subscribe"] = (id, query, variables) =>
    send({ id, type: "subscribe", payload: { query, ...(variables && { variables }) } });
  let asked = 0;

  return {
    socket,
    closed,
    unread,
    send,
    message,
    subscribe,
    async messages(count) {
      const all: SocketMessage[] = [];
      while (all.length < count) all.push(await message());
      return all;
    },
    async init(payload) {
      send({ type: "connection_init", ...(payload && { payload }) });
      const { type } = await message();
      if (type !== "connection_ack") throw new SocketClosedError({ code: 0, reason: `came ${type}` });
    },
    complete: (id) => send({ id, type: "complete" }),
    async ask(query, variables) {
      const id = `ask-${asked++}`;
      subscribe(id, query, variables);
      const answer = await message();
      if (answer.type === "next") await message();
      return answer.payload;
    },
    async [Symbol.asyncDispose]() {
      socket.terminate();
      await closed;
    },
  };
}

/** A message was waited for on a socket that has closed. */
export class SocketClosedError extends Error {
  readonly closed: Closed;
  constructor(closed: Closed) {
    super(`The socket was closed with ${closed.code} ${closed.reason}`);
    this.closed = closed;
  }
}
