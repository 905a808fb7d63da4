/**
 * How a receipt is divided. FIXED_BPS: by the shares of the agreement. HOURS: by the hours recorded in the days that it
 * pays for. SEAT_DAYS: by the days of the team's seats in them. MILESTONES: by the shares of the milestone it is for.
 */
export const agreementMethods = ["FIXED_BPS", "HOURS", "SEAT_DAYS", "MILESTONES"] as const;
export type AgreementMethod = (typeof agreementMethods)[number];
