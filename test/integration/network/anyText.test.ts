import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isScalarType,
} from "graphql";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aSkill } from "../../support/networkBuilders.ts";

const api = buildSchema(await readFile(new URL("../../../schema/api.graphql", import.meta.url), "utf8"));

/** An operation that takes one text, at one argument or one field of an input, of each query. */
function* operationsWithText(): Generator<readonly [where: string, text: string, isInList: boolean]> {
  for (const field of Object.values(api.getQueryType()!.getFields())) {
    // Its texts are GraphQL and are parsed as such.
    if (field.name === "operationPlan") continue;
    for (const arg of field.args) {
      const type = getNamedType(arg.type);
      if (["after", "before"].includes(arg.name) || isText(arg.type)) {
        yield [`${field.name}(${arg.name})`, operation(field, arg, arg.type, "$text"), isList(arg.type)];
      }
      if (!isInputObjectType(type)) continue;
      for (const inner of Object.values(type.getFields()).filter((each) => isText(each.type))) {
        const value = `{ ${inner.name}: $text }`;
        yield [
          `${field.name}(${arg.name}.${inner.name})`,
          operation(field, arg, inner.type, value),
          isList(inner.type),
        ];
      }
    }
  }
  yield ["Country.name(locale)", `query ($text: String!) { country(code: "ES") { name(locale: $text) } }`, false];
  yield ["Skill.label(locale)", `query ($text: String!) { skill(slug: "web") { label(locale: $text) } }`, false];
  yield ["Skill.altLabels(locale)", `query ($text: String) { skill(slug: "web") { altLabels(locale: $text) } }`, false];
}

function operation(field: GraphQLField<unknown, unknown>, arg: GraphQLArgument, type: GraphQLInputType, value: string) {
  const others = field.args.filter((other) => other !== arg && (other.name === "first" || isRequiredArgument(other)));
  const args = others.map((other) => `${other.name}: ${other.name === "first" ? 5 : '"x"'}`);
  const named = getNamedType(field.type);
  const isConnection = "getFields" in named && "totalCount" in named.getFields();
  const selection = isLeafType(named) ? "" : `{ __typename ${isConnection ? "totalCount" : ""} }`;
  return `query ($text: ${type}) { ${field.name}(${[`${arg.name}: ${value}`, ...args].join(", ")}) ${selection} }`;
}

const isList = (type: GraphQLInputType) => isListType(getNullableType(type));

function isText(type: GraphQLInputType): boolean {
  const inner = isNonNullType(type) ? type.ofType : type;
  const leaf = isListType(inner) ? getNullableType(inner.ofType) : inner;
  return isScalarType(leaf) && ["String", "ID"].includes(leaf.name);
}

const operators = [
  "-",
  " ",
  "- ",
  '"',
  "or",
  "OR",
  "&",
  "|",
  "!",
  "<->",
  ":*",
  "(",
  ")",
  "'",
  "\\",
  "the",
  "y",
  "web",
  "\u0000",
  "\ud800",
  "\t",
];
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 250 }),
  fc.array(fc.constantFrom(...operators), { maxLength: 200 }).map((parts) => parts.join("")),
  fc.constantFrom(
    "- ".repeat(60),
    "-".repeat(200),
    "-".repeat(10_000),
    '-"'.repeat(90),
    "the and of",
    "",
    "\udfff",
    "a\u0000b",
    "ﷺ".repeat(199),
  ),
);

describe("any text", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    const web = await aSkill(network, { slug: "web", labels: { en: ["The web"] } });
    await aCoop(network, { name: "The Web - of Weavers", skills: [web], countries: ["ES"] });
    await aPerson(network, { name: "Ana Web", skills: [{ skill: web }], languages: ["es"] });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const operations = [...operationsWithText()];

  it("is asked for in every query that takes one", () => {
    const places = operations.map(([where]) => where);
    expect(places).toEqual(
      expect.arrayContaining([
        "search(text)",
        "coops(filter.text)",
        "people(filter.skills)",
        "opportunities(filter.text)",
        "coops(after)",
        "node(id)",
      ]),
    );
    expect(places.length).toBeGreaterThan(40);
  });

  it.each(operations)("gets an answer, or says what is wrong with it: %s", async (_, text, isInList) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (typed) => {
        const { errors } = await network.ask(text, { text: isInList ? [typed] : typed }, operator);
        const codes = errors.map(({ extensions }) => extensions?.["code"]);
        expect(codes.filter((code) => code !== "BAD_USER_INPUT" && code !== "INVALID_CURSOR")).toEqual([]);
      }),
      { numRuns: 25, examples: [["- ".repeat(60)], ["\u0000"], ["\ud800"], ["-".repeat(10_000)]] },
    );
  });
});
