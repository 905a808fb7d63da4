import { InternalError } from "../../errors/appError.ts";

/** An operation of a plan does not fit the schema of the subgraph it is for. */
export class SubgraphOperationError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor(subgraph: string, errors: readonly { readonly message: string }[]) {
    super(
      `The subgraph ${subgraph} does not understand an operation: ${errors.map(({ message }) => message).join(" ")}`,
      { subgraph },
    );
  }
}
