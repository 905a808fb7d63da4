import { z } from "zod";
import { dayRateRule } from "../rate/dayRate.rules.ts";
import { reasonRule } from "../state/reason.rules.ts";
import { quoteAnswers } from "./quote.rules.ts";

const lineRules = z.object({
  teamSeatId: z.string(),
  description: z.string().trim().min(1, "must not be empty").max(500, "must have at most 500 characters").nullish(),
  dayRate: dayRateRule.nullish(),
});

/** What is said of a seat, checked. */
export type CheckedLine = z.output<typeof lineRules>;

/** A quote that is valid after `now`. */
export const newQuoteRules = (now: Date) =>
  z.object({
    validUntil: z.date().refine((instant) => instant > now, "must be in the future"),
    message: reasonRule.nullish(),
    lines: z
      .array(lineRules)
      .max(800, "must have at most 800 lines")
      .refine(
        (lines) => new Set(lines.map(({ teamSeatId }) => teamSeatId)).size === lines.length,
        "must name each seat once",
      )
      .nullish(),
  });

export const answerRules = z
  .object({ answer: z.enum(quoteAnswers), reason: reasonRule.nullish() })
  .refine(({ answer, reason }) => answer !== "ASK_FOR_CHANGES" || reason != null, {
    path: ["reason"],
    error: "must say which changes",
  });
