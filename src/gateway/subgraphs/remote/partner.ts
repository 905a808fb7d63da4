import type { Clock } from "../clock.ts";
import type { SubgraphFailure } from "../subgraph.ts";
import type { Resolve } from "./guardedLookup.ts";
import type { AddressRules } from "./subgraphUrl.ts";

/** Makes the headers that say that a request is ours. */
export type Sign = (request: {
  readonly method: string;
  /** Without the query string. */
  readonly path: string;
  readonly body: Buffer;
}) => Readonly<Record<string, string>>;

/** Why a partner gave no answer, in words for whoever runs the gateway; nothing that it sent is in them. */
export interface Trouble {
  readonly failure: SubgraphFailure;
  /** Goes on after "the subgraph …:". */
  readonly reason: string;
  readonly cause?: unknown;
}

/** How a partner's subscriptions are asked for. */
export interface SubscriptionOptions {
  readonly protocol: "sse" | "graphql-transport-ws";
  /** The subgraph's own URL when it isn't given; with ws: or wss: for graphql-transport-ws. */
  readonly url?: string;
}

/** A subgraph that somebody else runs. */
export interface PartnerOptions extends AddressRules {
  readonly name: string;
  readonly url: string;
  /** Server-sent events when it isn't given. */
  readonly subscriptions?: SubscriptionOptions;
  readonly sign?: Sign;
  /** Told of each answer that did not come, for logs: clients get a sentence that gives nothing away. */
  readonly onTrouble?: (trouble: Trouble) => void;
  /** The system's when it isn't given. */
  readonly resolve?: Resolve;
  readonly clock?: Clock;
}
