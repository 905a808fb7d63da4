import type { OperationScope } from "../subgraphs/operationScope.ts";
import type {
  SubgraphAnswer,
  SubgraphError,
  SubgraphRequest,
  SubscriptionSource,
  Variables,
} from "../subgraphs/subgraph.ts";

// What the layers above work with.
export { type Clock, systemClock } from "../subgraphs/clock.ts";
export {
  beginScope,
  callerLeft,
  goingOn,
  inNewScope,
  type OperationScope,
  renewed,
} from "../subgraphs/operationScope.ts";
export {
  cursorArgument,
  type EventFeed,
  type EventStream,
  type FeedEvent,
  isFeed,
  type Place,
  type StreamedAnswer,
  type Subgraph,
  type SubgraphAnswer,
  type SubgraphError,
  type SubscriptionSource,
  type Variables,
} from "../subgraphs/subgraph.ts";

/** An object of an answer. */
export type Tree = Record<string, unknown>;

/** A way through an answer. */
export type ResponsePath = readonly (string | number)[];

/** What an operation costs before it runs, and what one may cost. */
export interface OperationCost {
  readonly requested: number;
  readonly max: number;
}

/** What comes out of an operation: for the client, but for the shaping of errors. */
export interface OperationResult {
  /** JSON text of an object, written once and never parsed again; null when null bubbled up to the root. */
  readonly data: string | null;
  readonly errors: readonly SubgraphError[];
  /** Nothing was executed: the request itself is at fault. Then the answer has no `data` at all. */
  readonly isRefused?: true;
  /** Of an operation that was refused once its cost was known. */
  readonly cost?: OperationCost;
}

/** A query or a mutation made ready to run many times. */
export type CompiledOperation = (variables: Variables, scope: OperationScope) => Promise<OperationResult>;

/** A subscription made ready for one way in which its conditions stand. */
export interface Subscribing {
  /** Asks the subgraph that has the events for them. */
  open(
    variables: Variables,
    scope: OperationScope,
    how?: Pick<SubgraphRequest, "signal" | "goesOn">,
  ): Promise<SubscriptionSource>;
  /** The client's answer to an event: what its subgraph answered, joined with what the others have. */
  answer(event: SubgraphAnswer, variables: Variables, scope: OperationScope): Promise<OperationResult>;
}

/** A subscription made ready. */
export type CompiledSubscription = (variables: Variables) => Promise<Subscribing>;

/** What one run of a plan works on. */
export interface Execution {
  /** The client's variables, coerced. */
  readonly variables: Variables;
  readonly scope: OperationScope;
  /** What the subgraphs have answered, merged. */
  readonly data: Tree;
  /** With paths in the terms of what the subgraphs answered. */
  readonly errors: SubgraphError[];
  /** Where something is null because of an error that stands elsewhere: null has bubbled up in the subgraph. */
  readonly excused: ResponsePath[];
}

/** A plan node made ready to run. */
export type Step = (execution: Execution) => Promise<void> | void;
