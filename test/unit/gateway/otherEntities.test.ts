import { describe, expect, it } from "@jest/globals";
import { compileIsAnother } from "../../../src/gateway/execution/otherEntities.ts";
import { at, keyed } from "../../support/federation.ts";

const coop = { __typename: "Coop", id: "1" };
const asked = (selections: string) => `{ _entities(representations: $representations) { ${selections} } }`;

describe("an entity that a subgraph answered", () => {
  it("may tell what it is, or not, or be unknown", () => {
    const isAnother = compileIsAnother(at(".coops[]", keyed("Coop", "id")), asked("... on Coop { id rating }"));
    expect([null, {}, coop, { id: 1 }, { __typename: "Coop" }].map((each) => isAnother(each, coop))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it("is another when its type or the key that was asked for is, or it is no object", () => {
    const isAnother = compileIsAnother(at(".coops[]", keyed("Coop", "id")), asked("... on Coop { id rating }"));
    expect([1, [coop], { id: "2" }, { id: 2 }, { __typename: "Person" }].map((each) => isAnother(each, coop))).toEqual([
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  it("may have another value under the key's name when that was not asked for", () => {
    const batch = at(".coops[]", keyed("Coop", "id"));
    expect(compileIsAnother(batch, asked("... on Coop { rating }"))({ id: "2" }, coop)).toBe(false);
    expect(compileIsAnother(batch, asked("... on Coop { id: rating }"))({ id: "2" }, coop)).toBe(false);
  });

  it("may be known by an interface's name here or there", () => {
    const requires = { kind: "fragment", types: ["Thing", "Coop", "Person"], selections: [] } as const;
    const isAnother = compileIsAnother(at(".things[]", requires), asked("... on Thing { rating }"));
    expect(isAnother({ __typename: "Coop" }, { __typename: "Thing" })).toBe(false);
    expect(isAnother({ __typename: "Thing" }, coop)).toBe(false);
    expect(isAnother({ __typename: "Person" }, coop)).toBe(true);
    const path = [{ kind: "field", name: "__typename" }] as const;
    const rewritten = {
      ...at(".coops[]", keyed("Coop", "id")),
      inputRewrites: [{ kind: "set", path, value: "Thing" }],
    } as const;
    expect(compileIsAnother(rewritten, asked("... on Thing { rating }"))({ __typename: "Thing" }, coop)).toBe(false);
  });
});
