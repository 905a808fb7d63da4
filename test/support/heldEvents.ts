import type { EventFeed, FeedEvent, Place } from "../../src/gateway/subgraphs/subgraph.ts";

/** An event that a test tells. */
export interface HeldEvent<T> extends FeedEvent {
  readonly value: T;
}

/** Events of a test that are kept in memory: what a `subscribe` function returns for a field that can be gone on with. */
export class HeldEvents<T> {
  readonly #events: HeldEvent<T>[] = [];
  readonly #listeners = new Set<() => void>();
  readonly #pageSize: number;

  constructor(pageSize = 100) {
    this.#pageSize = pageSize;
  }

  /** How many subscriptions listen. */
  get listenerCount(): number {
    return this.#listeners.size;
  }

  tell(...values: readonly T[]): void {
    for (const value of values) this.#events.push({ place: placeOf(this.#events.length + 1), value });
    for (const listener of this.#listeners) listener();
  }

  /** @param after a cursor; from now on without one */
  source(after: string | null | undefined): Omit<EventFeed, "answer"> & AsyncIterable<unknown> {
    const end = (): Place => placeOf(this.#events.length);
    return {
      start: after ?? end(),
      end,
      read: async (place) => {
        const from = Number(place);
        const events = this.#events.slice(from, from + this.#pageSize);
        return { events, reached: events.at(-1)?.place ?? place };
      },
      onMore: (tell) => {
        this.#listeners.add(tell);
        return () => this.#listeners.delete(tell);
      },
      cursorOf: (place) => place,
      ...{ admits: async () => true },
      // graphql-js asks for it, the gateway does not.
      [Symbol.asyncIterator]: () => [][Symbol.iterator]() as never,
    };
  }
}

function placeOf(count: number): Place {
  return String(count).padStart(9, "0");
}
