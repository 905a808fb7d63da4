import { z } from "zod";
import { nameRule } from "../../shared/input.rules.ts";
import { amountRule, currencyRule, positiveAmountRule, rateRule } from "../../shared/money/money.rules.ts";
import { dayOf } from "./ledger.rules.ts";

const yearOne = new Date("0001-01-01T00:00:00.000Z");

/** An instant until now that the database has a day for. */
const pastInstantRule = (now: Date) =>
  z
    .date()
    .refine((at) => at <= now, "must not be in the future")
    .refine((at) => at >= yearOne, "must be in the year 1 or later");

const referenceRule = z.string().trim().min(1, "must not be empty").max(500, "must have at most 500 characters");
const moneyRule = z.object({ amount: positiveAmountRule, currency: currencyRule });

const periodRule = z
  .object({ from: z.string(), to: z.string() })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than from" });

/** What a receipt must be like at an instant. */
export const receiptRules = (now: Date) =>
  z.object({
    amount: moneyRule,
    occurredAt: pastInstantRule(now),
    period: periodRule.nullish(),
    milestone: z.int().min(1, "must be at least 1").max(32_767, "must be at most 32,767").nullish(),
    reference: referenceRule.nullish(),
    exchange: z
      .object({
        into: currencyRule,
        rate: rateRule,
        source: nameRule,
        date: z.string().refine((day) => day <= dayOf(now), "must not be in the future"),
      })
      .nullish(),
  });

export type ReceiptFacts = z.output<ReturnType<typeof receiptRules>>;

/** What a payout must be like at an instant. */
export const payoutRules = (now: Date) =>
  z
    .object({
      amount: moneyRule,
      occurredAt: pastInstantRule(now),
      reference: referenceRule.nullish(),
      coopId: z.string().nullish(),
      toNetwork: z.boolean(),
    })
    .refine(({ coopId, toNetwork }) => (coopId != null) !== toNetwork, {
      path: ["coopId"],
      error: "or toNetwork is required, and not both",
    });

/** What a correction must be like at an instant. */
export const correctionRules = (now: Date) =>
  z.object({ amount: amountRule, reason: referenceRule, occurredAt: pastInstantRule(now).nullish() });
