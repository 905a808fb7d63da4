import { GraphQLError, type GraphQLFormattedError } from "graphql";

/** Ends an operation by an `error` message: what a protocol's library carries from where an operation ends to where that is told. */
export class OperationEndedError extends GraphQLError {
  readonly told: readonly GraphQLFormattedError[];
  constructor(told: readonly GraphQLFormattedError[]) {
    super("The operation has ended.");
    this.told = told;
  }
}
