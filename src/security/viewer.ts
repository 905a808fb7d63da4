import { UnauthenticatedError } from "./security.errors.ts";
import { type Visibility, visibleTo } from "./visibility.ts";

/** Who asks, and what that one may see. */
export interface Viewer {
  /** Stable name of who acts, for records and idempotency keys. */
  readonly actor: string;
  readonly level: Visibility;
  /** `level` and every wider one: what goes into statements. */
  readonly visible: readonly Visibility[];
  /** Whether the mutations of the operator are open. */
  readonly mayWrite: boolean;
  /** The key of the co-op for which the viewer acts; null for the operator and for who has no token. */
  readonly coopKey: string | null;
}

/** Someone without a token. */
export const anonymous: Viewer = {
  actor: "anonymous",
  level: "PUBLIC",
  visible: visibleTo("PUBLIC"),
  mayWrite: false,
  coopKey: null,
};

/** Someone with the operator token. */
export const operator: Viewer = {
  actor: "operator",
  level: "OWNER",
  visible: visibleTo("OWNER"),
  mayWrite: true,
  coopKey: null,
};

/** Someone with a token of a co-op: a member of the network. What it takes part in, a context knows. */
export function memberOf(coopKey: string): Viewer {
  return { actor: `coop:${coopKey}`, level: "MEMBER", visible: visibleTo("MEMBER"), mayWrite: false, coopKey };
}

/** @throws {UnauthenticatedError} unless the viewer may write */
export function requireWriter(viewer: Viewer): void {
  if (!viewer.mayWrite) throw new UnauthenticatedError("This needs the operator token");
}

/** @throws {UnauthenticatedError} unless the viewer is the operator or acts for a co-op */
export function requireMember(viewer: Viewer): void {
  if (!viewer.mayWrite && viewer.coopKey === null) {
    throw new UnauthenticatedError("This needs the token of a co-op, or the operator's");
  }
}
