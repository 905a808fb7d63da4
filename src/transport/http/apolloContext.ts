import type { OperationScope } from "../../gateway/index.ts";

/** What Apollo Server carries through one operation for us. */
export interface ApolloContext {
  readonly scope: OperationScope;
  /** What HTTP says of the answer beside its body. An object of its own: Apollo Server copies the context for each operation. */
  readonly outcome: {
    /** Whether nothing was answered, and the caller may try again. */
    isToTryAgain: boolean;
  };
}
