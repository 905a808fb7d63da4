import { type DocumentNode, type ExecutionResult, execute, type GraphQLError, type GraphQLSchema } from "graphql";
import { type CompiledQuery, compileQuery, isCompiledQuery } from "graphql-jit";
import { hasRecursiveInput } from "./hasRecursiveInput.ts";
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
      const ask = compile(name, schema, operation);
      return async (variables, scope) => answerOf(await ask({}, contextOf(scope), variables));
    },
    understands: (document, publicSchema) => meansTheSame(document, schema, publicSchema),
  };
}

type Execute = CompiledQuery["query"];

function compile(name: string, schema: GraphQLSchema, document: DocumentNode): Execute {
  // graphql-jit would compile the parsing of such a variable without end.
  if (hasRecursiveInput(schema, document)) {
    return (rootValue, contextValue, variableValues) =>
      execute({ schema, document, rootValue, contextValue, variableValues: variableValues ?? null });
  }
  const compiled = compileQuery(schema, document);
  if (isCompiledQuery(compiled)) return compiled.query;
  throw new SubgraphOperationError(name, (compiled as ExecutionResult).errors ?? []);
}
