import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/**
 * Draws that repeat exactly for the same seed and stage, on every machine.
 *
 * Each stage of the sample has a stream of its own, so that a draw added to one stage leaves the others as they were.
 */
export class Random {
  readonly #generator: RandomGenerator;

  constructor(seed: number, stage: string) {
    this.#generator = xoroshiro128plus(seed ^ hash(stage));
  }

  /** A whole number, both bounds included. */
  integer(least: number, most: number): number {
    return uniformInt(this.#generator, least, most);
  }

  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean {
    return this.integer(1, 100) <= percent;
  }

  /** One entry of a list that has at least one. */
  pick<T>(list: readonly T[]): T {
    return list[this.integer(0, list.length - 1)]!;
  }

  /** One entry, drawn in proportion to its whole-number weight. */
  pickWeighted<T extends { readonly weight: number }>(list: readonly T[]): T {
    const total = list.reduce((sum, { weight }) => sum + weight, 0);
    let rest = this.integer(1, total);
    return list.find(({ weight }) => {
      rest -= weight;
      return rest <= 0;
    })!;
  }

  /** `count` different entries in a random order; all of them when the list has fewer, none below 1. */
  some<T>(list: readonly T[], count: number): T[] {
    return this.places(list.length, count).map((place) => list[place]!);
  }

  /**
   * `count` different indexes below `length` in a random order. It takes as long as `count` says, however long the list is: of a
   * shuffled list only what was moved is kept.
   *
   * Source: Fisher and Yates, in the form of Durstenfeld's Algorithm 235.
   */
  places(length: number, count: number): number[] {
    const moved = new Map<number, number>();
    return Array.from({ length: Math.max(0, Math.min(count, length)) }, (_, index) => {
      const other = this.integer(index, length - 1);
      const place = moved.get(other) ?? other;
      moved.set(other, moved.get(index) ?? index);
      return place;
    });
  }

  /** An index below `length` that is small more often than large, so that some groups outgrow the others. */
  lowIndex(length: number): number {
    const fraction = this.integer(0, 0x7fffffff) / 0x80000000;
    return Math.floor(length * fraction * Math.sqrt(fraction));
  }
}

/** Source: Fowler, Noll, Vo: FNV-1a, 32 bits, over UTF-16 code units. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return value | 0;
}
