import type { Config } from "../config/config.ts";
import type { Gateway, Live, Subgraph } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import { createMetrics } from "../observability/metrics.ts";
import type { MikroORM } from "../persistence/orm.ts";
import { authenticateAnew, createAuthenticator, type FindToken } from "../security/authenticate.ts";
import { startApolloServer } from "../transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../transport/http/handleGraphql.ts";
import { listen } from "../transport/http/httpServer.ts";
import { createStaticFiles } from "../transport/http/staticFiles.ts";
import { createEventStreams } from "../transport/sse/eventStreams.ts";
import { type SocketServer, serveSockets } from "../transport/websocket/socketServer.ts";
import type { ContextSubgraph } from "./contexts.ts";
import { serveSubgraphs } from "./servedSubgraphs.ts";

/** Running operations have this long to end. */
export const drainMs = 7_000;

/** The console was built here; from the sources the path is the same. */
const consoleFolder = new URL("../../dist/console/graphiql/", import.meta.url);

/** What GraphiQL needs and no more: Monaco writes styles into the page. */
const consoleHeaders = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
};

export interface TransportsParts {
  readonly config: Pick<Config, "host" | "port" | "origins">;
  readonly gateway: Gateway;
  readonly live: Live;
  readonly findToken: FindToken;
  readonly contexts: readonly ContextSubgraph[];
  /** The same, connected. */
  readonly subgraphs: readonly Subgraph[];
  readonly orm: MikroORM;
  /** The secret by which routers sign. */
  readonly signing: Buffer;
  readonly isReady: () => Promise<boolean>;
  readonly outboxLagMs: () => number;
  /** Subscriptions that are followed at partners. */
  readonly upstreamCount: () => number;
  readonly log: Log;
}

/** Everything by which operations come in, on one port. */
export interface Transports {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  readonly sockets: Pick<SocketServer, "openSocketCount">;
  /** Running operations end first. */
  stop(): Promise<void>;
}

/**
 * Opens the port.
 *
 * @throws {PortError} when it can't listen; nothing is left open then
 */
export async function openTransports(parts: TransportsParts): Promise<Transports> {
  const { config, gateway, live, findToken, contexts, subgraphs, orm, signing, isReady, log } = parts;
  const { host, port, origins } = config;
  const authenticate = createAuthenticator(findToken);
  const lookUp = (authorization: string) => authenticateAnew(authorization, findToken);
  const opened = new AsyncDisposableStack();
  try {
    const apollo = await startApolloServer(gateway, log);
    opened.defer(() => apollo.stop());
    const served = await serveSubgraphs({ contexts, subgraphs, orm, secret: signing, authenticate, log });
    opened.defer(served.stop);
    const streams = createEventStreams({ gateway, live, authenticate: lookUp, log });
    const metrics = createMetrics({
      openSockets: () => sockets.openSocketCount,
      openStreams: () => streams.openStreamCount,
      subscriptions: () => live.subscriptionCount,
      subscriptionGroups: () => live.groupCount,
      upstreams: parts.upstreamCount,
      outboxLagMs: parts.outboxLagMs,
    });
    const http = await listen({
      ...{ host, port, origins, isReady },
      ...{ graphql: createGraphqlHandler(apollo, authenticate, log), streams, metrics },
      subgraphs: served.handle,
      pages: await createStaticFiles(consoleFolder, { at: "/graphiql", headers: consoleHeaders }),
    });
    const sockets = serveSockets({ ...{ server: http.server, gateway, live, log, origins }, authenticate: lookUp });
    opened.defer(async () => {
      // The port is closed when its last socket is.
      await Promise.all([http.stop(drainMs), sockets.stop(drainMs), streams.stop(drainMs)]);
    });
    return { origin: http.origin, sockets, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
