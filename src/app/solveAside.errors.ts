import { InternalError } from "../errors/appError.ts";

/** A search for teams ended without a result. */
export class TeamSolverFailedError extends InternalError {
  readonly code = "TEAM_SOLVER_FAILED";
}
