import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse, specifiedRules, validate } from "graphql";
import { createValidator, validateOperation } from "../../../src/gateway/pipeline/validateOperation.ts";

const schema = buildSchema(`
  type Query { a: Query x: Int }
  type Subscription { changed: Query again: Query }`);

const codesOf = (text: string) => validateOperation(schema, parse(text)).map(({ extensions }) => extensions["code"]);

describe("a document", () => {
  it("is valid when nothing is wrong with it", () => {
    expect(codesOf("{ a { x } }")).toEqual([]);
    expect(codesOf("subscription { changed { x @skip(if: true) } }")).toEqual([]);
  });

  it("has a code for each fault", () => {
    expect(codesOf("{ y a }")).toEqual(["GRAPHQL_VALIDATION_FAILED", "GRAPHQL_VALIDATION_FAILED"]);
    expect(codesOf("{ __proto__: x }")).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
  });

  it("beyond the limits is not looked at any further", () => {
    const fields = (count: number) => Array.from({ length: count }, (_, index) => `f${index}: nobody`).join(" ");
    expect(codesOf(`{ a { ${fields(3)} } }`)).toHaveLength(3);
    expect(codesOf(`{ a { ${fields(5_001)} } }`)).toEqual(["OPERATION_TOO_LARGE"]);
  });

  it("is told that its fragments go in a ring", () => {
    expect(codesOf("{ ...A } fragment A on Query { a { ...B } } fragment B on Query { ...A }")).toContain(
      "GRAPHQL_VALIDATION_FAILED",
    );
  });

  it.each([
    ["with a variable", "subscription ($c: Boolean!) { changed @include(if: $c) { x } }"],
    ["without one", "subscription { changed @skip { x } }"],
    ["on a fragment", "subscription ($c: Boolean!) { ... @skip(if: $c) { changed { x } } }"],
    [
      "in a fragment",
      "subscription ($c: Boolean!) { ...F } fragment F on Subscription { changed @skip(if: $c) { x } }",
    ],
    [
      "in a ring",
      "subscription ($c: Boolean!) { ...F } fragment F on Subscription { changed @skip(if: $c) { x } ...F }",
    ],
  ])("has no condition %s at the root of a subscription, which would break graphql-js", (_, text) => {
    expect(codesOf(text)).toContain("GRAPHQL_VALIDATION_FAILED");
  });

  it("with such a condition is what graphql-js throws on", () => {
    const document = parse("subscription ($c: Boolean!) { changed @include(if: $c) { x } }");
    expect(() => validate(schema, document, specifiedRules)).toThrow("not provided a runtime value");
  });

  it("is validated once for a schema, and anew for another", () => {
    const validated = createValidator();
    const document = parse("{ y }");
    expect(validated(schema, document)).toHaveLength(1);
    expect(validated(schema, document)).toBe(validated(schema, document));
    expect(validated(buildSchema("type Query { y: Int }"), document)).toEqual([]);
  });
});
