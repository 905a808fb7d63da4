import { ClientError } from "../../errors/appError.ts";

/** The pages that an operation asks for could hold more than the gateway answers. */
export class AnswerTooLargeError extends ClientError {
  readonly code = "OPERATION_TOO_LARGE";
  constructor(most: number) {
    super(`The answer could have more than ${most} fields: ask for smaller pages, or for fewer within each other.`, {
      most,
    });
  }
}

/** A text is no operation of the public schema; the message holds every reason. */
export class InvalidOperationError extends ClientError {
  readonly code = "GRAPHQL_VALIDATION_FAILED";
  constructor(reasons: readonly string[]) {
    super(`The operation is not valid: ${reasons.join(" ")}`, { reasons });
  }
}

/** What came is no request for an operation. */
export class RequestShapeError extends ClientError {
  readonly code = "BAD_REQUEST";
}
