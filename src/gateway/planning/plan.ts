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

/** A change to what is sent or to what is answered: the planner's names and types are not always the client's. */
export type Rewrite =
  | { readonly kind: "set"; readonly path: readonly PathStep[]; readonly value: string }
  | { readonly kind: "rename"; readonly path: readonly PathStep[]; readonly name: string };

/** Asks one subgraph for fields of the root. */
export interface FetchNode {
  readonly kind: "fetch";
  readonly subgraph: string;
  readonly operationKind: "query" | "mutation" | "subscription";
  readonly operation: string;
  /** The client's variables that the operation uses. */
  readonly variables: readonly string[];
  /** Of the answer, from its root. */
  readonly outputRewrites: readonly Rewrite[];
}

/** Asks one subgraph for further fields of entities, for the objects at some paths of the answer. */
export interface EntitiesNode {
  readonly kind: "entities";
  readonly subgraph: string;
  readonly operation: string;
  readonly variables: readonly string[];
  /** Each is a root field of the operation: entities of one selection. */
  readonly batches: readonly EntityBatch[];
}

export interface EntityBatch {
  /** `_entities`, or its alias. */
  readonly answerKey: string;
  readonly representationsVariable: string;
  readonly paths: readonly (readonly PathStep[])[];
  readonly requires: readonly RequiredSelection[];
  /** Of each representation. */
  readonly inputRewrites: readonly Rewrite[];
  /** Of each entity. */
  readonly outputRewrites: readonly Rewrite[];
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

/** Begins a subscription: what stands after it in a sequence is done for each event. */
export interface SubscriptionNode {
  readonly kind: "subscription";
  readonly primary: FetchNode;
}

export type PlanNode = FetchNode | EntitiesNode | SequenceNode | ParallelNode | ConditionNode | SubscriptionNode;

/** Who answers what, in which order. Null when there is nothing to ask. */
export type Plan = PlanNode | null;

/** Begins the name under which a fetch answers a call that some `@requires` names: `_req0_size`. */
export const requiredPrefix = "_req";
