import type { Highs } from "highs";
import { LinearModel } from "./linearModel.ts";
import type { TeamModel } from "./teamModel.ts";
import { addTeamRows, type RowRules, type Taking } from "./teamRows.ts";

/** A team that is within the solver's tolerance and yet breaks a rule by a unit is cut off; this many are. */
const mostTries = 20;

export interface FillOptions {
  readonly rules: Omit<RowRules, "taken">;
  /** As many places as can be filled instead of all. */
  readonly partly: boolean;
  readonly leftMs: () => number;
}

export interface Filling {
  /** Choices in rising order; null when there is no such team, or none was found in time. */
  readonly team: readonly number[] | null;
  /** False when time ended before it was certain. */
  readonly proven: boolean;
}

/**
 * Fills the seats under all rules for as little money, or with as few people, as can be: for a first team, and to see why
 * there is none.
 */
export function fillSeats(highs: Highs, model: TeamModel, all: Int32Array, options: FillOptions): Filling {
  const { teamSize, perPerson } = options.rules;
  const mayBeMore = teamSize.max >= model.places && perPerson === undefined;
  const choices = mayBeMore ? cheapest(model, all) : different(model, all);
  const linear = new LinearModel();
  const most = model.heads.reduce((sum, open, seat) => sum + open * dearest(model, choices, seat), 0);
  const prize = options.partly ? 1 : 0;
  const takings = Array.from(choices, (choice): Taking => {
    // A filled place is worth more than all that is spent on the team.
    const cost = most === 0 ? 0 : model.amountOf[choice]! / most / 2;
    return [choice, linear.column(cost - prize, 1, true)];
  });
  const bySeat = Map.groupBy(takings, ([choice]) => model.seatOf[choice]!);
  for (const [seat, open] of model.heads.entries()) {
    const terms = (bySeat.get(seat) ?? []).map(([, column]) => [column, 1] as const);
    linear.row(options.partly ? 0 : open, open, terms);
  }
  addTeamRows(linear, model, takings, { ...options.rules, taken: [] });
  return solve(highs, model, linear, takings, options);
}

function solve(
  highs: Highs,
  model: TeamModel,
  linear: LinearModel,
  takings: readonly Taking[],
  { rules, leftMs }: FillOptions,
): Filling {
  for (let attempt = 0; attempt < mostTries; attempt++) {
    const { status, values } = linear.solve(highs, { timeLimitMs: leftMs(), absoluteGap: 1e-9 });
    if (values === null) return { team: null, proven: status === "INFEASIBLE" };
    const taken = takings.filter(([, column]) => values[column]! > 0.5);
    const team = taken.map(([choice]) => choice);
    if (model.amountOfTeam(team) <= rules.budget) return { team, proven: status === "OPTIMAL" };
    linear.row(
      Number.NEGATIVE_INFINITY,
      team.length - 1,
      taken.map(([, column]) => [column, 1]),
    );
  }
  return { team: null, proven: false };
}

/**
 * For each seat, as many of the cheapest people as a team has places: at least one of them is in no other seat, so that a
 * dearer one never has to be taken. This holds as long as another person more in the team breaks no rule.
 */
function cheapest(model: TeamModel, choices: Int32Array): Int32Array {
  const kept = model.heads.flatMap((_, seat) => {
    const own = [...choices].filter((choice) => model.seatOf[choice] === seat);
    own.sort((one, other) => model.amountOf[one]! - model.amountOf[other]! || one - other);
    const people = new Set<number>();
    return own.filter((choice) => people.add(model.personOf[choice]!).size <= model.places);
  });
  return Int32Array.from(kept).sort();
}

/**
 * Of those who can hold the same seats and are busy alike, the cheapest, and no more than these seats have places: another
 * one could be exchanged for one of them.
 */
function different(model: TeamModel, choices: Int32Array): Int32Array {
  const people = Map.groupBy(choices, (choice) => model.personOf[choice]!);
  const alike = Map.groupBy(people.values(), (own) => {
    const busy = own.length === 1 ? [] : model.busyOf(own[0]!).map(({ from, to, shareBps }) => [from, to, shareBps]);
    return JSON.stringify([own.map((choice) => model.seatOf[choice]), busy.sort()]);
  });
  const kept = [...alike.values()].flatMap((group) => {
    const seats = new Set(group[0]!.map((choice) => model.seatOf[choice]!));
    const enough = [...seats].reduce((sum, seat) => sum + model.heads[seat]!, 0);
    group.sort((one, other) => model.amountOfTeam(one) - model.amountOfTeam(other) || one[0]! - other[0]!);
    return group.slice(0, enough).flat();
  });
  return Int32Array.from(kept).sort();
}

function dearest(model: TeamModel, choices: Int32Array, seat: number): number {
  return choices.reduce(
    (most, choice) => (model.seatOf[choice] === seat ? Math.max(most, model.amountOf[choice]!) : most),
    0,
  );
}
