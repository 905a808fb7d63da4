import type { EventLog } from "./eventLog.ts";
import type { EventPage } from "./eventPages.ts";
import type { Place } from "./place.ts";

/**
 * Everything after a place, page by page, and then what comes, until somebody leaves.
 *
 * @throws {CursorTooOldError} when some of the events are not kept any more
 */
export async function* followLog(
  log: Pick<EventLog, "end" | "read" | "onMore">,
  start: Place,
  leaving: AbortSignal,
): AsyncGenerator<EventPage, void, void> {
  let place = start;
  while (!leaving.aborted) {
    const page = await log.read(place);
    if (page.events.length > 0) yield page;
    place = page.reached;
    if (place >= log.end) await more(log, leaving);
  }
}

function more(log: Pick<EventLog, "onMore">, leaving: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      stop();
      leaving.removeEventListener("abort", end);
      resolve();
    };
    const stop = log.onMore(end);
    leaving.addEventListener("abort", end);
    if (leaving.aborted) end();
  });
}
