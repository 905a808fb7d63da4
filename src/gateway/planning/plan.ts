/** A way through an answer: into a field, into every item of a list, or only into objects of some types. */
export type PathStep =
  | { readonly kind: "field"; readonly name: string }
  | { readonly kind: "items" }
  | { readonly kind: "types"; readonly names: readonly string[] };

/** What a subgraph needs of an entity to find it, or of its fields to compute others. */
export type RequiredSelection =
  | {
      readonly kind: "field";
      readonly name: string;
      readonly responseName: string;
      readonly selections: readonly RequiredSelection[];
    }
  | { readonly kind: "fragment"; readonly types: readonly string[]; readonly selections: readonly RequiredSelection[] };

/** Asks one subgraph. With `requires` it asks for entities by their representations. */
export interface FetchNode {
  readonly kind: "fetch";
  readonly subgraph: string;
  readonly operationKind: "query" | "mutation" | "subscription";
  readonly operation: string;
  /** The client's variables that the operation uses. */
  readonly variables: readonly string[];
  readonly requires: readonly RequiredSelection[] | null;
}

/** Runs a node for the objects at a path. */
export interface FlattenNode {
  readonly kind: "flatten";
  readonly path: readonly PathStep[];
  readonly node: FetchNode;
}

/** One after the other. */
export interface SequenceNode {
  readonly kind: "sequence";
  readonly nodes: readonly PlanNode[];
}

/** All at once. */
export interface ParallelNode {
  readonly kind: "parallel";
  readonly nodes: readonly PlanNode[];
}

/** One or the other, by a variable of the client. */
export interface ConditionNode {
  readonly kind: "condition";
  readonly variable: string;
  readonly whenTrue: PlanNode | null;
  readonly whenFalse: PlanNode | null;
}

export type PlanNode = FetchNode | FlattenNode | SequenceNode | ParallelNode | ConditionNode;

/** Who answers what, in which order. Null when there is nothing to ask. */
export type Plan = PlanNode | null;
