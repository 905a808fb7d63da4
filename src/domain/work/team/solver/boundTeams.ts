import type { LeastPairs } from "./leastPairs.ts";
import type { TeamModel } from "./teamModel.ts";

/** Who can still hold the open places of a seat. */
export interface OpenSeat {
  readonly seat: number;
  readonly open: number;
  readonly choices: Int32Array;
  /** What each costs by itself and beside who is taken. */
  readonly costs: Float64Array;
}

/** Part of the problem: some places are taken, the others open. */
export interface Piece {
  readonly taken: readonly number[];
  /** What those who are taken cost. */
  readonly base: number;
  readonly seats: readonly OpenSeat[];
}

export interface BoundedSeat extends OpenSeat {
  /** At least what each choice adds to a team. */
  readonly values: Float64Array;
  /** The value of the dearest that the bound counts: who comes instead brings the difference. */
  readonly spare: number;
}

export interface Bounded {
  /** At least what a team of the piece costs. */
  readonly total: number;
  readonly seats: readonly BoundedSeat[];
}

/**
 * At least what the teams of a piece cost: for each place the cheapest, beside whoever it is cheapest beside. Half of what
 * a pair costs is counted at each of the two.
 *
 * @returns null when a place can't be filled
 */
export function boundTeams(model: TeamModel, least: LeastPairs, piece: Piece): Bounded | null {
  let total = piece.base;
  const seats: BoundedSeat[] = [];
  const partners = new Float64Array(model.heads.length);
  for (const { seat, open } of piece.seats) partners[seat] = open;
  for (const seat of piece.seats) {
    if (seat.choices.length < seat.open) return null;
    partners[seat.seat] = seat.open - 1;
    const values = valuesOf(seat, least, partners);
    partners[seat.seat] = seat.open;
    const { sum, last } = smallest(values, seat.open);
    if (last === Number.POSITIVE_INFINITY) return null;
    total += sum;
    seats.push({ ...seat, values, spare: last });
  }
  return { total, seats };
}

/** Those of a seat who can be in a team below the threshold, and that `isPossible` lets through. */
export function keepBelow(
  seat: BoundedSeat,
  total: number,
  threshold: number,
  isPossible: (choice: number) => boolean,
): BoundedSeat {
  const { choices, costs, values, spare } = seat;
  const most = spare + threshold - total;
  const kept: number[] = [];
  for (let index = 0; index < choices.length; index++) {
    const value = values[index]!;
    if (value < most && value < Number.POSITIVE_INFINITY && isPossible(choices[index]!)) kept.push(index);
  }
  if (kept.length === choices.length) return seat;
  return { ...seat, ...pick(choices, costs, kept), values: Float64Array.from(kept, (index) => values[index]!) };
}

/** Some of the choices, by their places. */
export function pick(
  choices: Int32Array,
  costs: Float64Array,
  places: readonly number[],
): Pick<OpenSeat, "choices" | "costs"> {
  return {
    choices: Int32Array.from(places, (place) => choices[place]!),
    costs: Float64Array.from(places, (place) => costs[place]!),
  };
}

function valuesOf({ choices, costs }: OpenSeat, least: LeastPairs, partners: Float64Array): Float64Array {
  const values = new Float64Array(choices.length);
  const seats = partners.length;
  for (let index = 0; index < choices.length; index++) {
    const first = choices[index]! * seats;
    let pairs = 0;
    for (let seat = 0; seat < seats; seat++) {
      const count = partners[seat]!;
      if (count > 0) pairs += count * least[first + seat]!;
    }
    values[index] = costs[index]! + pairs / 2;
  }
  return values;
}

/** The sum of the least `count` values, and the last of them. */
export function smallest(values: ArrayLike<number>, count: number): { readonly sum: number; readonly last: number } {
  if (count === 1) {
    let least = Number.POSITIVE_INFINITY;
    for (let index = 0; index < values.length; index++) if (values[index]! < least) least = values[index]!;
    return { sum: least, last: least };
  }
  const least = Float64Array.from(values).sort().subarray(0, count);
  return { sum: least.reduce((sum, value) => sum + value, 0), last: least.at(-1)! };
}
