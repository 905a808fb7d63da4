import { z } from "zod";
import { languageRule, nameRule } from "../../shared/input.rules.ts";
import { amountRule, currencyRule } from "../../shared/money/money.rules.ts";
import { refused } from "../../shared/mutation/userError.ts";
import { countryCodeRule } from "../../shared/vocabulary/countryCode.rules.ts";

export const listingKinds = ["JOB", "SECONDMENT", "TRAINEESHIP"] as const;
export type ListingKind = (typeof listingKinds)[number];

export const listingStates = ["OPEN", "FILLED", "CLOSED"] as const;
export type ListingState = (typeof listingStates)[number];

/** How a listing ends. */
export const listingEnds = ["FILLED", "CLOSED"] as const;
export type ListingEnd = (typeof listingEnds)[number];

const descriptionRule = z
  .string()
  .trim()
  .min(1, "must not be empty")
  .max(20_000, "must have at most 20,000 characters");

/** A part of full time in basis points: at least one of them, at most all. */
export const shareRule = z
  .int()
  .min(1, "must be at least 1 basis point")
  .max(10_000, "must be at most 10,000 basis points");

/** What is paid for a full day: a least amount, a highest one, or both. */
const payRule = z
  .object({ min: amountRule.nullish(), max: amountRule.nullish(), currency: currencyRule })
  .refine(({ min, max }) => min != null || max != null, "must have a least or a highest amount")
  .refine(({ min, max }) => min == null || max == null || min <= max, {
    path: ["max"],
    error: "must be at least the least amount",
  });

export const newListingRules = z.object({
  title: nameRule,
  description: descriptionRule,
  language: languageRule,
  shareBps: shareRule,
  countryCode: countryCodeRule.nullish(),
  pay: payRule.nullish(),
});

/** What is left out or null stays; a country and a pay may be emptied by null. */
export const listingChangeRules = z.object({
  title: nameRule.nullish(),
  description: descriptionRule.nullish(),
  language: languageRule.nullish(),
  shareBps: shareRule.nullish(),
  countryCode: countryCodeRule.nullish(),
  pay: payRule.nullish(),
});

/** What of a listing must fit together. */
export interface ListingFacts {
  readonly fromDate?: string | null | undefined;
  readonly toDate?: string | null | undefined;
  readonly remote: boolean;
  readonly countryCode?: string | null | undefined;
  readonly closesOn?: string | null | undefined;
}

/**
 * Sees to it that the facts of an open listing fit together.
 *
 * @param today `YYYY-MM-DD`
 * @throws {RefusedInput} INVALID when it ends before it begins, is at a place but in no country, or takes applications
 * until a day that has passed; SEAT_IN_PAST when its last day has
 */
export function requireFittingFacts(listing: ListingFacts, today: string): void {
  const { fromDate, toDate, remote, countryCode, closesOn } = listing;
  if (toDate && fromDate && toDate <= fromDate) throw refused("INVALID", ["to"], "to must be later than from.");
  if (toDate && toDate <= today) throw refused("SEAT_IN_PAST", ["to"], "This work has ended already.");
  if (!remote && !countryCode) {
    throw refused("INVALID", ["countryCode"], "countryCode must say where it is, unless it is remote.");
  }
  if (closesOn && closesOn < today) throw refused("INVALID", ["closesOn"], "closesOn must not be before today.");
}
