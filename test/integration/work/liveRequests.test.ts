import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { anonymous, memberOf, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aSkill, type Made } from "../../support/networkBuilders.ts";
import { anOpportunity, type OpportunityFacts } from "../../support/workBuilders.ts";

const {
  OpportunitySharedDocument: sharedOnes,
  OpportunityChangedDocument: changes,
  ShareOpportunityDocument: share,
  TranslateOpportunityDocument: translate,
} = operations;

describe("following requests", () => {
  let network: TestNetwork;
  let lead: Made;
  beforeAll(async () => {
    network = await withNetwork();
    lead = await aCoop(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const intake = (facts: OpportunityFacts = {}) =>
    anOpportunity(network, { lead, state: "INTAKE", sharedAt: null, ...facts });
  async function shareIt({ id }: { readonly id: string }): Promise<void> {
    const { shareOpportunity } = await network.data(share, { input: { opportunityId: id } }, memberOf(lead.key));
    expect(shareOpportunity.userErrors).toEqual([]);
  }

  it("tells of a request that is shared, with fields of other contexts", async () => {
    const [skill, client] = [await aSkill(network), await aClient(network, { countryCode: "AR" })];
    const filter = {
      skills: [skill.slug],
      countries: ["AR"],
      languages: ["es"],
      minBudget: { amount: "1000000", currency: "EUR" },
      overlap: { hours: 3, timeZone: "America/Argentina/Buenos_Aires" },
    };
    using shared = await network.subscribe(sharedOnes, { filter }, memberOf(lead.key));
    const seat = { skill, languages: ["es"], overlapHours: 3, overlapTimeZone: "Europe/Madrid" };
    // Five hours apart at least: three common hours in winter alone.
    await shareIt(await intake({ client, seats: [{ ...seat, overlapTimeZone: "Europe/Sofia" }] }));
    await shareIt(await intake({ client, seats: [{ ...seat, languages: ["en"] }] }));
    const request = await intake({ client, seats: [seat] });
    await shareIt(request);
    const { data, errors } = await shared.next();
    expect(errors).toEqual([]);
    expect(data!.opportunityShared).toMatchObject({
      opportunity: {
        id: request.id,
        seats: [{ headcount: 1, skill: { slug: skill.slug } }],
        client: { name: client.name, country: { name: "Argentina" } },
      },
    });
    expect(shared.waiting).toBe(0);
  });

  it("goes on behind a cursor without a gap or a repeat", async () => {
    using first = await network.subscribe(sharedOnes, {});
    const requests = [await intake(), await intake(), await intake()];
    await shareIt(requests[0]!);
    const { cursor } = (await first.next()).data!.opportunityShared;
    first.stop();
    await shareIt(requests[1]!);
    using again = await network.subscribe(sharedOnes, { after: cursor });
    await shareIt(requests[2]!);
    const ids = [(await again.next()).data, (await again.next()).data].map(
      (data) => data!.opportunityShared.opportunity!.id,
    );
    expect(ids).toEqual([requests[1]!.id, requests[2]!.id]);
  });

  it("tells each viewer only of what that one may see", async () => {
    const [hidden, open] = [await intake({ visibility: "MEMBER" }), await intake()];
    using everyone = await network.subscribe(sharedOnes, {}, anonymous);
    using member = await network.subscribe(sharedOnes, {}, memberOf(lead.key));
    await shareIt(hidden);
    await shareIt(open);
    const idOf = async (of: typeof member) => (await of.next()).data!.opportunityShared.opportunity!.id;
    expect([await idOf(member), await idOf(member), await idOf(everyone)]).toEqual([hidden.id, open.id, open.id]);
  });

  it("tells everything that happens to one request, and nothing of another", async () => {
    const [request, other] = [await intake({ seats: [{ headcount: 2 }] }), await intake()];
    const asLead = memberOf(lead.key);
    using followed = await network.subscribe(changes, { id: request.id }, asLead);
    await shareIt(other);
    await shareIt(request);
    const text = { opportunityId: request.id, language: "es", title: "Una tienda", brief: "De semillas." };
    await network.data(translate, { input: text }, asLead);
    const coop = await aCoop(network);
    const seats = [{ seatId: request.seats[0]!.id, headcount: 1 }];
    const { expressInterest } = await network.data(
      operations.ExpressInterestDocument,
      { input: { opportunityId: request.id, seats } },
      memberOf(coop.key),
    );
    const interestId = expressInterest.interest!.id;
    await network.data(operations.WithdrawInterestDocument, { input: { interestId } }, memberOf(coop.key));
    const told: string[] = [];
    while (told.length < 5) told.push((await followed.next()).data!.opportunityChanged.change);
    expect(told).toEqual(["SHARED", "TEXT", "INTEREST_EXPRESSED", "STATE", "SEAT_OPENED"]);
    expect(followed.waiting).toBe(0);
  });

  it.each([
    ["an amount that is no whole number", { minBudget: { amount: "1.5", currency: "EUR" } }],
    ["an unknown currency", { minBudget: { amount: "1", currency: "EUX" } }],
    ["a language that is no tag", { languages: ["no tag"] }],
    ["a text that is too long", { text: "x".repeat(201) }],
    ["an unknown zone", { overlap: { hours: 1, timeZone: "Europe/Atlantis" } }],
    ["no hours", { overlap: { hours: 0, timeZone: "Europe/Sofia" } }],
    ["more hours than a day has", { overlap: { hours: 25, timeZone: "Europe/Sofia" } }],
  ])("refuses a filter with %s when it begins, and in the list", async (_, filter) => {
    using refused = await network.subscribe(sharedOnes, { filter });
    expect((await refused.ended)!.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
    const codes = await network.codes(operations.OpportunitiesDocument, { first: 1, filter });
    expect(codes).toEqual(["BAD_USER_INPUT"]);
  });

  it("refuses an id of no request that the viewer may see, and a cursor that nobody gave", async () => {
    const hidden = await intake();
    for (const [document, variables] of [
      [changes, { id: "b2Rk" }],
      [changes, { id: hidden.id }],
      [changes, { id: hidden.seats[0]!.id }],
      [sharedOnes, { after: "b2Rk" }],
    ] as const) {
      using refused = await network.subscribe(String(document), variables);
      expect((await refused.ended)!.map(({ extensions }) => extensions?.["code"])).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it("finds requests in a list by the hours that they share, in one statement more", async () => {
    const skill = await aSkill(network);
    const at = async (overlapTimeZone: string | null) =>
      (
        await anOpportunity(network, {
          seats: [{ skill, overlapTimeZone, overlapHours: overlapTimeZone === null ? null : 1 }],
        })
      ).id;
    const [near, far, any] = [await at("Europe/Lisbon"), await at("Asia/Tokyo"), await at(null)];
    const list = async (hours: number) => {
      const filter = { skills: [skill.slug], overlap: { hours, timeZone: "Europe/Sofia" } };
      network.statements.length = 0;
      const { opportunities } = await network.data(operations.OpportunitiesDocument, { first: 10, filter });
      return opportunities.nodes.map(({ id }) => id).sort();
    };
    expect(await list(6)).toEqual([near, any].sort());
    expect(await list(1)).toEqual([near, far, any].sort());
    const counted = network.statements.length;
    await at("Europe/Kyiv");
    await list(1);
    expect(network.statements.length).toBe(counted);
  });

  it("lets go of a seat when an interest lapses", async () => {
    const request = await anOpportunity(network, { lead, state: "FORMING" });
    await anInterest(network, request, { leaseUntil: new Date("2026-11-23T11:00:00.000Z") });
    using followed = await network.subscribe(changes, { id: request.id });
    const seats = [{ seatId: request.seats[0]!.id, headcount: 1 }];
    const coop = await aCoop(network);
    await network.data(
      operations.ExpressInterestDocument,
      { input: { opportunityId: request.id, seats } },
      memberOf(coop.key),
    );
    const told = [await followed.next(), await followed.next(), await followed.next()];
    expect(told.map(({ data }) => data!.opportunityChanged.change)).toEqual([
      "INTEREST_LAPSED",
      "SEAT_OPENED",
      "INTEREST_EXPRESSED",
    ]);
  });
});
