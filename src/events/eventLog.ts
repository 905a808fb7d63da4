import type { Log } from "../observability/log.ts";
import type { Reader } from "../persistence/readPool.ts";
import type { CarriedEvent } from "./carriedEvent.ts";
import { type EventPage, EventPages } from "./eventPages.ts";
import { CursorTooOldError, EventCursorError, LogNotOpenError } from "./events.errors.ts";
import { KeptEvents, mostKept } from "./keptEvents.ts";
import { type LoggedEvent, toEvent } from "./loggedEvent.ts";
import { historyOf, type Place, partsOf, placeOf } from "./place.ts";
import { pageSize, readBetween, readLast, readState, readTail, type Tail } from "./readEvents.ts";

export type { EventPage } from "./eventPages.ts";

/** Makes cursors that nobody else can make. Instances share it. */
export interface CursorCodec {
  write(scope: string, position: readonly string[]): string;
  /** Null for what it did not write for the scope. */
  read(scope: string, cursor: string): readonly string[] | null;
}

export interface EventLogParts {
  readonly reader: Reader;
  /** Reads the end of the log. */
  readonly tailReader: Reader;
  readonly cursors: CursorCodec;
  readonly log: Log;
}

/** Cursors of the connection `events` are those of subscriptions, too. */
export const cursorScope = "events";

/** Events that wait for a transaction before them are looked for so often, first and at last. */
const lookAgainMs = { first: 5, last: 200 };

/** One history of the log, as far as this process knows it. Another begins with another epoch. */
interface History {
  readonly number: number;
  readonly epoch: string;
  readonly kept: KeptEvents;
  readonly pages: EventPages;
  end: Place;
  trimmed: Place;
}

/**
 * The log of this process: one reader that everybody shares. It looks at the end of the log when it is woken, keeps what it
 * found, and tells whoever follows that there is more.
 */
export class EventLog {
  readonly #parts: EventLogParts;
  readonly #followers = new Set<() => void>();
  /** Of every history that was met. */
  readonly #epochs: string[] = [];
  #history: History | null = null;
  #looking: Promise<void> | null = null;
  #isWoken = false;
  #isStopped = false;
  /** Said once for each time. */
  #isKnownUnreadable = false;
  #again: NodeJS.Timeout | null = null;
  #waitMs = lookAgainMs.first;
  #heldUp: LoggedEvent | null = null;
  #waitingSinceMs: number | null = null;

  constructor(parts: EventLogParts) {
    this.#parts = parts;
  }

