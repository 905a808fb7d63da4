import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { buildSchema, type GraphQLError, getOperationAST, getVariableValues, parse, validate } from "graphql";
import { faultMessage, maxToldValue } from "../../../src/gateway/pipeline/faultMessage.ts";

const schema = buildSchema(`
  type Query { coop(id: Int, kind: Kind, filter: Filter): Coop }
  type Coop { name: String }
  input Filter { text: Int, all: [Filter!] }
  enum Kind { WORKER }`);

const long = "x".repeat(5_000);

const told = (errors: readonly GraphQLError[]) =>
  errors.map(({ message }) => faultMessage(message, { suggestions: true }));
const faultsOf = (text: string) => told(validate(schema, parse(text)));
const faultsOfVariables = (given: Record<string, unknown>) => {
  const operation = getOperationAST(parse("query ($i: Int, $k: Kind, $f: Filter) { coop { name } }"))!;
  return told(getVariableValues(schema, operation.variableDefinitions!, given).errors ?? []);
};

function parseFault(text: string): string[] {
  try {
    parse(text);
    return [];
  } catch (error) {
    return told([error as GraphQLError]);
  }
}

describe("a fault's message", () => {
  it.each([
    ["a field's name", () => faultsOf(`{ ${long} }`)],
    ["an alias", () => faultsOf(`{ ${long}: coop(id: 1) { name } ${long}: coop(id: 2) { name } }`)],
    ["a string", () => faultsOf(`{ coop(id: "${long}") { name } }`)],
    ["a string with quotes in it", () => faultsOf(`{ coop(id: "${'\\"] } x '.repeat(500)}") { name } }`)],
    ["a block string", () => faultsOf(`{ coop(id: """${'a "b" \\""" c\n'.repeat(500)}""") { name } }`)],
    ["a list", () => faultsOf(`{ coop(id: [${"1, ".repeat(3_000)}]) { name } }`)],
    ["an object", () => faultsOf(`{ coop(id: { a: [${'"]", '.repeat(3_000)}] }) { name } }`)],
    ["a number", () => faultsOf(`{ coop(id: ${"1".repeat(5_000)}) { name } }`)],
    ["an enum's value", () => faultsOf(`{ coop(kind: ${long}) { name } }`)],
    ["a variable's text", () => faultsOfVariables({ i: `${long} and "${long}"` })],
    ["a variable's object", () => faultsOfVariables({ f: { all: [{ [long]: long, other: [long, long] }] } })],
    ["a variable's enum value", () => faultsOfVariables({ k: long })],
    ["what can't be parsed", () => parseFault(`{ coop(id: ${"a".repeat(5_000)} "${long}"`)],
    ["an unexpected string", () => parseFault(`{ coop "${"a b ".repeat(5_000)}" }`)],
  ])("repeats no more than 100 characters of %s", (_, faults) => {
    expect(faults()).not.toEqual([]);
    for (const message of faults()) {
      expect(message).toContain("…");
      expect(message).not.toMatch(/(.)\1{100}/);
      expect(message.length).toBeLessThan(600);
    }
  });

  it("stays as it is when its values are short", () => {
    for (const message of [
      'Cannot query field "y" on type "Query". Did you mean "x"?',
      'Expected value of type "Int", found { a: ["b", 1] }.',
      'Variable "$f" got invalid value { all: [[Object], "a\\"b"] } at "f.all[0]"; it\'s wrong.',
      "",
    ]) {
      expect(faultMessage(message, { suggestions: true })).toBe(message);
    }
  });

  it("holds no suggestion where callers may not ask about the schema", () => {
    const of = (message: string) => faultMessage(message, { suggestions: false });
    expect(of('Cannot query field "y" on type "Query". Did you mean "x" or "z"?')).toBe(
      'Cannot query field "y" on type "Query".',
    );
    expect(of('Cannot query field "y". Did you mean to use an inline fragment on "A"?')).toBe(
      'Cannot query field "y".',
    );
    expect(of('Value "A" does not exist in "E" enum. Did you mean the enum value "B"?')).toBe(
      'Value "A" does not exist in "E" enum.',
    );
  });

  it.each(['["\\', '{ a: "b\\', '[["""\\', '"\\'])(
    "comes to an end when %j is all that there is of a value",
    (text) => {
      expect(faultMessage(text, { suggestions: true })).toBe(text);
    },
  );

  it("looks once for a suggestion, however often a value speaks of one", () => {
    const message = `Expected "${" Did you mean ".repeat(70_000)}" to be. Did you mean "x"?`;
    expect(faultMessage(message, { suggestions: false }).length).toBeLessThan(200);
  });

  it("comes to an end on any text, and repeats nothing longer", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'"[]{}\\ a…\n'), maxLength: 400 }), (text) => {
        const message = faultMessage(text, { suggestions: true });
        expect(message.replaceAll(/\s/g, "").length).toBeLessThanOrEqual(text.replaceAll(/\s/g, "").length);
        for (const value of message.match(/[^\s"[{]+/g) ?? []) expect(value.length).toBeLessThanOrEqual(maxToldValue);
      }),
    );
  });
});
