/** Where a request came from. NETWORK_BRAND: won under the network's own name. */
export const origins = ["NETWORK_BRAND", "COOP_REFERRAL", "PARTNER_FEDERATION", "TENDER"] as const;
export type Origin = (typeof origins)[number];

export const opportunityKinds = ["CLIENT_REQUEST", "SUBCONTRACT", "TENDER", "PRO_BONO"] as const;
export type OpportunityKind = (typeof opportunityKinds)[number];

/** How many people a team has, both included. */
export interface TeamSize {
  readonly min: number;
  readonly max: number;
}

/** What of a seat says how many people it takes. */
interface Places {
  readonly headcount: number;
}

/** Working days that an interest holds its seats when a request does not say it. */
export const defaultLeaseWorkingDays = 5;

/** The team size of a request that does not say it: 2 to 8, or 1 to 8 when one person fills its only seat. */
export function defaultTeamSize(seats: readonly Places[]): TeamSize {
  return { min: placesOf(seats) === 1 ? 1 : 2, max: 8 };
}

/** Whether a team size is another one than the seats alone would give, so that somebody chose it. */
export function saysTeamSize({ min, max }: TeamSize, seats: readonly Places[]): boolean {
  return max !== 8 || (min !== 2 && min !== defaultTeamSize(seats).min);
}

/**
 * What is wrong with a team size, as far as the seats tell: a person may fill several seats one after the other, but
 * only one place of each.
 *
 * @param seats none while they are not known
 * @returns the bound that is broken and why; null when the size will do
 */
export function teamSizeFault(
  kind: OpportunityKind,
  seats: readonly Places[],
  { min, max }: TeamSize,
): { readonly bound: keyof TeamSize; readonly fault: string } | null {
  if (min > max) return { bound: "min", fault: `must be at most max, which is ${max}` };
  if (min === 1 && kind !== "PRO_BONO" && seats.length > 1) {
    return { bound: "min", fault: "must be at least 2 unless the request is pro bono or has one seat" };
  }
  if (seats.length === 0) return null;
  const places = placesOf(seats);
  if (min > places) return { bound: "min", fault: `must be at most ${places}, the places of all seats` };
  const largest = Math.max(...seats.map(({ headcount }) => headcount));
  if (max < largest) return { bound: "max", fault: `must be at least ${largest}, the places of the largest seat` };
  return null;
}

function placesOf(seats: readonly Places[]): number {
  return seats.reduce((sum, { headcount }) => sum + headcount, 0);
}
