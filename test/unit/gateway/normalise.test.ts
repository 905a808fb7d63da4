import { describe, expect, it } from "@jest/globals";
import { buildSchema, getOperationAST, parse, validate } from "graphql";
import { normalise } from "../../../src/gateway/pipeline/normalise.ts";

const schema = buildSchema(`
  type Query {
    coop(id: ID!, locale: String = "en", at: Day): Coop
    coops(first: Int, filter: CoopFilter, level: Level, ids: [ID!], data: Json): [Coop]
  }
  type Coop { id: ID! name(upper: Boolean): String }
  input CoopFilter { skills: [String!] near: CoopFilter first: Int data: Json }
  enum Level { LOW HIGH }
  scalar Day
  scalar Json`);

function normalised(text: string, client: Record<string, unknown> = {}) {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const { text: normal, variablesOf } = normalise({ document, operation: getOperationAST(document)! }, schema);
  return { text: normal.replace(/\s+/g, " "), variables: variablesOf(client) };
}

describe("normalise", () => {
  it("gives one text for operations that differ in literals, names and white space", () => {
    const texts = [
      normalised('{ coop(id: "a") { name } }'),
      normalised('query Named {coop(id:"b"){name}}'),
      normalised("query ($key: ID!) { coop(id: $key) { name } }", { key: "c" }),
      normalised('query A { coop ( id : "d" ) , { name } }'),
    ];
    expect(new Set(texts.map(({ text }) => text))).toEqual(new Set(["query ($v0: ID!) { coop(id: $v0) { name } }"]));
    expect(texts.map(({ variables }) => variables)).toEqual([{ v0: "a" }, { v0: "b" }, { v0: "c" }, { v0: "d" }]);
  });

  it.each([
    ["an integer for an ID", "{ coop(id: 5) { id } }", { v0: "5" }],
    ["an enum value", "{ coops(level: HIGH) { id } }", { v0: "HIGH" }],
    ["one item for a list", '{ coops(ids: "a") { id } }', { v0: ["a"] }],
    ["a list", '{ coops(ids: ["a", "b"]) { id } }', { v0: ["a", "b"] }],
  ])("reads %s as its type does", (_, query, variables) => {
    expect(normalised(query).variables).toEqual(variables);
  });

  it("keeps the shape of input objects and makes variables of what is in them", () => {
    expect(normalised('{ coops(filter: { skills: ["ux"], near: { first: 1 } }) { id } }')).toEqual({
      text: "query ($v0: [String!], $v1: Int) { coops(filter: {skills: $v0, near: {first: $v1}}) { id } }",
      variables: { v0: ["ux"], v1: 1 },
    });
  });

  it("makes one variable of equal literals, so that fields that may be merged still may", () => {
    const { text } = normalised('{ coop(id: "a") { name(upper: true) } coop(id: "a") { name(upper: true) id } }');
    expect(text).toBe(
      "query ($v0: ID!, $v1: Boolean) { coop(id: $v0) { name(upper: $v1) } coop(id: $v0) { name(upper: $v1) id } }",
    );
  });

  it("leaves literals that only a subgraph can read, and null", () => {
    const query =
      '{ coop(id: "a", at: 12345678901234567890, locale: null) { id } coops(data: { a: 1.0, b: [X] }, filter: { data: 1.50 }) { id } }';
    expect(normalised(query)).toEqual({
      text: "query ($v0: ID!) { coop(id: $v0, at: 12345678901234567890, locale: null) { id } coops(data: {a: 1.0, b: [X]}, filter: {data: 1.50}) { id } }",
      variables: { v0: "a" },
    });
  });

  it("leaves conditions as they are but for the names of variables", () => {
    expect(
      normalised("query ($on: Boolean!, $id: ID!) { coop(id: $id) @skip(if: false) { id @include(if: $on) } }", {
        on: true,
        id: "a",
      }),
    ).toEqual({
      text: "query ($v0: ID!, $v1: Boolean!) { coop(id: $v0) @skip(if: false) { id @include(if: $v1) } }",
      variables: { v0: "a", v1: true },
    });
  });

  it("keeps a variable that the client did not give apart from null, and its default", () => {
    const query = "query ($first: Int = 3, $level: Level) { coops(first: $first, level: $level) { id } }";
    expect(normalised(query, { first: null }).variables).toEqual({ v0: null });
    expect(normalised(query).text).toContain("$v0: Int = 3");
  });

  it("takes only the operation that is run, and the fragments it uses", () => {
    const document = parse(
      "query A { coops { ...F } } query B { coops { ...G } } fragment F on Coop { id } fragment G on Coop { name }",
    );
    const { text } = normalise({ document, operation: getOperationAST(document, "B")! }, schema);
    expect(text.replace(/\s+/g, " ")).toBe("{ coops { ...G } } fragment G on Coop { name }");
  });
});
