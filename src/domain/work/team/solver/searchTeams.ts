import type { BestTeams } from "./bestTeams.ts";
import { DraftTeam } from "./draftTeam.ts";
import { type LeastPairs, leastPairs } from "./leastPairs.ts";
import type { TeamModel } from "./teamModel.ts";

/** Rounds in which a tighter bound leaves out choices; later ones leave out few. */
const mostRounds = 4;

/** Who can still hold the open places of a seat. */
interface OpenSeat {
  readonly seat: number;
  readonly open: number;
  readonly choices: readonly number[];
  /** What each costs by itself and beside who is chosen. */
  readonly costs: readonly number[];
}

/** Part of the problem: some places are taken, the others open. */
export interface Piece {
  readonly taken: readonly number[];
  /** What those who are taken cost. */
  readonly base: number;
  readonly seats: readonly OpenSeat[];
}

/** @returns at least what any team of the piece costs that was not looked at; null when it is not for this solver */
export type SolvePiece = (piece: Piece) => number | null;

/**
 * Looks through all teams that could be among the best: splits the problem by who takes one place, leaves out whoever would
 * bring a team above the best found so far, and gives pieces that are small enough to `solvePiece`.
 *
 * @returns at least what any team costs that it did not look at; infinite when nothing is left open
 */
export function searchTeams(
  model: TeamModel,
  choices: Int32Array,
  best: BestTeams,
  solvePiece: SolvePiece,
  isLate: () => boolean,
): number {
  let left = choices;
  let least = leastPairs(model, left);
  for (let round = 0; round < mostRounds && !isLate(); round++) {
    const fewer = leaveOut(model, left, least, best.threshold);
    if (fewer === null) return Number.POSITIVE_INFINITY;
    if (fewer.length === left.length) break;
    left = fewer;
    least = leastPairs(model, left);
  }
  const seats = model.heads.map((open, seat): OpenSeat => {
    const own = [...left].filter((choice) => model.seatOf[choice] === seat);
    return { seat, open, choices: own, costs: own.map((choice) => model.ownCost[choice]!) };
  });
  const search = new TeamSearch(model, least, best, solvePiece, isLate);
  return search.visit({ taken: [], base: 0, seats });
}

/** @returns the choices that a team below the threshold may have; null when there is no such team */
function leaveOut(model: TeamModel, choices: Int32Array, least: LeastPairs, threshold: number): Int32Array | null {
  if (threshold === Number.POSITIVE_INFINITY) return choices;
  const seats = model.heads.map((open, seat): OpenSeat => {
    const own = [...choices].filter((choice) => model.seatOf[choice] === seat);
    return { seat, open, choices: own, costs: own.map((choice) => model.ownCost[choice]!) };
  });
  const bounded = bound(model, least, { taken: [], base: 0, seats });
  if (bounded === null || bounded.total >= threshold) return null;
  const left = bounded.seats.flatMap(({ ranked, spare }) =>
    ranked.filter(({ value }) => bounded.total + Math.max(0, value - spare) < threshold).map(({ choice }) => choice),
  );
  return Int32Array.from(left).sort();
}

interface Ranked {
  readonly choice: number;
  readonly cost: number;
  /** At least what the choice adds to a team. */
  readonly value: number;
}

interface BoundedSeat {
  readonly seat: number;
  readonly open: number;
  /** The cheapest first. */
  readonly ranked: readonly Ranked[];
  /** The value of the dearest that the bound counts: who comes instead brings the difference. */
  readonly spare: number;
}

interface Bounded {
  /** At least what a team of the piece costs. */
  readonly total: number;
  readonly seats: readonly BoundedSeat[];
}

/** Half of what a pair costs at least is counted at each of the two. @returns null when a place can't be filled */
function bound(model: TeamModel, least: LeastPairs, piece: Piece): Bounded | null {
  let total = piece.base;
  const seats: BoundedSeat[] = [];
  for (const { seat, open, choices, costs } of piece.seats) {
    if (choices.length < open) return null;
    const ranked: Ranked[] = [];
    for (const [index, choice] of choices.entries()) {
      const cost = costs[index]!;
      let pairs = 0;
      for (const other of piece.seats) {
        const partners = other.seat === seat ? open - 1 : other.open;
        if (partners > 0) pairs += partners * least[choice * model.heads.length + other.seat]!;
      }
      const value = cost + pairs / 2;
      if (value < Number.POSITIVE_INFINITY) ranked.push({ choice, cost, value });
    }
    if (ranked.length < open) return null;
    ranked.sort((one, other) => one.value - other.value || one.choice - other.choice);
    for (let place = 0; place < open; place++) total += ranked[place]!.value;
    seats.push({ seat, open, ranked, spare: ranked[open - 1]!.value });
  }
  return { total, seats };
}

