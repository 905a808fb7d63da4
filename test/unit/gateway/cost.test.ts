import { describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { compose } from "../../../src/gateway/index.ts";
import { costOfFetch } from "../../../src/gateway/pipeline/cost/compileCost.ts";
import { createCostJudge } from "../../../src/gateway/pipeline/cost/costJudge.ts";
import { assumedListSize } from "../../../src/gateway/pipeline/cost/listLength.ts";
import { limits } from "../../../src/gateway/pipeline/limits.ts";
import { normalise } from "../../../src/gateway/pipeline/normalise.ts";
import { CompositionError } from "../../../src/gateway/supergraph/supergraph.errors.ts";

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize"])`;
const page = `@listSize(slicingArguments: ["first", "last"], sizedFields: ["nodes"], requireOneSlicingArgument: false)`;
const sdl = `${link}
  type Query {
    coop: Coop
    coops(first: Int, last: Int, filter: Filter): Page ${page}
    search(text: String!): [Any!]! @cost(weight: "99.5")
    unsaid: [Coop!]!
    partners(first: Int): Page
    byIds(ids: [ID!]!): [Coop]
    any: Any
    node: Node
    tags: [String!]!
  }
  input Filter { text: String @cost(weight: "7") all: [Filter!] }
  type Page { nodes: [Coop!]! totalCount: Int @cost(weight: 40) }
  interface Node { id: ID! }
  type Coop implements Node @key(fields: "id") { id: ID! name: String people(first: Int, last: Int): Page @cost(weight: 5) ${page} seen: [Coop!]! @listSize(assumedSize: 30) }
  type Person implements Node @cost(weight: 3) { id: ID! name: String coop: Coop }
  union Any = Coop | Person`;

const composed = (text: string) => compose([{ name: "own", sdl: text, url: "/own" }]);
const supergraph = composed(sdl);
const judge = createCostJudge(supergraph);

async function judged(text: string, variables = {}) {
  const document = parse(text);
  const asked = normalise({ document, operation: getOperationAST(document)! }, supergraph.publicSchema);
  return judge(asked, asked.variablesOf(variables));
}

const costOf = async (text: string, variables = {}) => (await judged(text, variables)).cost.requested;
const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(" ");

describe("the cost of an operation", () => {
  it.each([
    ["a column", "{ __typename }", 0],
    ["an object", "{ coop { id name } }", 1],
    ["a page by its length", "{ coops(first: 10) { nodes { name } } }", 1 + 10],
    ["the longer of two pages", "{ coops(first: 2, last: 10) { nodes { name } } }", 1 + 10],
    ["a page of less than nothing", "{ coops(first: -5) { nodes { name } } }", 1],
    [
      "a page within a page",
      "{ coops(first: 10) { nodes { people(first: 20) { nodes { name } } } } }",
      1 + 10 * (1 + 5 + 1 + 20) + costOfFetch,
    ],
    ["what stands beside the nodes once", "{ coops(first: 10) { totalCount } }", 1 + 40 + costOfFetch],
    ["a list of which nobody knows the length", "{ unsaid { name } }", assumedListSize],
    ["a list of an assumed length", "{ coop { seen { name } } }", 1 + 30],
    ["a partner's page, which says nothing", "{ partners(first: 50) { nodes { name } } }", 1 + 50],
    ["a list of keys", '{ byIds(ids: ["a", "b", "c"]) { name } }', 3],
    ["the dearest type", "{ any { ... on Coop { name } ... on Person { coop { name } } } }", 3 + 1],
    ["an interface by its dearest type", "{ node { id } }", 3],
    [
      "a weight that is written as a text, rounded up",
      '{ search(text: "x") { __typename } }',
      100 + costOfFetch + 3 * assumedListSize,
    ],
    [
      "input that has a weight",
      '{ coops(first: 1, filter: { text: "a", all: [{ text: "b" }] }) { nodes { id } } }',
      2 + 14,
    ],
    ["what a condition leaves out, not", "{ coop @skip(if: true) { id } }", 0],
    ["strings, not", "{ tags }", 0],
  ])("counts %s", async (_, text, cost) => {
    expect(await costOf(text)).toBe(cost);
  });

  it("counts what variables say", async () => {
    const text = "query ($n: Int, $yes: Boolean!) { coops(first: $n) @include(if: $yes) { nodes { name } } }";
    expect(await costOf(text, { n: 5, yes: true })).toBe(6);
    expect(await costOf(text, { n: 5, yes: false })).toBe(0);
    expect(await costOf(text, { n: null, yes: true })).toBe(1 + assumedListSize);
  });

  it("counts equal fields under different names once, and others each", async () => {
    const below = "people(first: 1) { totalCount }";
    const once = await costOf(`{ coops(first: 100) { nodes { ${below} } } }`);
    expect(await costOf(`{ coops(first: 100) { nodes { ${many(600, (i) => `a${i}: ${below}`)} } } }`)).toBe(once);
    const others = many(2, (i) => `a${i}: people(first: ${i + 1}) { totalCount }`);
    expect(await costOf(`{ coops(first: 100) { nodes { ${others} } } }`)).toBe(2 * once - 101);
  });

  it("counts each question about the schema, whose answer is written for every name", async () => {
    const schemas = (count: number) => `{ ${many(count, (i) => `s${i}: __schema { types { name } }`)} }`;
    expect((await judged(schemas(10))).refusal).toBeNull();
    expect((await judged(schemas(11))).refusal?.code).toBe("OPERATION_TOO_COSTLY");
    expect(await costOf(`{ ${many(4, (i) => `t${i}: __type(name: "Coop") { name }`)} coop { id } }`)).toBe(4 * 500 + 1);
  });

  it("is not less in fragments, and takes each of them once", async () => {
    const plain = "{ coops(first: 9) { nodes { people(first: 3) { nodes { name } } } } }";
    const inFragments = `{ ...A ... { ...A } } fragment A on Query { coops(first: 9) { nodes { ...B ...B } } }
      fragment B on Coop { ... on Node { ... on Coop { people(first: 3) { nodes { name } } } } }`;
    expect(await costOf(inFragments)).toBe(await costOf(plain));
  });

  it("is refused above the bound, with what it is, and where most of it is", async () => {
    const text = (n: number) =>
      `{ coop { id } coops(first: 100) { nodes { few: people(first: ${n}) { nodes { name } } } } }`;
    const most = Math.floor((limits.maxCost - 2 - costOfFetch) / 100) - 7;
    expect(await judged(text(most))).toMatchObject({ refusal: null, cost: { max: limits.maxCost } });
    const { cost, refusal } = await judged(text(most + 1));
    expect(cost.requested).toBeGreaterThan(limits.maxCost);
    expect(refusal).toMatchObject({
      code: "OPERATION_TOO_COSTLY",
      message: expect.stringContaining("coops.nodes.few.nodes"),
      facts: { cost: cost.requested, max: limits.maxCost, dearest: ["coops", "nodes", "few", "nodes"] },
    });
  });

  it("leaves what is only written to a bound of its own", async () => {
    const text = (count: number) => `{ coops(first: 100) { nodes { ${many(count, (i) => `a${i}: name`)} } } }`;
    const most = Math.floor((limits.maxAnswerFields - 2) / 100);
    expect((await judged(text(most))).refusal).toBeNull();
    expect((await judged(text(most + 1))).refusal).toMatchObject({ code: "OPERATION_TOO_LARGE" });
  });
});

describe("what a subgraph says of cost", () => {
  it("is not in the public schema", () => {
    expect(supergraph.publicSdl).not.toMatch(/@cost|@listSize/);
  });

  it("may be declared in its own words, as the specification has them", () => {
    const declared = `${sdl} directive @cost(weight: String!) on OBJECT | FIELD_DEFINITION | INPUT_FIELD_DEFINITION`;
    expect(composed(declared).sdl).toBe(supergraph.sdl);
  });

  it("does not compose with a weight that is no number", () => {
    expect(() => composed(sdl.replace("99.5", "much"))).toThrow(CompositionError);
  });
});