  /** Begins at the end of the log. */
  async open(): Promise<void> {
    const { reader } = this.#parts;
    const number = this.#epochs.length;
    const state = await readState(reader, number);
    const last = await readLast(reader, state.end, mostKept);
    const since = last.length < mostKept ? placeOf("0", "0", number) : last[0]!.place;
    this.#epochs.push(state.epoch);
    const pages = new EventPages((after) => this.#readPage(number, after));
    this.#history = { ...state, number, kept: new KeptEvents(since, last), pages };
  }

  get #present(): History {
    if (this.#history === null) throw new LogNotOpenError();
    return this.#history;
  }

  /** Up to here everything is known and was told. */
  get end(): Place {
    return this.#present.end;
  }

  /** Before the first event that is kept. */
  get beginning(): Place {
    return this.#present.trimmed;
  }

  get epoch(): string {
    return this.#present.epoch;
  }

  /**
   * How long the oldest event that is written waits to be told, and as long as the log can't be read the time since then; 0 when
   * nothing waits.
   */
  get lagMs(): number {
    return this.#waitingSinceMs === null ? 0 : performance.now() - this.#waitingSinceMs;
  }

  /** Looks whether there is more, now, or again when it looks already. */
  wake(): void {
    if (this.#isStopped) return;
    this.#isWoken = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = null;
      if (this.#isWoken) this.wake();
    });
  }

  /** Resolves when no look is under way. */
  async looked(): Promise<void> {
    while (this.#looking !== null) await this.#looking;
  }

  /**
   * Takes an event that another instance has read.
   *
   * @returns false when events before it are not known here, or it is of another epoch: then the log must be read
   */
  offer({ epoch, before: [xid, seq], event }: CarriedEvent): boolean {
    const { number, end, epoch: present } = this.#present;
    if (epoch !== present || placeOf(xid, seq, number) > end) return false;
    const offered = toEvent(event, number);
    this.#take([offered], offered.place);
    return true;
  }

  /**
   * The last events up to a place, in their order, and whether there are further ones before them.
   *
   * @throws {CursorTooOldError} when none of them is kept any more
   */
  async readBack(until: Place): Promise<{ readonly events: readonly LoggedEvent[]; readonly hasMore: boolean }> {
    if (until < this.beginning) throw new CursorTooOldError("before");
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
   * @throws {CursorTooOldError} when some of them are not kept any more, or another epoch has begun
   */
  async read(after: Place): Promise<EventPage> {
    const { number, end, trimmed, kept, pages } = this.#present;
    if (historyOf(after) !== number || after < trimmed) throw new CursorTooOldError();
    if (after >= end) return { events: [], reached: after };
    if (!kept.reachesBackTo(after)) return pages.read(after);
    return pageOf(kept.after(after, pageSize), end);
  }

  /**
   * What a client gives to go on after a place. It is the place of an event wherever one is known: PostgreSQL may give the number of a
   * transaction that left nothing behind a second time after a crash, but never that of an event.
   */
  cursorOf(place: Place): string {
    const { number, kept, trimmed } = this.#present;
    const isHere = historyOf(place) === number && kept.reachesBackTo(place) && place >= trimmed;
    const last = isHere ? kept.lastUpTo(place) : place;
    const lasting = isHere && last < trimmed ? trimmed : last;
    return this.#parts.cursors.write(cursorScope, [this.#epochs[historyOf(place)]!, ...partsOf(lasting)]);
  }

  /**
   * @throws {EventCursorError} for what is no cursor of an event
   * @throws {CursorTooOldError} for a cursor of another epoch
   */
  placeOf(cursor: string, argument: "after" | "before" = "after"): Place {
    const [epoch, xid, seq] = this.#parts.cursors.read(cursorScope, cursor) ?? [];
    if (epoch === undefined || xid === undefined || seq === undefined) throw new EventCursorError(argument);
    if (epoch !== this.epoch) throw new CursorTooOldError();
    return placeOf(xid, seq, this.#present.number);
  }

  /** Behind everything that stands before a cursor. @throws as {@link placeOf}, and CursorTooOldError where nothing is kept any more */
  placeBefore(cursor: string): Place {
    const place = this.placeOf(cursor, "before");
    if (place < this.#present.trimmed) throw new CursorTooOldError();
    const [xid, seq] = partsOf(place);
    return seq === "0" ? place : placeOf(xid, String(BigInt(seq) - 1n), this.#present.number);
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#isWoken = false;
    this.#followers.clear();
    await this.looked();
    if (this.#again) clearTimeout(this.#again);
  }

  async #look(): Promise<void> {
    const { tailReader, log } = this.#parts;
    try {
      while (this.#isWoken) {
        this.#isWoken = false;
        const tail = await readTail(tailReader, this.end);
        this.#isKnownUnreadable = false;
        if (tail.epoch !== this.epoch) {
          await this.open();
          this.#tell();
          this.#isWoken = true;
          continue;
        }
        this.#present.trimmed = tail.trimmed;
        this.#take(tail.events, tail.end);
        this.#waitFor(tail);
      }
    } catch (error) {
      if (!this.#isStopped && !this.#isKnownUnreadable)
        log.warn({ err: error }, "the event log can't be read; it is tried again");
      this.#isKnownUnreadable = true;
      this.#waitingSinceMs ??= performance.now();
      this.#isWoken = false;
    }
  }

  #waitFor({ heldUp, heldUpMs, isFull }: Tail): void {
    if (isFull) this.#isWoken = !this.#isStopped;
    else if (heldUp) this.#lookAgain(heldUp);
    this.#heldUp = heldUp;
    this.#waitingSinceMs = heldUp || isFull ? performance.now() - heldUpMs : null;
  }

  /** Whoever holds an event up may write none itself, and then wakes nobody. */
  #lookAgain(heldUp: LoggedEvent): void {
    if (this.#again) clearTimeout(this.#again);
    const isNew = heldUp.place !== this.#heldUp?.place;
    this.#waitMs = isNew ? lookAgainMs.first : Math.min(2 * this.#waitMs, lookAgainMs.last);
    this.#again = setTimeout(() => this.wake(), this.#waitMs).unref();
  }

  /** What came from elsewhere while it was looked for is here already. */
  #take(found: readonly LoggedEvent[], end: Place): void {
    const history = this.#present;
    const events = found.filter(({ place }) => place > history.end);
    if (end > history.end) history.end = end;
    if (events.length === 0) return;
    history.kept.push(events);
    this.#tell();
  }

  #tell(): void {
    for (const tell of this.#followers) tell();
  }

  /** Whoever waited for this page may have waited over the end of the history that it is of. */
  async #readPage(history: number, after: Place): Promise<EventPage> {
    const { number, epoch, end } = this.#present;
    if (number !== history) throw new CursorTooOldError();
    return pageOf(await readBetween(this.#parts.reader, epoch, after, end), end);
  }
}

/** @param events the first ones up to `end` */
function pageOf(events: readonly LoggedEvent[], end: Place): EventPage {
  return { events, reached: events.length === pageSize ? events.at(-1)!.place : end };
}
