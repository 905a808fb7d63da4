import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler, Response } from "graphql-sse";
import {
  type Clock,
  createOperationReader,
  type Gateway,
  type Live,
  systemClock,
  usualOperationTimeoutMs,
} from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import type { Viewer } from "../../security/viewer.ts";
import { TokenWatch } from "../connection/tokenWatch.ts";
import { acceptsEvents } from "../http/acceptsEvents.ts";
import { headersOf } from "../http/headersOf.ts";
import { BadRequestError } from "../http/http.errors.ts";
import type { StreamHandlers } from "../http/httpServer.ts";
import { refuse } from "../http/refuse.ts";
import { ask, forgetStream, reserveStream } from "./ask.ts";
import { Connection } from "./connection.ts";
import { type Asked, createProtocol, lastEventIdHeader } from "./protocol.ts";
import { sendProtocolAnswer } from "./sendProtocolAnswer.ts";
import { TooManyStreamsError } from "./sse.errors.ts";

/** A reserved stream is opened within this time, or given up. */
export const reservedForMs = 30_000;

/** Streams of this process, open or reserved, unless it is told otherwise. */
const usualMaxStreams = 10_000;

const tokenHeader = "x-graphql-event-stream-token";

export interface EventStreamsOptions {
  readonly gateway: Pick<Gateway, "current">;
  readonly live: Pick<Live, "subscribe">;
  /** Looks a header up, remembering nothing; rejects with `UnauthenticatedError`. */
  readonly authenticate: (authorization: string) => Promise<Viewer>;
  readonly log: Log;
  readonly clock?: Clock;
  /** Streams at a time, open or reserved. */
  readonly maxStreams?: number;
  /** What an operation may take, from the arrival of its request's head on. */
  readonly operationTimeoutMs?: number;
}

export interface EventStreams extends StreamHandlers {
  /** Streams at this moment, open or reserved. */
  readonly openStreamCount: number;
  /** What runs ends, then every stream does, without a `complete`. What is left after `drainMs` ends as it is. */
  stop(drainMs: number): Promise<void>;
}

/** Serves operations by server-sent events. */
export function createEventStreams({
  gateway,
  live,
  authenticate,
  log,
  ...options
}: EventStreamsOptions): EventStreams {
  const { clock = systemClock, maxStreams = usualMaxStreams, operationTimeoutMs = usualOperationTimeoutMs } = options;
  const tokens = new TokenWatch({ authenticate, clock, log });
  const connections = new Set<Connection>();
  const reserved = new Map<string, Connection>();
  const protocol: Handler<null, Asked> = createProtocol({ read: createOperationReader(gateway), live, log });

  function connect(): Connection {
    if (connections.size >= maxStreams) throw new TooManyStreamsError(maxStreams);
    const connection = new Connection(tokens, operationTimeoutMs);
    connections.add(connection);
    connection.onEnd(() => connections.delete(connection));
    return connection;
  }

  /** Gives a client a stream that it opens next. */
  async function reserve(request: IncomingMessage): Promise<[Asked, Response]> {
    const connection = connect();
    try {
      const token = randomUUID();
      const asked = { connection, token, scope: await connection.scopeFor(headersOf(request)) };
      const answer = await reserveStream(protocol, request, asked);
      if (answer[1].status !== 201) {
        connection.end();
        return [asked, answer];
      }
      reserved.set(token, connection);
      const giveUp = clock.after(reservedForMs, () => {
        if (!connection.isOpened) connection.end();
      });
      connection.onEnd(() => {
        giveUp();
        reserved.delete(token);
        void forgetStream(protocol, asked);
      });
      return [asked, answer];
    } catch (error) {
      connection.end();
      throw error;
    }
  }

  async function distinct(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    if (request.method !== "GET" && request.method !== "POST") {
      response.setHeader("allow", "GET, POST");
      throw new BadRequestError(405, "An operation is sent by GET or POST.");
    }
    const connection = connect();
    // The client may leave before anything is sent.
    response.once("close", () => connection.end());
    try {
      const [asked, answer] = await ask(protocol, { connection, token: null, request, search });
      await sendProtocolAnswer(response, asked.connection, answer);
    } finally {
      connection.end();
    }
  }

  async function handle(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    if (request.method === "PUT") {
      const [{ connection }, answer] = await reserve(request);
      return sendProtocolAnswer(response, connection, answer);
    }
    const token = request.headers[tokenHeader] ?? new URLSearchParams(search).get("token");
    if (token === null && acceptsEvents(request)) return distinct(request, response, search);
    const connection = reserved.get(String(token));
    if (!connection) throw new BadRequestError(404, "There is no such stream; reserve one by PUT.");
    if (acceptsEvents(request) && request.headers[lastEventIdHeader]) {
      throw new BadRequestError(
        400,
        "A reserved stream holds many operations: send Last-Event-ID with the one that goes on.",
      );
    }
    const [, answer] = await ask(protocol, { connection, token: String(token), request, search });
    await sendProtocolAnswer(response, connection, answer);
  }

  const refusing =
    (answer: EventStreams["handle"]): EventStreams["handle"] =>
    (request, response, search) =>
      answer(request, response, search).catch((error) => refuse(request, response, error, log));

  return {
    get openStreamCount() {
      return connections.size;
    },
    handle: refusing(handle),
    handleDistinct: refusing(distinct),
    async stop(drainMs) {
      const callOff = clock.after(drainMs, () => {
        for (const connection of connections) connection.end();
      });
      await Promise.all([...connections].map((connection) => connection.drain()));
      callOff();
      tokens.stop();
    },
  };
}
