import type { IncomingMessage, Server } from "node:http";
import { handleProtocols } from "graphql-ws";
import { type ServerOptions, type WebSocket, WebSocketServer } from "ws";
import type { AllowedHosts, AllowedOrigins } from "../../config/config.ts";
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
import { createHostCheck } from "../http/hosts.ts";
import { isForeignPage } from "../http/isForeignPage.ts";
import { closings } from "./closeCodes.ts";
import { Heartbeat } from "./heartbeat.ts";
import { createProtocol } from "./protocol.ts";
import { type Refusal, refuseUpgrade } from "./refuseUpgrade.ts";
import { Session } from "./session.ts";

/** Bytes of one message, in however many fragments. */
export const maxFrameBytes = 262_144;

/** Sockets of this process, unless it is told otherwise. */
const usualMaxSockets = 20_000;

/** The peer answers a close within this time, or the socket is destroyed. */
const closeTimeoutMs = 3_000;

const settings: ServerOptions & { readonly closeTimeout: number; readonly maxFragments: number } = {
  noServer: true,
  clientTracking: false,
  maxPayload: maxFrameBytes,
  maxFragments: 1_024,
  // Compressing costs more than it saves: small frames, and a state for each socket.
  perMessageDeflate: false,
  // One message at a time: graphql-ws has to be done with one when the next one comes.
  allowSynchronousEvents: false,
  // Answered by the writer, which has a bound.
  autoPong: false,
  closeTimeout: closeTimeoutMs,
  handleProtocols,
};

export interface SocketServerOptions {
  /** Whose port is shared. */
  readonly server: Server;
  readonly gateway: Pick<Gateway, "current">;
  readonly live: Pick<Live, "subscribe">;
  /** Looks a header up, remembering nothing; rejects with `UnauthenticatedError`. */
  readonly authenticate: (authorization: string) => Promise<Viewer>;
  readonly log: Log;
  readonly clock?: Clock;
  /** Whose pages may connect beside our own; none when nothing is said. */
  readonly origins?: AllowedOrigins;
  /** Names that we answer to beside addresses and localhost; no others when nothing is said. */
  readonly hosts?: AllowedHosts;
  /** Sockets at a time. */
  readonly maxSockets?: number;
  /** What an operation may take, from its message on. */
  readonly operationTimeoutMs?: number;
}

export interface SocketServer {
  /** Sockets at this moment. */
  readonly openSocketCount: number;
  /** No new sockets; what runs ends, then each socket is closed with 1012. What is left after `drainMs` is cut off. */
  stop(drainMs: number): Promise<void>;
}

/** Takes upgrades at `/graphql` to WebSockets that speak graphql-transport-ws. */
export function serveSockets({
  server,
  gateway,
  live,
  authenticate,
  log,
  ...options
}: SocketServerOptions): SocketServer {
  const { clock = systemClock, origins = [], hosts = [], maxSockets = usualMaxSockets } = options;
  const isOurHost = createHostCheck(hosts);
  const { operationTimeoutMs = usualOperationTimeoutMs } = options;
  const sessions = new Set<Session>();
  const tokens = new TokenWatch({ authenticate, clock, log });
  const heartbeat = new Heartbeat(clock);
  let stopping = false;
  const protocol = createProtocol({ read: createOperationReader(gateway), live, log, isStopping: () => stopping });
  const sockets = new WebSocketServer(settings);
  sockets.on("wsClientError", (error, socket) => refuseUpgrade(socket, "badHandshake", error.message));

  function open(socket: WebSocket, request: IncomingMessage): void {
    let ended = (): void => {};
    const session = new Session(socket, request, { tokens, clock, log, operationTimeoutMs }, () => ended());
    sessions.add(session);
    heartbeat.add(socket);
    let onMessage: (text: string) => Promise<void> = async () => {};
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        send: (text) => session.writer.write(text),
        close: (code = 1000, reason = "") => session.close([code, reason]),
        onMessage(listener) {
          onMessage = listener;
        },
      },
      session,
    );
    ended = () => void closed();
    socket.on("message", (data, isBinary) => {
      if (session.isOver) return;
      if (isBinary) return session.close(closings.badMessage);
      // What it rejects with is a message that only a server sends.
      onMessage(String(data)).catch(() => session.close(closings.badMessage));
    });
    socket.on("ping", (data) => session.writer.pong(data));
    // The socket has closed itself with the code that says what was wrong.
    socket.on("error", () => {});
    socket.once("close", () => sessions.delete(session));
  }

  function refusalOf(request: IncomingMessage): Refusal | null {
    if (stopping) return "stopping";
    if (request.url!.split("?", 1)[0] !== "/graphql") return "notHere";
    if (!isOurHost(request)) return "unknownHost";
    if (isForeignPage(request, origins)) return "foreignPage";
    return sessions.size < maxSockets ? null : "full";
  }

  server.on("upgrade", (request, socket, head) => {
    const refusal = refusalOf(request);
    if (refusal === null) sockets.handleUpgrade(request, socket, head, open);
    else refuseUpgrade(socket, refusal);
  });

  return {
    get openSocketCount() {
      return sessions.size;
    },
    async stop(drainMs) {
      stopping = true;
      const callOff = clock.after(drainMs, () => {
        for (const session of sessions) session.terminate();
      });
      await Promise.all([...sessions].map((session) => session.drain()));
      callOff();
      heartbeat.stop();
      tokens.stop();
    },
  };
}
