import { ClientError } from "../errors/appError.ts";

/** The request needs a token, or the one it carries is not known. */
export class UnauthenticatedError extends ClientError {
  readonly code = "UNAUTHENTICATED";
  constructor(reason: string) {
    super(`${reason}.`);
  }
}
