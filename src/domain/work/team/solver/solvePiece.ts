import type { Highs } from "highs";
import type { BestTeams } from "./bestTeams.ts";
import type { Piece } from "./boundTeams.ts";
import { LinearModel, type LinearOutcome } from "./linearModel.ts";
import type { SolvePiece } from "./searchTeams.ts";
import type { TeamModel } from "./teamModel.ts";
import { addTeamRows, type Taking } from "./teamRows.ts";

/** Pairs of choices in a piece: few enough that the programme has its answer in some hundredths of a second. */
const mostPairs = 200;
/** With fewer places there is nothing to gain over looking at each team. */
const leastPlaces = 3;

/**
 * Solves pieces as mixed-integer programmes. Each pair of choices that can be in a team together has a column of its own,
 * tied to both choices seat by seat, so that what pairs cost is linear and still exact; the teams that are known are cut
 * off, and the programme is solved again until it holds no team that would be among the best.
 */
export function pieceSolver(highs: Highs, model: TeamModel, best: BestTeams, leftMs: () => number): SolvePiece {
  return (piece) => {
    const open = piece.seats.reduce((sum, seat) => sum + seat.open, 0);
    if (open < leastPlaces || countPairs(piece) > mostPairs || piece.taken.length > 0) return null;
    return new PieceProgramme(model, piece).solve(highs, best, leftMs);
  };
}

function countPairs({ seats }: Piece): number {
  let [all, pairs] = [0, 0];
  for (const { choices, open } of seats) {
    pairs += all * choices.length + (open > 1 ? (choices.length * (choices.length - 1)) / 2 : 0);
    all += choices.length;
  }
  return pairs;
}

class PieceProgramme {
  readonly #model: TeamModel;
  readonly #piece: Piece;
  readonly #linear = new LinearModel();
  readonly #takings: Taking[] = [];
  readonly #columnOf = new Map<number, number>();
  readonly #open: number;

  constructor(model: TeamModel, piece: Piece) {
    this.#model = model;
    this.#piece = piece;
    this.#open = piece.seats.reduce((sum, seat) => sum + seat.open, 0);
    for (const { open, choices, costs } of piece.seats) {
      const columns = Array.from(choices, (choice, index) => {
        const column = this.#linear.column(costs[index]!, 1, true);
        this.#takings.push([choice, column]);
        this.#columnOf.set(choice, column);
        return column;
      });
      this.#linear.row(
        open,
        open,
        columns.map((column) => [column, 1]),
      );
    }
    this.#addPairs();
    const { budget, teamSize } = model;
    addTeamRows(this.#linear, model, this.#takings, { budget, teamSize, taken: piece.taken });
  }

  /** @returns at least what a team of the piece costs that was not found */
  solve(highs: Highs, best: BestTeams, leftMs: () => number): number {
    for (const { team } of best.teams) this.#cutOff(team);
    for (;;) {
      // Costs are whole numbers: what is less than one above the best is the best.
      const outcome = this.#linear.solve(highs, { timeLimitMs: leftMs(), absoluteGap: 0.99 });
      if (outcome.status === "INFEASIBLE") return Number.POSITIVE_INFINITY;
      const found = this.#read(outcome);
      const total = found === null ? Number.POSITIVE_INFINITY : this.#model.totalOf(found);
      // A team within the solver's tolerance and yet above the budget is none.
      if (found !== null && this.#model.allows(found)) best.offer({ team: found, total });
      if (outcome.status === "LIMIT" || found === null) return this.#piece.base + outcome.bound;
      if (total > best.threshold) return Number.POSITIVE_INFINITY;
      this.#cutOff(found);
    }
  }

  #addPairs(): void {
    const { seats } = this.#piece;
    for (const [index, one] of seats.entries()) {
      for (const other of seats.slice(index + 1))
        this.#addPairsOf([...one.choices], one.open, [...other.choices], other.open);
      if (one.open > 1) this.#addPairsWithin([...one.choices], one.open);
    }
  }

  /** Who is taken in one seat is beside as many as are taken in the other. */
  #addPairsOf(ones: readonly number[], openOnes: number, others: readonly number[], openOthers: number): void {
    const beside = ones.map((one) => others.map((other) => this.#addPair(one, other)));
    for (const [index, one] of ones.entries()) this.#tie(one, openOthers, beside[index]!);
    for (const [index, other] of others.entries())
      this.#tie(
        other,
        openOnes,
        beside.map((row) => row[index]!),
      );
  }

  #addPairsWithin(choices: readonly number[], open: number): void {
    const beside = choices.map((): (number | null)[] => []);
    for (const [index, one] of choices.entries()) {
      for (let next = index + 1; next < choices.length; next++) {
        const pair = this.#addPair(one, choices[next]!);
        beside[index]!.push(pair);
        beside[next]!.push(pair);
      }
    }
    for (const [index, choice] of choices.entries()) this.#tie(choice, open - 1, beside[index]!);
  }

  /** @returns the pair's column; null when one person can't hold both */
  #addPair(one: number, other: number): number | null {
    const model = this.#model;
    if (model.personOf[one] === model.personOf[other] && !model.canHold([one, other])) return null;
    return this.#linear.column(model.pairCost(one, other), 1, false);
  }

  #tie(choice: number, partners: number, pairs: readonly (number | null)[]): void {
    const terms = pairs.filter((pair) => pair !== null).map((pair) => [pair, 1] as const);
    this.#linear.row(0, 0, [...terms, [this.#columnOf.get(choice)!, -partners]]);
  }

  /** Leaves out one team of this piece; another's teams are none of it. */
  #cutOff(team: readonly number[]): void {
    const columns = team.flatMap((choice) => this.#columnOf.get(choice) ?? []);
    const taken = this.#piece.taken.filter((choice) => team.includes(choice));
    if (columns.length < this.#open || taken.length < this.#piece.taken.length) return;
    this.#linear.row(
      Number.NEGATIVE_INFINITY,
      this.#open - 1,
      columns.map((column) => [column, 1]),
    );
  }

  #read({ values }: LinearOutcome): number[] | null {
    if (values === null) return null;
    const chosen = this.#takings.filter(([, column]) => values[column]! > 0.5).map(([choice]) => choice);
    return [...this.#piece.taken, ...chosen].sort((one, other) => one - other);
  }
}
