import { describe, expect, it } from "@jest/globals";
import { checkInput } from "../../../src/domain/shared/mutation/userError.ts";
import { dayRateRule } from "../../../src/domain/work/rate/dayRate.rules.ts";

const codesOf = (amount: string, currency = "EUR") => {
  try {
    checkInput(dayRateRule, { amount, currency });
    return [];
  } catch (error) {
    return (error as { userErrors: readonly { code: string }[] }).userErrors.map(({ code }) => code);
  }
};

describe("what a day of work costs", () => {
  it("is at most ten million million minor units, so that a century of days fits a column", () => {
    expect(codesOf("10000000000000")).toEqual([]);
    expect(codesOf("10000000000001")).toEqual(["INVALID"]);
    expect(10_000_000_000_000n * 36_500n).toBeLessThan(2n ** 63n);
  });

  it("is nothing or more, in a currency of ISO 4217", () => {
    expect(codesOf("0")).toEqual([]);
    expect(codesOf("-1")).toEqual(["AMOUNT_NEGATIVE"]);
    expect(codesOf("1", "EURO")).toEqual(["CURRENCY_UNKNOWN"]);
  });
});
