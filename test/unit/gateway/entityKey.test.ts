import { describe, expect, it } from "@jest/globals";
import { compileEntityKey } from "../../../src/gateway/execution/representations.ts";
import { keyed } from "../../support/federation.ts";

describe("the key of an entity", () => {
  const keyOf = compileEntityKey([keyed("Coop", "__typename", "id")])!;

  it("is the value of the only field that is required of the only type", () => {
    expect(keyOf({ __typename: "Coop", id: "c1", name: "Lantern" })).toBe("c1");
    expect(keyOf({ __typename: "Coop", id: 7 })).toBe(7);
  });

  it.each([
    ["of another type", { __typename: "Person", id: "c1" }],
    ["without the field", { __typename: "Coop" }],
    ["with null in it", { __typename: "Coop", id: null }],
    ["with an object in it", { __typename: "Coop", id: { part: 1 } }],
  ])("is unknown for an object %s", (_, entity) => {
    expect(keyOf(entity)).toBeUndefined();
  });

  it.each([
    ["two fields", [keyed("Coop", "id", "slug")]],
    ["two types", [keyed("Coop", "id"), keyed("Person", "id")]],
    ["the type alone", [keyed("Coop", "__typename")]],
    ["nothing", []],
  ])("is not told for a fetch that requires %s", (_, requires) => {
    expect(compileEntityKey(requires)).toBeNull();
  });
});
