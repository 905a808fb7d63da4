import { ClientError } from "./appError.ts";

/** In how many seconds what was not done may be asked again: the header `Retry-After`. */
export const retryAfterS = 1;

/** Nothing is wrong with what was asked: asked again a little later, it may be done. `message` holds nothing that callers may not see. */
export abstract class TryAgainError extends ClientError {
  override readonly httpStatus: number = 503;
}

/** Something was not done because the time of a processor did not suffice. */
export class BusyError extends TryAgainError {
  readonly code = "BUSY";
  /** @param what "The operation could not be planned" */
  constructor(what: string) {
    super(`${what} because the server is busy; try again in a few seconds.`);
  }
}
