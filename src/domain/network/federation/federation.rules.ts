/** How far a federation reaches. */
export const federationLevels = ["INTERNATIONAL", "CONTINENTAL", "NATIONAL", "REGIONAL"] as const;
export type FederationLevel = (typeof federationLevels)[number];
