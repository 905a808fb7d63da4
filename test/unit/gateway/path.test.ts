import { describe, expect, it } from "@jest/globals";
import { collect, collectWithPaths } from "../../../src/gateway/execution/path.ts";
import { pathOf } from "../../support/federation.ts";

const tree = {
  __typename: "Query",
  hits: [
    { __typename: "Coop", id: "c1", peers: [{ id: "c2" }, null] },
    { __typename: "Person", id: "p1", coop: { id: "c1" } },
    null,
    { __typename: "Coop", id: "c3", peers: null },
  ],
  grid: [[{ id: "a", of: { id: "x" } }, null], [], [{ id: "b", of: null }]],
  one: { id: "only" },
};

const ids = (path: string) => collect(tree, pathOf(path)).map(({ id }) => id);

describe("collect", () => {
  it.each([
    [".one", ["only"]],
    [".hits[]", ["c1", "p1", "c3"]],
    [".hits[]|Coop|", ["c1", "c3"]],
    [".hits[]|Coop,Person|", ["c1", "p1", "c3"]],
    [".hits[]|Coop|.peers[]", ["c2"]],
    [".hits[].coop", ["c1"]],
    [".grid[]", ["a", "b"]],
    [".grid[].of", ["x"]],
    [".grid", ["a", "b"]],
    ["|Query|.one", ["only"]],
    ["|Mutation|.one", []],
    [".nothing[].at.all", []],
    [".one[]", []],
  ])("finds at %s %j", (path, found) => {
    expect(ids(path)).toEqual(found);
  });

  it("gives the root for an empty path", () => {
    expect(collect(tree, [])).toEqual([tree]);
  });
});

describe("collectWithPaths", () => {
  it("gives the place of each object that collect gives, in the same order", () => {
    expect(collectWithPaths(tree, pathOf(".hits[]|Coop|.peers[]"))).toEqual([["hits", 0, "peers", 0]]);
    expect(collectWithPaths(tree, pathOf(".grid[]"))).toEqual([
      ["grid", 0, 0],
      ["grid", 2, 0],
    ]);
  });
});
