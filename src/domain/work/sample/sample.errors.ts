import { InternalError } from "../../../errors/appError.ts";

/** The rules of the ledger made postings that don't add up to nothing. */
export class UnbalancedSampleError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor(entryId: string) {
    super(`The postings of the made-up entry ${entryId} do not balance.`, { entryId });
  }
}
