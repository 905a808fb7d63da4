import { describe, expect, it } from "@jest/globals";
import { beginScope } from "../../src/gateway/index.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import {
  answerOf,
  aSubgraph,
  ask,
  federationOf,
  inProcessOf,
  monolithOf,
  oracleAnswer,
} from "../support/federation.ts";

/** Both answers as text: the order of the fields counts. */
async function both(
  query: string,
  variables: Record<string, unknown> = {},
): Promise<[answer: string, expected: string]> {
  const subgraphs = coopSubgraphs();
  const federation = federationOf(...subgraphs);
  const monolith = monolithOf(federation.supergraph.publicSdl, ...subgraphs);
  const [{ data }, expected] = await Promise.all([
    ask(federation, query, variables),
    oracleAnswer(monolith, query, variables),
  ]);
  return [JSON.stringify(data), JSON.stringify(expected.data)];
}

describe("conditions", () => {
  it.each([true, false])("decide by variables across subgraphs: %s", async (a) => {
    const [answer, expected] = await both(
      `query ($a: Boolean!, $b: Boolean = true) {
        coops { id score @include(if: $a) ... @skip(if: $a) { projects { title } } name @include(if: $b) }
        motto @skip(if: $a)
        ... on Query @include(if: $a) { coop(id: "c1") { parent @skip(if: $b) { id } } named { name } }
      }`,
      { a },
    );
    expect(answer).toBe(expected);
  });

  it("leave the fields in the order of those that stay", async () => {
    const query = `query ($a: Boolean!) { coops { name @include(if: $a) id score name } ...F @include(if: $a) motto ...F }
      fragment F on Query { topReview { stars } }`;
    for (const a of [true, false]) {
      const [answer, expected] = await both(query, { a });
      expect(answer).toBe(expected);
    }
  });

  it("may leave nothing of an object, or of the operation", async () => {
    const federation = federationOf(...coopSubgraphs());
    expect(
      await answerOf(
        federation,
        "{ coops(first: 1) { name @skip(if: true) } ...F @include(if: false) } fragment F on Query { motto }",
      ),
    ).toEqual({
      data: { coops: [{}] },
    });
    federation.asked.length = 0;
    expect(await answerOf(federation, "{ motto @skip(if: true) }")).toEqual({ data: {} });
    expect(federation.asked).toEqual([]);
  });

  it("ask nothing that they leave out", async () => {
    const federation = federationOf(...coopSubgraphs());
    await answerOf(federation, "query ($a: Boolean!) { coops { name score @include(if: $a) } }", { a: false });
    expect(federation.asked.map(({ subgraph }) => subgraph)).toEqual(["coops"]);
  });
});

describe("fragments and abstract types", () => {
  it.each([
    ["fields of an interface alone, beside another subgraph", "{ named { name } topReview { text } }"],
    ["fields of an interface and of its types", "{ named { name ... on Coop { score } } }"],
    [
      "a union whose types live in two subgraphs",
      "{ coops { related { ... on Coop { name score } ... on Project { title } } } }",
    ],
    [
      "__typename in a union, under another name",
      "{ reviews { subject { type: __typename ... on Person { name } } } }",
    ],
    [
      "an interface that a type has only in another subgraph",
      "{ projects { coop { ... on Node { id } ... on Named { name } } } }",
    ],
    ["the same, where one subgraph answers alone", "{ assets { ... on Node { id } __typename } }"],
    [
      "an interface within an interface",
      "{ projects { milestones { ... on Payment { payer { name } } title ... on Milestone { id } } } }",
    ],
    [
      "fragments in fragments at the root",
      "{ ...A } fragment A on Query { motto ...B } fragment B on Query { ... { topReview { author { name } } } motto }",
    ],
    [
      "one fragment in places of two subgraphs",
      "{ coops { ...C } projects { coop { ...C } } } fragment C on Coop { name kind }",
    ],
  ])("are answered as by one schema: %s", async (_, query) => {
    const [answer, expected] = await both(query);
    expect(answer).toBe(expected);
  });
});

describe("introspection", () => {
  it("stands beside data in the client's order", async () => {
    const [answer, expected] = await both(
      '{ motto __typename ...F topReview { stars } t: __type(name: "Coop") { kind name } } fragment F on Query { __schema { queryType { name } } s: motto }',
    );
    expect(answer).toBe(expected);
  });

  it("is answered without asking a subgraph", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = "query ($name: String!) { __type(name: $name) { name } x: __typename }";
    expect(await answerOf(federation, query, { name: "Coop" })).toEqual({
      data: { __type: { name: "Coop" }, x: "Query" },
    });
    expect(federation.asked).toEqual([]);
  });

  it("shows nothing of federation", async () => {
    const { data } = await ask(
      federationOf(...coopSubgraphs()),
      "{ __schema { types { name fields { name } } directives { name } } }",
    );
    expect(JSON.stringify(data)).not.toMatch(/_service|_entities|_Any|_Entity|join__|link|"key"|requires|external/i);
  });
});

