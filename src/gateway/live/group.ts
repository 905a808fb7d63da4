import type { OperationScope, SubgraphError } from "../execution/execution.ts";

/** What every group of subscribers is given. */
export interface GroupOptions {
  /** Whose rights and headers all members have. */
  readonly scope: OperationScope;
  /** Shapes what went wrong for clients; what they can't mend is logged and masked. */
  readonly present: (error: unknown) => SubgraphError;
  /** The last member has left: nobody joins any more. */
  readonly onEmpty: () => void;
}
