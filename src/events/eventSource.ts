import type { EventKind } from "./eventKinds.ts";
import type { EventLog, EventPage } from "./eventLog.ts";
import { followLog } from "./followLog.ts";
import type { LoggedEvent } from "./loggedEvent.ts";
import type { Place } from "./place.ts";

/** Which events of the log a subscription is about. */
export interface Wanted<Context> {
  readonly kinds: readonly EventKind[];
  /** See `topicOf`; any when it is null. */
  readonly topic?: string | null;
  /** A cursor; from now on when there is none. */
  readonly after: string | null;
  /** Whether an event is for this viewer, judged when it is handed over. */
  readonly admits: (event: LoggedEvent, context: Context) => Promise<boolean>;
}

/**
 * Where the events of a subscription come from: what a `subscribe` function of a field returns. The gateway reads it page by page
 * and shares it among subscribers; to others it is the stream of events that graphql-js expects.
 */
export class EventSource<Context> implements AsyncIterable<LoggedEvent> {
  /** Where it begins. */
  readonly start: Place;
  readonly #log: EventLog;
  readonly #wanted: Wanted<Context>;
  readonly #kinds: ReadonlySet<EventKind>;

  /** @throws {EventCursorError | CursorTooOldError} */
  constructor(log: EventLog, wanted: Wanted<Context>) {
    this.start = wanted.after === null ? log.end : log.placeOf(wanted.after);
    this.#log = log;
    this.#wanted = wanted;
    this.#kinds = new Set(wanted.kinds);
  }

  end(): Place {
    return this.#log.end;
  }

  /** @throws {CursorTooOldError} when some of the events are not kept any more */
  async read(after: Place): Promise<EventPage> {
    const { events, reached } = await this.#log.read(after);
    return { events: events.filter((event) => this.#isWanted(event)), reached };
  }

  onMore(tell: () => void): () => void {
    return this.#log.onMore(tell);
  }

  cursorOf(place: Place): string {
    return this.#log.cursorOf(place);
  }

  admits(event: LoggedEvent, context: Context): Promise<boolean> {
    return this.#wanted.admits(event, context);
  }

  [Symbol.asyncIterator](): AsyncIterator<LoggedEvent, void, void> {
    const leaving = new AbortController();
    const events = this.#events(leaving.signal);
    return {
      next: () => events.next(),
      return() {
        // A generator that waits does not end before what it waits for.
        leaving.abort();
        return events.return();
      },
    };
  }

  async *#events(leaving: AbortSignal): AsyncGenerator<LoggedEvent, void, void> {
    for await (const { events } of followLog(this.#log, this.start, leaving)) {
      yield* events.filter((event) => this.#isWanted(event));
    }
  }

  #isWanted({ kind, topic }: LoggedEvent): boolean {
    return this.#kinds.has(kind) && (this.#wanted.topic == null || this.#wanted.topic === topic);
  }
}
