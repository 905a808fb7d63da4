import type { Load } from "./capacity.ts";
import { fitsFullTime } from "./capacity.ts";
import type { PlannedCandidate } from "./checkSeat.ts";
import type { PairPoints } from "./pairPoints.ts";
import { overlapInTime, type PlannedSeat } from "./planSeats.ts";
import type { PlacePrice } from "./priceSeats.ts";
import type { Weights } from "./teamProblem.ts";

/** Of 10,000 points of unfairness: what co-ops received before, and how much of the team is of one co-op. */
const receivedPoints = 7_500;
const concentrationPoints = 2_500;
const wholePoints = 10_000;

/** Somebody who could hold a seat. */
export interface Choice {
  readonly seat: number;
  /** Index of the candidate. */
  readonly candidate: number;
  readonly price: PlacePrice;
}

export interface TeamModelInput {
  readonly seats: readonly PlannedSeat[];
  readonly candidates: readonly PlannedCandidate[];
  /** By seat, then by person and co-op: a lower number is a lower id. */
  readonly choices: readonly Choice[];
  readonly pairs: PairPoints;
  /** Share of what was received, basis points, of each candidate's co-op. */
  readonly receivedBps: readonly number[];
  readonly budget: bigint | null;
  readonly teamSize: { readonly min: number; readonly max: number };
  readonly weights: Weights;
}

/**
 * The problem in numbers: a team is a list of choices, as many for each seat as it has places. Everything is whole
 * points, so that sums are exact; amounts are below 10^14 × places and exact as numbers, too.
 */
export class TeamModel {
  readonly seats: readonly PlannedSeat[];
  /** Places of each seat. */
  readonly heads: readonly number[];
  readonly places: number;
  readonly count: number;
  readonly seatOf: Int32Array;
  readonly candidateOf: Int32Array;
  /** People by number; several candidates can be one. */
  readonly personOf: Int32Array;
  readonly coopOf: Int32Array;
  readonly kindOf: Int32Array;
  readonly hasEarlierWork: Uint8Array;
  /** Minor units. */
  readonly amountOf: Float64Array;
  readonly costPoints: Int32Array;
  readonly fairnessPoints: Int32Array;
  /** What a choice costs by itself: both, each times its weight. */
  readonly ownCost: Float64Array;
  readonly budget: number;
  readonly teamSize: { readonly min: number; readonly max: number };
  readonly input: TeamModelInput;
  /** What points of 10,000 of one pair are in those of the team. */
  readonly #talkPoints: Int32Array;
  /** Two people who shared projects: one × people + other, and the other way round. */
  readonly #met: ReadonlySet<number>;
  readonly #people: number;
  readonly #talk: Uint8Array;
  readonly #sameCoop: number;

  constructor(input: TeamModelInput) {
    const { seats, choices, candidates, pairs, weights } = input;
    this.input = input;
    this.seats = seats;
    this.heads = seats.map(({ need }) => need.headcount);
    this.places = this.heads.reduce((sum, heads) => sum + heads, 0);
    this.count = choices.length;
    this.teamSize = input.teamSize;
    this.budget = input.budget === null ? Number.POSITIVE_INFINITY : Number(input.budget);
    const numbers = numberPeople(candidates);
    const people = candidates.map(({ candidate: { personId } }) => numbers.get(personId)!);
    this.#people = numbers.size;
    this.#met = readMet(pairs, numbers);
    this.seatOf = Int32Array.from(choices, ({ seat }) => seat);
    this.candidateOf = Int32Array.from(choices, ({ candidate }) => candidate);
    this.personOf = this.candidateOf.map((candidate) => people[candidate]!);
    this.coopOf = this.candidateOf.map((candidate) => pairs.coopOf[candidate]!);
    this.kindOf = this.candidateOf.map((candidate) => pairs.kindOf[candidate]!);
    this.hasEarlierWork = Uint8Array.from(choices, ({ candidate }) =>
      Number(pairs.earlier.partnersOf(candidates[candidate]!.candidate.personId).size > 0),
    );
    this.amountOf = Float64Array.from(choices, ({ price }) => Number(price.cost));
    this.costPoints = costPointsOf(input);
    this.fairnessPoints = fairnessPointsOf(input, this.places);
    this.ownCost = Float64Array.from(
      choices,
      (_, choice) => weights.cost * this.costPoints[choice]! + weights.fairness * this.fairnessPoints[choice]!,
    );
    this.#talk = Uint8Array.from(seats.flatMap((one) => seats.map((other) => Number(overlapInTime(one, other)))));
    const talkingPairs = this.#countTalkingPairs();
    this.#talkPoints = Int32Array.from({ length: wholePoints + 1 }, (_, points) => Math.round(points / talkingPairs));
    this.#sameCoop = this.places < 2 ? 0 : Math.round(concentrationPoints / ((this.places * (this.places - 1)) / 2));
  }

  /** Points of communication of two choices of a team; of seats that never overlap, and of one person, 0. */
  talkPoints(one: number, other: number): number {
    if (this.personOf[one] === this.personOf[other]) return 0;
    if (!this.talk(this.seatOf[one]!, this.seatOf[other]!)) return 0;
    const { pairs } = this.input;
    const points = pairs.ofKinds(this.kindOf[one]!, this.kindOf[other]!) + this.#acquaintancePoints(one, other);
    return this.#talkPoints[points]!;
  }