describe("mutations", () => {
  it("run one after the other in the client's order, in whichever subgraph", async () => {
    const federation = federationOf(...coopSubgraphs());
    const query = `mutation {
      a: addReview(text: "first") { text author { name } }
      b: openProject(title: "second") { title coop { name } }
      c: renameCoop(id: "c1", name: "third") { name score }
      d: addReview(text: "fourth") { text }
    }`;
    const answer = await answerOf(federation, query);
    expect(JSON.stringify(answer)).toBe(
      JSON.stringify({
        data: {
          a: { text: "first", author: { name: "Cy" } },
          b: { title: "second", coop: { name: "Lantern" } },
          c: { name: "third", score: 4.5 },
          d: { text: "fourth" },
        },
      }),
    );
    const roots = federation.asked.filter(({ operation }) => operation.startsWith("mutation"));
    expect(roots.map(({ operation }) => /([abcd]):/.exec(operation)![1])).toEqual(["a", "b", "c", "d"]);
  });
});

describe("variables", () => {
  it("carry their defaults, an explicit null and nothing else to the subgraphs that use them", async () => {
    const query = `query ($l: String = "es", $s: ProjectStatus, $f: Int = 1, $filter: ProjectFilter = { ids: ["j1", "j3"] }) {
      projects(filter: $filter) { title coop { labels(locale: $l) } }
      coop(id: "c1") { projects(first: $f, status: $s) { id } }
    }`;
    for (const variables of [
      {},
      { l: null, f: null, s: "DONE" },
      { filter: { any: [{ status: "DONE" }], status: null } },
    ]) {
      const [answer, expected] = await both(query, variables);
      expect(answer).toBe(expected);
    }
    const federation = federationOf(...coopSubgraphs());
    await ask(federation, query, { unknown: 1 });
    expect(federation.asked.find(({ operation }) => operation.includes("labels"))!.variables).toEqual({
      v1: "es",
      representations: [
        { __typename: "Coop", id: "c1" },
        { __typename: "Coop", id: "c3" },
      ],
    });
  });

  it("that do not fit are refused before any subgraph is asked", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data, errors } = await ask(federation, "query ($f: Int!) { coops(first: $f) { id } }", { f: "many" });
    expect([data, errors.map(({ extensions }) => extensions)]).toEqual([null, [{ code: "BAD_USER_INPUT" }]]);
    expect(federation.asked).toEqual([]);
  });
});

describe("an operation that one subgraph answers alone", () => {
  it("passes its answer through", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data } = await ask(federation, '{ b: coop(id: "c1") { name id } named { name } }');
    expect(federation.asked).toHaveLength(1);
    expect(data).toEqual(federation.asked[0]!.answer.data);
  });

  it("has the client's fields in the client's order, and no other", async () => {
    const federation = federationOf(...coopSubgraphs());
    const { data } = await ask(
      federation,
      "{ named { ... on Person { age } name } coops(first: 1) { kind id x: name } }",
    );
    expect(JSON.stringify(data)).toBe(
      '{"named":[{"name":"Lantern"},{"age":41,"name":"Ana"}],"coops":[{"kind":"WORKER","id":"c1","x":"Lantern"}]}',
    );
  });

  it("is answered as the subgraph alone answers it", async () => {
    const [coops] = coopSubgraphs();
    const query =
      '{ hits(text: "an") { __typename ... on Coop { secret parent { secret } } ... on Person { coop { name } } } }';
    const alone = await inProcessOf(coops!).prepare({ kind: "query", text: query })({
      variables: {},
      representations: [],
      scope: beginScope(null, {}),
    });
    const { data, errors } = await ask(federationOf(coops!), query);
    expect(data).toEqual(alone.data);
    expect(errors.map(({ path }) => path)).toEqual(alone.errors.map(({ path }) => path));
  });

  it("shows nothing that the public schema hides", async () => {
    const hiding = aSubgraph(
      "hiding",
      `type Query { level: Level some: [Some]! }
       enum Level { OPEN SECRET @inaccessible }
       interface Some { id: ID! }
       type Seen implements Some { id: ID! }
       type Hidden implements Some @inaccessible { id: ID! }`,
      {
        Query: {
          level: () => "SECRET",
          some: () => [
            { __typename: "Seen", id: "1" },
            { __typename: "Hidden", id: "2" },
          ],
        },
      },
    );
    const federation = federationOf(hiding);
    expect((await ask(federation, "{ level some { __typename } }")).data).toEqual({
      level: null,
      some: [{ __typename: "Seen" }, null],
    });
  });
});
