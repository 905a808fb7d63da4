import type { Clock } from "../clock.ts";
import { copyAnswer } from "../copyAnswer.ts";
import { failedAnswer } from "../failedAnswer.ts";
import type { EventStream, StreamedAnswer, SubgraphRequest } from "../subgraph.ts";
import type { AnswerSink, Upstream } from "./answerStream.ts";
import type { StreamStarter } from "./remoteStream.ts";

/** Before a stream that broke is begun anew: at first, and at most. Each wait is drawn between half of it and all. */
export const againAfterMs = { first: 250, most: 30_000 };

export interface SharedUpstreamOptions {
  readonly start: StreamStarter;
  /** Of whoever began it; others ask the same. */
  readonly request: SubgraphRequest;
  readonly clock: Clock;
  /** Nobody can be attached any more. */
  readonly onEnd: () => void;
}

/** Somebody who takes the answers. */
interface Taker {
  readonly sink: AnswerSink;
  hasRoom: boolean;
  /** It was not sent all that there may have been. */
  hasGap: boolean;
}

/**
 * One subscription to a partner for all who ask the same. Each has an answer of its own, to change as it likes.
 *
 * When the stream breaks after it was accepted, it is begun anew for as long as somebody is there, and the next answer says that
 * there is a gap, for a partner keeps nothing for us. What the partner refuses or completes is over for all. Who takes too slowly
 * loses answers, and is told of the gap, unless all are too slow: then the partner waits.
 */
export class SharedUpstream {
  readonly #options: SharedUpstreamOptions;
  readonly #takers = new Set<Taker>();
  #stream: EventStream | null = null;
  #isOver = false;
  /** Whether the partner has ever accepted it, or what it takes the place of, as far as is known. */
  #wasAccepted: boolean;
  #brokenInARow = 0;
  #begunAt = 0;
  #callOff: () => void = () => {};
  #onRoom: () => void = () => {};

  constructor(options: SharedUpstreamOptions) {
    this.#options = options;
    this.#wasAccepted = options.request.goesOn ?? false;
    this.#begin();
  }

  attach(sink: AnswerSink): Upstream {
    const taker: Taker = { sink, hasRoom: true, hasGap: this.#stream === null };
    this.#takers.add(taker);
    return {
      stop: () => {
        if (this.#takers.delete(taker) && this.#takers.size === 0) this.#end();
        this.#onRoom();
      },
      resume: () => {
        taker.hasRoom = true;
        this.#onRoom();
      },
    };
  }

  /** Ends it for all with an answer that says so. */
  close(): void {
    this.#endForAll({ ...failedAnswer("unreachable"), isRefused: true });
  }

  #begin(): void {
    const { start, request, clock } = this.#options;
    const scope = { ...request.scope, deadlineAt: clock.now() + request.scope.timeoutMs };
    const stream = start({ ...request, scope });
    this.#stream = stream;
    this.#begunAt = clock.now();
    void this.#pass(stream);
  }

  async #pass(stream: EventStream): Promise<void> {
    for await (const answer of stream) {
      if (this.#isOver) return;
      if (answer.failure !== undefined && (this.#wasAccepted || !answer.isRefused)) return this.#beginAnew();
      if (answer.isRefused) return this.#endForAll(answer);
      this.#wasAccepted = true;
      this.#brokenInARow = 0;
      this.#give(answer);
      await this.#room();
    }
    if (!this.#isOver) this.#endForAll();
  }

  #give(answer: StreamedAnswer): void {
    // All copies are made before the first taker gets its hands on the answer.
    const given = [...this.#takers].map((taker, index) => ({ taker, copy: index === 0 ? answer : copyOf(answer) }));
    for (const { taker, copy } of given) {
      if (taker.hasRoom) {
        taker.hasRoom = taker.sink.next(taker.hasGap ? { ...copy, gap: true } : copy);
        taker.hasGap = false;
      } else {
        taker.hasGap = true;
      }
    }
  }

  /** Resolves when somebody takes more. */
  async #room(): Promise<void> {
    while (!this.#isOver && ![...this.#takers].some(({ hasRoom }) => hasRoom)) {
      await new Promise<void>((resolve) => {
        this.#onRoom = resolve;
      });
    }
  }

  #beginAnew(): void {
    this.#wasAccepted = true;
    this.#stream = null;
    for (const taker of this.#takers) taker.hasGap = true;
    const { clock } = this.#options;
    if (clock.now() - this.#begunAt > againAfterMs.most) this.#brokenInARow = 0;
    const mostMs = Math.min(againAfterMs.first * 2 ** this.#brokenInARow++, againAfterMs.most);
    this.#callOff = clock.after((mostMs * (1 + Math.random())) / 2, () => this.#begin());
  }

  #endForAll(last?: StreamedAnswer): void {
    const takers = [...this.#takers];
    this.#takers.clear();
    this.#end();
    for (const { sink } of takers) sink.end(last && copyOf(last));
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#callOff();
    this.#onRoom();
    this.#options.onEnd();
    void this.#stream?.return?.();
  }
}

function copyOf(answer: StreamedAnswer): StreamedAnswer {
  return copyAnswer(answer);
}
