import { describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { beginScope, createGateway, Live } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import { aSubgraph, type Federation, federationOf } from "../support/federation.ts";

let sourceEnded = Promise.withResolvers<void>();

async function* joined(_: unknown, { upTo = 2 }: { upTo?: number }) {
  try {
    for (let id = 1; id <= upTo; id++) yield { joined: { id: String(id), name: `Coop ${id}` } };
  } finally {
    sourceEnded.resolve();
  }
}

const events = aSubgraph(
  "events",
  `type Query { x: Int }
   type Subscription { joined(upTo: Int): Coop  failing: Coop }
   type Coop @key(fields: "id") { id: ID! name: String }`,
  {
    Subscription: {
      joined: { subscribe: joined } as never,
      failing: {
        subscribe: () => {
          throw new TypeError("no source");
        },
      } as never,
    },
  },
);

const ratings = aSubgraph("ratings", `type Coop @key(fields: "id") { id: ID! rating: Int! }`, {
  Coop: { rating: ({ id }) => (id === "2" ? null : Number(id) * 10) },
});

/** Follows a subscription to its end, or until so many answers came. */
function subscribe(federation: Federation, query: string, most = Number.POSITIVE_INFINITY) {
  const document = parse(query);
  const operation = { document, operation: getOperationAST(document)! };
  const live = new Live(createGateway(federation), { log: createLog("silent"), rightsOf: () => "" });
  return new Promise<unknown[]>((resolve) => {
    const results: unknown[] = [];
    const subscription = live.subscribe(
      { operation, variables: {}, scope: beginScope(null, {}) },
      {
        next({ text }) {
          const { data, errors = [] } = JSON.parse(text);
          results.push({ data, errors: errors.map(({ path }: { path: unknown }) => path) });
          if (results.length < most) return;
          subscription.stop();
          resolve(results);
        },
        drained: async () => {},
        end: (errors) => resolve(errors ? [...results, { refused: errors }] : results),
      },
    );
  });
}

describe("a subscription", () => {
  it("is joined with the other subgraphs for each event, and ends with its source", async () => {
    const results = await subscribe(federationOf(events, ratings), "subscription { joined { rating title: name } }");
    expect(results).toEqual([
      { data: { joined: { rating: 10, title: "Coop 1" } }, errors: [] },
      { data: { joined: null }, errors: [["joined", "rating"]] },
    ]);
  });

  it("asks one subgraph alone when that has all of it", async () => {
    const federation = federationOf(events, ratings);
    expect(await subscribe(federation, "subscription { joined(upTo: 1) { __typename id } }")).toEqual([
      { data: { joined: { __typename: "Coop", id: "1" } }, errors: [] },
    ]);
    expect(federation.asked).toEqual([]);
  });

  it("ends its source when nobody takes the events any more", async () => {
    sourceEnded = Promise.withResolvers();
    const results = await subscribe(federationOf(events, ratings), "subscription { joined(upTo: 1000) { id } }", 1);
    await sourceEnded.promise;
    expect(results).toHaveLength(1);
  });

  it("that can't begin ends with the error, and answers nothing", async () => {
    const results = await subscribe(federationOf(events), "subscription { failing { id } }");
    expect(results).toMatchObject([
      { refused: [{ path: ["failing"], extensions: { code: "INTERNAL_SERVER_ERROR" } }] },
    ]);
  });
});
