/** Where a request came from. NETWORK_BRAND: won under the network's own name. */
export const origins = ["NETWORK_BRAND", "COOP_REFERRAL", "PARTNER_FEDERATION", "TENDER"] as const;
export type Origin = (typeof origins)[number];

export const opportunityKinds = ["CLIENT_REQUEST", "SUBCONTRACT", "TENDER", "PRO_BONO"] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];
