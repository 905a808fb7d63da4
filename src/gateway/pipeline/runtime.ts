import type { OperationDefinitionNode } from "graphql";
import { fragmentsOf } from "../execution/collectFields.ts";
import type { CompileOptions } from "../execution/compileData.ts";
import { compileOperation } from "../execution/compileOperation.ts";
import type {
  CompiledOperation,
  OperationResult,
  OperationScope,
  Subgraph,
  Variables,
} from "../execution/execution.ts";
import { answerKeysOf } from "../execution/forPlanner.ts";
import { createPlanner } from "../planning/planner.ts";
import type { Supergraph } from "../supergraph/supergraph.ts";
import { coerceVariables } from "./coerce.ts";
import type { ValidatedOperation } from "./operation.ts";

/** Everything that runs operations on one supergraph. Operations under way keep the one they began with. */
export interface Runtime {
  readonly supergraph: Supergraph;
  /** Runs an operation from its coercion on, the same for every transport. It never rejects on what a client sent. */
  run(operation: ValidatedOperation, variables: Variables, scope: OperationScope): Promise<OperationResult>;
}

export function createRuntime(supergraph: Supergraph, subgraphs: readonly Subgraph[]): Runtime {
  const planner = createPlanner(supergraph);
  const { publicSchema } = supergraph;
  const options: CompileOptions = {
    publicSchema,
    answerKeys: answerKeysOf(publicSchema),
    subgraphs: new Map(subgraphs.map((subgraph) => [subgraph.name, subgraph])),
    plan: (text) => planner.plan(text, null),
  };
  // Held as long as the transport's bounded cache of documents holds the operation.
  const compiled = new WeakMap<OperationDefinitionNode, CompiledOperation>();

  function compile({ document, operation }: ValidatedOperation): CompiledOperation {
    let run = compiled.get(operation);
    if (!run) {
      run = compileOperation({ operation, fragments: fragmentsOf(document) }, options);
      compiled.set(operation, run);
    }
    return run;
  }

  return {
    supergraph,
    async run(operation, given, scope) {
      const coerced = coerceVariables(publicSchema, operation.operation, given);
      if ("errors" in coerced) return { data: null, errors: coerced.errors };
      return compile(operation)(coerced.variables, scope);
    },
  };
}
