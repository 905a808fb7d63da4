import { beginScope, type EventFeed, type FeedEvent, type Place } from "../../src/gateway/execution/execution.ts";
import type { FeedWork } from "../../src/gateway/live/feedGroup.ts";
import { LiveAnswer } from "../../src/gateway/live/liveAnswer.ts";

/** Events of a test, kept in memory. */
export interface MemoryFeed extends EventFeed {
  /** Writes so many more, and tells of them. */
  write(count?: number): void;
  /** Events before this number are not kept any more. */
  trim(before: number): void;
}

/** @param trouble thrown by reads once something before this place was trimmed */
export function aMemoryFeed(trouble: () => Error, pageSize = 3): MemoryFeed {
  const listeners = new Set<() => void>();
  let [count, kept] = [0, 0];
  return {
    start: placeOf(0),
    end: () => placeOf(count),
    async read(after) {
      if (numberOf(after) < kept) throw trouble();
      const events = numbers(numberOf(after), Math.min(count, numberOf(after) + pageSize)).map((n) => ({
        place: placeOf(n),
      }));
      return { events, reached: events.at(-1)?.place ?? after };
    },
    onMore(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    cursorOf: (place) => `cursor ${numberOf(place)}`,
    answer: async () => null,
    write(more = 1) {
      count += more;
      for (const tell of listeners) tell();
    },
    trim(before) {
      kept = before;
    },
  };
}

/** Work that answers each event with its number, or as it is told to; answers are counted. */
export function workOn(
  feed: EventFeed,
  answer: (number: number) => Promise<object | null> | object | null = (number) => ({ number }),
): FeedWork & { readonly answered: number[] } {
  const answered: number[] = [];
  return {
    feed,
    answered,
    async answer(event: FeedEvent) {
      const number = numberOf(event.place);
      answered.push(number);
      const data = await answer(number);
      return data && new LiveAnswer({ data: JSON.stringify(data), errors: [] });
    },
  };
}

/** The place of the event with this number, from 1 on; 0 is before all. */
export function placeOf(number: number): Place {
  return String(number).padStart(6, "0");
}

export function numberOf(place: Place): number {
  return Number(place);
}

/** Those after one up to another. */
export function numbers(after: number, upTo: number): number[] {
  return Array.from({ length: Math.max(0, upTo - after) }, (_, index) => after + 1 + index);
}

export const noScope = beginScope(null, {});
