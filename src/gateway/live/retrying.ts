import { ClientError } from "../../errors/appError.ts";
import { TryAgainError } from "../../errors/tryAgainError.ts";
import { type Clock, systemClock } from "../execution/execution.ts";

/** Between two tries: first, and at most. */
const pauseMs = { first: 100, most: 5_000 };

/** After this time it is no use to keep clients waiting in silence. */
export const givingUpAfterMs = 60_000;

export interface RetryingOptions {
  /** Whether nobody waits any more; then the last error is the answer. */
  readonly isOver: () => boolean;
  /** Told of the first failure. */
  readonly onTrouble: (error: unknown) => void;
  readonly clock?: Clock;
}

/**
 * Tries until it goes well, for a minute: an event is not lost because the database was away. What the client can mend is not
 * tried again.
 *
 * @throws the last error
 */
export async function retrying<T>(run: () => Promise<T>, options: RetryingOptions): Promise<T> {
  const { isOver, onTrouble, clock = systemClock } = options;
  const begunAt = clock.now();
  for (let waitMs = pauseMs.first; ; waitMs = Math.min(2 * waitMs, pauseMs.most)) {
    try {
      return await run();
    } catch (error) {
      const isMendable = error instanceof ClientError && !(error instanceof TryAgainError);
      if (isMendable || isOver() || clock.now() - begunAt >= givingUpAfterMs) throw error;
      if (waitMs === pauseMs.first) onTrouble(error);
      await new Promise<void>((resolve) => clock.after(waitMs, resolve));
    }
  }
}
