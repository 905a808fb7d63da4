import type { DocumentNode, GraphQLSchema } from "graphql";

export type Variables = Readonly<Record<string, unknown>>;

/** What of one client operation its fetches share. Made once for each operation; subgraphs hang their own state on it. */
export interface OperationScope {
  /** The client's rights, as the subgraphs of this process understand them; opaque to the gateway. */
  readonly viewer: unknown;
}

/** An error as a subgraph presents it: for clients, masked already where it must be. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
}

/** Runs one operation of a plan, as often as the plan runs. It never rejects: what fails is in the answer. */
export type PreparedOperation = (variables: Variables, scope: OperationScope) => Promise<SubgraphAnswer>;

/** Whoever answers a part of the graph: in this process or over the network. */
export interface Subgraph {
  readonly name: string;
  /** Makes ready what a plan will run many times. */
  prepare(operation: DocumentNode): PreparedOperation;
  /** Whether it can answer this document of a client as it stands, without the planner's rewriting. */
  understands(document: DocumentNode, publicSchema: GraphQLSchema): boolean;
}