  /** Points of unfairness of two choices of one co-op. */
  concentrationPoints(one: number, other: number): number {
    return this.coopOf[one] === this.coopOf[other] ? this.#sameCoop : 0;
  }

  /** What two choices of a team cost beside what each costs by itself, times the weights. */
  pairCost(one: number, other: number): number {
    const { communication, fairness } = this.input.weights;
    return (
      (communication === 0 ? 0 : communication * this.talkPoints(one, other)) +
      fairness * this.concentrationPoints(one, other)
    );
  }

  /** Whether there is a day on which people of both seats work. */
  talk(seat: number, other: number): boolean {
    return this.#talk[seat * this.heads.length + other] === 1;
  }

  /** What a pair costs whose communication has so many points of 10,000. */
  talkCost(points: number): number {
    return this.input.weights.communication * this.#talkPoints[points]!;
  }

  /** What a whole team costs. */
  totalOf(team: readonly number[]): number {
    let total = 0;
    for (const [index, one] of team.entries()) {
      total += this.ownCost[one]!;
      for (let other = index + 1; other < team.length; other++) total += this.pairCost(one, team[other]!);
    }
    return total;
  }

  /** Minor units of all places. */
  amountOfTeam(team: readonly number[]): number {
    return team.reduce((sum, choice) => sum + this.amountOf[choice]!, 0);
  }

  /** Whether a whole team keeps to every rule that concerns several of its places. */
  allows(team: readonly number[]): boolean {
    const held = new Map<number, number[]>();
    let amount = 0;
    for (const choice of team) {
      const person = this.personOf[choice]!;
      held.set(person, [...(held.get(person) ?? []), choice]);
      amount += this.amountOf[choice]!;
    }
    const { min, max } = this.teamSize;
    if (amount > this.budget || held.size < min || held.size > max) return false;
    return [...held.values()].every((choices) => choices.length === 1 || this.canHold(choices));
  }

  /** Whether one person can hold all these choices; one of each seat, never above full time. */
  canHold(choices: readonly number[]): boolean {
    const seats = choices.map((choice) => this.seatOf[choice]!);
    if (new Set(seats).size < seats.length) return false;
    return fitsFullTime(
      this.busyOf(choices[0]!),
      seats.map((seat) => this.loadOf(seat)),
    );
  }

  busyOf(choice: number): readonly Load[] {
    return this.input.candidates[this.candidateOf[choice]!]!.busy;
  }

  loadOf(seat: number): Load {
    const { from, to, need } = this.seats[seat]!;
    return { from, to, shareBps: need.shareBps };
  }

  #acquaintancePoints(one: number, other: number): number {
    if (this.hasEarlierWork[one] && this.hasEarlierWork[other]) {
      if (this.#met.has(this.personOf[one]! * this.#people + this.personOf[other]!)) return 0;
    }
    return this.input.pairs.ofCoops(this.coopOf[one]!, this.coopOf[other]!);
  }

  #countTalkingPairs(): number {
    let pairs = 0;
    for (const [one, heads] of this.heads.entries()) {
      pairs += (heads * (heads - 1)) / 2;
      for (let other = one + 1; other < this.heads.length; other++) {
        if (this.talk(one, other)) pairs += heads * this.heads[other]!;
      }
    }
    return Math.max(1, pairs);
  }
}

function numberPeople(candidates: readonly PlannedCandidate[]): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const { candidate } of candidates) {
    if (!numbers.has(candidate.personId)) numbers.set(candidate.personId, numbers.size);
  }
  return numbers;
}

function readMet({ earlier }: PairPoints, numbers: ReadonlyMap<string, number>): Set<number> {
  const met = new Set<number>();
  for (const [personId, person] of numbers) {
    for (const partnerId of earlier.partnersOf(personId)) {
      const partner = numbers.get(partnerId);
      if (partner !== undefined) met.add(person * numbers.size + partner);
    }
  }
  return met;
}

/** Of the budget, or without one of the dearest team. */
function costPointsOf({ choices, seats, budget }: TeamModelInput): Int32Array {
  const dearest = seats.map(() => 0n);
  for (const { seat, price } of choices) if (price.cost > dearest[seat]!) dearest[seat] = price.cost;
  const whole = budget ?? dearest.reduce((sum, cost, seat) => sum + cost * BigInt(seats[seat]!.need.headcount), 0n);
  if (whole === 0n) return new Int32Array(choices.length);
  return Int32Array.from(choices, ({ price }) =>
    Number((2n * price.cost * BigInt(wholePoints) + whole) / (2n * whole)),
  );
}

/** By what the co-op received; the measure is the candidates' co-op that received the most. */
function fairnessPointsOf({ choices, receivedBps }: TeamModelInput, places: number): Int32Array {
  const most = receivedBps.reduce((max, bps) => Math.max(max, bps), 1);
  return Int32Array.from(choices, ({ candidate }) =>
    Math.round((receivedPoints * receivedBps[candidate]!) / most / places),
  );
}
