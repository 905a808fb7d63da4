import { describe, expect, it } from "@jest/globals";
import { type AskedOnlyOptions, compileAskedOnly, sharedPlacesOf } from "../../../src/gateway/execution/askedOnly.ts";
import { at, entities, fetch, keyed, par, seq } from "../../support/federation.ts";

const root: AskedOnlyOptions = { sharedPlaces: [], at: [], answerKey: null, rename: (name) => name };

function pruned(operation: string, answered: unknown, options: Partial<AskedOnlyOptions> = {}): unknown {
  const value = structuredClone(answered);
  compileAskedOnly(operation, { ...root, ...options })(value);
  return value;
}

describe("what a subgraph answers", () => {
  it("keeps at the root only what was asked for, under the names it was asked for by", () => {
    expect(pruned("{ n: name coops { id } }", { n: "a", name: "b", coops: [{ id: "c1", more: 1 }], other: 2 })).toEqual(
      {
        n: "a",
        coops: [{ id: "c1", more: 1 }],
      },
    );
  });

  it("keeps at places where others answer only what was asked for there, in lists and by any fragment", () => {
    const answered = { coops: [{ id: "c1", name: "Liar", peers: [[{ id: "c2", name: "Liar" }], null] }, null] };
    const sharedPlaces = [["coops"], ["coops", "peers"], ["elsewhere"]];
    expect(pruned("{ coops { id ... on Coop { peers { id } } } }", answered, { sharedPlaces })).toEqual({
      coops: [{ id: "c1", peers: [[{ id: "c2" }], null] }, null],
    });
  });

  it("keeps what a named fragment asks for", () => {
    const operation = "{ coop { ...a } } fragment a on Coop { id lead { ...b } } fragment b on Person { id }";
    const sharedPlaces = [["coop"], ["coop", "lead"]];
    const answered = { coop: { id: 1, more: 2, lead: { id: 3, more: 4 } } };
    expect(pruned(operation, answered, { sharedPlaces })).toEqual({ coop: { id: 1, lead: { id: 3 } } });
  });

  it("leaves a scalar as it is, even when it is an object", () => {
    expect(pruned("{ json }", { json: { any: ["thing"] } })).toEqual({ json: { any: ["thing"] } });
  });

  it("is looked at from the place on where its entities stand", () => {
    const operation = "query($r: [_Any!]!) { _entities(representations: $r) { ... on Coop { lead { id } } } }";
    const options = {
      answerKey: "_entities",
      at: [["coops"], ["coop"]],
      sharedPlaces: [["coops"], ["coop"], ["coop", "lead"], ["other", "lead"]],
    };
    const answered = [{ __typename: "Other", lead: { id: "p1", name: "Liar" } }, null];
    expect(pruned(operation, answered, options)).toEqual([{ lead: { id: "p1" } }, null]);
  });

  it("is gone into by the names it was asked for when those are rewritten afterwards", () => {
    const options = {
      sharedPlaces: [["coop", "lead"]],
      rename: (name: string | number) => (name === "lead_0" ? "lead" : name),
    };
    expect(pruned("{ coop { lead_0: lead { id } } }", { coop: { lead_0: { id: 1, name: "Liar" } } }, options)).toEqual({
      coop: { lead_0: { id: 1 } },
    });
  });
});

it("finds the places where entities are asked for, in every branch of a plan", () => {
  const plan = seq(
    fetch("a", "{ x }"),
    par(entities("b", "{ _entities }", at(".coops[].lead|Person|", keyed("Person", "id")))),
    {
      kind: "condition",
      variable: "v",
      whenTrue: entities("c", "{ _entities }", at(".coops[]", keyed("Coop", "id"))),
      whenFalse: null,
    },
  );
  expect(sharedPlacesOf(plan)).toEqual([["coops", "lead"], ["coops"]]);
});
