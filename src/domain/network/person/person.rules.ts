/** What a person is in a co-op. */
export const positionRoles = ["MEMBER", "ASPIRANT", "EMPLOYEE", "ADVISER"] as const;
export type PositionRole = (typeof positionRoles)[number];
