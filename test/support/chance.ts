import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Draws that a seed decides. */
export class Chance {
  readonly #generator: ReturnType<typeof xoroshiro128plus>;

  constructor(seed: number, attempt = 0) {
    this.#generator = xoroshiro128plus((seed * 7919 + attempt * 104_729) | 0);
  }

  /** From 0 to `most`, both included. */
  upTo(most: number): number {
    return uniformInt(this.#generator, 0, most);
  }

  /** True in `percent` of 100 cases. */
  is(percent: number): boolean {
    return this.upTo(99) < percent;
  }

  oneOf<T>(values: readonly T[]): T {
    return values[this.upTo(values.length - 1)]!;
  }
}
