import { buildSubgraphSchema } from "@apollo/subgraph";
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  getOperationAST,
  isAbstractType,
  isObjectType,
  parse,
  print,
  specifiedRules,
  validate,
} from "graphql";
import { presentError } from "../../src/errors/presentError.ts";
import {
  beginScope,
  compose,
  createRuntime,
  inProcess,
  type OperationResult,
  operationRules,
  type Runtime,
  type Subgraph,
} from "../../src/gateway/index.ts";
import type {
  EntitiesNode,
  EntityBatch,
  FetchNode,
  ParallelNode,
  PathStep,
  PlanNode,
  RequiredSelection,
  SequenceNode,
} from "../../src/gateway/planning/plan.ts";
import type { SubgraphAnswer, Variables } from "../../src/gateway/subgraphs/subgraph.ts";

// biome-ignore lint/suspicious/noExplicitAny: sources and arguments are whatever the test's SDL says
type Resolver = GraphQLFieldResolver<any, any>;

/** By type; `__resolveReference` and `__resolveType` have their usual meaning. */
export type Resolvers = Readonly<Record<string, Readonly<Record<string, Resolver>>>>;

/** A small subgraph of a test. */
export interface TestSubgraph {
  readonly name: string;
  readonly sdl: string;
  readonly resolvers: Resolvers;
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@external", "@inaccessible", "@interfaceObject", "@key", "@override", "@provides", "@requires", "@shareable"
])`;

export function aSubgraph(name: string, sdl: string, resolvers: Resolvers = {}): TestSubgraph {
  return { name, sdl: `${link}\n${sdl}`, resolvers };
}

/** A question that the gateway put to a subgraph. */
export interface Asked {
  readonly subgraph: string;
  readonly operation: string;
  readonly variables: Variables;
  readonly answer: SubgraphAnswer;
}

/** A runtime that remembers what it asked its subgraphs, in the order of their answers. */
export interface Federation extends Runtime {
  readonly asked: Asked[];
}

/** Composes test subgraphs, by the same way as the program's own. */
export function federationOf(...subgraphs: readonly TestSubgraph[]): Federation {
  const supergraph = compose(subgraphs.map(({ name, sdl }) => ({ name, sdl, url: `/subgraphs/${name}` })));
  const asked: Asked[] = [];
  return {
    ...createRuntime(
      supergraph,
      subgraphs.map((subgraph) => remembering(inProcessOf(subgraph), asked)),
      // Random operations are as large as chance makes them; what is too costly has tests of its own.
      { costLimits: { maxCost: Number.POSITIVE_INFINITY, maxAnswerFields: Number.POSITIVE_INFINITY } },
    ),
    asked,
  };
}

class HonestAnswerRefusedError extends Error {}

/** A test subgraph as the gateway knows it: honest, so that whoever finds a fault in its answers is wrong. */
export function inProcessOf({ name, sdl, resolvers }: TestSubgraph): Subgraph {
  const subgraph = inProcess({
    name,
    schema: buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]),
    createContext: () => ({}),
    presentError: (error) => presentError(error, () => {}),
  });
  return {
    ...subgraph,
    prepare(operation) {
      const ask = subgraph.prepare(operation);
      return async (request) => {
        const answer = await ask(request);
        const fault = answer.data === null ? null : (request.faultOf?.(answer) ?? null);
        if (fault !== null) throw new HonestAnswerRefusedError(fault);
        return answer;
      };
    },
  };
}

function remembering(subgraph: Subgraph, asked: Asked[]): Subgraph {
  return {
    ...subgraph,
    prepare(operation) {
      const run = subgraph.prepare(operation);
      return async (request) => {
        const answer = await run(request);
        const lists = request.representations.map(({ variable, texts }) => [
          variable,
          texts.map((text) => JSON.parse(text)),
        ]);
        const variables = { ...request.variables, ...Object.fromEntries(lists) };
        asked.push({ subgraph: subgraph.name, operation: print(parse(operation.text)), variables, answer });
        return answer;
      };
    },
  };
}

/** What a client reads of an answer. */
export interface TestAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: OperationResult["errors"];
}

/** Parses, validates and runs an operation like a transport does. */
export async function ask(
  runtime: Runtime,
  query: string,
  variables: Variables = {},
  operationName?: string,
): Promise<TestAnswer> {
  const document = parse(query, { noLocation: true });
  const errors = validate(runtime.supergraph.publicSchema, document, [...specifiedRules, ...operationRules]);
  if (errors.length > 0) return { data: null, errors: errors.map((error) => error.toJSON() as never) };
  const operation = getOperationAST(document, operationName)!;
  const { data, errors: failed } = await runtime.run({ document, operation }, variables, beginScope(null, {}));
  return { data: data === null ? null : JSON.parse(data), errors: failed };
}

/** An answer as JSON carries it. */
export async function answerOf(runtime: Runtime, query: string, variables: Variables = {}): Promise<unknown> {
  const { data, errors } = await ask(runtime, query, variables);
  return errors.length === 0 ? { data } : { data, errors: JSON.parse(JSON.stringify(errors)) };
}

/** The representations that a subgraph was asked for, one list for each question. */
export function representationsTo({ asked }: Federation, subgraph: string): unknown[] {
  return asked.flatMap((question) =>
    question.subgraph === subgraph && "representations" in question.variables
      ? [question.variables["representations"]]
      : [],
  );
}

/** The same graph as one schema that graphql-js executes: what a federation must answer. */
export function monolithOf(publicSdl: string, ...subgraphs: readonly TestSubgraph[]): GraphQLSchema {
  const schema = buildSchema(publicSdl, { assumeValid: true });
  for (const [typeName, resolvers] of subgraphs.flatMap((subgraph) => Object.entries(subgraph.resolvers))) {
    const type = schema.getType(typeName);
    for (const [name, resolve] of Object.entries(resolvers)) {
      if (name === "__resolveType" && isAbstractType(type)) type.resolveType = resolve as never;
      else if (isObjectType(type) && name in type.getFields()) type.getFields()[name]!.resolve = resolve;
    }
  }
  return schema;
}

/** What graphql-js answers. */
export async function oracleAnswer(
  schema: GraphQLSchema,
  query: string,
  variableValues: Variables = {},
): Promise<ExecutionResult> {
  return JSON.parse(
    JSON.stringify(await execute({ schema, document: parse(query), variableValues, contextValue: {}, rootValue: {} })),
  );
}

export function seq(...nodes: readonly PlanNode[]): SequenceNode {
  return { kind: "sequence", nodes };
}

export function par(...nodes: readonly PlanNode[]): ParallelNode {
  return { kind: "parallel", nodes };
}

export function fetch(subgraph: string, operation: string, rest: Partial<FetchNode> = {}): FetchNode {
  return { kind: "fetch", subgraph, operationKind: "query", operation, variables: [], outputRewrites: [], ...rest };
}

/** A fetch of entities, one batch for each argument. */
export function entities(subgraph: string, operation: string, ...batches: readonly EntityBatch[]): EntitiesNode {
  return { kind: "entities", subgraph, operation, variables: [], batches };
}

/** What is asked of the objects at a path written as `explain` writes it: `.coops[].lead|Coop|`. */
export function at(path: string, ...requires: readonly RequiredSelection[]): EntityBatch {
  const asked = { answerKey: "_entities", representationsVariable: "representations", paths: [pathOf(path)] };
  return { ...asked, requires, inputRewrites: [], outputRewrites: [] };
}

export function pathOf(text: string): PathStep[] {
  return [...text.matchAll(/\.(\w+)|\[\]|\|([^|]+)\|/g)].map(([, name, types]): PathStep => {
    if (name) return { kind: "field", name };
    return types ? { kind: "types", names: types.split(",") } : { kind: "items" };
  });
}

/** What a fetch requires of entities of one type: `keyed("Coop", "id")`. */
export function keyed(type: string, ...names: readonly string[]): RequiredSelection {
  return { kind: "fragment", types: [type], selections: names.map(field) };
}

function field(name: string): RequiredSelection {
  return { kind: "field", name, responseName: name, selections: [] };
}
