import { type DocumentNode, type ExecutionResult, type GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { meansTheSame } from "./meansTheSame.ts";
import { SubgraphOperationError } from "./subgraph.errors.ts";
import type { OperationScope, PreparedOperation, Subgraph, SubgraphAnswer, SubgraphError } from "./subgraph.ts";

export interface InProcessOptions<Context> {
  readonly name: string;
  readonly schema: GraphQLSchema;
  /** Makes the resolvers' context, once for each client operation. */
  readonly createContext: (viewer: unknown) => Context;
  /** Shapes what a resolver threw: the subgraph's own edge. */
  readonly presentError: (error: GraphQLError) => SubgraphError;
}

/** A subgraph of this process. Its operations are compiled; its answers are handed over as they are, without a copy. */
export function inProcess<Context extends object>(options: InProcessOptions<Context>): Subgraph {
  const { name, schema, createContext, presentError } = options;
  const contexts = new WeakMap<OperationScope, Context>();

  function contextOf(scope: OperationScope): Context {
    let context = contexts.get(scope);
    if (!context) {
      context = createContext(scope.viewer);
      contexts.set(scope, context);
    }
    return context;
  }

  function answerOf({ data, errors }: ExecutionResult): SubgraphAnswer {
    return { data: (data as SubgraphAnswer["data"]) ?? null, errors: errors?.map(presentError) ?? [] };
  }

  return {
    name,
    prepare(operation): PreparedOperation {
      const compiled = compile(name, schema, operation);
      return async (variables, scope) => answerOf(await compiled.query({}, contextOf(scope), variables));
    },
    understands: (document, publicSchema) => meansTheSame(document, schema, publicSchema),
  };
}

function compile(name: string, schema: GraphQLSchema, operation: DocumentNode): CompiledQuery {
  const compiled = compileQuery(schema, operation, undefined, { customJSONSerializer: false });
  if (isCompiledQuery(compiled)) return compiled;
  throw new SubgraphOperationError(name, (compiled as ExecutionResult).errors ?? []);
}
