import { ClientError } from "../../errors/appError.ts";
import type { Full } from "../connection/maxOperations.ts";

/** A socket holds as many operations as it may. */
export class TooManyOnSocketError extends ClientError {
  readonly code = "TOO_MANY_SUBSCRIPTIONS";
  constructor({ most, what }: Full) {
    super(`A socket holds ${most} ${what}, and no more.`, { most });
  }
}

/** The server is going away; the socket is closed soon. */
export class StoppingError extends ClientError {
  readonly code = "SERVICE_STOPPING";
  constructor() {
    super("The server is stopping.");
  }
}
