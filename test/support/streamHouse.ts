import { createGateway, Live, type Runtime } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import { createMetrics } from "../../src/observability/metrics.ts";
import { UnauthenticatedError } from "../../src/security/security.errors.ts";
import { memberOf, type Viewer } from "../../src/security/viewer.ts";
import { listen } from "../../src/transport/http/httpServer.ts";
import { serveMetrics } from "../../src/transport/http/metricsServer.ts";
import { createEventStreams, type EventStreams } from "../../src/transport/sse/eventStreams.ts";
import { StoppedClock } from "./stoppedClock.ts";

/** The way of an operation over server-sent events, from the port to the gateway, on a clock that stands still. */
export interface StreamHouse extends AsyncDisposable {
  readonly origin: string;
  readonly metricsUrl: string;
  readonly streams: EventStreams;
  readonly live: Live;
  readonly clock: StoppedClock;
  /** Tokens that are good, `Bearer` included. */
  readonly tokens: Set<string>;
  /** Tokens by which somebody else acts than by their name. */
  readonly actors: Map<string, string>;
  stop(): Promise<void>;
}

export async function aStreamHouse(
  runtime: Runtime,
  options: { readonly maxStreams?: number } = {},
): Promise<StreamHouse> {
  const gateway = createGateway(runtime);
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const live = new Live(gateway, { log, rightsOf: (viewer) => (viewer as Viewer).actor });
  const clock = new StoppedClock();
  const tokens = new Set<string>(["Bearer good"]);
  const actors = new Map<string, string>();
  const streams = createEventStreams({
    ...{ gateway, live, log, clock, ...options },
    async authenticate(authorization) {
      if (!tokens.has(authorization)) throw new UnauthenticatedError("The token is not known");
      return memberOf(actors.get(authorization) ?? authorization);
    },
  });
  const metrics = createMetrics({
    openStreams: () => streams.openStreamCount,
    subscriptions: () => live.subscriptionCount,
    subscriptionGroups: () => live.groupCount,
  });
  const http = await listen({
    host: "127.0.0.1",
    port: 0,
    graphql: async (_request, response) => void response.end("over HTTP"),
    ...{ streams, log },
    pages: async () => false,
    isReady: async () => true,
  });
  const metricsServer = await serveMetrics(metrics, { host: "127.0.0.1", port: 0, hosts: [], log });
  const stop = async (): Promise<void> =>
    void (await Promise.all([http.stop(1_000), streams.stop(1_000), metricsServer.stop()]));
  return {
    ...{ origin: http.origin, metricsUrl: metricsServer.url, streams, live, clock, tokens, actors, stop },
    async [Symbol.asyncDispose]() {
      await stop();
      live.stop();
    },
  };
}
