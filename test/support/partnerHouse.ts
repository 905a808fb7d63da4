import { startSupergraphApp } from "../../src/app/supergraphApp.ts";
import { compose, readSupergraph } from "../../src/gateway/index.ts";
import type { TestSubgraph } from "./federation.ts";
import { executing, type Partner, type PartnerBehaviour, startPartner } from "./partner.ts";

/** What a client gets. */
export interface ClientAnswer {
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

/** A gateway over partners on real sockets. */
export interface PartnerHouse extends AsyncDisposable {
  readonly url: string;
  /** By name. */
  readonly partners: Readonly<Record<string, Partner>>;
  ask(query: string, variables?: string): Promise<{ readonly status: number; readonly body: ClientAnswer }>;
  /** The answer's text as it came. */
  askText(query: string, variables?: string): Promise<string>;
}

/**
 * Starts a gateway over subgraphs that are all partners.
 *
 * @param behaviours of those that do not answer as their resolvers say, by name
 */
export async function startPartnerHouse(
  subgraphs: readonly TestSubgraph[],
  behaviours: Readonly<Record<string, PartnerBehaviour>>,
): Promise<PartnerHouse> {
  const started = await Promise.all(
    subgraphs.map(
      async (subgraph) =>
        [subgraph.name, await startPartner(behaviours[subgraph.name] ?? executing(subgraph))] as const,
    ),
  );
  const partners = Object.fromEntries(started);
  const sdls = subgraphs.map(({ name, sdl }) => ({ name, sdl, url: partners[name]!.url }));
  const app = await startSupergraphApp(readSupergraph(compose(sdls).sdl), {
    host: "127.0.0.1",
    port: 0,
    logLevel: "silent",
  });
  const post = (query: string, variables = "{}") =>
    fetch(app.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: `{"query":${JSON.stringify(query)},"variables":${variables}}`,
    });
  return {
    url: app.url,
    partners,
    async ask(query, variables) {
      const response = await post(query, variables);
      return { status: response.status, body: (await response.json()) as ClientAnswer };
    },
    askText: async (query, variables) => (await post(query, variables)).text(),
    async [Symbol.asyncDispose]() {
      await app.stop();
      for (const partner of Object.values(partners)) await partner[Symbol.asyncDispose]();
    },
  };
}
