import { InternalError } from "../../../errors/appError.ts";

/** Money is to be divided, and nobody has a share in it: an agreement with shares was promised. */
export class NothingToDivideByError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor(rest: bigint) {
    super(`${rest} minor units are to be divided, and no share weighs more than 0.`, { rest: String(rest) });
  }
}
