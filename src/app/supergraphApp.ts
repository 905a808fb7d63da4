import type { AllowedHosts, AllowedOrigins } from "../config/config.ts";
import {
  Admission,
  createGateway,
  createRuntime,
  Live,
  type RemoteSubgraph,
  type RoutedSupergraph,
  remoteSubgraph,
  type Sign,
  usualOperationTimeoutMs,
} from "../gateway/index.ts";
import { createLog } from "../observability/log.ts";
import { anonymous } from "../security/viewer.ts";
import type { App } from "./app.ts";
import { troubleLog } from "./partners.ts";
import { openTransports } from "./transports.ts";

export interface SupergraphAppOptions {
  readonly host: string;
  /** 0 lets the system choose. */
  readonly port: number;
  readonly logLevel: Parameters<typeof createLog>[0];
  /** What an answer may weigh, in bytes. */
  readonly maxAnswerBytes?: number;
  /** Whose pages may ask beside our own; none when nothing is said. */
  readonly origins?: AllowedOrigins;
  /** Whether callers may ask about the schema; they may when nothing is said. */
  readonly introspection?: boolean;
  /** By which names it may be asked beside addresses and localhost; no others when nothing is said. */
  readonly hosts?: AllowedHosts;
  /** Connections that one address may hold: 256 when nothing is said; null is any number. */
  readonly connectionsPerAddress?: number | null;
  /** Where the metrics are served; nowhere when no port is said. */
  readonly metricsHost?: string;
  readonly metricsPort?: number | undefined;
  /** Signs what the subgraphs are asked. */
  readonly sign?: Sign;
  /** What an operation may take, from its arrival on. */
  readonly operationTimeoutMs?: number;
}

/** What an embedder need not say. */
const usualPlaces = {
  ...{ origins: [], hosts: [], introspection: true, metricsHost: "127.0.0.1", metricsPort: undefined },
  operationTimeoutMs: usualOperationTimeoutMs,
  leaveMs: 0,
  connectionsPerAddress: 256,
};

/**
 * Serves a supergraph by itself: no database, no contexts of our own, every subgraph asked over HTTP. Whoever
 * starts it wrote the supergraph, so its subgraphs may be on private addresses.
 *
 * @throws {SubgraphUrlRefusedError | PortError} when it can't start; nothing is left open then
 */
export async function startSupergraphApp(
  { supergraph, routes }: RoutedSupergraph,
  { logLevel, maxAnswerBytes, sign, ...places }: SupergraphAppOptions,
): Promise<App> {
  const log = createLog(logLevel);
  const config = { ...usualPlaces, ...places };
  const opened = new AsyncDisposableStack();
  try {
    const subgraphs: RemoteSubgraph[] = [];
    opened.defer(async () => void (await Promise.all(subgraphs.map((subgraph) => subgraph.close()))));
    for (const route of routes) {
      const onTrouble = troubleLog(log, route.name);
      subgraphs.push(remoteSubgraph({ ...route, ...(sign && { sign }), allowPrivate: true, onTrouble }));
    }
    const bound = maxAnswerBytes === undefined ? {} : { maxAnswerBytes };
    const admission = new Admission();
    const gateway = createGateway(
      createRuntime(supergraph, subgraphs, { introspection: config.introspection, admission, ...bound }),
    );
    const live = new Live(gateway, { log, rightsOf: () => anonymous.actor });
    opened.defer(() => live.stop());
    const transports = await openTransports({
      ...{ config, gateway, live, admission, log },
      upstreamCount: () => subgraphs.reduce((sum, subgraph) => sum + subgraph.upstreamCount(), 0),
    });
    opened.defer(transports.stop);
    const { origin, metricsUrl } = transports;
    return { url: `${origin}/graphql`, metricsUrl, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
