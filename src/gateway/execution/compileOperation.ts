import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { SubgraphError } from "../subgraphs/subgraph.ts";
import { collectFields, type Fragments, fragmentsOf } from "./collectFields.ts";
import { type CompileOptions, compileData } from "./compileData.ts";
import { byConditions } from "./conditions.ts";
import type { CompiledOperation, Tree } from "./execution.ts";
import { splitIntrospection } from "./splitIntrospection.ts";

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
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const compiledFor = byConditions(document, (decided) => compileDecided(decided, options));
  return (variables, scope) => compiledFor(variables)(variables, scope);
}

function compileDecided(document: DocumentNode, options: CompileOptions): CompiledOperation {
  const operation = document.definitions[0] as OperationDefinitionNode;
  const fragments = fragmentsOf(document);
  const { introspection, data } = splitIntrospection(operation, fragments);
  const aboutSchema = introspection && compileIntrospection(introspection, options.publicSchema);
  const ofSubgraphs = data && compileData(data, options);
  if (aboutSchema === null) return ofSubgraphs ?? (async () => ({ data: {}, errors: [] }));
  if (ofSubgraphs === null) return aboutSchema;
  const root = options.publicSchema.getRootType(operation.operation)!;
  const fields = collectFields(options.publicSchema, fragments, root, [operation.selectionSet]);
  return async (variables, scope) => {
    const [schema, answer] = await Promise.all([aboutSchema(variables, scope), ofSubgraphs(variables, scope)]);
    if (answer.data === null) return answer;
    const merged: Tree = { ...answer.data, ...schema.data };
    // Both parts are complete; the client's order is all that is missing.
    const data = Object.fromEntries(fields.map(({ responseName }) => [responseName, merged[responseName]]));
    return { data, errors: [...answer.errors, ...schema.errors] };
  };
}

function compileIntrospection(document: DocumentNode, schema: GraphQLSchema): CompiledOperation {
  return async (variables) => {
    const { data, errors } = (await execute({ schema, document, variableValues: variables })) as ExecutionResult<Tree>;
    return { data: data ?? null, errors: (errors ?? []).map((error) => error.toJSON() as SubgraphError) };
  };
}
