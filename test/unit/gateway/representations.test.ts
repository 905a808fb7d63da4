import { describe, expect, it } from "@jest/globals";
import { compileRepresentation as compile } from "../../../src/gateway/execution/representations.ts";
import type { RequiredSelection } from "../../../src/gateway/planning/plan.ts";
import { keyed } from "../../support/federation.ts";

const field = (name: string, ...selections: RequiredSelection[]): RequiredSelection => ({
  kind: "field",
  name,
  responseName: name,
  selections,
});

/** What the text says. */
function compileRepresentation(requires: readonly RequiredSelection[]) {
  const write = compile(requires);
  return (entity: Record<string, unknown>): unknown => JSON.parse(write(entity) ?? "null");
}

describe("a representation", () => {
  const represent = compileRepresentation([keyed("Coop", "__typename", "id"), keyed("Person", "id")]);

  it("holds the type and what is required, and nothing else", () => {
    expect(represent({ __typename: "Coop", id: "c1", name: "Lantern" })).toEqual({ __typename: "Coop", id: "c1" });
    expect(represent({ id: "p1", __typename: "Person" })).toEqual({ __typename: "Person", id: "p1" });
  });

  it.each([
    ["without its key", { __typename: "Coop", name: "Lantern" }],
    ["with null for its key", { __typename: "Coop", id: null }],
    ["of a type that nothing is required of", { __typename: "Skill", id: "s1" }],
    ["of no known type", { id: "c1" }],
  ])("is not made of an object %s", (_, entity) => {
    expect(represent(entity)).toBeNull();
  });

  it("carries a null beside its key", () => {
    const withSeats = compileRepresentation([keyed("Project", "id", "seats")]);
    expect(withSeats({ __typename: "Project", id: "j1", seats: null })).toEqual({
      __typename: "Project",
      id: "j1",
      seats: null,
    });
    expect(withSeats({ __typename: "Project", id: "j1" })).toBeNull();
  });

  it("takes false, 0 and the empty text for values", () => {
    const flags = compileRepresentation([keyed("Flag", "on")]);
    expect([false, 0, ""].map((on) => flags({ __typename: "Flag", on }))).toEqual([
      { __typename: "Flag", on: false },
      { __typename: "Flag", on: 0 },
      { __typename: "Flag", on: "" },
    ]);
  });

  it("copies objects and lists of them, only as far as required", () => {
    const nested = compileRepresentation([
      { kind: "fragment", types: ["Thing"], selections: [field("places", field("row")), field("owner", field("id"))] },
    ]);
    const places = [{ row: 1, seat: 2 }, null];
    expect(nested({ __typename: "Thing", places, owner: { id: "p1", name: "Ana" } })).toEqual({
      __typename: "Thing",
      places: [{ row: 1 }, null],
      owner: { id: "p1" },
    });
    expect(nested({ __typename: "Thing", places: [{ seat: 2 }], owner: { id: "p1" } })).toBeNull();
    expect(nested({ __typename: "Thing", places: null, owner: null })).toBeNull();
  });

  it("reads a field under the name it was asked by, and writes it under its own", () => {
    const aliased = compileRepresentation([
      {
        kind: "fragment",
        types: ["Coop"],
        selections: [{ kind: "field", name: "id", responseName: "_key", selections: [] }],
      },
    ]);
    expect(aliased({ __typename: "Coop", id: "alias of a client", _key: "c1" })).toEqual({
      __typename: "Coop",
      id: "c1",
    });
  });
});
