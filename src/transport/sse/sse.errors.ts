import { ClientError } from "../../errors/appError.ts";

/** This process holds as many streams as it may. */
export class TooManyStreamsError extends ClientError {
  readonly code = "TOO_MANY_SUBSCRIPTIONS";
  override readonly httpStatus = 503;
  constructor(most: number) {
    super(`This server holds ${most} streams of events, and no more.`, { most });
  }
}
