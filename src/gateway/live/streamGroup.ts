import {
  type EventStream,
  inNewScope,
  type OperationScope,
  type StreamedAnswer,
  type SubgraphError,
} from "../execution/execution.ts";
import type { GroupOptions } from "./group.ts";
import type { LiveAnswer } from "./liveAnswer.ts";
import type { Subscriber } from "./subscriber.ts";

/** What a group of a stream works with; replaced as a whole when another supergraph is served. */
export interface StreamWork {
  readonly stream: EventStream;
  /** What members are sent for an event. */
  readonly answer: (event: StreamedAnswer, scope: OperationScope) => Promise<LiveAnswer>;
}

/** Subscribers of a stream that can't be gone on with: each is sent what comes while it is there. */
export class StreamGroup {
  readonly #members = new Set<Subscriber>();
  readonly #options: GroupOptions;
  #work: StreamWork;
  /** Settles when all that came of the stream has been sent. */
  #running: Promise<void>;
  /** Settles when the event at hand has been sent. */
  #sending: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(work: StreamWork, options: GroupOptions) {
    this.#work = work;
    this.#options = options;
    this.#running = this.#run(work);
  }

  /** Members at this moment. */
  get size(): number {
    return this.#members.size;
  }

  /** @returns what takes the member out again */
  join(subscriber: Subscriber): () => void {
    this.#members.add(subscriber);
    return () => this.#leave(subscriber);
  }

  /**
   * Goes on with another stream of the same events. It begins before the other one ends. When both come from one upstream,
   * nothing is lost or repeated; otherwise the first event says that there is a gap.
   */
  replace(work: StreamWork): void {
    const before = this.#work.stream;
    this.#work = work;
    // What came before the swap is sent first. A stream that can't be finished may keep us waiting for ever.
    this.#running = this.#run(work, {
      stream: before,
      isOver: before.finish ? this.#running : this.#sending.catch(() => {}),
    });
    if (before.finish) before.finish();
    else void before.return?.();
  }

  /** Ends every member. */
  end(errors: readonly SubgraphError[] | null): void {
    const members = [...this.#members];
    this.#members.clear();
    this.#close();
    for (const member of members) member.end(errors);
  }

  async #run(
    work: StreamWork,
    before?: { readonly stream: EventStream; readonly isOver: Promise<void> },
  ): Promise<void> {
    const { stream } = work;
    // Asked for at once: that begins it.
    let coming = stream.next();
    coming.catch(() => {});
    let hasGap = before !== undefined && (stream.upstream == null || stream.upstream !== before.stream.upstream);
    try {
      await before?.isOver;
      for (let result = await coming; !result.done; result = await coming) {
        const { value: event } = result;
        if (this.#isClosed || !this.#isWanted(stream)) return;
        if (event.isRefused) {
          if (this.#work === work) this.end(event.errors);
          return;
        }
        this.#sending = this.#send(work, hasGap ? { ...event, gap: true } : event);
        await this.#sending;
        hasGap = false;
        coming = stream.next();
      }
      if (this.#work === work) this.end(null);
    } catch (error) {
      if (!this.#isClosed && this.#isWanted(stream)) this.end([this.#options.present(error)]);
    }
  }

  /** Whether what comes of it is sent: also what had come before it was replaced. */
  #isWanted(stream: EventStream): boolean {
    return this.#work.stream === stream || stream.finish !== undefined;
  }

  async #send(work: StreamWork, event: StreamedAnswer): Promise<void> {
    const answer = await inNewScope(this.#options.scope, (scope) => work.answer(event, scope));
    for (const member of this.#members) {
      try {
        member.next(answer);
      } catch (error) {
        this.#leave(member);
        member.end([this.#options.present(error)]);
      }
    }
  }

  #leave(member: Subscriber): void {
    if (this.#members.delete(member) && this.#members.size === 0) this.#close();
  }

  #close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    void this.#work.stream.return?.();
    this.#options.onEmpty();
  }
}
