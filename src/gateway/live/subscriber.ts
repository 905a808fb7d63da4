import type { SubgraphError } from "../execution/execution.ts";
import type { LiveAnswer } from "./liveAnswer.ts";

/** Who takes the answers of a subscription: a transport, on behalf of one client. */
export interface Subscriber {
  /** Sends an answer; it is shared with others, who frame it in their own way. */
  next(answer: LiveAnswer): void;
  /** Resolves when what was sent has gone out so far that more may follow. Only who catches up is asked. */
  drained(): Promise<void>;
  /**
   * There is nothing more.
   *
   * @param errors why; null when the source is over
   */
  end(errors: readonly SubgraphError[] | null): void;
}

/** A subscription as whoever began it holds it. */
export interface LiveSubscription {
  /** Nobody wants more; the subscriber is told nothing any more. */
  stop(): void;
}
