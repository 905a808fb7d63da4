import type { GraphQLSchema } from "graphql";
import type { OperationScope } from "./operationScope.ts";

export type Variables = Readonly<Record<string, unknown>>;

/** What a subgraph is asked: an operation of a plan, or a client's own when one subgraph answers it alone. */
export interface SubgraphOperation {
  readonly kind: "query" | "mutation" | "subscription";
  readonly text: string;
}

/** The entities that one `_entities` of an operation asks for. */
export interface RepresentationList {
  /** The operation's variable that takes them. */
  readonly variable: string;
  /** Each as JSON text, no two the same. */
  readonly texts: readonly string[];
}

/** What one run of an operation asks with. */
export interface SubgraphRequest {
  /** Those of the client's variables that the operation uses. */
  readonly variables: Variables;
  readonly representations: readonly RepresentationList[];
  /** Both together as the text of one JSON object, when somebody on the way has written it already. */
  readonly variablesText?: string;
  readonly scope: OperationScope;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal?: AbortSignal;
  /** Of a subscription that somebody follows already: whoever can't be reached is asked again, and has not refused it. */
  readonly goesOn?: true;
  /** Why an answer with data can't be one to this question, after "the subgraph …:"; asked where a subgraph is not trusted. */
  readonly faultOf?: (answer: SubgraphAnswer) => string | null;
}

/** An error as a subgraph presents it: for clients, masked already where it must be. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/**
 * Why a subgraph gave no answer of its own: it could not be reached; it said that it has too much to do
 * (502, 503, 504); it took too long; it was not asked (its circuit is open, its address is not allowed, too
 * much waits for it); what came is no answer; it took the question for a mistake (4xx); nobody waited for the answer any more.
 */
export type SubgraphFailure =
  | "unreachable"
  | "overloaded"
  | "timeout"
  | "refused"
  | "broken"
  | "declined"
  | "abandoned";

export interface SubgraphAnswer {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
  /** Then `data` is null and `errors` say so: one of ours, or those that the subgraph gave with its status. */
  readonly failure?: SubgraphFailure;
}

/** Runs one operation, as often as it is asked. It never rejects: what fails is in the answer. */
export type PreparedOperation = (request: SubgraphRequest) => Promise<SubgraphAnswer>;

/** What a subgraph answers to one event of a stream. */
export interface StreamedAnswer extends SubgraphAnswer {
  /** Events may be missing before this one: the stream was broken, and can't be gone on with where it was. */
  readonly gap?: true;
  /** The stream could not be begun, or its subgraph has broken it off with these errors. Then nothing follows. */
  readonly isRefused?: true;
}

/** Events as they come, for whoever is there. It begins when the first is asked for. */
export interface EventStream extends AsyncIterableIterator<StreamedAnswer> {
  /** What its events come from, once it has begun, when that is shared: streams of the same one get the same events. */
  readonly upstream?: object | null;
  /** Takes nothing more, and ends after what has come already. */
  finish?(): void;
}

/** Where an event stands in a feed. Places compare as texts do. */
export type Place = string;

/** An event of a feed; all else of it is its subgraph's own. */
export interface FeedEvent {
  readonly place: Place;
}

/** Events of a feed in their order. */
export interface FeedPage {
  readonly events: readonly FeedEvent[];
  /** Up to where was looked: one goes on from here. */
  readonly reached: Place;
}

/** Events that are kept, to be read from any place on, by many and again. */
export interface EventFeed {
  /** Where the subscription begins: after the client's cursor, or now. */
  readonly start: Place;
  /** Up to where events are known. */
  end(): Place;
  /** @throws {ClientError} when events after the place are not kept any more */
  read(after: Place): Promise<FeedPage>;
  /** Tells when there may be more; what it returns ends that. */
  onMore(tell: () => void): () => void;
  /** What a client gives as {@link cursorArgument} to go on after a place. */
  cursorOf(place: Place): string;
  /** What the operation comes to for an event at this moment; null when it is not for who asks. It rejects when that can't be told now. */
  answer(event: FeedEvent, scope: OperationScope): Promise<SubgraphAnswer | null>;
}

/** The argument of a field with a feed that takes a cursor. */
export const cursorArgument = "after";

export type SubscriptionSource = EventStream | EventFeed;

export function isFeed(source: SubscriptionSource): source is EventFeed {
  return "cursorOf" in source;
}

/** Starts one subscription, as often as it is asked. It never throws: what fails is the last answer of a stream. */
export type PreparedSubscription = (request: SubgraphRequest) => SubscriptionSource | Promise<SubscriptionSource>;

/** Whoever answers a part of the graph: in this process or over the network. */
export interface Subgraph {
  readonly name: string;
  /** Makes a query or a mutation ready that a plan will run many times. */
  prepare(operation: SubgraphOperation): PreparedOperation;
  /** The same for a subscription. */
  prepareSubscription(operation: SubgraphOperation): PreparedSubscription;
  /**
   * Whether it can answer this document of a client as it stands, without the planner's rewriting, and is
   * trusted to: nobody looks at what it answers then.
   */
  understands(text: string, publicSchema: GraphQLSchema): boolean;
}
