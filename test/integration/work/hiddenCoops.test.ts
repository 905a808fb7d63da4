import { describe, expect, it } from "@jest/globals";
import { ContractProjectDocument, OpportunityDocument } from "../../support/generated/operations.ts";
import { negotiate } from "../../support/negotiations.ts";
import { memberOf, operator, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson } from "../../support/networkBuilders.ts";
import { anOpportunity, aProject, aTeam } from "../../support/workBuilders.ts";

describe("a co-op that its partners may not see", () => {
  it("is null wherever work names it, and the rest is there", async () => {
    await using network = await withNetwork();
    const hidden = await aCoop(network, { visibility: "OWNER" });
    const shown = await aCoop(network);
    const opportunity = await anOpportunity(network, { lead: hidden, state: "CONVERTED" });
    const seats = [];
    for (const coop of [hidden, shown]) {
      seats.push({ coop, person: await aPerson(network, { coops: [coop] }), state: "CONFIRMED" as const });
    }
    await aTeam(network, opportunity, seats);
    const { id } = await aProject(network, opportunity, { startedOn: "2026-06-01" });
    const parties = negotiate(network, { opportunity, coops: [hidden, shown] });
    const effectiveFrom = "2026-06-01";
    const { agreement } = await parties.propose(shown, await parties.prepared(), [5_000, 5_000], { effectiveFrom });
    await parties.consent(hidden, agreement!.id);
    await network.data<object, object>(
      "mutation ($input: RecordReceiptInput!) { recordReceipt(input: $input) { userErrors { code } } }",
      { input: { projectId: id, amount: { amount: "101", currency: "EUR" }, occurredAt: "2026-06-30T10:00:00Z" } },
      memberOf(hidden.key),
    );
    const read = async (viewer: typeof operator) => {
      const { project } = await network.data(ContractProjectDocument, { id }, viewer);
      const request = await network.data(OpportunityDocument, { id: opportunity.id }, viewer);
      return [
        request.opportunity!.lead?.slug,
        project!.agreement!.shares.map(({ coop, bps }) => [coop?.slug, bps]),
        project!.shares!.map(({ coop, amount }) => [coop?.slug, amount.amount]),
      ];
    };
    const named = (slug: string | undefined) => [
      slug,
      [
        [slug, 5_000],
        [shown.slug, 5_000],
      ],
      [
        [slug, "51"],
        [shown.slug, "50"],
      ],
    ];
    expect(await read(memberOf(shown.key))).toEqual(named(undefined));
    expect(await read(operator)).toEqual(named(hidden.slug));
  });
});
