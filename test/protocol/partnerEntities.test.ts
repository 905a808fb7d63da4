import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aSubgraph } from "../support/federation.ts";
import { json, type PartnerBehaviour } from "../support/partner.ts";
import { type PartnerHouse, startPartnerHouse } from "../support/partnerHouse.ts";

const coops = aSubgraph(
  "coops",
  `type Query { coops: [Coop!]! things: [Thing!]! }
   interface Thing { id: ID! }
   type Coop implements Thing @key(fields: "id") { id: ID! name: String! }
   type Person implements Thing @key(fields: "id") { id: ID! }`,
  {
    Query: {
      coops: () => [
        { id: "1", name: "Lantern" },
        { id: "2", name: "Heron" },
        { id: "1", name: "Lantern" },
      ],
      things: () => [
        { __typename: "Coop", id: "1" },
        { __typename: "Person", id: "2" },
      ],
    },
  },
);
const audits = aSubgraph(
  "audits",
  `type Coop @key(fields: "id") { id: ID! rating: Int }
   type Person @key(fields: "id") { id: ID! age: Int }`,
);
/** What the second partner answers next. */
let behave: PartnerBehaviour;
let house: PartnerHouse;
beforeAll(async () => {
  house = await startPartnerHouse([coops, audits], { audits: (...call) => behave(...call) });
});
afterAll(async () => {
  await house[Symbol.asyncDispose]();
});

const entities = (...list: readonly unknown[]) => json({ data: { _entities: list } });
const refused = {
  message: "The subgraph gave no usable answer.",
  extensions: { code: "SUBGRAPH_UNAVAILABLE", subgraph: "audits" },
};

describe("what a partner answers about entities", () => {
  it("lands where each stands, and nowhere when it does not know the entity", async () => {
    behave = entities({ rating: 1 }, null);
    expect((await house.ask("{ coops { name rating } }")).body).toEqual({
      data: {
        coops: [
          { name: "Lantern", rating: 1 },
          { name: "Heron", rating: null },
          { name: "Lantern", rating: 1 },
        ],
      },
    });
  });

  it.each<[string, PartnerBehaviour]>([
    ["more than were asked for", entities({ rating: 1 }, { rating: 2 }, { rating: 3 })],
    ["fewer than were asked for", entities({ rating: 2 })],
    ["none", entities()],
    ["no list", json({ data: { _entities: { rating: 1 } } })],
    ["nothing under their name", json({ data: {} })],
    ["null and no error", json({ data: { _entities: null } })],
    ["numbers for entities", entities(1, 2)],
    ["lists for entities", entities([{ rating: 1 }], [{ rating: 2 }])],
    ["entities of another type", entities({ __typename: "Coop", rating: 1 }, { __typename: "Person", rating: 2 })],
  ])("is refused whole when it is %s", async (_, answers) => {
    behave = answers;
    const { status, body } = await house.ask("{ coops { name rating } }");
    expect(status).toBe(200);
    expect(body.data).toEqual({
      coops: ["Lantern", "Heron", "Lantern"].map((name) => ({ name, rating: null })),
    });
    expect(body.errors).toEqual([{ ...refused, path: ["coops", 0] }]);
  });

  it("may be of several types, each in its place", async () => {
    const query = "{ things { ... on Coop { rating } ... on Person { age } } }";
    behave = entities({ __typename: "Coop", rating: 1 }, { __typename: "Person", age: 30 });
    expect((await house.ask(query)).body).toEqual({ data: { things: [{ rating: 1 }, { age: 30 }] } });
    behave = entities({ __typename: "Person", age: 30 }, { __typename: "Coop", rating: 1 });
    const { body } = await house.ask(query);
    expect(body.data).toEqual({ things: [{ rating: null }, { age: null }] });
    expect(body.errors).toEqual([{ ...refused, path: ["things", 0] }]);
  });
});
