import { describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  print,
  specifiedRules,
  validate,
} from "graphql";
import { fragmentsOf } from "../../../src/gateway/execution/collectFields.ts";
import { byConditions } from "../../../src/gateway/execution/conditions.ts";
import { splitIntrospection } from "../../../src/gateway/execution/splitIntrospection.ts";
import { coerceVariables } from "../../../src/gateway/pipeline/coerce.ts";
import { limits, limitsRule } from "../../../src/gateway/pipeline/limits.ts";

const schema = buildSchema(`
  type Query { a: Query x(l: [Int], f: Filter, j: Json): Int }
  input Filter { text: String = "any", and: [Filter!] }
  scalar Json`);

const refused = (query: string) =>
  validate(schema, parse(query), [limitsRule]).map(({ extensions, message }) => [
    extensions["code"],
    /more than (\d+) ([\w ]+)\./.exec(message)!.slice(1),
  ]);
const tooLarge = (most: number, what: string) => [["OPERATION_TOO_LARGE", [String(most), what]]];

describe("the limits of an operation", () => {
  it("take fields below each other up to the bound", () => {
    const deep = (depth: number) => `{ ${"a { ".repeat(depth - 1)} x ${"} ".repeat(depth - 1)} }`;
    expect(refused(deep(limits.maxDepth))).toEqual([]);
    expect(refused(deep(limits.maxDepth + 1))).toEqual(tooLarge(limits.maxDepth, "fields below each other"));
  });

  it("count depth through fragments", () => {
    const chain = (depth: number) =>
      `{ ...F1 } ${Array.from({ length: depth - 1 }, (_, i) => `fragment F${i + 1} on Query { a { ...F${i + 2} } }`).join(" ")}
       fragment F${depth} on Query { x }`;
    expect(refused(chain(limits.maxDepth))).toEqual([]);
    expect(refused(chain(limits.maxDepth + 1))).toEqual(tooLarge(limits.maxDepth, "fields below each other"));
  });

  it("take root fields up to the bound, in fragments as well", () => {
    const wide = (count: number) => `{ ${Array.from({ length: count }, (_, i) => `f${i}: x`).join(" ")} }`;
    expect(refused(wide(limits.maxRootFields))).toEqual([]);
    expect(refused(wide(limits.maxRootFields + 1))).toEqual(tooLarge(limits.maxRootFields, "root fields"));
    expect(refused(`{ ...F ...F } fragment F on Query ${wide(51)}`)).toEqual(tooLarge(100, "root fields"));
  });

  it("take fields up to the bound, each fragment as often as it stands", () => {
    const fields = (count: number) => Array.from({ length: count }, (_, i) => `f${i}: x`).join(" ");
    const query = (rest: number) =>
      `{ a { ${"...F ".repeat(49)} ${fields(rest)} } } fragment F on Query { ${fields(100)} }`;
    expect(refused(query(99))).toEqual([]);
    expect(refused(query(100))).toEqual(tooLarge(limits.maxFields, "fields"));
  });

  it.each([
    ["inline fragments", (depth: number) => `{ ${"... { ".repeat(depth - 1)} x ${"} ".repeat(depth - 1)} }`],
    ["lists", (depth: number) => `{ x(j: ${"[".repeat(depth - 1)}${"]".repeat(depth - 1)}) }`],
    ["objects", (depth: number) => `{ x(j: ${"{ a: ".repeat(depth - 1)} 1 ${"}".repeat(depth - 1)}) }`],
  ])("take %s within each other up to the bound", (_, nest) => {
    expect(refused(nest(limits.maxNesting))).toEqual([]);
    expect(refused(nest(limits.maxNesting + 1))).toEqual(tooLarge(limits.maxNesting, "levels in each other"));
    expect(refused(nest(1_000))).toHaveLength(1);
  });

  it("refuse fragments that multiply, without opening them", () => {
    const bomb = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Query { a { ...F${i + 1} } b: a { ...F${i + 1} } }`,
    );
    const found = refused(`{ ...F0 } ${bomb.join(" ")} fragment F60 on Query { x }`);
    expect(found).toContainEqual(["OPERATION_TOO_LARGE", [String(limits.maxFields), "fields"]]);
  });

  it.each([
    "{ ...A } fragment A on Query { x ...A }",
    "{ ...A } fragment A on Query { a { ...B } } fragment B on Query { ...A ...A }",
    "{ x ...Unknown }",
  ])("come to an end on what validation refuses: %s", (query) => {
    expect(validate(schema, parse(query), [...specifiedRules, limitsRule])).not.toEqual([]);
  });

  it("hold for each operation of a document by itself", () => {
    const many = Array.from({ length: 3 }, (_, i) => `query Q${i} { ${"x ".repeat(60)} }`).join(" ");
    expect(refused(many)).toEqual([]);
  });
});

describe("coerceVariables", () => {
  const coerce = (query: string, given: Record<string, unknown>) =>
    coerceVariables(schema, getOperationAST(parse(query))!, given);

  it("gives defaults, keeps nulls, and drops what is not declared", () => {
    const query = "query ($a: Int = 1, $b: Int = 2, $c: Int, $f: Filter) { x }";
    expect(coerce(query, { b: null, other: 1, f: { and: [{}] } })).toEqual({
      variables: { a: 1, b: null, f: { text: "any", and: [{ text: "any" }] } },
    });
    expect(coerce("{ x }", { other: 1 })).toEqual({ variables: {} });
  });

  it.each([
    ["query ($a: Int!) { x }", {}],
    ["query ($a: Int!) { x }", { a: null }],
    ["query ($a: Int) { x }", { a: "1" }],
    ["query ($f: Filter) { x }", { f: { unknown: 1 } }],
  ])("refuses what does not fit %s", (query, given) => {
    expect(coerce(query, given)).toEqual({
      errors: [expect.objectContaining({ extensions: { code: "BAD_USER_INPUT" } })],
    });
  });

  it("names at most five faults", () => {
    const found = coerce("query ($l: [Int]) { x }", { l: Array.from({ length: 1_000 }, () => "no") });
    expect("errors" in found && found.errors.length).toBe(5);
  });
});

describe("splitIntrospection", () => {
  const split = (query: string) => {
    const document = parse(query);
    const parts = splitIntrospection(document.definitions[0] as OperationDefinitionNode, fragmentsOf(document));
    const flat = (part: typeof parts.data) => part && print(part).replace(/\s+/g, " ");
    return [flat(parts.introspection), flat(parts.data)];
  };

  it("parts an operation at its root, each part with what it uses", () => {
    expect(
      split(
        `query Q($n: String!, $l: [Int]) { t: __typename ...F x(l: $l) { ...G } __type(name: $n) { name } }
         fragment F on Query { __schema { ...S } a { __typename } } fragment G on Query { x } fragment S on __Schema { description }`,
      ),
    ).toEqual([
      "query Q($n: String!) { __schema { ...S } __type(name: $n) { name } } fragment S on __Schema { description }",
      "query Q($l: [Int]) { a { __typename } x(l: $l) { ...G } } fragment G on Query { x }",
    ]);
  });

  it("leaves out the part that is not asked for", () => {
    expect(split("{ x }")).toEqual([null, "{ x }"]);
    expect(split("{ __typename }")).toEqual([null, null]);
  });
});

describe("byConditions", () => {
  const document = parse(
    "query ($a: Boolean!, $b: Boolean) { x @include(if: $a) ... @skip(if: $a) { a { x @skip(if: true) } } y: x @include(if: $b) @skip(if: false) }",
  );

  it("makes a document without conditions for each way in which they stand, once", async () => {
    const made: string[] = [];
    const by = byConditions(document, async (decided) => {
      const text = print(decided).replace(/\s+/g, " ");
      made.push(text);
      return { text };
    });
    for (const variables of [{ a: true, b: true }, { a: false }, { a: true, b: true, other: 1 }, { a: false, b: null }])
      await by(variables);
    expect(made).toEqual([
      "query ($a: Boolean!, $b: Boolean) { x y: x }",
      "query ($a: Boolean!, $b: Boolean) { ... { a } }",
    ]);
  });

  it("keeps a bounded number of them", async () => {
    let made = 0;
    const names = Array.from({ length: 8 }, (_, i) => `v${i}`);
    const wide = parse(`query { ${names.map((name) => `${name}: x @include(if: $${name})`).join(" ")} }`);
    const by = byConditions(wide, async () => ({ number: made++ }));
    const ways = Array.from({ length: 256 }, (_, way) =>
      Object.fromEntries(names.map((name, i) => [name, ((way >> i) & 1) === 1])),
    );
    for (const way of ways) await by(way);
    await by(ways[0]!);
    expect(made).toBe(257);
  });
});
