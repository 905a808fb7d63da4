import type { IncomingMessage, ServerResponse } from "node:http";
import type { AllowedHosts, AllowedOrigins } from "../../config/config.ts";
import { acceptsEvents } from "./acceptsEvents.ts";
import type { ConnectionBounds } from "./boundConnections.ts";
import { createCrossOrigin } from "./crossOrigin.ts";
import type { GraphqlHandler } from "./handleGraphql.ts";
import { createHostCheck, hostRefused } from "./hosts.ts";
import { maxConnections } from "./openFiles.ts";
import { type HttpPort, openPort, type PortOptions } from "./openPort.ts";
import { sendJson } from "./sendJson.ts";

/** Answers a request, or is false when the path is none of its own. */
export type PathHandler = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

/** Operations by server-sent events. */
export interface StreamHandlers {
  /** Answers a request at `/graphql/stream`, in either of the protocol's modes. */
  handle(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>;
  /** Answers a request elsewhere by a stream of its own. */
  handleDistinct(request: IncomingMessage, response: ServerResponse, search: string): Promise<void>;
}

export interface HttpOptions extends Omit<PortOptions, "connections"> {
  /** What callers may hold; as many connections as this process can have when nothing is said. */
  readonly connections?: ConnectionBounds;
  readonly graphql: GraphqlHandler;
  readonly pages: PathHandler;
  /** Answers other routers for our own subgraphs. */
  readonly subgraphs?: PathHandler;
  /** Operations by server-sent events: at a path of their own, and wherever they are asked for. */
  readonly streams?: StreamHandlers;
  /** Whose pages may ask for GraphQL beside our own; none when nothing is said. */
  readonly origins?: AllowedOrigins;
  /** Names that we answer to beside addresses and localhost; no others when nothing is said. */
  readonly hosts?: AllowedHosts;
  /** Whether more may be sent here: the database answers, and there is no lasting overload. */
  readonly isReady: () => Promise<boolean>;
}

export interface HttpServer extends Pick<HttpPort, "server" | "origin" | "refusedCount"> {
  /** Readiness turns false, and all is answered still. */
  leave(): void;
  /** Readiness turns false, new requests are refused, running ones end, at the latest after `drainMs`. */
  stop(drainMs: number): Promise<void>;
}

/** What browsers ask from pages of other origins, too. */
const graphqlPaths: ReadonlySet<string> = new Set(["/graphql", "/graphql/stream"]);

/**
 * Listens for GraphQL, health checks and pages on one port.
 *
 * @throws {PortError} when it can't listen
 */
export async function listen(options: HttpOptions): Promise<HttpServer> {
  const { graphql, pages, isReady, subgraphs, streams, origins = [], hosts = [] } = options;
  const { connections = { perAddress: null, total: maxConnections() } } = options;
  const crossOrigin = createCrossOrigin(origins);
  const isOurHost = createHostCheck(hosts);
  let leaving = false;
  let stopping = false;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path, query] = splitUrl(request.url!);
    if (path === "/health/live") return sendJson(response, 200, { status: "live" });
    if (path === "/health/ready") {
      const ready = !leaving && (await isReady());
      return sendJson(response, ready ? 200 : 503, { status: ready ? "ready" : "not ready" });
    }
    if (!isOurHost(request)) return sendJson(response, 421, { errors: [hostRefused] });
    if (stopping) response.setHeader("connection", "close");
    if (graphqlPaths.has(path) && crossOrigin(request, response)) return;
    if (stopping) {
      // Another instance, or the next one at this address, answers by then.
      response.setHeader("retry-after", "1");
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

  const port = await openPort({ ...options, connections }, handle);
  return {
    server: port.server,
    origin: port.origin,
    get refusedCount() {
      return port.refusedCount;
    },
    leave() {
      leaving = true;
    },
    async stop(drainMs) {
      leaving = true;
      stopping = true;
      await port.close(drainMs);
    },
  };
}

/** Whether a person has followed a link here, rather than a program that asks something. */
function isBrowserVisit({ method, headers }: IncomingMessage, query: string): boolean {
  return method === "GET" && query === "" && (headers.accept?.includes("text/html") ?? false);
}

function splitUrl(url: string): [path: string, query: string] {
  const mark = url.indexOf("?");
  return mark === -1 ? [url, ""] : [url.slice(0, mark), url.slice(mark)];
}
