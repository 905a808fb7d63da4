import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { OperationScope, Subgraph, SubgraphError, Variables } from "../subgraphs/subgraph.ts";
import { byConditions } from "./byConditions.ts";
import { collectFields, type Fragments, fragmentsOf } from "./collectFields.ts";
import { compilePlan } from "./compilePlan.ts";
import type { Execution, Tree } from "./execution.ts";
import { named } from "./fetch.ts";
import { type AnswerKeys, forPlanner, responseNameOf } from "./forPlanner.ts";
import { compileProjection } from "./projection.ts";
import { splitIntrospection } from "./splitIntrospection.ts";

/** What comes out of an operation: for the client, but for the shaping of errors. */
export interface OperationResult {
  readonly data: Tree | null;
  readonly errors: readonly SubgraphError[];
}

/** An operation made ready to run many times. */
export type CompiledOperation = (variables: Variables, scope: OperationScope) => Promise<OperationResult>;

export interface CompileOptions {
  readonly publicSchema: GraphQLSchema;
  readonly answerKeys: AnswerKeys;
  readonly subgraphs: ReadonlyMap<string, Subgraph>;
  readonly plan: (operation: string) => Plan;
}

/** A valid operation with the fragments it uses. */
export interface OperationToCompile {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** Compiles a valid operation: what concerns the schema for graphql-js, all else by its plan. */
export function compileOperation(
  { operation, fragments }: OperationToCompile,
  options: CompileOptions,
): CompiledOperation {
  const { introspection, data } = splitIntrospection(operation, fragments);
  const aboutSchema = introspection && compileIntrospection(introspection, options.publicSchema);
  const ofSubgraphs = data && compileData(data, options);
  if (aboutSchema === null) return ofSubgraphs ?? (async () => ({ data: {}, errors: [] }));
  if (ofSubgraphs === null) return aboutSchema;
  const namesFor = rootNames(options.publicSchema, operation, fragments);
  return async (variables, scope) => {
    const [schema, answer] = await Promise.all([aboutSchema(variables, scope), ofSubgraphs(variables, scope)]);
    if (answer.data === null) return answer;
    const merged: Tree = { ...answer.data, ...schema.data };
    // Both parts are complete; the client's order is all that is missing.
    const data = Object.fromEntries(namesFor(variables).map((name) => [name, merged[name]]));
    return { data, errors: [...answer.errors, ...schema.errors] };
  };
}

/** The response names at the root, in the client's order. */
function rootNames(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): (variables: Variables) => readonly string[] {
  const root = schema.getRootType(operation.operation)!;
  return byConditions([operation, ...fragments.values()], (variables) =>
    collectFields({ schema, fragments, variables }, root, [operation.selectionSet]).map(({ responseName }) => responseName),
  );
}

function compileIntrospection(document: DocumentNode, schema: GraphQLSchema): CompiledOperation {
  return async (variables) => {
    const { data, errors } = (await execute({ schema, document, variableValues: variables })) as ExecutionResult<Tree>;
    return { data: data ?? null, errors: (errors ?? []).map((error) => error.toJSON() as SubgraphError) };
  };
}

function compileData(document: DocumentNode, options: CompileOptions): CompiledOperation {
  const plan = options.plan(print(forPlanner(document, options.publicSchema, options.answerKeys)));
  return passThrough(plan, document, options) ?? byPlan(plan, document, options);
}

/**
 * When one subgraph answers an operation alone, it is asked the client's own words and its answer is
 * the client's: it has the right fields in the right order, and nobody walks over it again.
 */
function passThrough(plan: Plan, document: DocumentNode, { publicSchema, subgraphs }: CompileOptions): CompiledOperation | null {
  if (plan?.kind !== "fetch") return null;
  const subgraph = subgraphs.get(plan.subgraph)!;
  if (!subgraph.understands(document, publicSchema)) return null;
  const ask = subgraph.prepare(document);
  return async (variables, scope) => {
    const { data, errors } = await ask(variables, scope);
    return { data, errors: errors.length === 0 ? errors : errors.map((error) => named(error, plan.subgraph)) };
  };
}

function byPlan(
  plan: Plan,
  document: DocumentNode,
  { publicSchema, answerKeys, subgraphs }: CompileOptions,
): CompiledOperation {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const run = plan && compilePlan(plan, subgraphs);
  const project = compileProjection({ schema: publicSchema, operation, fragments: fragmentsOf(document), answerKeys });
  const root = publicSchema.getRootType(operation.operation)!.name;
  return async (variables, scope) => {
    // Paths of a plan may begin at the type of the root.
    const execution: Execution = { variables, scope, data: { __typename: root }, errors: [] };
    await run?.(execution);
    const errors = execution.errors.map(inClientsTerms);
    const data = project(execution.data, variables, errors);
    return { data, errors };
  };
}

function inClientsTerms(error: SubgraphError): SubgraphError {
  return error.path ? { ...error, path: error.path.map(responseNameOf) } : error;
}
