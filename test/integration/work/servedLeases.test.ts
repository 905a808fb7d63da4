import { expect, it } from "@jest/globals";
import { anInterest } from "../../support/interestBuilders.ts";
import { aServedApp } from "../../support/servedApp.ts";
import { anOpportunity } from "../../support/workBuilders.ts";

it("a lease that ends while the program serves has lapsed for who asks soon after", async () => {
  await using app = await aServedApp();
  const opportunity = await anOpportunity(app.db, { closesAt: new Date(Date.now() + 86_400_000) });
  const { id } = await anInterest(app.db, opportunity, { leaseUntil: new Date() });
  const query = `{ interest(id: "${id}") { state opportunity { interests(first: 1) { totalCount } } } }`;
  const ask = async () => {
    const response = await fetch(`${app.origin}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    return ((await response.json()) as { data: { interest: { state: string } } }).data.interest;
  };
  let asked = 0;
  while ((await ask()).state === "SUBMITTED" && asked < 10_000) asked++;
  expect(await ask()).toEqual({ state: "LAPSED", opportunity: { interests: { totalCount: 1 } } });
});
