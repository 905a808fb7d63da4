import type { Visibility } from "../../../security/visibility.ts";

/** Who may see how to reach a person: never everyone. */
export const contactVisibilities = [
  "PARTNER",
  "MEMBER",
  "PARTICIPANT",
  "OWNER",
] as const satisfies readonly Visibility[];

/** What a person is in a co-op. */
export const positionRoles = ["MEMBER", "ASPIRANT", "EMPLOYEE", "ADVISER"] as const;
export type PositionRole = (typeof positionRoles)[number];
