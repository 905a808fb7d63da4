import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
} from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { OperationScope, Subgraph, SubgraphError, Variables } from "../subgraphs/subgraph.ts";
import { collectFields, type Fragments } from "./collectFields.ts";
import { compilePlan } from "./compilePlan.ts";
import type { Execution, Tree } from "./execution.ts";
import { named } from "./fetch.ts";
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
  const names = rootNames(options.publicSchema, operation, fragments);
  return async (variables, scope) => {
    const [schema, answer] = await Promise.all([aboutSchema(variables, scope), ofSubgraphs(variables, scope)]);
    if (answer.data === null) return answer;
    const merged: Tree = { ...answer.data, ...schema.data };
    // Both parts are complete; the client's order is all that is missing.
    const data = Object.fromEntries(names.filter((name) => name in merged).map((name) => [name, merged[name]]));
    return { data, errors: [...answer.errors, ...schema.errors] };
  };
}

/** The response names at the root, in the client's order. */
function rootNames(schema: GraphQLSchema, operation: OperationDefinitionNode, fragments: Fragments): string[] {
  const root = schema.getRootType(operation.operation)!;
  return collectFields(schema, fragments, root, [{ guard: [], selectionSet: operation.selectionSet }]).map(
    ({ responseName }) => responseName,
  );
}

function compileIntrospection(document: DocumentNode, schema: GraphQLSchema): CompiledOperation {
  return async (variables) => {
    const { data, errors } = (await execute({ schema, document, variableValues: variables })) as ExecutionResult<Tree>;
    return { data: data ?? null, errors: (errors ?? []).map((error) => error.toJSON() as SubgraphError) };
  };
}

function compileData(document: DocumentNode, options: CompileOptions): CompiledOperation {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const fragments = new Map(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const plan = options.plan(print(document));
  return passThrough(plan, document, options) ?? byPlan(plan, operation, fragments, options);
}

/**
 * When one subgraph answers an operation alone, it is asked the client's own words and its answer is
 * the client's: it has the right fields in the right order, and nobody walks over it again.
 */
function passThrough(plan: Plan, document: DocumentNode, { subgraphs }: CompileOptions): CompiledOperation | null {
  if (plan?.kind !== "fetch") return null;
  const subgraph = subgraphs.get(plan.subgraph)!;
  if (!subgraph.understands(document)) return null;
  const ask = subgraph.prepare(document);
  return async (variables, scope) => {
    const { data, errors } = await ask(variables, scope);
    return { data, errors: errors.length === 0 ? errors : errors.map((error) => named(error, plan.subgraph)) };
  };
}

function byPlan(
  plan: Plan,
  operation: OperationDefinitionNode,
  fragments: Fragments,
  { publicSchema, subgraphs }: CompileOptions,
): CompiledOperation {
  const run = plan && compilePlan(plan, subgraphs);
  const project = compileProjection(publicSchema, operation, fragments);
  return async (variables, scope) => {
    const execution: Execution = { variables, scope, data: {}, errors: [] };
    await run?.(execution);
    const data = project(execution.data, variables, execution.errors);
    return { data, errors: execution.errors };
  };
}
