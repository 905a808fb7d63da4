import { z } from "zod";
import { languageRule, nameRule } from "../../shared/input.rules.ts";
import { currencyRule, positiveAmountRule } from "../../shared/money/money.rules.ts";

export const reasonRules = z.object({
  reason: z.string().trim().min(1, "must not be empty").max(5_000, "must have at most 5,000 characters"),
});

export const lessonRules = z.object({
  text: z.string().trim().min(1, "must not be empty").max(20_000, "must have at most 20,000 characters"),
  language: languageRule,
});

export const milestoneRules = z.object({
  title: nameRule,
  dueOn: z.string(),
  amount: z.object({ amount: positiveAmountRule, currency: currencyRule }).nullish(),
});

export const hoursRules = z.object({
  day: z.string(),
  minutes: z.int().min(1, "must be 1 or more").max(1_440, "must be at most 1,440"),
});
