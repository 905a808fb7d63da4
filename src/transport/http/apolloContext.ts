import type { OperationScope } from "../../gateway/index.ts";

/** What Apollo Server carries through one operation for us. */
export interface ApolloContext {
  readonly scope: OperationScope;
  /** Whether nothing was answered, and the caller may try again: HTTP says so by its status. */
  isToTryAgain?: boolean;
}
