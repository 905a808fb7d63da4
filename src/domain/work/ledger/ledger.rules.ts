/** RECEIPT: from the client. PAYOUT: to a co-op. CONTRIBUTION: to the network. CORRECTION: of another entry. */
export const entryKinds = ["RECEIPT", "PAYOUT", "CONTRIBUTION", "CORRECTION"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** BANK: what the project holds. COOP, NETWORK: what it owes; what is owed is negative. */
export const accounts = ["BANK", "COOP", "NETWORK"] as const;
export type Account = (typeof accounts)[number];
