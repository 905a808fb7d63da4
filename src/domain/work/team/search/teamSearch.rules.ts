import { z } from "zod";
import type { Conflict } from "../solver/teamSolver.ts";
import { candidateSources } from "../team.rules.ts";

export const conflictKinds = ["BUDGET", "TEAM_SIZE", "AVAILABILITY"] as const satisfies readonly Conflict["kind"][];

const range = (least: number, most: number) =>
  z.int().min(least, `must be ${least} to ${most}`).max(most, `must be ${least} to ${most}`);

const weightsRule = z
  .object({ communication: range(0, 1_000), cost: range(0, 1_000), fairness: range(0, 1_000) })
  .refine(({ communication, cost, fairness }) => communication + cost + fairness > 0, "must not all be 0");

export const searchRules = z.object({
  top: range(1, 10),
  weights: weightsRule.nullish().transform((weights) => weights ?? { communication: 1, cost: 1, fairness: 1 }),
  from: z.enum(candidateSources),
});

/** What is asked of the solver, checked. */
export type SearchWishes = z.output<typeof searchRules>;

/** The 12 months before a day, half-open. */
export function lastTwelveMonths(today: string): { readonly from: string; readonly to: string } {
  return { from: Temporal.PlainDate.from(today).subtract({ months: 12 }).toString(), to: today };
}
