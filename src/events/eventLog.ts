import type { Log } from "../observability/log.ts";
import type { Reader } from "../persistence/readPool.ts";
import { CursorTooOldError, EventCursorError, LogNotOpenError } from "./events.errors.ts";
import type { LoggedEvent } from "./loggedEvent.ts";
import { type Place, partsOf, placeOf } from "./place.ts";
import { pageSize, readBegin, readBetween, readEnd, readLast, readTail } from "./readEvents.ts";

/** Makes cursors that nobody else can make. Instances share it. */
export interface CursorCodec {
  write(scope: string, position: readonly string[]): string;
  /** Null for what it did not write for the scope. */
  read(scope: string, cursor: string): readonly string[] | null;
}

/** Events after a place, in their order. */
export interface EventPage {
  readonly events: readonly LoggedEvent[];
  /** Up to where was looked. */
  readonly reached: Place;
}

export interface EventLogParts {
  readonly reader: Reader;
  readonly cursors: CursorCodec;
  readonly log: Log;
}

/** Cursors of the connection `events` are those of subscriptions, too. */
export const cursorScope = "events";

/** The latest events are kept in memory, so that what is live or just missed is not read again. */
const keptEvents = 5_000;

/** Events that wait for a transaction before them are looked for so often, first and at last. */
const heldUpMs = { first: 5, last: 200 };

/**
 * The log of this process: one reader that everybody shares. It looks at the end of the log when it is woken, keeps what it
 * found, and tells whoever follows that there is more.
 */
export class EventLog {
  readonly #parts: EventLogParts;
  readonly #followers = new Set<() => void>();
  readonly #pages = new Map<Place, Promise<readonly LoggedEvent[]>>();
  #kept: LoggedEvent[] = [];
  #end: Place | null = null;
  #epoch = "";
  #looking: Promise<void> | null = null;
  #isWoken = false;
  #again: NodeJS.Timeout | null = null;
  #waitMs = heldUpMs.first;
  #lagMs = 0;

  constructor(parts: EventLogParts) {
    this.#parts = parts;
  }

  /** Begins at the end of the log. */
  async open(): Promise<void> {
    const { reader } = this.#parts;
    const { epoch, end } = await readEnd(reader);
    this.#epoch = epoch;
    this.#kept = [...(await readLast(reader, end, keptEvents))];
    this.#end = end;
  }

  /** Up to here everything is known and was told. */
  get end(): Place {
    if (this.#end === null) throw new LogNotOpenError();
    return this.#end;
  }

  /** How long the oldest event that is written was not told yet at the last look; 0 when there was none. */
  get lagMs(): number {
    return this.#lagMs;
  }

  /** Looks whether there is more, now, or again when it looks already. */
  wake(): void {
    this.#isWoken = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
      if (this.#isWoken) this.wake();
    });
  }

  /** Before everything that is kept. */
  begin(): Promise<Place> {
    return readBegin(this.#parts.reader);
  }

  /** The last events up to a place, in their order, and whether there are further ones before them. */
  async readBack(until: Place): Promise<{ readonly events: readonly LoggedEvent[]; readonly hasMore: boolean }> {
    const read = await readLast(this.#parts.reader, until < this.end ? until : this.end, pageSize + 1);
    return { events: read.slice(-pageSize), hasMore: read.length > pageSize };
  }

  /** Tells when there may be more; what it returns ends that. */
  onMore(tell: () => void): () => void {
    this.#followers.add(tell);
    return () => this.#followers.delete(tell);
  }

  /**
   * The events after a place that are known, the first of them.
   *
   * @throws {CursorTooOldError} when some of them are not kept any more
   */
  async read(after: Place): Promise<EventPage> {
    const { end } = this;
    if (after >= end) return { events: [], reached: after };
    const first = this.#kept[0]?.place;
    if (first !== undefined && after >= first) {
      const from = firstAfter(this.#kept, after);
      const events = this.#kept.slice(from, from + pageSize);
      return { events, reached: events.length === pageSize ? events.at(-1)!.place : end };
    }
    const events = await this.#readOnce(after, end);
    return { events, reached: events.length === pageSize ? events.at(-1)!.place : end };
  }

  cursorOf(place: Place): string {
    return this.#parts.cursors.write(cursorScope, [this.#epoch, ...partsOf(place)]);
  }

  /**
   * @throws {EventCursorError} for what is no cursor of an event
   * @throws {CursorTooOldError} for a cursor of another epoch
   */
  placeOf(cursor: string, argument: "after" | "before" = "after"): Place {
    const [epoch, xid, seq] = this.#parts.cursors.read(cursorScope, cursor) ?? [];
    if (epoch === undefined || xid === undefined || seq === undefined) throw new EventCursorError(argument);
    if (epoch !== this.#epoch) throw new CursorTooOldError();
    return placeOf(xid, seq);
  }

  /** Behind everything that stands before a cursor. @throws as {@link placeOf} */
  placeBefore(cursor: string): Place {
    const place = this.placeOf(cursor, "before");
    const [xid, seq] = partsOf(place);
    return seq === "0" ? place : placeOf(xid, String(BigInt(seq) - 1n));
  }

  async stop(): Promise<void> {
    if (this.#again) clearTimeout(this.#again);
    this.#followers.clear();
    await this.#looking;
  }

  async #look(): Promise<void> {
    const { reader, log } = this.#parts;
    try {
      while (this.#isWoken) {
        this.#isWoken = false;
        const tail = await readTail(reader, this.end);
        this.#epoch = tail.epoch;
        this.#take(tail.events, tail.end);
        if (tail.isFull) this.#isWoken = true;
        else if (tail.isHeldUp) this.#lookAgain();
        else this.#waitMs = heldUpMs.first;
      }
    } catch (error) {
      log.warn({ err: error }, "the event log can't be read; it is tried again");
      this.#isWoken = false;
    }
  }

  /** Whoever holds events up may write none itself, and then wakes nobody. */
  #lookAgain(): void {
    if (this.#again) clearTimeout(this.#again);
    this.#again = setTimeout(() => this.wake(), this.#waitMs).unref();
    this.#waitMs = Math.min(2 * this.#waitMs, heldUpMs.last);
  }

  #take(events: readonly LoggedEvent[], end: Place): void {
    this.#lagMs = events.length === 0 ? 0 : Math.max(0, Date.now() - Date.parse(events[0]!.at));
    this.#kept.push(...events);
    if (this.#kept.length > 2 * keptEvents) this.#kept = this.#kept.slice(-keptEvents);
    this.#end = end;
    if (events.length > 0) for (const tell of this.#followers) tell();
  }

  /** Whoever asks for the same page at the same time shares it. */
  #readOnce(after: Place, until: Place): Promise<readonly LoggedEvent[]> {
    const known = this.#pages.get(after);
    if (known !== undefined) return known;
    const page = readBetween(this.#parts.reader, after, until).finally(() => this.#pages.delete(after));
    this.#pages.set(after, page);
    return page;
  }
}

/** The index of the first event after a place. */
function firstAfter(events: readonly LoggedEvent[], after: Place): number {
  let [low, high] = [0, events.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (events[middle]!.place <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
