import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type Clock, systemClock } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { answerHeaders } from "./answerHeaders.ts";
import { type BoundConnections, boundConnections, type ConnectionBounds } from "./boundConnections.ts";
import { PortError } from "./http.errors.ts";
import { cutOffSlowReaders } from "./slowReaders.ts";
import { answerUnreadable } from "./unreadableRequest.ts";

export interface PortOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly log: Log;
  readonly clock?: Clock;
  /** A request has come to its end within this time, or its connection ends. */
  readonly requestTimeoutMs?: number;
  readonly connections: ConnectionBounds;
}

/** A port that speaks HTTP. */
export interface HttpPort extends BoundConnections {
  /** For what shares the port: WebSockets. */
  readonly server: Server;
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Takes no more requests; running ones end, at the latest after `drainMs`. */
  close(drainMs: number): Promise<void>;
}

const usualRequestTimeoutMs = 15_000;
/** Node.js looks so often for requests that are late. */
const usualCheckEveryMs = 500;

/**
 * Listens, and has each request handled. What is true of every connection, whatever is served, is here: how long a request may
 * take to come and an answer to be taken, how many connections are held, what every answer says, what is answered to what is no HTTP.
 *
 * @throws {PortError} when it can't listen
 */
export async function openPort(
  { host, port, connections, log, clock = systemClock, requestTimeoutMs = usualRequestTimeoutMs }: PortOptions,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<HttpPort> {
  const running = new Set<ServerResponse>();
  const server: Server = createServer(
    {
      headersTimeout: requestTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: Math.min(usualCheckEveryMs, requestTimeoutMs),
      // Clients that would rather speak HTTP/2 say so in every request; they are answered as they asked.
      shouldUpgradeCallback: ({ headers }) =>
        headers.upgrade?.toLowerCase() === "websocket" && server.listenerCount("upgrade") > 0,
    },
    (request, response) => {
      for (const [name, value] of Object.entries(answerHeaders)) response.setHeader(name, value);
      running.add(response);
      response.once("close", () => running.delete(response));
      handle(request, response).catch(() => response.destroy());
    },
  );
  server.on("clientError", answerUnreadable);
  const bound = boundConnections(server, connections, { log, clock });
  await startListening(server, host, port);
  // As when no file descriptor is left: it takes connections again when there is one.
  server.on("error", (error) => log.error({ err: error }, "a connection could not be taken"));
  const stopLooking = cutOffSlowReaders(running, clock);

  return {
    server,
    origin: originOf(server),
    get refusedCount() {
      return bound.refusedCount;
    },
    async close(drainMs) {
      for (const response of running) response.shouldKeepAlive = false;
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      const timer = setTimeout(() => server.closeAllConnections(), drainMs);
      await closed;
      clearTimeout(timer);
      stopLooking();
    },
  };
}

function startListening(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (cause: Error) => reject(new PortError(host, port, { cause }));
    server.once("error", fail);
    server.listen(port, host, () => {
      server.off("error", fail);
      resolve();
    });
  });
}

function originOf(server: Server): string {
  const { address, family, port } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}
