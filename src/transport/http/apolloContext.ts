import type { OperationScope } from "../../gateway/index.ts";

/** What Apollo Server carries through one operation for us. */
export interface ApolloContext {
  readonly scope: OperationScope;
}
