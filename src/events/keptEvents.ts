import type { LoggedEvent } from "./loggedEvent.ts";
import type { Place } from "./place.ts";

/** The latest events are kept in memory, so that what is live or just missed is not read again. */
export const mostKept = 5_000;

/** The end of the log in memory: every event after a place. */
export class KeptEvents {
  #events: LoggedEvent[];
  #since: Place;

  /** @param events all of the log after `since`, in their order */
  constructor(since: Place, events: readonly LoggedEvent[]) {
    this.#since = since;
    this.#events = [...events];
  }

  /** Whether all events after a place are here. */
  reachesBackTo(place: Place): boolean {
    return place >= this.#since;
  }

  /** The events after a place, the first of them. */
  after(place: Place, count: number): readonly LoggedEvent[] {
    const from = this.#firstAfter(place);
    return this.#events.slice(from, from + count);
  }

  /** The place of the last event up to a place that is reached back to: of one that is here, or of the last one before. */
  lastUpTo(place: Place): Place {
    return this.#events[this.#firstAfter(place) - 1]?.place ?? this.#since;
  }

  push(events: readonly LoggedEvent[]): void {
    this.#events.push(...events);
    if (this.#events.length <= 2 * mostKept) return;
    const gone = this.#events.length - mostKept;
    this.#since = this.#events[gone - 1]!.place;
    this.#events = this.#events.slice(gone);
  }

  #firstAfter(place: Place): number {
    let [low, high] = [0, this.#events.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#events[middle]!.place <= place) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
