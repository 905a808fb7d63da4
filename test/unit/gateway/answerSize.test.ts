import { describe, expect, it } from "@jest/globals";
import { buildSchema, getOperationAST, parse } from "graphql";
import { compileAnswerSize } from "../../../src/gateway/pipeline/answerSize.ts";
import { createCoercion } from "../../../src/gateway/pipeline/coerce.ts";
import { limits } from "../../../src/gateway/pipeline/limits.ts";

const schema = buildSchema(`
  type Query { coops(first: Int, last: Int): Page page(first: Int! = 7): Page all: [Coop] byIds(ids: [ID!]!): [Coop] any: Any }
  type Page { nodes: [Coop!]! totalCount: Int }
  type Coop { name: String people(first: Int): Page tags(ids: [ID]): String }
  union Any = Coop`);

function operationOf(text: string) {
  const document = parse(text);
  return { document, operation: getOperationAST(document)! };
}

const sizeOf = (text: string, variables = {}) => compileAnswerSize(operationOf(text), schema)(variables);

describe("the size of an answer", () => {
  it.each([
    ["a field", "{ __typename }", 1],
    ["a page", "{ coops(first: 10) { totalCount nodes { name } } }", 1 + 10 * 3],
    ["the longer of two pages", "{ coops(first: 2, last: 10) { totalCount } }", 1 + 10],
    ["a page of its default length", "{ page { totalCount } }", 1 + 7],
    ["a page without a length", "{ coops { totalCount } }", 1 + 1],
    ["a page of less than nothing", "{ coops(first: -5) { totalCount } }", 1 + 1],
    [
      "a page within a page",
      "{ coops(first: 10) { nodes { people(first: 20) { nodes { name } } } } }",
      1 + 10 * (2 + 20 * 2),
    ],
    ["pages in fragments", "{ ...F ... { ...F } } fragment F on Query { coops(first: 10) { totalCount } }", 22],
    ["a fragment on another type", "{ any { ... on Coop { people(first: 10) { totalCount } } } }", 2 + 10],
    ["a list without bounds, as one", "{ all { name } }", 2],
    ["a list of given keys", '{ byIds(ids: ["a", "b", "c"]) { name } }', 1 + 3],
    ["what a list says of one field", '{ all { tags(ids: ["a", "b"]) } }', 2],
  ])("counts %s", (_, text, size) => {
    expect(sizeOf(text)).toBe(size);
  });

  it("counts what variables say", () => {
    const text = "query ($n: Int, $ids: [ID!]!) { coops(first: $n) { totalCount } byIds(ids: $ids) { name } }";
    expect([sizeOf(text, { n: 5, ids: ["a"] }), sizeOf(text, { n: null, ids: [] })]).toEqual([8, 4]);
  });
});

describe("an operation", () => {
  const text = "query ($n: Int!) { coops(first: 100) { nodes { people(first: $n) { nodes { name } } } } }";
  const coerce = createCoercion(schema);
  const asked = operationOf(text);
  /** The longest pages within the limit. */
  const most = Math.floor((limits.maxAnswerFields - 1 - 100 * 2) / 100 / 2);

  it("is run with pages up to the limit, and refused beyond it", () => {
    expect(coerce(asked, { n: most })).toEqual({ variables: { n: most } });
    expect(coerce(asked, { n: most + 1 })).toEqual({
      errors: [
        { message: expect.any(String), extensions: { code: "OPERATION_TOO_LARGE", most: limits.maxAnswerFields } },
      ],
    });
  });
});
