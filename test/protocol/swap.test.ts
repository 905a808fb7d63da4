import { describe, expect, it } from "@jest/globals";
import { createGateway } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import { anonymous } from "../../src/security/viewer.ts";
import { startApolloServer } from "../../src/transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../../src/transport/http/handleGraphql.ts";
import { listen } from "../../src/transport/http/httpServer.ts";
import { aSubgraph, federationOf, type Resolvers } from "../support/federation.ts";

const coops = (sdl: string, resolvers: Resolvers) =>
  federationOf(
    aSubgraph("coops", `type Query { first: Coop } type Coop @key(fields: "id") { id: ID! ${sdl} }`, resolvers),
    aSubgraph("ratings", `type Coop @key(fields: "id") { id: ID! rating: Int }`, {
      Coop: { __resolveReference: (reference) => reference, rating: () => 7 },
    }),
  );

/** A gateway over a real socket, whose first supergraph holds a field until it is released. */
async function aServedGateway() {
  const holding = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  const first = coops("held: String old: Int", {
    Query: { first: () => ({ id: "1", old: 1 }) },
    Coop: {
      held: async () => {
        holding.resolve();
        await released.promise;
        return "let go";
      },
    },
  });
  const second = coops("fresh: Int", { Query: { first: () => ({ id: "1", fresh: 2 }) } });
  const gateway = createGateway(first);
  const log = createLog("silent");
  const apollo = await startApolloServer(gateway, log);
  const http = await listen({
    host: "127.0.0.1",
    port: 0,
    graphql: createGraphqlHandler(apollo, { authenticate: async () => anonymous, log }),
    pages: async () => false,
    log,
    isReady: async () => true,
  });
  return {
    gateway,
    second,
    holding: holding.promise,
    release: released.resolve,
    async ask(query: string) {
      const response = await fetch(`${http.origin}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query }),
      });
      return response.json() as Promise<{ data?: unknown; errors?: { extensions: { code: string } }[] }>;
    },
    async [Symbol.asyncDispose]() {
      released.resolve();
      await http.stop(0);
      await apollo.stop();
    },
  };
}

describe("a swap of the supergraph", () => {
  it("lets operations under way end on the one they began with, joins included", async () => {
    await using served = await aServedGateway();
    const underWay = served.ask("{ first { held rating old } }");
    await served.holding;
    served.gateway.swap(served.second);
    expect(await served.ask("{ first { fresh rating } }")).toEqual({ data: { first: { fresh: 2, rating: 7 } } });
    served.release();
    expect(await underWay).toEqual({ data: { first: { held: "let go", rating: 7, old: 1 } } });
  });

  it("is what the next operation is validated on, the same text too", async () => {
    await using served = await aServedGateway();
    expect(await served.ask("{ first { old } }")).toEqual({ data: { first: { old: 1 } } });
    served.gateway.swap(served.second);
    const { data, errors } = await served.ask("{ first { old } }");
    expect([data, errors?.map(({ extensions }) => extensions.code)]).toEqual([
      undefined,
      ["GRAPHQL_VALIDATION_FAILED"],
    ]);
    expect(await served.ask('{ __type(name: "Coop") { fields { name } } }')).toEqual({
      data: { __type: { fields: ["id", "fresh", "rating"].map((name) => ({ name })) } },
    });
  });
});
