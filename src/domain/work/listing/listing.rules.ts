export const listingKinds = ["JOB", "SECONDMENT", "TRAINEESHIP"] as const;
export type ListingKind = (typeof listingKinds)[number];

export const listingStates = ["OPEN", "FILLED", "CLOSED"] as const;
export type ListingState = (typeof listingStates)[number];
