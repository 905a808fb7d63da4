import { describe, expect, it } from "@jest/globals";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { answerOf, aSubgraph, federationOf, representationsTo } from "../support/federation.ts";

const coop = (id: string) => ({ __typename: "Coop", id });

describe("an entity of another subgraph", () => {
  it("is joined below lists of lists, in their order", async () => {
    const federation = federationOf(...coopSubgraphs());
    expect(await answerOf(federation, "{ matrix { name score } }")).toEqual({
      data: {
        matrix: [
          [{ name: "Lantern", score: 4.5 }, null, { name: "Heron", score: null }],
          [],
          [{ name: "Lantern", score: 4.5 }],
        ],
      },
    });
  });

  it("is joined below a list of lists on the way", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data } = (await answerOf(federation, '{ coop(id: "c2") { grid { reviews { text } } } }')) as never;
    expect(data).toEqual({
      coop: { grid: [[{ reviews: [{ text: "Late" }, { text: "Good" }] }, null], [], [{ reviews: [] }]] },
    });
  });

  it("is asked for once, however often it stands in the answer", async () => {
    const federation = federationOf(...coopSubgraphs());
    await answerOf(federation, "{ coops { peers { score } } }");
    expect(representationsTo(federation, "reviews")).toEqual([[coop("c2"), coop("c3"), coop("c1"), coop("c4")]]);
  });

  it("gets every field asked of it in one question, across steps of a chain", async () => {
    const federation = federationOf(...coopSubgraphs());
    await answerOf(federation, "{ coops { projects { reviews { stars author { name age } } } } }");
    expect(federation.asked.map(({ subgraph }) => subgraph)).toEqual(["coops", "projects", "reviews", "coops"]);
    expect(representationsTo(federation, "coops")).toEqual([
      [
        { __typename: "Person", id: "p3" },
        { __typename: "Person", id: "p1" },
      ],
    ]);
  });

  it("is not asked for when there is none to ask for", async () => {
    const federation = federationOf(...coopSubgraphs());
    expect(await answerOf(federation, '{ coop(id: "none") { score } coops(first: 0) { budget } }')).toEqual({
      data: { coop: null, coops: [] },
    });
    expect(federation.asked.map(({ subgraph }) => subgraph)).toEqual(["coops"]);
  });

  it("leaves its fields null when its owner does not know it", async () => {
    const federation = federationOf(...coopSubgraphs());
    expect(await answerOf(federation, '{ project(id: "j3") { title lead { id age } } }')).toEqual({
      data: { project: { title: "Press", lead: { id: "p9", age: null } } },
    });
  });
});

describe("a key", () => {
  const named = aSubgraph(
    "named",
    `type Query { things: [Thing!]! }
     type Thing @key(fields: "id") @key(fields: "place { row seat }") { id: ID place: Place name: String }
     type Place @shareable { row: Int seat: Int }`,
    {
      Query: {
        things: () => [
          { id: "a", place: { row: 1, seat: 2 }, name: "first" },
          { id: null, place: { row: 1, seat: 3 }, name: "second" },
          { id: null, place: null, name: "third" },
        ],
      },
    },
  );

  it("that is null leaves the entity out, and the others are asked for", async () => {
    const counted = aSubgraph("counted", 'type Thing @key(fields: "id") { id: ID count: Int }', {
      Thing: { count: () => 1 },
    });
    const federation = federationOf(named, counted);
    expect(await answerOf(federation, "{ things { name count } }")).toEqual({
      data: {
        things: [
          { name: "first", count: 1 },
          { name: "second", count: null },
          { name: "third", count: null },
        ],
      },
    });
    expect(representationsTo(federation, "counted")).toEqual([[{ __typename: "Thing", id: "a" }]]);
  });

  it("of several fields in an object is sent as it stands", async () => {
    const placed = aSubgraph(
      "placed",
      `type Thing @key(fields: "place { row seat }") { place: Place view: String }
       type Place @shareable { row: Int seat: Int }`,
      { Thing: { view: ({ place }) => `${place.row}/${place.seat}` } },
    );
    const federation = federationOf(named, placed);
    expect(await answerOf(federation, "{ things { view } }")).toEqual({
      data: { things: [{ view: "1/2" }, { view: "1/3" }, { view: null }] },
    });
  });
});

describe("@requires", () => {
  it("gives the field what it is computed from, null as well", async () => {
    const federation = federationOf(...coopSubgraphs());
    expect(await answerOf(federation, "{ projects { crowd } }")).toEqual({
      data: {
        projects: [{ crowd: "3 people" }, { crowd: "nobody counted" }, { crowd: "5 people" }, { crowd: "1 people" }],
      },
    });
    expect(representationsTo(federation, "reviews")).toEqual([
      [
        { __typename: "Project", id: "j1", seats: 3 },
        { __typename: "Project", id: "j2", seats: null },
        { __typename: "Project", id: "j3", seats: 5 },
        { __typename: "Project", id: "j4", seats: 1 },
      ],
    ]);
  });
});

describe("an alias", () => {
  it("asks the same field of an entity twice, with different arguments", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = `{ coop(id: "c1") { one: projects(first: 1) { id } open: projects(status: OPEN) { title } } }`;
    expect(await answerOf(federation, query)).toEqual({
      data: { coop: { one: [{ id: "j1" }], open: [{ title: "Map" }, { title: "Radio" }] } },
    });
  });

  it("may take the name of a key, of another field, or of __typename", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = "{ coops(first: 1) { id: name score name: id __typename: kind type: __typename kind: founded } }";
    expect(JSON.stringify(await answerOf(federation, query))).toBe(
      JSON.stringify({
        data: {
          coops: [{ id: "Lantern", score: 4.5, name: "c1", __typename: "WORKER", type: "Coop", kind: 1998 }],
        },
      }),
    );
  });

  it("that takes the name of a key stays null when its field is null", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = "{ reviews { author { id: age } } }";
    expect(await answerOf(federation, query)).toEqual({
      data: {
        reviews: [{ author: { id: 41 } }, { author: { id: 29 } }, { author: { id: null } }, { author: { id: 41 } }],
      },
    });
  });

  it("may be the name of what every object of JavaScript has", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = '{ constructor: motto coop(id: "c1") { toString: score valueOf: name hasOwnProperty: labels } }';
    expect(await answerOf(federation, query)).toEqual({
      data: {
        constructor: "One member, one vote",
        coop: { toString: 4.5, valueOf: "Lantern", hasOwnProperty: ["en-c1", "x"] },
      },
    });
  });
});
