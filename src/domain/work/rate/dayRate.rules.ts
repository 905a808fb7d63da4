import { z } from "zod";
import { amountRule, currencyRule } from "../../shared/money/money.rules.ts";

/** Minor units for a full day; at a hundred years of them a seat's cost is still what a column holds. */
const mostPerDay = 10_000_000_000_000n;

/** What a full day of work costs, in minor units of a currency that is known from elsewhere. */
export const dayRateAmountRule = amountRule.refine(
  (units) => units <= mostPerDay,
  `must be at most ${mostPerDay} for a day`,
);

/** The same with its currency. */
export const dayRateRule = z.object({ amount: dayRateAmountRule, currency: currencyRule });
