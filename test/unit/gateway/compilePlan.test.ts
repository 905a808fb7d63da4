import { describe, expect, it } from "@jest/globals";
import { compilePlan } from "../../../src/gateway/execution/compilePlan.ts";
import type { Execution } from "../../../src/gateway/execution/execution.ts";
import { beginScope } from "../../../src/gateway/index.ts";
import type { PlanNode } from "../../../src/gateway/planning/plan.ts";
import type { Subgraph, SubgraphAnswer, Variables } from "../../../src/gateway/subgraphs/subgraph.ts";
import { at, entities as entitiesOf, fetch, keyed, par, seq } from "../../support/federation.ts";

type Answer = SubgraphAnswer | Promise<SubgraphAnswer>;

/** A subgraph that answers by the operation it is asked: also what no executor of GraphQL would answer. */
function answering(name: string, answers: Readonly<Record<string, (variables: Variables) => Answer>>): Subgraph {
  return {
    name,
    prepare:
      ({ text }) =>
      async ({ variables, representations }) => {
        const lists = representations.map(({ variable, texts }) => [variable, texts.map((each) => JSON.parse(each))]);
        return answers[text]!({ ...variables, ...Object.fromEntries(lists) });
      },
    prepareSubscription: () => async function* () {},
    understands: () => true,
  };
}

async function run(plan: PlanNode, subgraphs: readonly Subgraph[], variables: Variables = {}): Promise<Execution> {
  const execution: Execution = { variables, scope: beginScope(null, {}), data: {}, errors: [], excused: [] };
  await compilePlan(plan, new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])))(execution);
  return execution;
}

const data = (data: Record<string, unknown> | null): SubgraphAnswer => ({ data, errors: [] });
const entities =
  "query($representations: [_Any!]!) { _entities(representations: $representations) { ... on Coop { name } } }";
const coop = (id: string | null) => ({ __typename: "Coop", id });
const names = entitiesOf("names", entities, at(".coops[]", keyed("Coop", "id")));

/** Four places, three entities, one without a key. */
const coops = answering("coops", {
  "{ coops { __typename id } }": () => data({ coops: [coop("a"), coop("b"), coop(null), coop("a"), null, coop("c")] }),
});

describe("a fetch of entities", () => {
  const plan = seq(fetch("coops", "{ coops { __typename id } }"), names);

  it("asks for each entity once, in the order in which they stand", async () => {
    let asked: unknown;
    const answer = ({ representations }: Variables) => {
      asked = representations;
      return data({ _entities: [{ name: "A" }, { name: "B" }, { name: "C" }] });
    };
    const execution = await run(plan, [coops, answering("names", { [entities]: answer })]);
    expect(asked).toEqual([coop("a"), coop("b"), coop("c")]);
    expect(execution.data["coops"]).toEqual([
      { ...coop("a"), name: "A" },
      { ...coop("b"), name: "B" },
      coop(null),
      { ...coop("a"), name: "A" },
      null,
      { ...coop("c"), name: "C" },
    ]);
  });

  it.each([
    ["fewer entities than it was asked for", { _entities: [{ name: "A" }] }],
    ["more of them", { _entities: [{ name: "A" }, null, null, { name: "nobody's" }] }],
    ["null for some", { _entities: [{ name: "A" }, null, null] }],
  ])("gives to each what is its own when a subgraph answers %s", async (_, answer) => {
    const execution = await run(plan, [coops, answering("names", { [entities]: () => data(answer) })]);
    expect(execution.data["coops"]).toEqual([
      { ...coop("a"), name: "A" },
      coop("b"),
      coop(null),
      { ...coop("a"), name: "A" },
      null,
      coop("c"),
    ]);
  });

  it.each([[null], [{}], [{ _entities: null }], [{ _entities: "no list" }]])(
    "leaves all as it was when a subgraph answers %j",
    async (answer) => {
      const execution = await run(plan, [coops, answering("names", { [entities]: () => data(answer) })]);
      expect(execution.data["coops"]).toEqual([coop("a"), coop("b"), coop(null), coop("a"), null, coop("c")]);
    },
  );

  it("asks nothing when no object stands at its path", async () => {
    const empty = answering("coops", { "{ coops { __typename id } }": () => data({ coops: [] }) });
    const never = answering("names", {
      [entities]: () => {
        throw new TypeError("asked");
      },
    });
    expect((await run(plan, [empty, never])).data).toEqual({ coops: [] });
  });

  it.each([
    [
      ["_entities", 2, "name"],
      ["coops", 5, "name"],
    ],
    [
      ["_entities", 0, "tags", 1],
      ["coops", 0, "tags", 1],
    ],
    [
      ["_entities", 1],
      ["coops", 1],
    ],
    [["_entities"], ["coops", 0]],
    [
      ["_entities", 9, "name"],
      ["coops", 0],
    ],
    [undefined, ["coops", 0]],
  ])("puts an error at %j to %j", async (path, place) => {
    const error = { message: "No.", extensions: { code: "FORBIDDEN" }, ...(path && { path }) };
    const answer = () => ({ data: null, errors: [error] });
    const { errors } = await run(plan, [coops, answering("names", { [entities]: answer })]);
    expect(errors).toEqual([{ message: "No.", path: place, extensions: { code: "FORBIDDEN", subgraph: "names" } }]);
  });
});

describe("a sequence, a parallel and a condition", () => {
  it("run one after the other, all at once, and one of two", async () => {
    const told: string[] = [];
    const gate = Promise.withResolvers<void>();
    const tell = (name: string, wait?: Promise<void>) => async () => {
      told.push(`${name} begins`);
      await wait;
      told.push(`${name} ends`);
      if (name === "b") gate.resolve();
      return data({ [name]: 1 });
    };
    const one = answering("one", {
      "{ a }": tell("a", gate.promise),
      "{ b }": tell("b"),
      "{ c }": tell("c"),
      "{ d }": tell("d"),
      "{ e }": tell("e"),
    });
    const plan = seq(
      par(fetch("one", "{ a }"), fetch("one", "{ b }")),
      { kind: "condition", variable: "yes", whenTrue: fetch("one", "{ c }"), whenFalse: fetch("one", "{ d }") },
      { kind: "condition", variable: "no", whenTrue: fetch("one", "{ e }"), whenFalse: null },
    );
    const execution = await run(plan, [one], { yes: true, no: false });
    expect(told).toEqual(["a begins", "b begins", "b ends", "a ends", "c begins", "c ends"]);
    expect(execution.data).toEqual({ a: 1, b: 1, c: 1 });
  });
});

describe("a fetch", () => {
  it("gets the variables it uses, and not one that the client did not give", async () => {
    let got: unknown;
    const one = answering("one", {
      "{ a }": (variables) => {
        got = variables;
        return data({});
      },
    });
    const plan = fetch("one", "{ a }", { variables: ["x", "nothing", "absent", "toString"] });
    await run(plan, [one], { x: 1, nothing: null, other: 2 });
    expect(got).toEqual({ x: 1, nothing: null });
  });
});
