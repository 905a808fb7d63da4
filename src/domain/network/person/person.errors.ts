import { ClientError } from "../../../errors/appError.ts";

/** A weekly slot that is none. The message says which and why, without a full stop: it stands in a sentence. */
export class AvailabilityError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}
