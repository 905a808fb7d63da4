import { ClientError } from "../../errors/appError.ts";
import type { OperationCost } from "../execution/execution.ts";
import { faultMessage, maxToldValue } from "./faultMessage.ts";

/** The pages that an operation asks for could hold more than the gateway answers. */
export class AnswerTooLargeError extends ClientError {
  readonly code = "OPERATION_TOO_LARGE";
  constructor(most: number) {
    super(`The answer could have more than ${most} fields: ask for smaller pages, or for fewer within each other.`, {
      most,
    });
  }
}

/** What an operation could cost is more than one may. */
export class OperationTooCostlyError extends ClientError {
  readonly code = "OPERATION_TOO_COSTLY";
  /** @param path to where most of the cost is, in the names of the answer */
  constructor({ requested, max }: OperationCost, path: readonly string[]) {
    const message = `The operation could cost ${requested}, and may cost ${max}. Most of it is at ${path.join(".")}: ask for smaller pages, for fewer within each other, or in several operations.`;
    super(faultMessage(message, { suggestions: true }), {
      cost: requested,
      max,
      dearest: path.map((name) => name.slice(0, maxToldValue)),
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
