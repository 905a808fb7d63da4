import type { Viewer } from "../../security/viewer.ts";
import type { Write } from "../shared/mutation/runMutation.ts";

/** What every service of this context works with. */
export interface Work {
  readonly write: Write;
  readonly viewer: Viewer;
  /** The instant of the operation. */
  readonly now: Date;
}
