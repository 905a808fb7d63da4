import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  buildSchema,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { operator, type TestNetwork, withNetwork } from "../support/network.ts";

interface TextField {
  readonly mutation: string;
  readonly type: string;
  readonly path: readonly string[];
}

/** Names of fields that may have several lines, and of those that hold code; every other text is a line. */
const prose = new Set(["brief", "description", "message", "needs", "reason", "terms", "text"]);
const code = new Set(["sdl"]);

const api = buildSchema(readFileSync(new URL("../../schema/api.graphql", import.meta.url), "utf8"));
const mutations = Object.values(api.getMutationType()!.getFields());

/** A value of each scalar that its input may hold. */
const values: Readonly<Record<string, unknown>> = {
  ID: "x",
  String: "x",
  Int: 1,
  Boolean: true,
  Float: 1,
  Date: "2026-01-01",
  DateTime: "2026-01-01T00:00:00Z",
  MinorUnits: "1",
};

function leastOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return leastOf(type.ofType);
  if (isListType(type)) return [leastOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (!isInputObjectType(type)) return values[type.name];
  return Object.fromEntries(required(type).map((field) => [field.name, leastOf(field.type)]));
}

function required(type: { getFields(): Record<string, GraphQLInputField> }): GraphQLInputField[] {
  return Object.values(type.getFields()).filter(
    (field) => isNonNullType(field.type) && field.defaultValue === undefined,
  );
}

function textsOf(type: GraphQLInputType, path: readonly string[]): string[][] {
  const named = getNamedType(type);
  const below = hasList(type) ? [...path, "0"] : path;
  if (["String", "ID"].includes(named.name)) return [[...below]];
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => textsOf(field.type, [...below, field.name]));
}

function hasList(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

/** The least input of a type, with a value at the end of a path. */
function inputWith(type: GraphQLInputType, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value;
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) return [inputWith(inner.ofType, rest, value)];
  if (!isInputObjectType(inner)) return value;
  return { ...(leastOf(inner) as object), [step]: inputWith(inner.getFields()[step]!.type, rest, value) };
}

const fields: TextField[] = mutations.flatMap((mutation) => {
  const [input] = mutation.args;
  return textsOf(input!.type, []).map((path) => ({ mutation: mutation.name, type: String(input!.type), path }));
});

describe("every text of every mutation's input", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function refusalsOf({ mutation, type, path }: TextField, text: string) {
    const { args } = mutations.find(({ name }) => name === mutation)!;
    const { data, errors } = await network.ask<Record<string, { userErrors: unknown[] }>, object>(
      `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code field message } } }`,
      { input: inputWith(args[0]!.type, path, text) },
      operator,
    );
    if (errors.length > 0) return errors.map(({ message }) => message);
    return data![mutation]!.userErrors.filter(
      (refusal) =>
        (refusal as { message: string }).message.startsWith(`${path.join(".")} must not hold`) &&
        String((refusal as { field: string[] }).field) === String(path),
    );
  }

  async function takenBy(text: string, of: readonly TextField[]): Promise<string[]> {
    const taken: string[] = [];
    for (const field of of) {
      const refusals = await refusalsOf(field, text);
      if (refusals.length !== 1) taken.push(`${field.mutation} ${field.path.join(".")}`);
    }
    return taken;
  }

  const nameOf = ({ path }: TextField) => path.findLast((step) => !/^\d+$/.test(step))!;
  const isOf = (names: ReadonlySet<string>) => (field: TextField) => names.has(nameOf(field));

  it("is found in the schema", () => {
    expect(fields.length).toBeGreaterThan(150);
    expect(fields.filter(isOf(prose)).length).toBeGreaterThan(20);
  });

  it("holds no half character", async () => {
    expect(await takenBy("a\ud83d", fields)).toEqual([]);
  });

  it("holds no control character, unless it is code", async () => {
    expect(
      await takenBy(
        "a\u001bb",
        fields.filter((field) => !isOf(code)(field)),
      ),
    ).toEqual([]);
  });

  it.each(["a\u202eb", "a\u200bb", "a\nb"])("holds no %j when it is a line", async (text) => {
    const lines = fields.filter((field) => !isOf(code)(field) && !isOf(prose)(field));
    expect(await takenBy(text, lines)).toEqual([]);
  });

  it("is stored in NFC", async () => {
    const { createCoop } = await network.data<{ createCoop: { coop: { name: string; description: string } } }, object>(
      "mutation ($input: CreateCoopInput!) { createCoop(input: $input) { coop { name description } } }",
      { input: { name: "Camba\u0301", description: "Un\ntexto e\u0301pico" } },
      operator,
    );
    expect(createCoop.coop).toEqual({ name: "Camb\u00e1", description: "Un\ntexto \u00e9pico" });
  });
});
