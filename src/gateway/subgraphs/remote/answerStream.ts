import type { EventStream, StreamedAnswer } from "../subgraph.ts";

/** So many answers wait for whoever takes them; then the upstream is told that there is no room. */
const maxWaiting = 100;

/** Where an upstream puts its answers. */
export interface AnswerSink {
  /** @returns whether there is room for more */
  next(answer: StreamedAnswer): boolean;
  /** There is nothing more, or this and nothing more. */
  end(last?: StreamedAnswer): void;
}

/** What the answers of a stream come from. */
export interface Upstream {
  /** Nobody wants more. */
  stop(): void;
  /** There is room again. */
  resume?(): void;
}

export interface AnswerStreamOptions {
  /** Called when the first answer is asked for. */
  readonly start: (sink: AnswerSink) => Upstream;
  /** Ends the stream as `return` does. */
  readonly signal: AbortSignal | undefined;
  /** Called once for a stream that has started. */
  readonly onEnd: () => void;
}

/**
 * A stream of answers that are pushed at one end and pulled at the other. Unlike a generator's, its `return` ends the
 * upstream at once, also while somebody waits for the next answer.
 */
export class AnswerStream implements EventStream {
  readonly #options: AnswerStreamOptions;
  #upstream: Upstream | null = null;
  #state: "waiting" | "running" | "over" = "waiting";
  /** Answers that nobody has taken yet, or those who wait for one: never both. */
  #answers: StreamedAnswer[] = [];
  #takers: ((result: IteratorResult<StreamedAnswer, undefined>) => void)[] = [];

  constructor(options: AnswerStreamOptions) {
    this.#options = options;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  next(): Promise<IteratorResult<StreamedAnswer, undefined>> {
    if (this.#state === "waiting") this.#start();
    const value = this.#answers.shift();
    if (value !== undefined) {
      if (this.#answers.length === 0 && this.#state === "running") this.#upstream?.resume?.();
      return Promise.resolve({ value, done: false });
    }
    if (this.#state === "over") return Promise.resolve(over);
    return new Promise((resolve) => this.#takers.push(resolve));
  }

  return(): Promise<IteratorResult<StreamedAnswer, undefined>> {
    this.#stop();
    return Promise.resolve(over);
  }

  finish(): void {
    const upstream = this.#upstream;
    this.#end(undefined);
    upstream?.stop();
  }

  /** Ends it from the side of whoever runs the upstream. */
  end(last: StreamedAnswer): void {
    const upstream = this.#upstream;
    this.#end(last);
    upstream?.stop();
  }

  #start(): void {
    const { signal, start } = this.#options;
    if (signal?.aborted) {
      this.#state = "over";
      return;
    }
    this.#state = "running";
    signal?.addEventListener("abort", this.#stop);
    const upstream = start({ next: (answer) => this.#push(answer), end: (last) => this.#end(last) });
    if (this.#state === "running") this.#upstream = upstream;
  }

  readonly #stop = (): void => {
    const upstream = this.#upstream;
    this.#answers = [];
    this.#end(undefined);
    upstream?.stop();
  };

  #push(answer: StreamedAnswer): boolean {
    if (this.#state !== "running") return false;
    const taker = this.#takers.shift();
    if (taker) taker({ value: answer, done: false });
    else this.#answers.push(answer);
    return this.#answers.length < maxWaiting;
  }

  #end(last: StreamedAnswer | undefined): void {
    const wasRunning = this.#state === "running";
    if (wasRunning && last !== undefined) this.#push(last);
    this.#state = "over";
    this.#upstream = null;
    if (!wasRunning) return;
    this.#options.signal?.removeEventListener("abort", this.#stop);
    for (const taker of this.#takers) taker(over);
    this.#takers = [];
    this.#options.onEnd();
  }
}

const over: IteratorResult<StreamedAnswer, undefined> = { value: undefined, done: true };
