import { ClientError, InternalError } from "../../errors/appError.ts";

/** The native planner produced something that the executor does not know. */
export class PlanUnsupportedError extends InternalError {
  readonly code = "PLAN_UNSUPPORTED";
  constructor(what: string) {
    super(`The plan holds ${what}, which is not known.`, { what });
  }
}

/** The native planner did not plan an operation that is valid. */
export class PlanningFailedError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor(options: ErrorOptions) {
    super("The operation could not be planned.", {}, options);
  }
}

/** A valid operation that would take too long to plan. */
export class PlanningTimedOutError extends ClientError {
  readonly code = "OPERATION_TOO_LARGE";
  constructor(budgetMs: number) {
    super(`The operation can't be planned within ${budgetMs} ms.`, { budgetMs });
  }
}
