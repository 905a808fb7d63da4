/** Places that are counted at once. */
const blockSize = 512;

/**
 * The places, in their order, of those numbers in a column that are at most a bound: they are counted in blocks, so that the
 * n-th one is found without a list of all.
 */
export class BegunPlaces {
  readonly length: number;
  readonly #since: Int32Array;
  readonly #bound: number;
  /** How many stand before each block. */
  readonly #before: number[] = [];

  constructor(since: Int32Array, bound: number) {
    this.#since = since;
    this.#bound = bound;
    let count = 0;
    for (let start = 0; start < since.length; start += blockSize) {
      this.#before.push(count);
      const end = Math.min(start + blockSize, since.length);
      for (let place = start; place < end; place++) if (since[place]! <= bound) count++;
    }
    this.length = count;
  }

  /** @param rank 0 to below `length` */
  at(rank: number): number {
    let [low, high] = [0, this.#before.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#before[middle]! <= rank) low = middle;
      else high = middle - 1;
    }
    let place = low * blockSize;
    for (let left = rank - this.#before[low]!; ; place++) {
      if (this.#since[place]! <= this.#bound && left-- === 0) return place;
    }
  }
}
