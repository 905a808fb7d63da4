import { describe, expect, it } from "@jest/globals";
import { describeOpportunity, type SharedEvent } from "../../src/cli/watch/describeOpportunity.ts";
import { decimalOf } from "../../src/domain/shared/money/money.rules.ts";

type Opportunity = NonNullable<SharedEvent["opportunity"]>;
type Money = NonNullable<NonNullable<Opportunity["budget"]>["min"]>;

/** What is shown of an event with such a request, line by line. */
function shown(request: Partial<Opportunity> | null): readonly string[] {
  const opportunity: Opportunity = {
    id: "T3Bwb3J0dW5pdHk6NjE",
    number: 61,
    title: "A shop for a seed bank",
    closesAt: "2026-12-31T18:00:59.999Z",
    client: { name: "Irbalune Seeds", country: { name: "Bulgaria" } },
    seats: [
      { headcount: 2, skill: { slug: "software-development", label: "Software development" } },
      { headcount: 1, skill: { slug: "ux-ui", label: "UX/UI design" } },
    ],
    budget: { min: euros("4000000"), max: euros("9000000") },
    ...request,
  };
  const told = { eventId: "b0f89b7d", cursor: "8JT5CiYj7XQo", at: "2026-11-24T19:30:29.320Z" };
  return describeOpportunity({ ...told, opportunity: request && opportunity }).split("\n");
}

function moneyOf(amount: string, currency: string): Money {
  return { amount, currency, decimal: decimalOf({ amount, currency }) };
}

function euros(amount: string): Money {
  return moneyOf(amount, "EUR");
}

function budgetLine(budget: Opportunity["budget"]): string | undefined {
  return shown({ budget })[3];
}

describe("describeOpportunity", () => {
  it("says when, what, for whom, with whom, for how much and until when", () => {
    expect(shown({})).toEqual([
      "2026-11-24 19:30Z  A shop for a seed bank (61)",
      "  for     Irbalune Seeds, Bulgaria",
      "  seats   2 × Software development, 1 × UX/UI design",
      "  budget  40,000 EUR to 90,000 EUR",
      "  closes  2026-12-31 18:00Z",
    ]);
  });

  it("tells of a request that can't be seen any more", () => {
    expect(shown(null)).toEqual(["2026-11-24 19:30Z  A request was shared that you may not see any more."]);
  });

  it("says that a client is confidential, and names one without a country", () => {
    expect(shown({ client: null })[1]).toBe("  for     a client that you may not see");
    expect(shown({ client: { name: "Irbalune Seeds", country: null } })[1]).toBe("  for     Irbalune Seeds");
  });

  it("says that a request without a deadline is open", () => {
    expect(shown({ closesAt: null })[4]).toBe("  closes  open");
  });

  it("shows the bound of a budget that it has, and says when it has none", () => {
    expect(budgetLine({ min: euros("4000000"), max: null })).toBe("  budget  at least 40,000 EUR");
    expect(budgetLine({ min: null, max: euros("9000000") })).toBe("  budget  at most 90,000 EUR");
    expect(budgetLine({ min: null, max: null })).toBe("  budget  not told");
    expect(budgetLine(null)).toBe("  budget  not told");
  });

  it.each([
    ["5", "EUR", "0.05 EUR"],
    ["100", "EUR", "1 EUR"],
    ["100050", "EUR", "1,000.50 EUR"],
    ["0", "EUR", "0 EUR"],
    ["5000", "JPY", "5,000 JPY"],
    ["1500", "KWD", "1.500 KWD"],
    ["900719925474099301", "EUR", "9,007,199,254,740,993.01 EUR"],
  ])("writes %s of %s as %s", (amount, currency, written) => {
    expect(budgetLine({ min: moneyOf(amount, currency), max: null })).toBe(`  budget  at least ${written}`);
  });

  it("lets nothing that others wrote steer the terminal or make up a line", () => {
    const lines = shown({
      title: "\u001b[2JA shop\r\n  for     nobody\u202e",
      client: { name: "\u0007Seeds\u009b", country: null },
    });
    expect(lines).toHaveLength(5);
    expect(lines.slice(0, 2)).toEqual(["2026-11-24 19:30Z  [2JA shop  for     nobody (61)", "  for     Seeds"]);
  });
});
