import type { GraphQLFormattedError } from "graphql";
import { OperationEndedError } from "./connection.errors.ts";

/**
 * An operation as a protocol's library holds it, graphql-ws or graphql-sse: an iterable that yields nothing and lasts as long as the
 * operation. Answers go to the client past it, as text that is ready.
 */
export class OperationStream implements AsyncIterableIterator<never> {
  readonly #over = Promise.withResolvers<IteratorResult<never, undefined>>();
  readonly #onLeft: () => void;
  #isOver = false;

  /** @param onLeft runs once, when the client wants no more */
  constructor(onLeft: () => void) {
    this.#onLeft = onLeft;
    // Nobody may be there any more to be told.
    this.#over.promise.catch(() => {});
  }

  /** Whether nothing more may be sent. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Ends it of our own accord: by a `complete`, or by an `error` when there is a reason. */
  end(errors: readonly GraphQLFormattedError[] | null): void {
    this.#isOver = true;
    if (errors === null) this.#over.resolve({ done: true, value: undefined });
    else this.#over.reject(new OperationEndedError(errors));
  }

  next(): Promise<IteratorResult<never, undefined>> {
    return this.#over.promise;
  }

  async return(): Promise<IteratorResult<never, undefined>> {
    const wasOver = this.#isOver;
    this.end(null);
    if (!wasOver) this.#onLeft();
    return { done: true, value: undefined };
  }

  /** As a generator has it; graphql-sse ends nothing else. */
  throw(): Promise<IteratorResult<never, undefined>> {
    return this.return();
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
