import type { PlanNode as NativeNode, QueryPlan } from "@graphql-hive/router-query-planner";
import { describe, expect, it } from "@jest/globals";
import { explain } from "../../../src/gateway/planning/explain.ts";
import type { FetchNode } from "../../../src/gateway/planning/plan.ts";
import { PlanUnsupportedError } from "../../../src/gateway/planning/planning.errors.ts";
import { readPlan } from "../../../src/gateway/planning/readPlan.ts";
import { at, entities, fetch, keyed, par, pathOf, seq } from "../../support/federation.ts";

const concreteTypes = (name: string) => (name === "Named" ? ["Coop", "Person"] : [name]);
const read = (node: unknown) => readPlan({ kind: "QueryPlan", node: node as NativeNode } as QueryPlan, concreteTypes);

const nativeFetch = { kind: "Fetch", serviceName: "coops", operation: "{coops{__typename id}}" };
const nativeEntities = {
  kind: "Fetch",
  serviceName: "reviews",
  operation: "query($representations:[_Any!]!){_entities(representations: $representations){...on Coop{score}}}",
  variableUsages: ["locale"],
  requires: [{ kind: "InlineFragment", typeCondition: "Coop", selections: [{ kind: "Field", name: "id" }] }],
};

const requiring = (selection: object) => ({
  kind: "Flatten",
  path: [],
  node: { ...nativeEntities, requires: [selection] },
});

describe("readPlan", () => {
  it("reads every kind of node that the executor knows", () => {
    const native = {
      kind: "Sequence",
      nodes: [
        { kind: "Parallel", nodes: [nativeFetch, nativeFetch] },
        { kind: "Flatten", path: [{ Field: "coops" }, "@", { TypeCondition: ["Coop"] }], node: nativeEntities },
        { kind: "Condition", condition: "with", ifClause: nativeFetch },
        { kind: "Condition", condition: "without", elseClause: nativeFetch },
      ],
    };
    const coops = fetch("coops", nativeFetch.operation);
    expect(read(native)).toEqual(
      seq(
        par(coops, coops),
        {
          ...entities("reviews", nativeEntities.operation, at(".coops[]|Coop|", keyed("Coop", "id"))),
          variables: ["locale"],
        },
        { kind: "condition", variable: "with", whenTrue: coops, whenFalse: null },
        { kind: "condition", variable: "without", whenTrue: null, whenFalse: coops },
      ),
    );
  });

  it("reads a batch and its rewrites", () => {
    const native = {
      kind: "BatchFetch",
      serviceName: "reviews",
      operation: "{x}",
      entityBatch: {
        aliases: [
          {
            alias: "_e0",
            representationsVariableName: "__batch_reps_0",
            paths: [[{ Field: "a" }], [{ Field: "b" }, "@"]],
            requires: nativeEntities.requires,
            inputRewrites: [
              { ValueSetter: { path: [{ TypenameEquals: ["Named"] }, { Key: "__typename" }], setValueTo: "Named" } },
            ],
            outputRewrites: [{ KeyRenamer: { path: [{ Key: "_alias_0" }], renameKeyTo: "score" } }],
          },
        ],
      },
    };
    expect(read(native)).toEqual(
      entities("reviews", "{x}", {
        answerKey: "_e0",
        representationsVariable: "__batch_reps_0",
        paths: [pathOf(".a"), pathOf(".b[]")],
        requires: [keyed("Coop", "id")],
        inputRewrites: [{ kind: "set", path: pathOf("|Coop,Person|.__typename"), value: "Named" }],
        outputRewrites: [{ kind: "rename", path: pathOf("._alias_0"), name: "score" }],
      }),
    );
  });

  it("opens interfaces and unions to the types of their objects", () => {
    const native = {
      kind: "Flatten",
      path: [{ TypeCondition: ["Named"] }],
      node: { ...nativeEntities, requires: [{ kind: "InlineFragment", typeCondition: "Named", selections: [] }] },
    };
    expect(read(native)).toMatchObject({
      batches: [
        {
          paths: [[{ kind: "types", names: ["Coop", "Person"] }]],
          requires: [{ types: ["Coop", "Person"] }],
        },
      ],
    });
  });

  it("keeps a subscription before what is done for each event", () => {
    const native = { kind: "Sequence", nodes: [{ kind: "Subscription", primary: nativeFetch }, nativeFetch] };
    expect(read(native)).toEqual(
      seq({ kind: "subscription", primary: read(nativeFetch) as FetchNode }, read(nativeFetch)!),
    );
  });

  it("gives null when there is nothing to ask", () => {
    expect(readPlan({ kind: "QueryPlan" }, concreteTypes)).toBeNull();
  });

  it.each([
    ["a node of another kind", { kind: "Defer" }],
    ["a sequence under a path", { kind: "Flatten", path: [], node: { kind: "Sequence", nodes: [] } }],
    ["entities without a path", nativeEntities],
    ["a rewrite of another kind", { ...nativeFetch, outputRewrites: [{}] }],
    ["another step of a path", { kind: "Flatten", path: [{ Key: "x" }], node: nativeEntities }],
    ["a named fragment in what is required", requiring({ kind: "FragmentSpread", value: "F" })],
    [
      "a condition in what is required",
      requiring({ kind: "InlineFragment", typeCondition: "Coop", selections: [], skipIf: "x" }),
    ],
  ])("refuses %s, at any depth", (_, node) => {
    expect(() => read(node)).toThrow(PlanUnsupportedError);
    expect(() => read({ kind: "Sequence", nodes: [{ kind: "Parallel", nodes: [node] }] })).toThrow(
      PlanUnsupportedError,
    );
  });
});

describe("explain", () => {
  it("shows a plan as text, a node a line", () => {
    const plan = seq(
      par(fetch("coops", "{coops{__typename id}}"), fetch("projects", "{motto}")),
      entities("reviews", "query {\n  x\n}", at(".coops[]|Coop,Person|.peers[]")),
      { kind: "condition", variable: "deep", whenTrue: fetch("coops", "{a}"), whenFalse: fetch("coops", "{b}") },
    );
    expect(`\n${explain(plan)}`).toBe(`
in sequence
  in parallel
    fetch from coops: {coops{__typename id}}
    fetch from projects: {motto}
  at .coops[]|Coop,Person|.peers[]
    entities from reviews: query { x }
  if $deep
    fetch from coops: {a}
  if not $deep
    fetch from coops: {b}
`);
    expect(explain(null)).toBe("nothing to ask\n");
  });
});
