import { ClientError } from "../../errors/appError.ts";

/** As many different subscriptions are followed as may be. */
export class TooManySubscriptionsError extends ClientError {
  readonly code = "TOO_MANY_SUBSCRIPTIONS";
  constructor(most: number) {
    super(`This server follows ${most} different subscriptions, and no more.`, { most });
  }
}
