import type { Clock, OperationScope, SubgraphError } from "../execution/execution.ts";

/** What every group of subscribers is given. */
export interface GroupOptions {
  /** Whose rights and headers all members have. */
  readonly scope: OperationScope;
  /** Shapes what went wrong for clients; what they can't mend is logged and masked. */
  readonly present: (error: unknown) => SubgraphError;
  /** Told of what failed and is tried again. */
  readonly onTrouble: (error: unknown) => void;
  /** The last member has left: nobody joins any more. Called once. */
  readonly onEmpty: () => void;
  readonly clock?: Clock;
}
