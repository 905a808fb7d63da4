import type { AllowedOrigins } from "../config/config.ts";
import {
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
  /** Signs what the subgraphs are asked. */
  readonly sign?: Sign;
  /** What an operation may take, from its arrival on. */
  readonly operationTimeoutMs?: number;
}

/**
 * Serves a supergraph by itself: no database, no contexts of our own, every subgraph asked over HTTP. Whoever
 * starts it wrote the supergraph, so its subgraphs may be on private addresses.
 *
 * @throws {SubgraphUrlRefusedError | PortError} when it can't start; nothing is left open then
 */
export async function startSupergraphApp(
  { supergraph, routes }: RoutedSupergraph,
  { host, port, logLevel, maxAnswerBytes, origins = [], introspection = true, sign, ...bounds }: SupergraphAppOptions,
): Promise<App> {
  const { operationTimeoutMs = usualOperationTimeoutMs } = bounds;
  const log = createLog(logLevel);
  const opened = new AsyncDisposableStack();
  try {
    const subgraphs: RemoteSubgraph[] = [];
    opened.defer(async () => void (await Promise.all(subgraphs.map((subgraph) => subgraph.close()))));
    for (const route of routes) {
      const onTrouble = troubleLog(log, route.name);
      subgraphs.push(remoteSubgraph({ ...route, ...(sign && { sign }), allowPrivate: true, onTrouble }));
    }
    const bound = maxAnswerBytes === undefined ? {} : { maxAnswerBytes };
    const gateway = createGateway(createRuntime(supergraph, subgraphs, { introspection, ...bound }));
    const live = new Live(gateway, { log, rightsOf: () => anonymous.actor });
    opened.defer(() => live.stop());
    const transports = await openTransports({
      ...{ config: { host, port, origins, introspection, operationTimeoutMs }, gateway, live, log },
      upstreamCount: () => subgraphs.reduce((sum, subgraph) => sum + subgraph.upstreamCount(), 0),
    });
    opened.defer(transports.stop);
    return { url: `${transports.origin}/graphql`, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
