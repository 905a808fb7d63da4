import type { StreamedAnswer, SubgraphRequest } from "../subgraph.ts";
import type { Upstream } from "./answerStream.ts";
import type { Trouble } from "./partner.ts";

/** How long a partner has to accept a subscription; then it may be silent for as long as it likes, but for signs of life. */
export const acceptTimeoutMs = 5_000;

/** Where what comes of a subscription goes. */
export interface StreamListener {
  /** The partner has accepted it, or what carries it. */
  onOpen(): void;
  /** @returns whether there is room for more */
  onAnswer(answer: StreamedAnswer): boolean;
  /** Last of all: null when the partner said that there is nothing more. */
  onEnd(trouble: Trouble | null): void;
}

/** A protocol that subscriptions come over. */
export interface StreamSource {
  /** Starts one; may tell its end at once. */
  start(operation: string, variablesText: string, request: SubgraphRequest, listener: StreamListener): Upstream;
  /** Ends whatever connections there are; the streams have been ended before. */
  close(): Promise<void>;
}

export const unreadableEvent: Trouble = { failure: "broken", reason: "an event is not an answer of GraphQL" };
