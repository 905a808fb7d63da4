import { ClientError } from "./appError.ts";

/** Nothing is wrong with what was asked: asked again a little later, it may be done. */
export abstract class TryAgainError extends ClientError {
  override readonly httpStatus: number = 503;
  /** In how many seconds it may be asked again: the header `Retry-After`. */
  readonly retryAfterS: number = 2;
}

/** Something was not done because the time of a processor did not suffice. */
export class BusyError extends TryAgainError {
  readonly code = "BUSY";
  /** @param what "The operation could not be planned" */
  constructor(what: string) {
    super(`${what} because the server is busy; try again in a few seconds.`);
  }
}
