import type { Log } from "../observability/log.ts";
import type { OutageObserver } from "../persistence/embedded/keepRunning.ts";

/** A line for each end of the embedded PostgreSQL, each start that failed, and each return. */
export function logOutages(log: Log): OutageObserver {
  return {
    onEnded: () => log.error("the embedded PostgreSQL has ended and is started again"),
    onNotStarted: (err, waitMs) => log.error({ err, waitMs }, "the embedded PostgreSQL could not be started again yet"),
    onReturned: (outageMs) => log.info({ outageMs: Math.round(outageMs) }, "the embedded PostgreSQL answers again"),
  };
}
