/** Kinds of co-operative. Source: ILO, Guidelines concerning statistics of cooperatives (20th ICLS, 2018). */
export const coopTypes = ["WORKER", "PRODUCER", "CONSUMER_USER", "MULTI_STAKEHOLDER"] as const;
export type CoopType = (typeof coopTypes)[number];

/**
 * ACTIVE: in the network. DEFUNCT: ended, as a source says. ARCHIVED: taken out by an operator.
 * MERGED: another record took its place; its id keeps resolving to that one.
 */
export const coopStatuses = ["ACTIVE", "DEFUNCT", "ARCHIVED", "MERGED"] as const;
export type CoopStatus = (typeof coopStatuses)[number];

/** What clients see: whoever asks for a merged record gets the one that took its place. */
export const shownCoopStatuses = ["ACTIVE", "DEFUNCT", "ARCHIVED"] as const satisfies readonly CoopStatus[];
export type ShownCoopStatus = (typeof shownCoopStatuses)[number];
