import { setTimeout as pause } from "node:timers/promises";
import { ClientError } from "../../errors/appError.ts";

/** Between two tries: first, and at most. */
const pauseMs = { first: 100, most: 5_000 };

/**
 * Tries until it goes well: an event is not lost because the database was away. What the client can mend is not tried again.
 *
 * @param isOver whether nobody waits any more; then the last error is the answer
 */
export async function retrying<T>(run: () => Promise<T>, isOver: () => boolean): Promise<T> {
  for (let waitMs = pauseMs.first; ; waitMs = Math.min(2 * waitMs, pauseMs.most)) {
    try {
      return await run();
    } catch (error) {
      if (error instanceof ClientError || isOver()) throw error;
      await pause(waitMs);
    }
  }
}
