import type { BestTeams } from "./bestTeams.ts";
import {
  type Bounded,
  type BoundedSeat,
  boundTeams,
  keepBelow,
  type OpenSeat,
  type Piece,
  pick,
  smallest,
} from "./boundTeams.ts";
import { DraftTeam } from "./draftTeam.ts";
import { type LeastPairs, leastPairs } from "./leastPairs.ts";
import type { TeamModel } from "./teamModel.ts";

/** Rounds in which a tighter bound leaves out choices; later ones leave out few. */
const mostRounds = 4;

/** @returns at least what any team of the piece costs that was not looked at; null when it is not for this solver */
export type SolvePiece = (piece: Piece) => number | null;

/**
 * Looks through all teams that could be among the best: leaves out whoever would bring a team above the best found so far,
 * gives what is left to `solvePiece` when that is small enough, and else splits it by who takes one place.
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
  let seats = openAll(model, choices);
  let least = leastPairs(model, choices);
  for (let round = 0; round < mostRounds && !isLate(); round++) {
    const bounded = boundTeams(model, least, { taken: [], base: 0, seats });
    if (bounded === null || bounded.total >= best.threshold) return Number.POSITIVE_INFINITY;
    const fewer = bounded.seats.map((seat) => keepBelow(seat, bounded.total, best.threshold, () => true));
    if (countChoices(fewer) === countChoices(seats)) break;
    seats = fewer;
    least = leastPairs(model, Int32Array.from(fewer.flatMap((seat) => [...seat.choices])));
  }
  return new TeamSearch(model, least, best, solvePiece, isLate).visit({ taken: [], base: 0, seats });
}

function openAll(model: TeamModel, choices: Int32Array): readonly OpenSeat[] {
  return model.heads.map((open, seat) => {
    const own = choices.filter((choice) => model.seatOf[choice] === seat);
    return { seat, open, choices: own, costs: Float64Array.from(own, (choice) => model.ownCost[choice]!) };
  });
}

function countChoices(seats: readonly OpenSeat[]): number {
  return seats.reduce((sum, { choices }) => sum + choices.length, 0);
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
    const bounded = boundTeams(this.#model, this.#least, piece);
    if (bounded === null || bounded.total >= this.#best.threshold) return Number.POSITIVE_INFINITY;
    if (this.#isLate()) return bounded.total;
    const seats = this.#leaveOut(bounded);
    if (seats === null) return Number.POSITIVE_INFINITY;
    const fewer: Piece = { ...piece, seats };
    return this.#solvePiece(fewer) ?? this.#split(fewer, bounded.total, seats);
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
    const { threshold } = this.#best;
    const isBound = budget < Number.POSITIVE_INFINITY;
    const amounts = seats.map(({ choices, open }) =>
      isBound
        ? smallest(
            Float64Array.from(choices, (choice) => amountOf[choice]!),
            open,
          )
        : { sum: 0, last: 0 },
    );
    const rest = isBound ? amounts.reduce((left, { sum }) => left - sum, budget - this.#draft.amount) : budget;
    if (rest < 0) return null;
    const left = seats.map((seat, index) => {
      const most = rest + amounts[index]!.last;
      return keepBelow(seat, total, threshold, (choice) => amountOf[choice]! <= most);
    });
    return left.every(({ choices, open }) => choices.length >= open) ? left : null;
  }

  /** One place of the seat with the fewest choices; who was tried for it is not tried for another place of the seat. */
  #split(piece: Piece, total: number, seats: readonly BoundedSeat[]): number {
    const { seat, open, choices, costs, values, spare } = seats.reduce((least, other) =>
      other.choices.length - other.open < least.choices.length - least.open ? other : least,
    );
    const others = piece.seats.filter((other) => other.seat !== seat);
    const order = [...choices.keys()].sort((one, other) => values[one]! - values[other]! || one - other);
    let unseen = Number.POSITIVE_INFINITY;
    for (const [index, place] of order.entries()) {
      const childTotal = total + Math.max(0, values[place]! - spare);
      if (childTotal >= this.#best.threshold || order.length - index < open) break;
      if (this.#isLate()) return Math.min(unseen, childTotal);
      const choice = choices[place]!;
      if (!this.#draft.takes(choice)) continue;
      this.#draft.push(choice);
      const untried = { seat, open: open - 1, ...pick(choices, costs, order.slice(index + 1)) };
      const seatsLeft = open === 1 ? others : [untried, ...others];
      const child: Piece = {
        taken: [...piece.taken, choice],
        base: piece.base + costs[place]!,
        seats: seatsLeft.map((other) => this.#beside(other, choice)),
      };
      unseen = Math.min(unseen, this.visit(child));
      this.#draft.pop();
    }
    return unseen;
  }

  /** Who can still come beside one more, and what that costs. */
  #beside({ seat, open, choices, costs }: OpenSeat, taken: number): OpenSeat {
    const model = this.#model;
    const person = model.personOf[taken];
    const isFull = this.#draft.people === model.teamSize.max;
    const left: number[] = [];
    for (let index = 0; index < choices.length; index++) {
      const choice = choices[index]!;
      if ((!isFull && model.personOf[choice] !== person) || this.#draft.takes(choice)) left.push(index);
    }
    const picked = pick(choices, costs, left);
    for (let index = 0; index < left.length; index++) {
      picked.costs[index]! += model.pairCost(picked.choices[index]!, taken);
    }
    return { seat, open, ...picked };
  }
}
