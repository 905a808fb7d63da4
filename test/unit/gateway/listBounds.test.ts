import { describe, expect, it } from "@jest/globals";
import { buildSchema, getOperationAST, parse } from "graphql";
import { coerceVariables } from "../../../src/gateway/pipeline/coerce.ts";
import { limits } from "../../../src/gateway/pipeline/limits.ts";
import { validateOperation } from "../../../src/gateway/pipeline/validateOperation.ts";

const schema = buildSchema(`
  type Query { coops(ids: [ID!], filter: Filter, json: Json): Int _entities(representations: [_Any!]!): Int }
  type Mutation { keep(names: [String!]!): Int }
  input Filter { skills: [String!], all: [Filter!], any: Filter }
  scalar Json
  scalar _Any`);

const list = (length: number) => Array.from({ length }, () => "a");
const codesOf = (text: string) => validateOperation(schema, parse(text)).map(({ extensions }) => extensions["code"]);
function codesOfVariables(text: string, variables: Record<string, unknown>) {
  const coerced = coerceVariables(schema, getOperationAST(parse(text))!, variables);
  return "errors" in coerced ? coerced.errors.map(({ extensions }) => extensions?.["code"]) : [];
}

describe("a list that is given", () => {
  it.each([
    ["an argument", (length: number) => `{ coops(ids: ${JSON.stringify(list(length))}) }`],
    ["a filter", (length: number) => `{ coops(filter: { skills: ${JSON.stringify(list(length))} }) }`],
    [
      "a filter within a filter",
      (length: number) => `{ coops(filter: { all: [{ any: { skills: ${JSON.stringify(list(length))} } }] }) }`,
    ],
  ])("as %s holds 100 values at most", (_, text) => {
    expect(codesOf(text(limits.maxListValues))).toEqual([]);
    expect(codesOf(text(limits.maxListValues + 1))).toEqual(["BAD_USER_INPUT"]);
  });

  it.each([
    ["a variable", "query ($v: [ID!]) { coops(ids: $v) }", (values: unknown) => values],
    ["a variable's field", "query ($v: Filter) { coops(filter: $v) }", (values: unknown) => ({ skills: values })],
    [
      "a field far within",
      "query ($v: Filter) { coops(filter: $v) }",
      (values: unknown) => ({ all: [{ any: { skills: values } }] }),
    ],
  ])("as %s holds 100 values at most", (_, text, hold) => {
    expect(codesOfVariables(text, { v: hold(list(limits.maxListValues)) })).toEqual([]);
    expect(codesOfVariables(text, { v: hold(list(limits.maxListValues + 1)) })).toEqual(["BAD_USER_INPUT"]);
  });

  it("to a mutation may hold more", () => {
    const text = "mutation ($v: [String!]!) { keep(names: $v) }";
    expect(codesOfVariables(text, { v: list(limits.maxInputValues) })).toEqual([]);
    expect(codesOfVariables(text, { v: list(limits.maxInputValues + 1) })).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(`mutation { keep(names: ${JSON.stringify(list(limits.maxInputValues))}) }`)).toEqual([]);
  });

  it("by a router may hold many entities", () => {
    const text = "query ($v: [_Any!]!) { _entities(representations: $v) }";
    expect(codesOfVariables(text, { v: list(limits.maxRepresentations) })).toEqual([]);
    expect(codesOfVariables(text, { v: list(limits.maxRepresentations + 1) })).toEqual(["BAD_USER_INPUT"]);
  });

  it("within a scalar is the scalar's own", () => {
    expect(codesOf(`{ coops(json: ${JSON.stringify(list(500))}) }`)).toEqual([]);
  });
});
