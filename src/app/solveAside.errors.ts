import { ClientError, InternalError } from "../errors/appError.ts";

/** As many searches wait for the solver as may. */
export class TeamSolverBusyError extends ClientError {
  readonly code = "TEAM_SOLVER_BUSY";
  constructor(waiting: number) {
    super(`${waiting} searches for teams are waiting already; search again in a moment.`, { waiting });
  }
}

/** A search for teams ended without a result. */
export class TeamSolverFailedError extends InternalError {
  readonly code = "TEAM_SOLVER_FAILED";
}
