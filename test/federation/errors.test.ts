import { describe, expect, it } from "@jest/globals";
import { createRuntime } from "../../src/gateway/index.ts";
import { refusingSubgraph } from "../../src/gateway/subgraphs/refusingSubgraph.ts";
import { coopSubgraphs, OutOfReachError } from "../support/coopFederation.ts";
import { answerOf, aSubgraph, ask, federationOf, inProcessOf } from "../support/federation.ts";

describe("an error of a subgraph", () => {
  it("stands at the client's path, with its code and the subgraph's name", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { errors } = await ask(federation, '{ motto c: coop(id: "c2") { score s: secret } }');
    expect(errors).toEqual([
      {
        message: "Heron keeps it.",
        path: ["c", "s"],
        extensions: { code: "BAD_USER_INPUT", subgraph: "coops" },
      },
    ]);
  });

  it("of an entity stands where the entity stands, below lists", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data, errors } = await ask(
      federation,
      "{ reviews { author { name } subject { ... on Project { r: rating } } } coops { f: flagship { seats: title rating } } }",
    );
    expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
      [["coops", 1, "f", "rating"], { code: "BAD_USER_INPUT", subgraph: "reviews" }],
    ]);
    expect(data).toMatchObject({ coops: [{ f: { rating: 0.5 } }, { f: null }, {}, { f: null }] });
  });

  it("of the root stands at the root's field, also when one subgraph answers alone", async () => {
    const lonely = aSubgraph("lonely", "type Query { ok: Int a: Int }", {
      Query: {
        ok: () => 1,
        a: () => {
          throw new OutOfReachError("Too far.");
        },
      },
    });
    expect(await answerOf(federationOf(lonely), "{ ok b: a }")).toEqual({
      data: { ok: 1, b: null },
      errors: [{ message: "Too far.", path: ["b"], extensions: { code: "BAD_USER_INPUT", subgraph: "lonely" } }],
    });
  });

  it("that has no answer at all stands at each field of the root that it was asked for, by the client's names", async () => {
    const { supergraph } = federationOf(
      aSubgraph("here", "type Query { ok: Int }"),
      aSubgraph("away", "type Query { ok2: Int name: String id: ID }"),
    );
    const here = inProcessOf(aSubgraph("here", "type Query { ok: Int }", { Query: { ok: () => 1 } }));
    const runtime = createRuntime(supergraph, [here, refusingSubgraph("away")]);
    const { data, errors } = await ask(runtime, "{ ok id: name more: ok2 }");
    expect(data).toEqual({ ok: 1, id: null, more: null });
    expect(errors.map(({ path, extensions }) => [path, extensions])).toEqual([
      [["id"], { code: "SUBGRAPH_UNAVAILABLE", subgraph: "away" }],
      [["more"], { code: "SUBGRAPH_UNAVAILABLE", subgraph: "away" }],
    ]);
  });

  it("that takes the whole answer of a subgraph with it is told once, not for each field beside it", async () => {
    const failing = aSubgraph("failing", "type Query { before: [Int!]! broken: Int! after: Int! }", {
      Query: {
        before: () => [],
        broken: () => {
          throw new OutOfReachError("Too far.");
        },
        after: () => 1,
      },
    });
    const other = aSubgraph("other", "type Query { ok: Int }", { Query: { ok: () => 1 } });
    expect(await answerOf(federationOf(failing, other), "{ before ok broken after }")).toEqual({
      data: null,
      errors: [{ message: "Too far.", path: ["broken"], extensions: { code: "BAD_USER_INPUT", subgraph: "failing" } }],
    });
  });

  it("that takes an entity with it is told once, wherever the entity stands", async () => {
    const coops = aSubgraph(
      "coops",
      'type Query { first: Coop second: Coop other: Coop } type Coop @key(fields: "id") { id: ID! }',
      { Query: { first: () => ({ id: "1" }), second: () => ({ id: "1" }), other: () => ({ id: "2" }) } },
    );
    const ratings = aSubgraph("ratings", 'type Coop @key(fields: "id") { id: ID! name: String! rating: Int! }', {
      Coop: {
        __resolveReference: (reference) => reference,
        name: ({ id }) => `Coop ${id}`,
        rating: ({ id }) => {
          if (id === "1") throw new OutOfReachError("Not rated.");
          return 5;
        },
      },
    });
    const { data, errors } = await ask(
      federationOf(coops, ratings),
      "{ first { name rating } second { name rating } other { name rating } }",
    );
    expect(data).toEqual({ first: null, second: null, other: { name: "Coop 2", rating: 5 } });
    // At which of its places is the plan's choice.
    expect(errors).toEqual([
      {
        message: "Not rated.",
        path: [expect.stringMatching(/^(first|second)$/), "rating"],
        extensions: { code: "BAD_USER_INPUT", subgraph: "ratings" },
      },
    ]);
  });

  it("keeps the names of the client in its path where an alias takes the name of a key", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { errors } = await ask(federation, '{ coop(id: "c2") { score id: secret } }');
    expect(errors.map(({ path }) => path)).toEqual([["coop", "id"]]);
  });

  it("of a field that only the plan needs stands at the nearest that the client asked for", async () => {
    const fail = () => {
      throw new OutOfReachError("Too far.");
    };
    const parts = aSubgraph(
      "parts",
      `type Query { parts: [Part!]! } type Part @key(fields: "id") { id: ID! size(unit: String): Int weight: Int }`,
      { Query: { parts: () => [{ id: "1" }] }, Part: { size: fail, weight: fail } },
    );
    const labels = aSubgraph(
      "labels",
      `type Part @key(fields: "id") {
        id: ID!
        size(unit: String): Int @external
        weight: Int @external
        label: String @requires(fields: "weight")
        long: String @requires(fields: "size(unit: \\"in\\")")
      }`,
    );
    const federation = federationOf(parts, labels);
    const pathsOf = async (query: string) => (await ask(federation, query)).errors.map(({ path }) => path);
    expect(await pathsOf("{ p: parts { label } }")).toEqual([["p", 0]]);
    expect(await pathsOf("{ parts { label w: weight } }")).toEqual([
      ["parts", 0, "w"],
      ["parts", 0],
    ]);
    expect(await pathsOf("{ parts { long size: label } }")).toEqual([
      ["parts", 0],
      ["parts", 0],
    ]);
    expect(await pathsOf("{ parts { label weight } }")).toEqual([["parts", 0, "weight"]]);
  });

  it("does not take away what other subgraphs answer", async () => {
    const failing = aSubgraph(
      "failing",
      'type Query { never: Int! } type Coop @key(fields: "id") { id: ID! hidden: Int }',
      {
        Query: {
          never: () => {
            throw new OutOfReachError("Never.");
          },
        },
        Coop: {
          hidden: () => {
            throw new OutOfReachError("Hidden.");
          },
        },
      },
    );
    const { data, errors } = await ask(
      federationOf(...coopSubgraphs(), failing),
      "{ coops(first: 2) { name hidden score } }",
    );
    expect(data).toEqual({
      coops: [
        { name: "Lantern", hidden: null, score: 4.5 },
        { name: "Heron", hidden: null, score: null },
      ],
    });
    expect(errors.map(({ path }) => path)).toEqual([
      ["coops", 0, "hidden"],
      ["coops", 1, "hidden"],
    ]);
  });
});

