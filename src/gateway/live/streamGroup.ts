import {
  beginScope,
  type EventStream,
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

  constructor(work: StreamWork, options: GroupOptions) {
    this.#work = work;
    this.#options = options;
    void this.#run(work);
  }

  /** @returns what takes the member out again */
  join(subscriber: Subscriber): () => void {
    this.#members.add(subscriber);
    return () => {
      this.#members.delete(subscriber);
      if (this.#members.size === 0) this.#close();
    };
  }

  /** Goes on with another stream of the same events. */
  replace(work: StreamWork): void {
    const before = this.#work;
    this.#work = work;
    void this.#run(work);
    void before.stream.return?.();
  }

  /** Ends every member. */
  end(errors: readonly SubgraphError[] | null): void {
    const members = [...this.#members];
    this.#members.clear();
    this.#close();
    for (const member of members) member.end(errors);
  }

  async #run(work: StreamWork): Promise<void> {
    const { viewer, headers, timeoutMs } = this.#options.scope;
    try {
      for await (const event of work.stream) {
        if (event.isRefused) return this.end(event.errors);
        const answer = await work.answer(event, beginScope(viewer, headers, timeoutMs));
        for (const member of this.#members) member.next(answer);
      }
      if (this.#work === work) this.end(null);
    } catch (error) {
      this.end([this.#options.present(error)]);
    }
  }

  #close(): void {
    void this.#work.stream.return?.();
    this.#options.onEmpty();
  }
}
