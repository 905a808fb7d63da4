import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { createOperationReader } from "../../../src/gateway/index.ts";
import { aSubgraph, federationOf } from "../../support/federation.ts";

const small = (field: string) =>
  federationOf(aSubgraph("small", `type Query { ${field}: Int hello(name: String): String }`));
const current = small("old");
const read = createOperationReader({ current });

const codesOf = (request: unknown) => {
  const found = read(request);
  return "errors" in found ? found.errors.map(({ extensions }) => extensions?.["code"]) : [];
};

const query = "{ old }";
const hashed = (text: string, version: unknown = 1) => ({
  persistedQuery: { version, sha256Hash: createHash("sha256").update(text).digest("hex") },
});

describe("a request of a transport", () => {
  it("becomes a validated operation on the runtime that is served", () => {
    const found = read({ query: "query A { old } query B { hello }", operationName: "B", variables: { a: 1 } });
    expect(found).toMatchObject({
      operation: { operation: { name: { value: "B" } } },
      variables: { a: 1 },
      runtime: current,
    });
  });

  it.each([
    ["nothing but a query", { query }],
    ["null for what is not given", { query, variables: null, operationName: null, extensions: null }],
    ["an empty operationName", { query, operationName: "" }],
    ["the hash of its own text", { query, extensions: hashed(query) }],
    ["extensions of somebody else", { query, extensions: { traced: true } }],
  ])("may hold %s", (_, request) => {
    expect(codesOf(request)).toEqual([]);
  });

  it.each([
    ["which is a list", [{ query }], "BAD_REQUEST"],
    ["which is null", null, "BAD_REQUEST"],
    ["without a query", {}, "BAD_REQUEST"],
    ["with an empty query", { query: "" }, "BAD_REQUEST"],
    ["with a parsed query", { query: { kind: "Document" } }, "BAD_REQUEST"],
    ["with a number as operationName", { query, operationName: 1 }, "BAD_REQUEST"],
    ["with variables as a text", { query, variables: "{}" }, "BAD_REQUEST"],
    ["with variables as a list", { query, variables: [] }, "BAD_REQUEST"],
    ["with extensions as a text", { query, extensions: "{}" }, "BAD_REQUEST"],
    ["with the hash of another text", { query, extensions: hashed("{ other }") }, "BAD_REQUEST"],
    ["with a persisted query of another version", { query, extensions: hashed(query, 2) }, "BAD_REQUEST"],
    ["with what is no GraphQL", { query: "{ old" }, "GRAPHQL_PARSE_FAILED"],
    ["with more tokens than the bound", { query: `{ ${"a ".repeat(15_000)} }` }, "GRAPHQL_PARSE_FAILED"],
    ["with a field that is not there", { query: "{ nothing }" }, "GRAPHQL_VALIDATION_FAILED"],
    [
      "with more levels than the bound",
      { query: `{ ${"... on Query { ".repeat(40)} old ${"} ".repeat(40)} }` },
      "OPERATION_TOO_LARGE",
    ],
    ["without an operation", { query: "fragment A on Query { old }" }, "GRAPHQL_VALIDATION_FAILED"],
    ["with several and no name", { query: "query A { old } query B { old }" }, "OPERATION_RESOLUTION_FAILURE"],
    ["with a name that none has", { query: "query A { old }", operationName: "B" }, "OPERATION_RESOLUTION_FAILURE"],
  ])("%s is refused with its code", (_, request, code) => {
    expect(codesOf(request)).toEqual([code]);
  });

  it("tells five faults at most, and no more than 100 characters of a value", () => {
    const found = read({ query: `{ ${Array.from({ length: 9 }, (_, i) => `n${i}${"x".repeat(1_000)}`).join(" ")} }` });
    const messages = "errors" in found ? found.errors.map(({ message }) => message) : [];
    expect(messages).toHaveLength(5);
    for (const message of messages) expect(message.length).toBeLessThan(200);
    expect(read({ query, operationName: "x".repeat(1_000) })).toMatchObject({
      errors: [{ message: expect.stringMatching(/^.{0,130}$/) }],
    });
    expect(read({ query: `{ old "${"x".repeat(1_000)}"` })).toMatchObject({
      errors: [{ message: expect.stringMatching(/^.{0,180}$/) }],
    });
  });

  it("is refused what it asks about the schema where that is off, and told no name of it", () => {
    const closed = createOperationReader({ current: { ...current, introspection: false } });
    const messagesOf = (text: string) => {
      const found = closed({ query: text });
      return "errors" in found ? found.errors.map(({ message }) => message) : [];
    };
    expect(messagesOf("{ __typename old }")).toEqual([]);
    expect(messagesOf("{ __schema { types { name } } }")).not.toEqual([]);
    expect(messagesOf('{ __type(name: "Query") { name } }')).not.toEqual([]);
    expect(messagesOf("{ hallo }")).toEqual(['Cannot query field "hallo" on type "Query".']);
    expect(read({ query: "{ hallo }" })).toMatchObject({
      errors: [{ message: expect.stringContaining('Did you mean "hello"?') }],
    });
  });

  it("tells where the fault is", () => {
    expect(read({ query: "{\n  nothing\n}" })).toMatchObject({ errors: [{ locations: [{ line: 2, column: 3 }] }] });
    expect(read({ query: "{\n  old" })).toMatchObject({ errors: [{ locations: [{ line: 2, column: 6 }] }] });
  });

  it("is parsed once for its text, and validated anew on another supergraph", () => {
    const gateway = { current };
    const reader = createOperationReader(gateway);
    const documentOf = (found: ReturnType<typeof reader>) => "errors" in found || found.operation.document;
    expect(documentOf(reader({ query }))).toBe(documentOf(reader({ query })));
    gateway.current = small("fresh");
    expect(reader({ query })).toMatchObject({ errors: [{ extensions: { code: "GRAPHQL_VALIDATION_FAILED" } }] });
    expect(reader({ query: "{ fresh }" })).toMatchObject({ runtime: gateway.current });
  });
});
