import { z } from "zod";
import { shareRule } from "../listing/listing.rules.ts";
import { dayRateRule } from "../rate/dayRate.rules.ts";

/** In which of two ways a person works for a co-op: at home there, or lent to it. */
export const capacityRoles = ["HOME", "HOST"] as const;
export type CapacityRole = (typeof capacityRoles)[number];

export const newSecondmentRules = z
  .object({
    from: z.string(),
    to: z.string(),
    shareBps: shareRule,
    dayRate: dayRateRule,
  })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than from" });
