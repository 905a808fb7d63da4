import { ClientError } from "../../errors/appError.ts";

/** A text is no operation of the public schema; the message holds every reason. */
export class InvalidOperationError extends ClientError {
  readonly code = "GRAPHQL_VALIDATION_FAILED";
  constructor(reasons: readonly string[]) {
    super(`The operation is not valid: ${reasons.join(" ")}`, { reasons });
  }
}
