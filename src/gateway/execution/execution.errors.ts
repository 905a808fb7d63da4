import { ClientError, InternalError } from "../../errors/appError.ts";

/** A subscription stands elsewhere than at the beginning of a plan, or where there is none. */
export class PlanOrderError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor() {
    super("A plan of a subscription must begin with it, and no other plan may hold one.");
  }
}

/** An answer would weigh more than any may. */
export class AnswerTooManyBytesError extends ClientError {
  readonly code = "ANSWER_TOO_LARGE";
  constructor(maxBytes: number) {
    super(`The answer has more than ${maxBytes} bytes: ask for smaller pages, or for less of each object.`, {
      maxBytes,
    });
  }
}
