import { describe, expect, it } from "@jest/globals";
import { createGateway } from "../../src/gateway/index.ts";
import { aSubgraph, type Federation, federationOf } from "../support/federation.ts";
import { followOn, liveOn } from "../support/followed.ts";
import { settled } from "../support/stoppedClock.ts";

const ended: string[] = [];

async function* joined(_: unknown, { upTo = 2 }: { upTo?: number }) {
  try {
    for (let id = 1; id <= upTo; id++) yield { joined: { id: String(id), name: `Coop ${id}` } };
  } finally {
    ended.push("joined");
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

async function subscribe(federation: Federation, query: string, most = Number.POSITIVE_INFINITY) {
  const following = followOn(liveOn(createGateway(federation)), query);
  if (most === Number.POSITIVE_INFINITY) await following.isOver;
  const sent = (await following.received(most)).slice(0, most);
  following.stop();
  return sent.map(({ data, errors = [] }) => ({ data, errors: errors.map(({ path }) => path) }));
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
    ended.length = 0;
    await subscribe(federationOf(events, ratings), "subscription { joined(upTo: 1000) { id } }", 1);
    await settled();
    expect(ended).toEqual(["joined"]);
  });

  it("that can't begin ends with the error, and nothing is sent", async () => {
    const { isOver, sent } = followOn(liveOn(createGateway(federationOf(events))), "subscription { failing { id } }");
    expect(await isOver).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
    expect(sent).toEqual([]);
  });
});
