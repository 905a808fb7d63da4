import { ClientError, InternalError } from "../../errors/appError.ts";

/** The native planner produced something that the executor does not know. */
export class PlanUnsupportedError extends InternalError {
  readonly code = "PLAN_UNSUPPORTED";
  constructor(what: string) {
    super(`The plan holds ${what}, which is not known.`, { what });
  }
}

/** The native planner did not read a valid operation, or failed in another way than finding no plan. */
export class PlanningFailedError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor(options: ErrorOptions) {
    super("The operation could not be planned.", {}, options);
  }
}

/** A valid operation for which no way leads through the subgraphs. */
export class OperationNotPlannableError extends ClientError {
  readonly code = "OPERATION_NOT_PLANNABLE";
  constructor(fields: readonly string[], options: ErrorOptions) {
    const what = fields.length > 0 ? `${fields.join(" or ")} can't be reached` : "some field can't be reached";
    super(`The operation can't be planned: ${what} from where it is asked.`, { fields }, options);
  }
}

/** A valid operation that takes too much time to plan, on any machine. */
export class PlanningTimedOutError extends ClientError {
  readonly code = "OPERATION_TOO_LARGE";
  /** @param cpuMs milliseconds of CPU time */
  constructor(cpuMs: number) {
    super(`The operation can't be planned in ${cpuMs} ms of CPU time.`, { cpuMs });
  }
}
