import { describe, expect, it } from "@jest/globals";
import { merge } from "../../../src/gateway/execution/merge.ts";

function merged(into: Record<string, unknown>, from: Record<string, unknown>): unknown {
  merge(into, from);
  return into;
}

describe("merge", () => {
  it("adds what is not there, and puts together objects field by field", () => {
    expect(merged({ a: 1, coop: { id: "c1" } }, { b: 2, coop: { name: "Lantern" } })).toEqual({
      a: 1,
      b: 2,
      coop: { id: "c1", name: "Lantern" },
    });
  });

  it("puts together lists item by item, lists of lists as well", () => {
    expect(merged({ l: [[{ a: 1 }], null] }, { l: [[{ b: 2 }], [{ c: 3 }]] })).toEqual({
      l: [[{ a: 1, b: 2 }], [{ c: 3 }]],
    });
  });

  it("replaces a null by what comes, and nothing by a null", () => {
    expect(merged({ a: null, b: 1, c: { d: 1 } }, { a: 1, b: null, c: null })).toEqual({ a: 1, b: 1, c: { d: 1 } });
  });

  it("keeps what is there when another subgraph says it otherwise", () => {
    expect(merged({ a: 0, b: "", c: false }, { a: 1, b: "x", c: true })).toEqual({ a: 0, b: "", c: false });
    expect(merged({ c: { id: "c1" }, l: ["a"] }, { c: { id: "c2" }, l: ["b", "c"] })).toEqual({
      c: { id: "c1" },
      l: ["a"],
    });
  });

  it("takes the name of a type that comes later: the first may be an interface's", () => {
    expect(merged({ __typename: "Node" }, { __typename: "Coop" })).toEqual({ __typename: "Coop" });
    expect(merged({ __typename: "Coop" }, { __typename: null })).toEqual({ __typename: "Coop" });
  });

  it("changes nothing when it is done again", () => {
    const from = { coops: [{ name: "Lantern" }, null] };
    expect(merged(merged({ coops: [{ id: "c1" }, null] }, from) as never, from)).toEqual({
      coops: [{ id: "c1", name: "Lantern" }, null],
    });
  });

  it("leaves an object that stands on both sides as it is", () => {
    const shared = { peers: [{ name: "Heron" }] };
    expect(merged({ parent: shared }, { parent: shared })).toEqual({ parent: { peers: [{ name: "Heron" }] } });
  });
});
