import { setImmediate as nextTurn } from "node:timers/promises";
import QuickLRU from "quick-lru";
import { ClientError } from "../../errors/appError.ts";
import {
  type EventFeed,
  type FeedEvent,
  inNewScope,
  type OperationScope,
  type Place,
  type SubgraphError,
  systemClock,
} from "../execution/execution.ts";
import type { GroupOptions } from "./group.ts";
import type { LiveAnswer } from "./liveAnswer.ts";
import { retrying } from "./retrying.ts";
import type { Subscriber } from "./subscriber.ts";

/** What a group works with; replaced as a whole when another supergraph is served. */
export interface FeedWork {
  readonly feed: EventFeed;
  /** What members are sent for an event; null when it is not for them. */
  readonly answer: (event: FeedEvent, scope: OperationScope) => Promise<LiveAnswer | null>;
}

/** A subscriber of a group. */
interface Member {
  readonly subscriber: Subscriber;
  /** Everything up to here has been sent, or is not for it. While it is live the group's own place counts. */
  place: Place;
  isGone: boolean;
}

/** So many answers are begun before the first of them is sent. */
const answersAhead = 8;

/**
 * Answers are kept so long and so many while members catch up, who then share them. What a viewer may see is judged anew after
 * that time.
 */
const keptAnswers = { maxSize: 512, maxAge: 5_000 };

/**
 * Subscribers who follow the same with the same rights: an event is answered once, and its bytes sent to all.
 *
 * A member begins anywhere in the feed and is sent what it missed, in order. When it has come as far as the group, it is live: it is
 * sent what the group is sent, of that what stands behind its own place. Nothing is lost or repeated at the seam, since both
 * read the same feed, and joining happens between two events.
 */
export class FeedGroup {
  /** Who is where the group is. */
  readonly #live = new Set<Member>();
  /** Who is further than the group, and live from the first event behind its own place on. */
  readonly #ahead = new Set<Member>();
  readonly #catching = new Set<Member>();
  readonly #answers = new QuickLRU<Place, Promise<LiveAnswer | null>>(keptAnswers);
  readonly #options: GroupOptions;
  #work: FeedWork;
  #place: Place;
  #advancing: Promise<void> | null = null;
  #hasMore = false;
  #stopListening: () => void;
  #isClosed = false;

  constructor(work: FeedWork, options: GroupOptions) {
    this.#work = work;
    this.#options = options;
    this.#place = work.feed.end();
    this.#stopListening = work.feed.onMore(() => this.#wake());
  }

  /** Members at this moment. */
  get size(): number {
    return this.#live.size + this.#ahead.size + this.#catching.size;
  }

