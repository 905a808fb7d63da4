import {
  type GraphQLSchema,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { Chance } from "../support/chance.ts";
import { type RandomOperation, randomOperation } from "../support/randomOperation.ts";
import { deepJson, hostileJson } from "./hostile.ts";
import { hostileDocument, type Words } from "./hostileDocument.ts";
import { asGet, asHttp, mutateHttp } from "./mutateBody.ts";
import { mutateDocument } from "./mutateDocument.ts";
import type { FuzzRequest, GraphqlRequest } from "./request.ts";

/** What the fuzz must know of a graph to ask it sensibly, and senselessly. */
export interface Graph {
  readonly schema: GraphQLSchema;
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly alwaysGiven?: readonly string[];
  readonly words: Words;
  /** Headers of a caller who may do more. */
  readonly privileged?: Readonly<Record<string, string>>;
}

/** Makes the requests of a graph: the same seed makes the same request. */
export function createRequestMaker(graph: Graph): (seed: number) => FuzzRequest {
  const names = namesOf(graph.schema);
  return (seed) => {
    const chance = new Chance(seed);
    const asked = makeGraphql(graph, names, seed, chance);
    const shaped = chance.is(15)
      ? mutateHttp(asked, chance)
      : { ...(chance.is(10) ? asGet(asked) : asHttp(asked)), made: asked.made };
    const isPrivileged = graph.privileged !== undefined && chance.is(30) && !("authorization" in shaped.headers);
    const headers = isPrivileged ? { ...shaped.headers, ...graph.privileged } : shaped.headers;
    // A mutation by GET is refused, and so is a document that is not valid, however it comes.
    const expected = shaped.method === "GET" && shaped.expected === "data" ? "either" : shaped.expected;
    return { ...shaped, seed, headers, expected };
  };
}

function makeGraphql(graph: Graph, names: readonly string[], seed: number, chance: Chance): GraphqlRequest {
  const draw = chance.upTo(99);
  if (draw < 8) {
    const { text, made } = hostileDocument(graph.words, chance);
    return judged({ made, query: text, variables: "{}" }, graph.schema);
  }
  const valid = validOperation(graph, seed, chance);
  const variables = JSON.stringify(valid.variables);
  if (draw < 62) {
    const { text, made } = mutateDocument(valid.query, chance, names);
    return judged({ made, query: text, variables }, graph.schema);
  }
  if (draw < 75) {
    const made = "variables";
    return { made, query: valid.query, variables: mutateVariables(valid.variables, chance), expected: "either" };
  }
  return { made: "valid", query: valid.query, variables, expected: "data" };
}

function validOperation({ schema, values, alwaysGiven = [] }: Graph, seed: number, chance: Chance): RandomOperation {
  const kind = schema.getMutationType() && chance.is(15) ? "mutation" : "query";
  return randomOperation(schema, seed, { values, alwaysGiven, kind, maxFields: 15, rules: specifiedRules });
}

/** Says with graphql-js whether a document may be executed at all. */
function judged(request: Omit<GraphqlRequest, "expected">, schema: GraphQLSchema): GraphqlRequest {
  return { ...request, expected: isValid(request.query, schema) ? "either" : "refusal" };
}

/** Larger documents cost graphql-js more than they tell. */
const maxJudged = 3_000;

function isValid(text: string, schema: GraphQLSchema): boolean {
  if (text.length > maxJudged) return true;
  try {
    return validate(schema, parse(text, { noLocation: true }), specifiedRules, { maxErrors: 1 }).length === 0;
  } catch {
    // A syntax error, or a document too deep for graphql-js.
    return false;
  }
}

function mutateVariables(variables: Readonly<Record<string, unknown>>, chance: Chance): string {
  const given = Object.entries(variables).filter(() => !chance.is(15));
  const texts = given.map(([name, value]) => [name, chance.is(50) ? hostileValue(chance) : JSON.stringify(value)]);
  if (chance.is(30)) texts.push([chance.oneOf(["v0", "c0", "__proto__", "toString"]), hostileValue(chance)]);
  return `{${texts.map(([name, text]) => `${JSON.stringify(name)}:${text}`).join(",")}}`;
}

function hostileValue(chance: Chance): string {
  if (!chance.is(4)) return chance.oneOf(hostileJson);
  return deepJson(chance.oneOf([50, 1_000, 20_000, 150_000]), chance.oneOf(["list", "object"]));
}

function namesOf(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap((type) =>
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [],
  );
  return [...new Set([...types.map(({ name }) => name), ...fields])];
}
