import type { ServerResponse } from "node:http";
import type { Clock } from "../../gateway/index.ts";

/** A client has so long to take what is left of its answer once all of it is written. */
export const answerTakenWithinMs = 60_000;

/** So often is looked: a client that takes nothing is cut off this much later at most. */
export const lookEveryMs = 5_000;

/**
 * Cuts off clients that don't take their answers, which would hold memory and a connection for as long as they like.
 *
 * @param answers those that are under way; streams of events never end, and have a bound of their own
 * @returns what ends it
 */
export function cutOffSlowReaders(answers: Iterable<ServerResponse>, clock: Clock): () => void {
  const writtenAt = new WeakMap<ServerResponse, number>();
  let stop = clock.after(lookEveryMs, look);

  function look(): void {
    stop = clock.after(lookEveryMs, look);
    const now = clock.now();
    for (const answer of answers) {
      if (!answer.writableEnded) continue;
      const since = writtenAt.get(answer);
      if (since === undefined) writtenAt.set(answer, now);
      else if (now - since >= answerTakenWithinMs) answer.req.socket.destroy();
    }
  }

  return () => stop();
}