describe("a null where none may be", () => {
  it("makes the nearest field null that may be, within a list its item", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data, errors } = await ask(federation, "{ projects { id coops { id name } } }");
    expect(data).toMatchObject({
      projects: [
        {},
        { id: "j2", coops: [{ id: "c2", name: "Heron" }, null, null] },
        { coops: [] },
        { coops: [{ id: "c4" }, { id: "c1" }, { id: "c4" }] },
      ],
    });
    expect(errors).toEqual([
      {
        message: "Cannot return null for non-nullable field Coop.name.",
        path: ["projects", 1, "coops", 2, "name"],
        extensions: { code: "SUBGRAPH_UNAVAILABLE" },
      },
    ]);
  });

  it("makes the whole answer null when nothing on the way may be", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data, errors } = await ask(federation, "{ motto coops { budget } }");
    expect(data).toBeNull();
    expect(errors.map(({ path }) => path)).toEqual([["coops", 2, "budget"]]);
  });

  it("makes a list null whose items may not be, and not its parent", async () => {
    const lists = aSubgraph(
      "lists",
      'type Query { shelf: Shelf } type Shelf { books: [Book!] } type Book @key(fields: "id") { id: ID! }',
      {
        Query: { shelf: () => ({ books: [{ id: "b1" }, { id: "b2" }] }) },
      },
    );
    const titles = aSubgraph("titles", 'type Book @key(fields: "id") { id: ID! title: String! }', {
      Book: { __resolveReference: ({ id }) => (id === "b1" ? { id, title: "One" } : null) },
    });
    expect((await ask(federationOf(lists, titles), "{ shelf { books { title } } }")).data).toEqual({
      shelf: { books: null },
    });
  });

  it("gets one error, and no second one where a subgraph has told why", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data, errors } = await ask(federation, '{ motto coop(id: "c3") { id budget } }');
    expect(data).toEqual({ motto: "One member, one vote", coop: null });
    expect(errors.map(({ message }) => message)).toEqual(["Quarry has no books."]);
  });
});
