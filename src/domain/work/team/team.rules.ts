/** Of whom a team is made: of the people that co-ops have offered, or of all who are available. */
export const candidateSources = ["OFFERED", "AVAILABLE"] as const;
export type CandidateSource = (typeof candidateSources)[number];
