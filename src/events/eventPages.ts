import type { LoggedEvent } from "./loggedEvent.ts";
import type { Place } from "./place.ts";

/** Events after a place, in their order. */
export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Up to where was looked. */
  readonly reached: Place;
}

/** A page with where it begins. */
interface ReadPage extends EventPage {
  readonly after: Place;
}

/** Pages that were read last; at most 500 events each. */
const mostPages = 32;

/**
 * Pages of the log that are read from the database, one at a time. What is settled does not change: whoever comes back after a
 * restart with thousands of others finds what they have read.
 */
export class EventPages {
  readonly #load: (after: Place) => Promise<EventPage>;
  #pages: ReadPage[] = [];
  #turn: Promise<unknown> = Promise.resolve();

  constructor(load: (after: Place) => Promise<EventPage>) {
    this.#load = load;
  }

  /** The events after a place, the first of them; whoever asks waits for those who asked before. */
  read(after: Place): Promise<EventPage> {
    const page = this.#turn.then(() => this.#find(after) ?? this.#read(after));
    this.#turn = page.catch(() => {});
    return page;
  }

  #find(after: Place): EventPage | null {
    const page = this.#pages.find((known) => known.after <= after && after < known.reached);
    if (page === undefined) return null;
    return { events: page.events.filter(({ place }) => place > after), reached: page.reached };
  }

  async #read(after: Place): Promise<EventPage> {
    const page = await this.#load(after);
    this.#pages = [{ ...page, after }, ...this.#pages].slice(0, mostPages);
    return page;
  }
}
