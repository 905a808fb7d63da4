import { describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { memberOf, withNetwork } from "../../support/network.ts";
import { aCoop } from "../../support/networkBuilders.ts";
import { anOpportunity } from "../../support/workBuilders.ts";

describe("opportunityShared", () => {
  it("tells of a request when it is shared", async () => {
    await using network = await withNetwork();
    const lead = await aCoop(network);
    const request = await anOpportunity(network, { lead, state: "INTAKE", sharedAt: null });
    using shared = await network.subscribe(
      "subscription { opportunityShared { eventId opportunity { id title } } }",
      {},
    );
    await network.data(
      operations.ShareOpportunityDocument,
      { input: { opportunityId: request.id } },
      memberOf(lead.key),
    );
    expect(await shared.next()).toMatchObject({ data: { opportunityShared: { opportunity: { id: request.id } } } });
  });
});
