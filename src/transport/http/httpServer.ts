import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { AllowedOrigins } from "../../config/config.ts";
import { type Clock, systemClock } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import type { Metrics } from "../../observability/metrics.ts";
import { acceptsEvents } from "./acceptsEvents.ts";
import { answerHeaders } from "./answerHeaders.ts";
import { createCrossOrigin } from "./crossOrigin.ts";
import type { GraphqlHandler } from "./handleGraphql.ts";
import { PortError } from "./http.errors.ts";
import { sendJson } from "./sendJson.ts";
import { cutOffSlowReaders } from "./slowReaders.ts";
import { answerUnreadable } from "./unreadableRequest.ts";

/** Answers a request, or is false when the path is none of its own. */
export type PathHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** Operations by server-sent events. */
export interface StreamHandlers {
  /** Answers a request at `/graphql/stream`, in either of the protocol's modes. */
  handle(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>;
  /** Answers a request elsewhere by a stream of its own. */
  handleDistinct(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>;
}

export interface HttpOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly graphql: GraphqlHandler;
  readonly pages: PathHandler;
  /** Answers other routers for our own subgraphs. */
  readonly subgraphs?: PathHandler;
  /** Operations by server-sent events: at a path of their own, and wherever they are asked for. */
  readonly streams?: StreamHandlers;
  readonly metrics?: Metrics;
  /** Whose pages may ask for GraphQL beside our own; none when nothing is said. */
  readonly origins?: AllowedOrigins;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  readonly log: Log;
  readonly clock?: Clock;
  /** A request has come to its end within this time, or its connection ends. */
  readonly requestTimeoutMs?: number;
}

export interface HttpServer {
  /** For what shares the port: WebSockets. */
  readonly server: Server;
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Readiness turns false, new requests are refused, running ones end, at the latest after `drainMs`. */
  stop(drainMs: number): Promise<void>;
}

/** What browsers ask from pages of other origins, too. */
const graphqlPaths: ReadonlySet<string> = new Set(["/graphql", "/graphql/stream"]);

const usualRequestTimeoutMs = 15_000;
/** Node.js looks so often for requests that are late. */
const usualCheckEveryMs = 500;

/**
 * Listens for GraphQL, health checks and pages on one port.
 *
 * @throws {PortError} when it can't listen
 */
export async function listen({ host, port, graphql, pages, isReady, ...others }: HttpOptions): Promise<HttpServer> {
  const { subgraphs, streams, metrics, origins = [], log, clock = systemClock } = others;
  const { requestTimeoutMs = usualRequestTimeoutMs } = others;
  const crossOrigin = createCrossOrigin(origins);
  let stopping = false;
  const running = new Set<ServerResponse>();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, query] = splitUrl(request.url!);
    if (path === "/health/live") return sendJson(response, 200, { status: "live" });
    if (path === "/health/ready") {
      const ready = !stopping && (await isReady());
      return sendJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready" });
    }
    if (path === "/metrics" && metrics) return sendMetrics(response, metrics);
    if (stopping) response.setHeader("connection", "close");
    if (graphqlPaths.has(path) && crossOrigin(request, response)) return;
    if (stopping) {
      return sendJson(response, 503, {
        errors: [{ message: "The server is stopping.", extensions: { code: "SERVICE_STOPPING" } }],
      });
    }
    if (path === "/" || (path === "/graphql" && isBrowserVisit(request, query))) {
      response.writeHead(307, { location: "graphiql/" }).end();
      return;
    }
    if (path === "/graphql/stream" && streams) return streams.handle(request, response, query);
    if (path === "/graphql" && streams && acceptsEvents(request)) {
      return streams.handleDistinct(request, response, query);
    }
    if (path === "/graphql") return graphql(request, response, query);
    if (await subgraphs?.(request, response, path)) return;
    if (await pages(request, response, path)) return;
    sendJson(response, 404, {
      errors: [{ message: "Nothing is here; GraphQL is at /graphql.", extensions: { code: "BAD_REQUEST" } }],
    });
  }

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
  await startListening(server, host, port);
  // As when no file descriptor is left: it takes connections again when there is one.
  server.on("error", (error) => log.error({ err: error }, "a connection could not be taken"));
  const stopLooking = cutOffSlowReaders(running, clock);
  const address = server.address() as AddressInfo;
  const shownHost = address.family === "IPv6" ? `[${address.address}]` : address.address;

  return {
    server,
    origin: `http://${shownHost}:${address.port}`,
    async stop(drainMs) {
      stopping = true;
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

/** Numbers and no names: who may reach the port may read them. */
async function sendMetrics(response: ServerResponse, metrics: Metrics): Promise<void> {
  const text = await metrics.text();
  response.writeHead(200, { "content-type": metrics.contentType }).end(text);
}

/** Whether a person has followed a link here, rather than a program that asks something. */
function isBrowserVisit({ method, headers }: IncomingMessage, query: string): boolean {
  return method === "GET" && query === "" && (headers.accept?.includes("text/html") ?? false);
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

function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf("?");
  return mark === -1 ? [url, ""] : [url.slice(0, mark), url.slice(mark)];
}
