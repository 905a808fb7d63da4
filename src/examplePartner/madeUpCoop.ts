import { createHash } from "node:crypto";

/** What the federation has written down about one co-op. */
export interface Audit {
  readonly id: string;
  readonly year: number;
  readonly kind: string;
  readonly outcome: string;
}

/** A rating below it would not be a member's. */
const leastRating = 40;
const lastYear = 2026;
const mostAudits = 3;

const kinds = ["BOOKS", "DEMOCRACY", "WORKING_CONDITIONS"];
/** Most co-ops pass. */
const outcomes = ["PASSED", "PASSED", "PASSED", "PASSED_WITH_REMARKS", "PASSED_WITH_REMARKS", "FAILED"];

/** Points out of 100: the same key has the same rating for ever, whatever it is the key of. */
export function ratingOf(coopId: string): number {
  return leastRating + (numberFrom("rating", coopId) % (101 - leastRating));
}

/** None to three, one a year, the latest first. */
export function auditsOf(coopId: string): readonly Audit[] {
  const count = numberFrom("audits", coopId) % (mostAudits + 1);
  return Array.from({ length: count }, (_, index) => {
    const year = lastYear - index;
    return {
      id: `${coopId}-${year}`,
      year,
      kind: pick(kinds, `kind ${year}`, coopId),
      outcome: pick(outcomes, `outcome ${year}`, coopId),
    };
  });
}

function pick(values: readonly string[], what: string, coopId: string): string {
  return values[numberFrom(what, coopId) % values.length]!;
}

/** A number that looks drawn, and follows from what it is for and for whom. */
function numberFrom(what: string, coopId: string): number {
  return createHash("sha256").update(`${what}\n${coopId}`).digest().readUInt32BE();
}
