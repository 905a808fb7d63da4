import type { AllowedOrigins } from "../config/config.ts";
import {
  createGateway,
  createRuntime,
  Live,
  type RoutedSupergraph,
  remoteSubgraph,
  type Sign,
} from "../gateway/index.ts";
import { createLog } from "../observability/log.ts";
import { createMetrics } from "../observability/metrics.ts";
import { anonymous } from "../security/viewer.ts";
import { startApolloServer } from "../transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../transport/http/handleGraphql.ts";
import { listen } from "../transport/http/httpServer.ts";
import { createEventStreams } from "../transport/sse/eventStreams.ts";
import { serveSockets } from "../transport/websocket/socketServer.ts";
import type { App } from "./app.ts";
import { troubleLog } from "./partners.ts";

export interface SupergraphAppOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly logLevel: Parameters<typeof createLog>[0];
  /** Whose pages may ask beside our own; none when nothing is said. */
  readonly origins?: AllowedOrigins;
  /** Signs what the subgraphs are asked. */
  readonly sign?: Sign;
}

/** Running operations have this long to end. */
const drainMs = 7_000;

/**
 * Serves a supergraph by itself: no database, no contexts of our own, every subgraph asked over HTTP. Whoever
 * starts it wrote the supergraph, so its subgraphs may be on private addresses.
 *
 * @throws {SubgraphUrlRefusedError | PortError} when it can't start
 */
export async function startSupergraphApp(
  { supergraph, routes }: RoutedSupergraph,
  { host, port, logLevel, origins = [], sign }: SupergraphAppOptions,
): Promise<App> {
  const log = createLog(logLevel);
  const subgraphs = routes.map((route) =>
    remoteSubgraph({
      ...route,
      ...(sign && { sign }),
      allowPrivate: true,
      onTrouble: troubleLog(log, route.name),
    }),
  );
  const gateway = createGateway(createRuntime(supergraph, subgraphs));
  const live = new Live(gateway, { log, rightsOf: () => anonymous.actor });
  const apollo = await startApolloServer(gateway, log);
  const authenticate = async () => anonymous;
  const streams = createEventStreams({ gateway, live, authenticate, log });
  const metrics = createMetrics({
    openSockets: () => sockets.openSocketCount,
    openStreams: () => streams.openStreamCount,
    subscriptions: () => live.subscriptionCount,
    subscriptionGroups: () => live.groupCount,
  });
  const http = await listen({
    ...{ host, port, origins, streams, metrics },
    graphql: createGraphqlHandler(apollo, authenticate, log),
    pages: async () => false,
    isReady: async () => true,
  });
  const sockets = serveSockets({ server: http.server, gateway, live, authenticate, log, origins });
  return {
    url: `${http.origin}/graphql`,
    async stop() {
      await Promise.all([http.stop(drainMs), sockets.stop(drainMs), streams.stop(drainMs)]);
      live.stop();
      await apollo.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
    },
  };
}
