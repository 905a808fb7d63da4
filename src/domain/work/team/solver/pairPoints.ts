import { EarlierPairs } from "./acquaintance.ts";
import type { PlannedCandidate } from "./checkSeat.ts";
import type { EarlierWork } from "./teamProblem.ts";
import type { WorkingTimes } from "./workingTimes.ts";

/** Of 10,000 points: what two members of a team lack. */
const noSharedHours = 5_000;
const noSharedLanguage = 3_000;
const neverTogether = 2_000;
const onlyTheirCoops = 1_000;
/** From here on, two people share enough of a week: four hours of each working day. */
const enoughMinutes = 20 * 60;

const notYet = -1;

/** Those who share hours and languages with others alike. */
interface Kind {
  readonly times: number;
  readonly languages: ReadonlySet<string>;
}

/**
 * What it costs two people to talk, 0 to 10,000: hours of the week that they lack to 20, a language, earlier work.
 * People of one kind are compared once, and so are co-ops.
 */
export class PairPoints {
  readonly earlier: EarlierPairs;
  /** Of each candidate, in their order. */
  readonly kindOf: readonly number[];
  readonly coopOf: readonly number[];
  readonly kindCount: number;
  readonly #kinds = new Numbered<Kind>();
  readonly #coops = new Numbered<string>();
  readonly #times: WorkingTimes;
  readonly #ofKinds: Int16Array;
  readonly #ofCoops: Int16Array;

  constructor(candidates: readonly PlannedCandidate[], times: WorkingTimes, earlierWork: readonly EarlierWork[]) {
    this.#times = times;
    this.earlier = new EarlierPairs(earlierWork);
    this.kindOf = candidates.map(({ candidate, languages }) => {
      const kind = times.kindOf(candidate);
      return this.#kinds.numberOf(`${kind} ${[...languages].sort().join(" ")}`, { times: kind, languages });
    });
    this.coopOf = candidates.map(({ candidate: { coopId } }) => this.#coops.numberOf(coopId, coopId));
    this.kindCount = this.#kinds.values.length;
    this.#ofKinds = new Int16Array(this.kindCount ** 2).fill(notYet);
    this.#ofCoops = new Int16Array(this.#coops.values.length ** 2).fill(notYet);
  }

  /** Hours and language. */
  ofKinds(one: number, other: number): number {
    const known = this.#ofKinds[one * this.kindCount + other]!;
    if (known !== notYet) return known;
    const points = this.#compareKinds(this.#kinds.values[one]!, this.#kinds.values[other]!);
    this.#ofKinds[one * this.kindCount + other] = points;
    this.#ofKinds[other * this.kindCount + one] = points;
    return points;
  }

  /** Earlier work as far as the co-ops know each other. */
  ofCoops(one: number, other: number): number {
    const coops = this.#coops.values;
    const known = this.#ofCoops[one * coops.length + other]!;
    if (known !== notYet) return known;
    const points = this.earlier.coopsMet(coops[one]!, coops[other]!) ? onlyTheirCoops : neverTogether;
    this.#ofCoops[one * coops.length + other] = points;
    this.#ofCoops[other * coops.length + one] = points;
    return points;
  }

  #compareKinds(one: Kind, other: Kind): number {
    const shared = Math.min(this.#times.leastShared(one.times, other.times), enoughMinutes);
    const language = one.languages.isDisjointFrom(other.languages) ? noSharedLanguage : 0;
    return language + Math.round((noSharedHours * (enoughMinutes - shared)) / enoughMinutes);
  }
}

/** Gives each key a number, from 0, in the order in which they come. */
class Numbered<Value> {
  readonly values: Value[] = [];
  readonly #numbers = new Map<string, number>();

  numberOf(key: string, value: Value): number {
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.values.push(value) - 1;
      this.#numbers.set(key, number);
    }
    return number;
  }
}
