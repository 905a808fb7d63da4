import type { ComposedSupergraph, Composer, Published, Registry, SubgraphSource } from "../domain/registry/index.ts";
import { BusyError } from "../errors/tryAgainError.ts";
import {
  type Admission,
  createGateway,
  createRuntime,
  createSupergraph,
  type FieldUsage,
  type Gateway,
  type PartnerAddress,
  type PartnerConnections,
  type Runtime,
  type Subgraph,
  type Supergraph,
} from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";

/** How often an instance looks whether another one has published something. */
const lookEveryMs = 500;

/** After this time every instance that runs serves what was published. */
export const servedWithinMs = 2 * lookEveryMs;

export interface PublishedGatewayParts {
  readonly registry: Pick<Registry, "loadPublished" | "currentRevision">;
  readonly composer: Composer;
  /** The program's own subgraphs. */
  readonly own: readonly Subgraph[];
  /** Of them alone. */
  readonly ownSupergraph: Supergraph;
  readonly connections: PartnerConnections;
  readonly usage: FieldUsage;
  readonly admission: Admission;
  readonly maxAnswerBytes: number;
  /** Whether callers may ask about the schema. */
  readonly introspection: boolean;
  readonly log: Log;
}

/** A gateway that serves what is published, from its start on and after every change, whoever makes it. */
export interface PublishedGateway extends Gateway {
  /** Looks at once; resolves when what is published is served. */
  refresh(): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a gateway on what is published. It asks no partner for that: what a supergraph is made of is in the database.
 *
 * @throws when the database can't be read at the start; later it is tried again, and what is served stays
 */
export async function startPublishedGateway(parts: PublishedGatewayParts): Promise<PublishedGateway> {
  const { registry, log } = parts;
  const first = await registry.loadPublished();
  let { revision } = first;
  const gateway = createGateway(await firstRuntime(first, parts));

  async function look(): Promise<void> {
    if ((await registry.currentRevision()) === revision) return;
    const published = await registry.loadPublished();
    const next = await runtimeOf(published, parts);
    revision = published.revision;
    gateway.swap(next);
    log.info({ revision, version: next.supergraph.version }, "another supergraph is served");
  }

  /** Told once until it goes well again: there are two looks a second. */
  let hasFailed = false;
  async function lookAgain(): Promise<void> {
    try {
      await look();
      hasFailed = false;
    } catch (error) {
      if (!hasFailed) log.warn({ err: error }, "what is published can't be read; what is served stays");
      hasFailed = true;
    }
  }

  // One look after the other.
  let looking = Promise.resolve();
  const refresh = (): Promise<void> => {
    looking = looking.then(lookAgain);
    return looking;
  };
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    void refresh().then(() => {
      isIdle = true;
    });
  }, lookEveryMs);
  timer.unref();
  return {
    ...gateway,
    get current() {
      return gateway.current;
    },
    refresh,
    async stop() {
      clearInterval(timer);
      await looking;
    },
  };
}

/** A start waits for a machine that is busy: without a runtime there is nothing to serve. */
async function firstRuntime(published: Published, parts: PublishedGatewayParts): Promise<Runtime> {
  for (;;) {
    try {
      return await runtimeOf(published, parts);
    } catch (error) {
      if (!(error instanceof BusyError)) throw error;
      parts.log.warn({ err: error }, "what is published is composed again");
    }
  }
}

async function runtimeOf(published: Published, parts: PublishedGatewayParts): Promise<Runtime> {
  const { own, connections, usage, admission, introspection, maxAnswerBytes } = parts;
  const { supergraph, partners } = await serveable(published, parts);
  const subgraphs = [...own, ...connections.use(partners.map(addressOf))];
  const options = { usage, admission, introspection, maxAnswerBytes };
  return createRuntime(createSupergraph(supergraph.sdl, supergraph.publicSdl), subgraphs, options);
}

type Serveable = Pick<Published, "partners"> & { readonly supergraph: ComposedSupergraph };

/**
 * What can be served of what is published: all of it, unless the program's own subgraphs are others than when it was
 * composed. Then it is composed anew, and a partner that no longer fits is left out until it publishes again.
 */
async function serveable(published: Published, parts: PublishedGatewayParts): Promise<Serveable> {
  const { composer, ownSupergraph, log } = parts;
  const { supergraph, partners, ownVersion } = published;
  if (supergraph !== null && ownVersion === composer.ownVersion) return { supergraph, partners };
  if (partners.length === 0) return { supergraph: ownSupergraph, partners };
  const all = await composer.compose(partners, null, null);
  if (all.supergraph !== null) return { supergraph: all.supergraph, partners };
  let fitting: Serveable = { supergraph: ownSupergraph, partners: [] };
  for (const partner of partners) {
    const tried = [...fitting.partners, partner];
    const { supergraph: more, problems } = await composer.compose(tried, partner.name, null);
    if (more !== null) fitting = { supergraph: more, partners: tried };
    else log.error({ subgraph: partner.name, problems }, "a published subgraph no longer fits and is left out");
  }
  return fitting;
}

function addressOf({ name, url, subscriptions }: SubgraphSource): PartnerAddress {
  if (subscriptions === null) return { name, url };
  const protocol = subscriptions.protocol === "SSE" ? "sse" : "graphql-transport-ws";
  return { name, url, subscriptions: { protocol, ...(subscriptions.url === null ? {} : { url: subscriptions.url }) } };
}
