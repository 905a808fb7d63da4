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
  /** What to keep low: what the choices cost in money, or in points. */
  readonly keepLow: Float64Array;
  readonly leftMs: () => number;
}

export interface Filling {
  /** Choices in rising order; null when there is no such team, or none was found in time. */
  readonly team: readonly number[] | null;
  /** False when time ended before it was certain. */
  readonly proven: boolean;
}

/** Fills the seats under all rules, without what pairs cost: for a first team, and to see why there is none. */
export function fillSeats(highs: Highs, model: TeamModel, choices: Int32Array, options: FillOptions): Filling {
  const linear = new LinearModel();
  const most = model.heads.reduce((sum, open, seat) => sum + open * dearest(model, choices, options.keepLow, seat), 0);
  const prize = options.partly ? 1 : 0;
  const takings = Array.from(choices, (choice): Taking => {
    // A filled place is worth more than all that is spent on the team.
    const cost = most === 0 ? 0 : options.keepLow[choice]! / most / 2;
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

function dearest(model: TeamModel, choices: Int32Array, costs: Float64Array, seat: number): number {
  return choices.reduce((most, choice) => (model.seatOf[choice] === seat ? Math.max(most, costs[choice]!) : most), 0);
}
