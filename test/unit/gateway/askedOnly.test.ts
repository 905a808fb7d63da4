import { expect, it } from "@jest/globals";
import { askedOnly } from "../../../src/gateway/subgraphs/askedOnly.ts";
import { beginScope, type Subgraph, type SubgraphAnswer } from "../../../src/gateway/subgraphs/subgraph.ts";

/** Answers whatever it is asked with the same data. */
function saying(data: SubgraphAnswer["data"]): Subgraph {
  const answer = async () => ({ data: structuredClone(data), errors: [] });
  return {
    name: "liar",
    prepare: () => answer,
    prepareSubscription: () =>
      async function* () {
        yield await answer();
      },
    understands: () => false,
  };
}

const request = { variables: {}, representations: [], scope: beginScope(null, {}) };

async function taken(text: string, data: SubgraphAnswer["data"]): Promise<SubgraphAnswer["data"]> {
  return (await askedOnly(saying(data)).prepare({ kind: "query", text })(request)).data;
}

it("takes what was asked for, under the names it was asked for by, and leaves the rest", async () => {
  const data = { coops: [{ n: "Lantern", name: "Liar", peers: [[{ id: "c1", secret: 1 }], null] }, null], more: {} };
  expect(await taken("{ coops { n: name peers { id } } }", data)).toEqual({
    coops: [{ n: "Lantern", peers: [[{ id: "c1" }], null] }, null],
  });
});

it("takes what any fragment asks for", async () => {
  const text =
    "{ any { ... on Coop { id at { city } } ... on Person { ...p at { street } } } } fragment p on Person { name }";
  const data = { any: { id: 1, name: "Ana", age: 3, at: { city: "Vigo", street: "Sol", zip: 1 } } };
  expect(await taken(text, data)).toEqual({ any: { id: 1, name: "Ana", at: { city: "Vigo", street: "Sol" } } });
});

it("takes a scalar as it is, even when it is an object", async () => {
  expect(await taken("{ json }", { json: { any: ["thing"] }, other: 1 })).toEqual({ json: { any: ["thing"] } });
});

it("takes of an event what the subscription asked for", async () => {
  const subscribe = askedOnly(saying({ tick: 1, name: "Liar" })).prepareSubscription({
    kind: "subscription",
    text: "subscription { tick }",
  });
  for await (const { data } of subscribe(request)) expect(data).toEqual({ tick: 1 });
});