  /** @returns what takes the member out again */
  join(subscriber: Subscriber, place: Place): () => void {
    const member: Member = { subscriber, place, isGone: false };
    if (!this.#goLive(member)) void this.#catchUp(member);
    return () => this.#leave(member);
  }

  /** Goes on with another way to answer, from the next event on. */
  replace(work: FeedWork): void {
    this.#stopListening();
    this.#work = work;
    this.#answers.clear();
    this.#stopListening = work.feed.onMore(() => this.#wake());
    this.#wake();
  }

  /** Ends every member with an error, which tells it where to go on. */
  end(errorOf: (cursor: string) => SubgraphError): void {
    for (const member of [...this.#live, ...this.#ahead, ...this.#catching])
      this.#end(member, errorOf(this.#cursorOf(member)));
  }

  #cursorOf(member: Member): string {
    return this.#work.feed.cursorOf(this.#live.has(member) ? this.#place : member.place);
  }

  #goLive(member: Member): boolean {
    if (member.isGone || member.place < this.#place) return false;
    if (this.#catching.delete(member)) this.#forget();
    (member.place === this.#place ? this.#live : this.#ahead).add(member);
    if (this.#place < this.#work.feed.end()) this.#wake();
    return true;
  }

  async #catchUp(member: Member): Promise<void> {
    this.#catching.add(member);
    try {
      while (!member.isGone && !this.#goLive(member)) {
        const page = await this.#read(member.place, () => member.isGone);
        for (const [event, answer] of this.#answerAll(page.events, () => member.isGone)) {
          const sent = await answer;
          await member.subscriber.drained();
          if (member.isGone) return;
          if (sent) this.#sendTo(member, sent);
          member.place = event.place;
        }
        member.place = page.reached;
      }
    } catch (error) {
      if (!member.isGone) this.#fail([member], error);
    }
  }

  #wake(): void {
    this.#hasMore = true;
    this.#advancing ??= this.#advance().finally(() => {
      this.#advancing = null;
      if (this.#hasMore) this.#wake();
    });
  }

  async #advance(): Promise<void> {
    try {
      while (this.#hasMore) {
        this.#hasMore = false;
        // Nobody is sent anything: whoever catches up comes here, and then it goes on.
        if (this.#live.size + this.#ahead.size === 0) continue;
        const page = await this.#read(this.#place, () => this.size === 0);
        for (const [event, answer] of this.#answerAll(page.events, () => this.size === 0)) {
          const sent = await answer;
          this.#send(event, sent);
          // Answers that need no I/O would fill the sockets of all before one of them is written out.
          if (sent) await nextTurn();
        }
        if (page.reached > this.#place) this.#place = page.reached;
        if (this.#place < this.#work.feed.end()) this.#hasMore = true;
      }
    } catch (error) {
      this.#fail([...this.#live, ...this.#ahead], error);
    }
  }

  #send(event: FeedEvent, answer: LiveAnswer | null): void {
    for (const member of this.#ahead) {
      if (member.place >= event.place) continue;
      this.#ahead.delete(member);
      this.#live.add(member);
    }
    if (answer) for (const member of this.#live) this.#sendTo(member, answer);
    this.#place = event.place;
    if (this.#catching.size === 0) this.#answers.delete(event.place);
  }

  /** A transport that fails costs its own subscriber, and nobody else. */
  #sendTo(member: Member, answer: LiveAnswer): void {
    try {
      member.subscriber.next(answer);
    } catch (error) {
      this.#fail([member], error);
    }
  }

  /** The answers to events in their order, some of them begun before they are asked for. */
  *#answerAll(
    events: readonly FeedEvent[],
    isOver: () => boolean,
  ): Generator<[FeedEvent, Promise<LiveAnswer | null>], void, void> {
    for (const [index, event] of events.entries()) {
      if (isOver()) return;
      for (const next of events.slice(index, index + answersAhead)) void this.#answer(next);
      yield [event, this.#answer(event)];
    }
  }

  #answer(event: FeedEvent): Promise<LiveAnswer | null> {
    const known = this.#answers.get(event.place);
    if (known !== undefined) return known;
    const answer = this.#retrying(
      () => inNewScope(this.#options.scope, (scope) => this.#work.answer(event, scope)),
      () => this.size === 0,
    );
    this.#answers.set(event.place, answer);
    answer.catch(() => this.#answers.get(event.place) === answer && this.#answers.delete(event.place));
    return answer;
  }

  /** Answers up to here are kept for who catches up. */
  #forget(): void {
    if (this.#catching.size > 0) return;
    for (const place of this.#answers.keys()) if (place <= this.#place) this.#answers.delete(place);
  }

  #read(after: Place, isOver: () => boolean) {
    return this.#retrying(() => this.#work.feed.read(after), isOver);
  }

  #retrying<T>(run: () => Promise<T>, isOver: () => boolean): Promise<T> {
    const { onTrouble, clock = systemClock } = this.#options;
    return retrying(run, { isOver, onTrouble, clock });
  }

  /** Ends members because of what failed; unless they can mend it, they are told where they may go on. */
  #fail(members: readonly Member[], error: unknown): void {
    const presented = this.#options.present(error);
    for (const member of members) {
      const where = error instanceof ClientError ? {} : { cursor: this.#cursorOf(member) };
      this.#end(member, { ...presented, extensions: { ...presented.extensions, ...where } });
    }
  }

  #end(member: Member, error: SubgraphError): void {
    const { isGone } = member;
    this.#leave(member);
    if (!isGone) member.subscriber.end([error]);
  }

  #leave(member: Member): void {
    member.isGone = true;
    this.#live.delete(member);
    this.#ahead.delete(member);
    if (this.#catching.delete(member)) this.#forget();
    if (this.#isClosed || this.size > 0) return;
    this.#isClosed = true;
    this.#stopListening();
    this.#options.onEmpty();
  }
}
