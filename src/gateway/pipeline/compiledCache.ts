export interface CompiledCacheOptions {
  /** Operations at most. */
  readonly maxCount: number;
  /** What all of them may weigh. */
  readonly maxWeight: number;
}

/**
 * Keeps what was compiled of operations by their text, those that were used last. A count alone would not bound it:
 * an operation may be a thousand times as large as another.
 */
export class CompiledCache<T> {
  readonly #maxCount: number;
  readonly #maxWeight: number;
  readonly #kept = new Map<string, { readonly compiled: T; readonly weight: number }>();
  #weight = 0;

  constructor({ maxCount, maxWeight }: CompiledCacheOptions) {
    this.#maxCount = maxCount;
    this.#maxWeight = maxWeight;
  }

  get(text: string): T | undefined {
    const found = this.#kept.get(text);
    if (found === undefined) return undefined;
    // The order of a map is that in which its keys came: the last used one is the last.
    this.#kept.delete(text);
    this.#kept.set(text, found);
    return found.compiled;
  }

  /** Keeps what is not kept yet, unless it would take the place of very many others. */
  set(text: string, compiled: T, weight: number): void {
    if (weight > this.#maxWeight / 4) return;
    this.#kept.set(text, { compiled, weight });
    this.#weight += weight;
    for (const [oldest, { weight: freed }] of this.#kept) {
      if (this.#kept.size <= this.#maxCount && this.#weight <= this.#maxWeight) return;
      this.#kept.delete(oldest);
      this.#weight -= freed;
    }
  }
}
