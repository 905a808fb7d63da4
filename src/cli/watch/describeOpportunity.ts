import type { WatchOpportunitiesSubscription } from "./generated/operations.ts";
import { plain } from "./plain.ts";

export type SharedEvent = WatchOpportunitiesSubscription["opportunityShared"];
type Opportunity = NonNullable<SharedEvent["opportunity"]>;
type Budget = NonNullable<Opportunity["budget"]>;

/** A request in some lines for people. What came with the event but can't be shown to the viewer is said, not left out. */
export function describeOpportunity({ at, opportunity }: SharedEvent): string {
  if (opportunity === null) return `${minuteOf(at)}  A request was shared that you may not see any more.`;
  const { number, title, client, seats, budget, closesAt } = opportunity;
  const from = client
    ? [client.name, client.country?.name].filter(Boolean).join(", ")
    : "a client that you may not see";
  const needs = seats.map(({ headcount, skill }) => `${headcount} × ${skill.label}`).join(", ");
  return [
    `${minuteOf(at)}  ${title} (${number})`,
    `  for     ${from}`,
    `  seats   ${needs}`,
    `  budget  ${budget ? describeBudget(budget) : "not told"}`,
    `  closes  ${closesAt ? minuteOf(closesAt) : "open"}`,
  ]
    .map(plain)
    .join("\n");
}

function describeBudget({ min, max }: Budget): string {
  if (min && max) return `${describeMoney(min)} to ${describeMoney(max)}`;
  return min ? `at least ${describeMoney(min)}` : max ? `at most ${describeMoney(max)}` : "not told";
}

/** `1,234.50 EUR`, and `1,234 EUR` of whole units. */
function describeMoney({ decimal, currency }: NonNullable<Budget["min"]>): string {
  const [whole = "", rest = ""] = decimal.split(".");
  return `${BigInt(whole).toLocaleString("en")}${/[1-9]/.test(rest) ? `.${rest}` : ""} ${currency}`;
}

/** `2026-11-24 19:30Z` */
function minuteOf(instant: string): string {
  return `${Temporal.Instant.from(instant).toString({ smallestUnit: "minute" }).slice(0, 16).replace("T", " ")}Z`;
}
