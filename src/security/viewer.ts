import { UnauthenticatedError } from "./security.errors.ts";
import { type Visibility, visibleTo } from "./visibility.ts";

/** Who asks, and what that one may see. */
export interface Viewer {
  /** Stable name of who acts, for records and idempotency keys. */
  readonly actor: string;
  readonly level: Visibility;
  /** `level` and every wider one: what goes into statements. */
  readonly visible: readonly Visibility[];
  /** Whether mutations are open. */
  readonly mayWrite: boolean;
}

/** Someone without a token. */
export const anonymous: Viewer = { actor: "anonymous", level: "PUBLIC", visible: visibleTo("PUBLIC"), mayWrite: false };

/** Someone with the operator token. */
export const operator: Viewer = { actor: "operator", level: "OWNER", visible: visibleTo("OWNER"), mayWrite: true };

/** @throws {UnauthenticatedError} unless the viewer may write */
export function requireWriter(viewer: Viewer): void {
  if (!viewer.mayWrite) throw new UnauthenticatedError("This needs the operator token");
}
