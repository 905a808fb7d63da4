import { BestTeams } from "./bestTeams.ts";
import { checkProblem } from "./checkProblem.ts";
import { describeChoices, describeProposal } from "./describeTeam.ts";
import { fillSeats } from "./fillSeats.ts";
import { findObstacles } from "./findObstacles.ts";
import { guessTeams, improveTeam } from "./guessTeams.ts";
import { keepEnough } from "./keepEnough.ts";
import { loadSolver } from "./linearModel.ts";
import { planTeam, type TeamPlan } from "./planTeam.ts";
import { searchTeams } from "./searchTeams.ts";
import { settleTies } from "./settleTies.ts";
import { pieceSolver } from "./solvePiece.ts";
import type { TeamProblem } from "./teamProblem.ts";
import type { Infeasibility, TeamResult } from "./teamResult.ts";

const defaultTop = 3;
const defaultTimeLimitMs = 2_000;
/** When there is no team: to see why, above the time limit. */
const diagnosisMs = 1_000;

/**
 * Finds the best teams that fill every place of every seat, or says why there is none. It holds its thread until it is
 * done: some milliseconds for a request of every day, the time limit and a second at most.
 *
 * @param onBetter gets the best teams so far whenever they are better: what is left when the search is ended from outside
 * @returns the same for the same problem, unless the time limit ended it
 * @throws {TeamProblemError} when the problem is beyond the solver's bounds
 */
export async function solveTeam(
  problem: TeamProblem,
  onBetter: (soFar: TeamResult) => void = () => {},
): Promise<TeamResult> {
  checkProblem(problem);
  const highs = await loadSolver();
  const deadlineMs = performance.now() + (problem.timeLimitMs ?? defaultTimeLimitMs);
  const leftMs = () => deadlineMs - performance.now();
  const isLate = () => leftMs() <= 0;
  const top = problem.top ?? defaultTop;

  const plan = planTeam(problem);
  const { model } = plan;
  const best = new BestTeams(top);
  const choices = keepEnough(model, top);
  guessTeams(model, choices, best, isLate);
  if (best.teams.length === 0) {
    const rules = { budget: model.budget, teamSize: model.teamSize };
    const { team, proven } = fillSeats(highs, model, choices, { rules, partly: false, leftMs });
    if (team === null)
      return {
        proposals: [],
        infeasibility: explain(
          plan,
          findObstacles(highs, plan, () => leftMs() + diagnosisMs),
          proven,
        ),
      };
    improveTeam(model, choices, team, best, isLate);
  }
  const resultOf = (unseen: number): TeamResult => {
    const teams = settleTies(model, best.teams);
    return { proposals: teams.map((rated) => describeProposal(plan, rated, unseen)), infeasibility: null };
  };
  // Nothing is known yet of the teams that were not looked at.
  best.onBetter = () => onBetter(resultOf(0));
  if (best.teams.length > 0) best.onBetter();
  const unseen = searchTeams(model, choices, best, pieceSolver(highs, model, best, leftMs), isLate);
  return resultOf(unseen);
}

function explain(plan: TeamPlan, obstacles: ReturnType<typeof findObstacles>, proven: boolean): Infeasibility {
  const { seats, conflicts, closest } = obstacles;
  const filled = plan.model.heads.map(
    (_, seat) => closest.filter((choice) => plan.model.seatOf[choice] === seat).length,
  );
  return {
    proven: (proven || seats.length > 0) && obstacles.proven,
    seats,
    conflicts,
    closest: {
      seats: describeChoices(plan, closest),
      missing: plan.seats.flatMap(({ need: { seatId, headcount } }, seat) =>
        filled[seat]! < headcount ? [{ seatId, places: headcount - filled[seat]! }] : [],
      ),
    },
  };
}
