import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { ClientError } from "../../errors/appError.ts";

/** A socket holds as many operations as it may. */
export class TooManyOnSocketError extends ClientError {
  readonly code = "TOO_MANY_SUBSCRIPTIONS";
  constructor(most: number, what: "subscriptions" | "running operations") {
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

/** Ends an operation by an `error` message: what graphql-ws carries from where an operation ends to where that is told. */
export class OperationEndedError extends GraphQLError {
  readonly told: readonly GraphQLFormattedError[];
  constructor(told: readonly GraphQLFormattedError[]) {
    super("The operation has ended.");
    this.told = told;
  }
}
