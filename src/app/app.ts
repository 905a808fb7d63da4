import type { Config } from "../config/config.ts";
import { usualSample } from "../domain/network/index.ts";
import { Registry } from "../domain/registry/index.ts";
import { CursorSigner } from "../domain/shared/connection/cursor.ts";
import { startEvents } from "../events/startEvents.ts";
import { Admission, compose, FieldUsage, Live } from "../gateway/index.ts";
import { createLog } from "../observability/log.ts";
import { readSecret } from "../persistence/secretStore.ts";
import { statement } from "../persistence/statement.ts";
import { createTokenStore } from "../persistence/tokenStore.ts";
import { ensureOperatorToken } from "../security/operatorToken.ts";
import type { Viewer } from "../security/viewer.ts";
import { buildContexts } from "./contexts.ts";
import { openDatabaseOn } from "./database.ts";
import type { DatabaseServer } from "./databaseServer.ts";
import { startLeaseSweeper } from "./leaseSweeper.ts";
import { logOutages } from "./logOutages.ts";
import { connectPartners } from "./partners.ts";
import { startPublishedGateway } from "./publishedGateway.ts";
import { createRegistryPorts } from "./registryPorts.ts";
import { loadWholeSampleIfEmpty, type SampleCounts } from "./sample.ts";
import { signingSecret } from "./servedSubgraphs.ts";
import { solveAside } from "./solveAside.ts";
import { openTransports } from "./transports.ts";
import { recordUsage } from "./usageRecorder.ts";

/** The whole program, running. */
export interface App {
  /** Where GraphQL is: `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Where the metrics are: `http://127.0.0.1:9464/metrics`; null when they are not served. */
  readonly metricsUrl: string | null;
  /** Running operations end first, the database last. */
  stop(): Promise<void>;
}

/** What a first start has made. */
function sampleLine({ coops, people, opportunities, projects }: SampleCounts): string {
  return `sample network loaded: ${coops} co-ops, ${people} people, ${opportunities} requests, ${projects} projects, all made up`;
}

const ping = statement<{ one: number }>("SELECT 1 AS one");

/**
 * Wires every layer and listens.
 *
 * @param starting the database's server; what needs none is made ready while it starts
 * @param say gets a line for each thing a person should know of the start
 * @throws {AppError} when it can't start; nothing is left running then
 */
export async function startApp(
  config: Config,
  starting: Promise<DatabaseServer>,
  say: (line: string) => void,
): Promise<App> {
  const log = createLog(config.logLevel);
  const contexts = buildContexts();
  const ownSupergraph = compose(contexts.sdls);
  const opened = new AsyncDisposableStack();
  try {
    const server = await starting;
    const database = await openDatabaseOn(server);
    server.keepRunning(logOutages(log));
    opened.defer(database.close);
    const { orm, reader } = database;
    const sample = config.sample ? await loadWholeSampleIfEmpty(orm, usualSample) : null;
    if (sample) say(sampleLine(sample));
    const tokens = createTokenStore(orm, reader);
    const tokenFile = await ensureOperatorToken(config.dataDir, tokens);
    if (tokenFile) say(`operator token written to ${tokenFile}`);

    const signing = await readSecret(orm, signingSecret);
    const { allowPrivateSubgraphs: allowPrivate, introspection } = config;
    const ports = createRegistryPorts({
      own: contexts.sdls,
      served: () => gateway.current.supergraph,
      allowPrivate,
      introspection,
      signing,
    });
    const clock = () => new Date();
    const cursors = new CursorSigner(await readSecret(orm, "cursor"));
    const tokenSecret = await readSecret(orm, "token");
    const kept = { natsUrl: config.eventsUrl, keptDays: config.eventDays };
    const { events, stop: stopEvents } = await startEvents({ url: database.url, reader, cursors, log, ...kept });
    opened.defer(stopEvents);
    const solver = solveAside();
    opened.defer(() => solver.close());
    const dependencies = {
      ...{ orm, reader, cursors, clock, tokenSecret, events, solveTeam: solver.solve },
      onPublished: () => gateway.refresh(),
      ...ports,
    };
    const subgraphs = contexts.connect(dependencies, log);
    opened.defer(startLeaseSweeper({ orm, clock, log }).stop);
    const registry = new Registry(dependencies);

    const usage = new FieldUsage();
    const admission = new Admission();
    opened.defer(recordUsage(usage, registry, { clock, log }).stop);
    const connections = connectPartners({ allowPrivate, signing, log });
    opened.defer(() => connections.close());
    const own = { own: subgraphs, ownSupergraph };
    const gateway = await startPublishedGateway({
      registry,
      composer: ports.composer,
      ...own,
      connections,
      usage,
      admission,
      maxAnswerBytes: config.maxAnswerBytes,
      introspection,
      log,
    });
    opened.defer(gateway.stop);

    const live = new Live(gateway, { log, rightsOf: (viewer) => (viewer as Viewer).actor });
    opened.defer(() => live.stop());
    const isReady = () =>
      reader.rows(ping, []).then(
        () => true,
        () => false,
      );
    const transports = await openTransports({
      ...{ config, gateway, live, admission, log },
      upstreamCount: () => connections.upstreamCount,
      own: {
        ...{ orm, signing, subgraphs, isReady },
        findToken: tokens.find,
        contexts: contexts.sdls,
        outboxLagMs: () => events.lagMs,
        maxAnswerBytes: config.maxAnswerBytes,
      },
    });
    opened.defer(transports.stop);
    const { origin, metricsUrl } = transports;
    if (metricsUrl) say(`metrics ${metricsUrl}`);
    return { url: `${origin}/graphql`, metricsUrl, stop: () => opened.disposeAsync() };
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}
