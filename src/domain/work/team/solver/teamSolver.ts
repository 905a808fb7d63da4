import type { TeamProblem } from "./teamProblem.ts";
import type { TeamResult } from "./teamResult.ts";

/**
 * Finds teams without holding up who asks: what the context `work` needs and the app gives.
 *
 * @throws {TeamProblemError} when the problem is beyond the solver's bounds
 */
export type TeamSolver = (problem: TeamProblem) => Promise<TeamResult>;

export { TeamProblemError } from "./solver.errors.ts";
export { solveTeam } from "./solveTeam.ts";
export type * from "./teamProblem.ts";
export type * from "./teamResult.ts";
export { seatRules } from "./teamResult.ts";