class TeamSearch {
  readonly #model: TeamModel;
  readonly #least: LeastPairs;
  readonly #best: BestTeams;
  readonly #solvePiece: SolvePiece;
  readonly #isLate: () => boolean;
  readonly #draft: DraftTeam;

  constructor(model: TeamModel, least: LeastPairs, best: BestTeams, solvePiece: SolvePiece, isLate: () => boolean) {
    this.#model = model;
    this.#least = least;
    this.#best = best;
    this.#solvePiece = solvePiece;
    this.#isLate = isLate;
    this.#draft = new DraftTeam(model);
  }

  /** @returns at least what a team of the piece costs that was not looked at */
  visit(piece: Piece): number {
    if (piece.seats.length === 0) return this.#offer(piece);
    const bounded = bound(this.#model, this.#least, piece);
    if (bounded === null || bounded.total >= this.#best.threshold) return Number.POSITIVE_INFINITY;
    if (this.#isLate()) return bounded.total;
    const seats = this.#leaveOut(bounded);
    if (seats === null) return Number.POSITIVE_INFINITY;
    const smaller: Piece = { ...piece, seats: seats.map(openSeat) };
    return this.#solvePiece(smaller) ?? this.#split(smaller, bounded.total, seats);
  }

  #offer({ taken, base }: Piece): number {
    if (this.#model.allows(taken)) {
      this.#best.offer({ team: [...taken].sort((one, other) => one - other), total: base });
    }
    return Number.POSITIVE_INFINITY;
  }

  /** Without those who would bring the team above the best, or above the budget. */
  #leaveOut({ total, seats }: Bounded): readonly BoundedSeat[] | null {
    const { amountOf, budget } = this.#model;
    const threshold = this.#best.threshold;
    const amounts = seats.map(({ ranked, open }) => leastAmounts(ranked, open, amountOf));
    const rest = budget - this.#draft.amount - amounts.reduce((sum, { all }) => sum + all, 0);
    if (rest < 0) return null;
    const left = seats.map((seat, index) => ({
      ...seat,
      ranked: seat.ranked.filter(
        ({ choice, value }) =>
          total + Math.max(0, value - seat.spare) < threshold && amountOf[choice]! - amounts[index]!.last <= rest,
      ),
    }));
    return left.every(({ ranked, open }) => ranked.length >= open) ? left : null;
  }

  /** One place of the seat with the fewest choices; who was tried for it is not tried for another place of the seat. */
  #split(piece: Piece, total: number, seats: readonly BoundedSeat[]): number {
    const { seat, open, ranked, spare } = seats.reduce((least, other) =>
      other.ranked.length - other.open < least.ranked.length - least.open ? other : least,
    );
    let unseen = Number.POSITIVE_INFINITY;
    for (const [index, { choice, cost, value }] of ranked.entries()) {
      const childTotal = total + Math.max(0, value - spare);
      if (childTotal >= this.#best.threshold || ranked.length - index < open) break;
      if (this.#isLate()) return Math.min(unseen, childTotal);
      if (!this.#draft.takes(choice)) continue;
      this.#draft.push(choice);
      const others = piece.seats.filter((other) => other.seat !== seat);
      const untried = openSeat({ seat, open: open - 1, ranked: ranked.slice(index + 1), spare });
      const seatsLeft = open === 1 ? others : [untried, ...others];
      const taken = [...piece.taken, choice];
      unseen = Math.min(
        unseen,
        this.visit({ taken, base: piece.base + cost, seats: seatsLeft.map((other) => this.#beside(other, choice)) }),
      );
      this.#draft.pop();
    }
    return unseen;
  }

  /** Who can still come beside one more, and what that costs. */
  #beside({ seat, open, choices, costs }: OpenSeat, taken: number): OpenSeat {
    const model = this.#model;
    const isFull = this.#draft.people === model.teamSize.max;
    const left: number[] = [];
    const leftCosts: number[] = [];
    for (const [index, choice] of choices.entries()) {
      if ((isFull || model.personOf[choice] === model.personOf[taken]) && !this.#draft.takes(choice)) continue;
      left.push(choice);
      leftCosts.push(costs[index]! + model.pairCost(choice, taken));
    }
    return { seat, open, choices: left, costs: leftCosts };
  }
}

function openSeat({ seat, open, ranked }: BoundedSeat): OpenSeat {
  return { seat, open, choices: ranked.map(({ choice }) => choice), costs: ranked.map(({ cost }) => cost) };
}

function leastAmounts(
  ranked: readonly Ranked[],
  open: number,
  amountOf: Float64Array,
): { readonly all: number; readonly last: number } {
  const amounts = ranked.map(({ choice }) => amountOf[choice]!).sort((one, other) => one - other);
  const counted = amounts.slice(0, open);
  return { all: counted.reduce((sum, amount) => sum + amount, 0), last: counted.at(-1) ?? 0 };
}
