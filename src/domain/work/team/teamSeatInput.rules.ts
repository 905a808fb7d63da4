import { z } from "zod";
import { nameRule } from "../../shared/input.rules.ts";
import { refused } from "../../shared/mutation/userError.ts";
import { dayRateRule } from "../rate/dayRate.rules.ts";
import { fullTimeBps } from "./capacity.rules.ts";

const rateRule = dayRateRule.nullish();

/** What a seat of who joins must be like. */
export const joinTeamRules = z
  .object({
    role: nameRule,
    shareBps: z.int().min(1, "must be 1 or more").max(fullTimeBps, `must be at most ${fullTimeBps}`),
    from: z.string(),
    to: z.string().nullish(),
    dayRate: rateRule,
  })
  .refine(({ from, to }) => to == null || to > from, { path: ["to"], error: "must be later than from" });

/** What the seat of who takes another's place must be like. */
export const replaceTeamMemberRules = z.object({ on: z.string(), dayRate: rateRule });

/**
 * Minor units for a full day in the currency of the request; null when it is not said.
 *
 * @throws {RefusedInput} CURRENCY_MISMATCH for another currency
 */
export function readDayRate(dayRate: z.output<typeof rateRule>, currency: string | null): bigint | null {
  if (dayRate == null) return null;
  if (dayRate.currency === currency) return dayRate.amount;
  throw refused(
    "CURRENCY_MISMATCH",
    ["dayRate", "currency"],
    currency === null ? "This request has no currency." : `This request is kept in ${currency}.`,
  );
}
