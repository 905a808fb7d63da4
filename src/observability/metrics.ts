import { Counter, collectDefaultMetrics, Gauge, Registry } from "prom-client";

/** Where the numbers come from: each is asked when somebody looks. */
export interface MetricSources {
  readonly openSockets: () => number;
  readonly openStreams: () => number;
  readonly subscriptions: () => number;
  readonly subscriptionGroups: () => number;
  readonly upstreams: () => number;
  /** Queries and mutations that are worked on. */
  readonly runningOperations: () => number;
  /** Those that wait to be. */
  readonly waitingOperations: () => number;
  /** Since the start. */
  readonly refusedOperations: () => number;
  /** Since the start. */
  readonly refusedConnections: () => number;
  /** For how long the oldest event that is written and not read has waited, in milliseconds. */
  readonly outboxLagMs: () => number;
}

/** What can be measured of this process. */
export interface Metrics {
  /** The media type of the text. */
  readonly contentType: string;
  /** All values at this moment, as Prometheus reads them. */
  text(): Promise<string>;
}

/**
 * Measures what is live, and the process itself. A source that is not given has no gauge.
 *
 * Source: Prometheus, "Text-based format" and "Metric and label naming"
 */
export function createMetrics(sources: Partial<MetricSources>): Metrics {
  const registry = new Registry();
  const { outboxLagMs } = sources;
  const gauges: readonly [name: string, help: string, read: (() => number) | undefined][] = [
    ["patio_open_sockets", "WebSockets that are open.", sources.openSockets],
    ["patio_open_streams", "Streams of server-sent events that are open or reserved.", sources.openStreams],
    ["patio_subscriptions", "Subscriptions that clients have under way.", sources.subscriptions],
    ["patio_subscription_groups", "Different ones of them: what an event is answered for.", sources.subscriptionGroups],
    ["patio_upstreams", "Subscriptions that are followed at partners.", sources.upstreams],
    ["patio_running_operations", "Queries and mutations that are worked on.", sources.runningOperations],
    ["patio_waiting_operations", "Queries and mutations that wait to be worked on.", sources.waitingOperations],
    [
      "patio_outbox_lag_seconds",
      "For how long the oldest event that is not read yet has waited.",
      outboxLagMs && (() => outboxLagMs() / 1_000),
    ],
  ];
  for (const [name, help, read] of gauges) {
    if (read === undefined) continue;
    const gauge: Gauge = new Gauge({ name, help, registers: [registry], collect: () => gauge.set(read()) });
  }
  const counters: readonly [name: string, help: string, read: (() => number) | undefined][] = [
    ["patio_refused_connections_total", "Connections beyond the bounds since the start.", sources.refusedConnections],
    ["patio_refused_operations_total", "Operations refused as OVERLOADED since the start.", sources.refusedOperations],
  ];
  for (const [name, help, read] of counters) {
    if (read === undefined) continue;
    const counter: Counter = new Counter({
      ...{ name, help, registers: [registry] },
      collect() {
        counter.reset();
        counter.inc(read());
      },
    });
  }
  collectDefaultMetrics({ register: registry });
  return { contentType: registry.contentType, text: () => registry.metrics() };
}
