import type { OperationScope, SubgraphError, Variables } from "../subgraphs/subgraph.ts";

// What the pipeline hands on to execution.
export type { OperationScope, Subgraph, SubgraphError, Variables } from "../subgraphs/subgraph.ts";

/** An object of an answer. */
export type Tree = Record<string, unknown>;

/** What comes out of an operation: for the client, but for the shaping of errors. */
export interface OperationResult {
  readonly data: Tree | null;
  readonly errors: readonly SubgraphError[];
}

/** An operation made ready to run many times. */
export type CompiledOperation = (variables: Variables, scope: OperationScope) => Promise<OperationResult>;

/** What one run of a plan works on. */
export interface Execution {
  /** The client's variables, coerced. */
  readonly variables: Variables;
  readonly scope: OperationScope;
  /** What the subgraphs have answered, merged. */
  readonly data: Tree;
  /** In the client's terms. */
  readonly errors: SubgraphError[];
}

/** A plan node made ready to run. */
export type Step = (execution: Execution) => Promise<void> | void;
