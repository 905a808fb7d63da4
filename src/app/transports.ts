import { setTimeout as sleep } from "node:timers/promises";
import type { Config } from "../config/config.ts";
import type { Admission, Gateway, Live, Subgraph } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import { createMetrics } from "../observability/metrics.ts";
import type { MikroORM } from "../persistence/orm.ts";
import { authenticateAnew, createAuthenticator, type FindToken } from "../security/authenticate.ts";
import { anonymous } from "../security/viewer.ts";
import { startApolloServer } from "../transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../transport/http/handleGraphql.ts";
import { listen } from "../transport/http/httpServer.ts";
import { serveMetrics } from "../transport/http/metricsServer.ts";
import { maxConnections } from "../transport/http/openFiles.ts";
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

/** What this program has beside a supergraph of others. */
export interface OwnParts {
  readonly findToken: FindToken;
  readonly contexts: readonly ContextSubgraph[];
  /** The same, connected. */
  readonly subgraphs: readonly Subgraph[];
  readonly orm: MikroORM;
  /** The secret by which routers sign. */
  readonly signing: Buffer;
  /** Whether the database answers. */
  readonly isReady: () => Promise<boolean>;
  readonly outboxLagMs: () => number;
  /** What an answer of a subgraph may weigh, in bytes. */
  readonly maxAnswerBytes: number;
}

/** What is set of the ports. */
export type PortConfig = Pick<
  Config,
  | "connectionsPerAddress"
  | "host"
  | "port"
  | "origins"
  | "hosts"
  | "introspection"
  | "metricsHost"
  | "metricsPort"
  | "operationTimeoutMs"
  | "leaveMs"
>;

export interface TransportsParts {
  readonly config: PortConfig;
  readonly gateway: Gateway;
  readonly live: Live;
  readonly admission: Admission;
  /** Without it nobody is known by a token, no router may ask, and there is no console. */
  readonly own?: OwnParts;
  /** Subscriptions that are followed at partners. */
  readonly upstreamCount: () => number;
  readonly log: Log;
}

/** Everything by which operations come in, on one port, and the metrics on another. */
export interface Transports {
  /** `http://127.0.0.1:4000` */
  readonly origin: string;
  /** Null when they are not served. */
  readonly metricsUrl: string | null;
  readonly sockets: Pick<SocketServer, "openSocketCount">;
  /** Says for a moment that it is not ready, then running operations end. */
  stop(): Promise<void>;
}

/**
 * Opens the port.
 *
 * @throws {PortError} when it can't listen; nothing is left open then
 */
export async function openTransports(parts: TransportsParts): Promise<Transports> {
  const { config, gateway, live, admission, own, log } = parts;
  const { host, port, origins, introspection, operationTimeoutMs, metricsHost, metricsPort } = config;
  const hosts = config.hosts === "*" ? config.hosts : [...config.hosts, host];
  const { authenticate, lookUp } = knowing(own?.findToken);
  const opened = new AsyncDisposableStack();
  try {
    const apollo = await startApolloServer(gateway, log);
    opened.defer(() => apollo.stop());
    const router = { introspection, admission, authenticate, operationTimeoutMs, log };
    const served = own && (await serveSubgraphs({ ...own, secret: own.signing, ...router }));
    if (served) opened.defer(served.stop);
    const streams = createEventStreams({ gateway, live, authenticate: lookUp, operationTimeoutMs, log });
    // Where there is no port to close, too.
    opened.defer(() => streams.stop(drainMs));
    const metrics = createMetrics({
      openSockets: () => sockets.openSocketCount,
      openStreams: () => streams.openStreamCount,
      subscriptions: () => live.subscriptionCount,
      subscriptionGroups: () => live.groupCount,
      upstreams: parts.upstreamCount,
      runningOperations: () => admission.runningCount,
      waitingOperations: () => admission.waitingCount,
      refusedOperations: () => admission.refusedCount,
      refusedConnections: () => http.refusedCount,
      ...(own && { outboxLagMs: own.outboxLagMs }),
    });
    const http = await listen({
      ...{ host, port, origins, hosts, streams, log },
      connections: { perAddress: config.connectionsPerAddress, total: maxConnections() },
      graphql: createGraphqlHandler(apollo, { authenticate, operationTimeoutMs, log }),
      isReady: async () => !admission.isOverloaded && (await (own?.isReady() ?? true)),
      ...(served && { subgraphs: served.handle }),
      pages: own
        ? await createStaticFiles(consoleFolder, { at: "/graphiql", headers: consoleHeaders })
        : async () => false,
    });
    const sockets = serveSockets({
      ...{ server: http.server, gateway, live, log, origins, hosts, operationTimeoutMs },
      authenticate: lookUp,
    });
    opened.defer(async () => {
      http.leave();
      await sleep(config.leaveMs);
      // The port is closed when its last socket is.
      await Promise.all([http.stop(drainMs), sockets.stop(drainMs), streams.stop(drainMs)]);
    });
    const metricsServer =
      metricsPort === undefined
        ? null
        : await serveMetrics(metrics, { ...{ hosts, log }, host: metricsHost, port: metricsPort });
    // The last to end: what is left can be seen until then.
    if (metricsServer) opened.defer(metricsServer.stop);
    return {
      ...{ origin: http.origin, sockets, metricsUrl: metricsServer?.url ?? null },
      stop: () => opened.disposeAsync(),
    };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** Who asks by HTTP, and by connections that last: those remember nothing. */
function knowing(findToken: FindToken | undefined) {
  if (!findToken) return { authenticate: async () => anonymous, lookUp: async () => anonymous };
  return {
    authenticate: createAuthenticator(findToken),
    lookUp: (authorization: string) => authenticateAnew(authorization, findToken),
  };
}
