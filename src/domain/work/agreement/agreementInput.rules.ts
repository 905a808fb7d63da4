import { z } from "zod";
import { wholeBps } from "./agreement.rules.ts";

/** A text of 1 to `most` characters without blanks around it. */
const text = (most: number) =>
  z
    .string()
    .trim()
    .min(1, "must not be empty")
    .max(most, `must have at most ${most.toLocaleString("en")} characters`);

const bpsRule = z.int().min(0, "must be at least 0").max(wholeBps, `must be at most ${wholeBps}`);

const sharesRule = z.array(z.object({ coopId: z.string(), bps: bpsRule })).max(100, "must be at most 100");

export const openingRules = z.object({ reason: text(5_000).nullish() });
export const positionRules = z.object({ needs: text(10_000) });
export const reasonRules = z.object({ reason: text(5_000) });

export const proposalRules = z.object({
  contributionBps: bpsRule,
  shares: sharesRule,
  milestoneShares: z
    .array(
      z.object({
        milestone: z.int().min(1, "must be at least 1").max(1_000, "must be at most 1,000"),
        shares: sharesRule,
      }),
    )
    .max(100, "must be at most 100"),
  terms: text(20_000).nullish(),
});
