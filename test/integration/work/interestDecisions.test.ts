import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { interestStates, mayChange } from "../../../src/domain/work/state/machines.ts";
import {
  DeclineInterestDocument,
  InterestDocument,
  NoticesDocument,
  ShortlistInterestDocument,
  WithdrawInterestDocument,
} from "../../support/generated/operations.ts";
import { anInterest, type MadeInterest } from "../../support/interestBuilders.ts";
import { anonymous, memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { anOpportunity, type MadeOpportunity } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

const decisions = [
  ["withdrawInterest", "WITHDRAWN"],
  ["shortlistInterest", "SHORTLISTED"],
  ["declineInterest", "DECLINED"],
] as const;
type Decision = (typeof decisions)[number][0];

describe("a decision on an interest", () => {
  let network: TestNetwork;
  let lead: Made;
  let oak: Made;
  let opportunity: MadeOpportunity;
  beforeAll(async () => {
    network = await withNetwork();
    [lead, oak] = [await aCoop(network, { name: "Lead" }), await aCoop(network, { name: "Oak" })];
    opportunity = await anOpportunity(network, { lead, state: "FORMING", seats: [{ headcount: 50 }] });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function decide(decision: Decision, interestId: string, viewer: typeof operator, reason?: string) {
    const input = { interestId, ...(reason !== undefined && { reason }) };
    switch (decision) {
      case "withdrawInterest":
        return (await network.data(WithdrawInterestDocument, { input }, viewer)).withdrawInterest;
      case "shortlistInterest":
        return (await network.data(ShortlistInterestDocument, { input: { interestId } }, viewer)).shortlistInterest;
      case "declineInterest":
        return (await network.data(DeclineInterestDocument, { input }, viewer)).declineInterest;
    }
  }
  async function expectRefused(decision: Decision, id: string, viewer: typeof operator, code: string, reason?: string) {
    const before = await dumpWork(network);
    const { interest, userErrors } = await decide(decision, id, viewer, reason);
    expect([interest, userErrors.map((error) => error.code)]).toEqual([null, [code]]);
    expect(await dumpWork(network)).toEqual(before);
  }
  const noticesOf = async (coop: Made) => {
    const { notices } = await network.data(NoticesDocument, { first: 20 }, memberOf(coop.key));
    return notices.nodes.map(({ kind, interest }) => [kind, interest?.id]);
  };

  it.each(decisions.flatMap(([decision, to]) => interestStates.map((from) => [decision, from, to] as const)))(
    "%s from %s follows the table",
    async (decision, from, to) => {
      const interest = await anInterest(network, opportunity, { state: from });
      if (from === "LAPSED") return expectRefused(decision, interest.id, operator, "LEASE_LAPSED");
      if (!mayChange("Interest", from, to)) {
        return expectRefused(decision, interest.id, operator, "TRANSITION_REFUSED");
      }
      const answer = await decide(decision, interest.id, operator);
      expect(answer).toMatchObject({
        userErrors: [],
        interest: { state: to, history: [{ from, to, by: "operator", at: testNow.toISOString() }] },
      });
    },
  );

  it.each(decisions.map(([decision]) => decision))(
    "%s is refused from the instant at which the lease ends, swept or not",
    async (decision) => {
      for (const state of ["SUBMITTED", "SHORTLISTED"] as const) {
        if (decision === "shortlistInterest" && state === "SHORTLISTED") continue;
        const due = await anInterest(network, opportunity, { state, leaseUntil: testNow });
        await expectRefused(decision, due.id, operator, "LEASE_LAPSED");
        const leaseUntil = new Date(testNow.getTime() + 1);
        const held = await anInterest(network, opportunity, { state, leaseUntil });
        expect((await decide(decision, held.id, operator)).userErrors).toEqual([]);
      }
    },
  );

  it.each(decisions.map(([decision]) => decision))("%s is for who is entitled alone", async (decision) => {
    const other = await aCoop(network);
    const interest = await anInterest(network, opportunity, { coop: await aCoop(network) });
    const entitled = decision === "withdrawInterest" ? interest.coop : lead;
    const notEntitled = decision === "withdrawInterest" ? lead : interest.coop;
    await expectRefused(decision, interest.id, memberOf(other.key), "NOT_ENTITLED");
    await expectRefused(decision, interest.id, memberOf(notEntitled.key), "NOT_ENTITLED");
    await expectRefused(decision, other.id, operator, "NOT_FOUND");
    expect((await decide(decision, interest.id, memberOf(entitled.key))).userErrors).toEqual([]);
    const input = { interestId: interest.id };
    expect(await network.codes(WithdrawInterestDocument, { input }, anonymous)).toEqual(["UNAUTHENTICATED"]);
  });

  it("may be a withdrawal by the co-op that the interested one was merged into", async () => {
    const into = await aCoop(network);
    const merged = await aCoop(network, { status: "MERGED", mergedIntoId: into.key });
    const { id } = await anInterest(network, opportunity, { coop: merged });
    const { interest } = await decide("withdrawInterest", id, memberOf(into.key));
    expect(interest).toMatchObject({ state: "WITHDRAWN", coop: { slug: into.slug } });
  });

  it("keeps its reason for who takes part and for the co-op itself", async () => {
    const { id, coop } = await anInterest(network, opportunity);
    await decide("declineInterest", id, memberOf(lead.key), " Another team fits. ");
    const reasonFor = async (viewer: typeof operator) =>
      (await network.data(InterestDocument, { id }, viewer)).interest?.history.map(({ reason }) => reason);
    for (const { key } of [coop, lead]) expect(await reasonFor(memberOf(key))).toEqual(["Another team fits."]);
    for (const viewer of [memberOf(oak.key), anonymous]) expect(await reasonFor(viewer)).toEqual([null]);
    for (const decision of ["withdrawInterest", "declineInterest"] as const) {
      await expectRefused(decision, (await anInterest(network, opportunity)).id, operator, "INVALID", " ");
    }
  });

  describe("tells", () => {
    let request: MadeOpportunity;
    let own: MadeInterest;
    let other: MadeInterest;
    let chief: Made;
    beforeAll(async () => {
      chief = await aCoop(network);
      request = await anOpportunity(network, { lead: chief, state: "FORMING", seats: [{ headcount: 3 }] });
      own = await anInterest(network, request);
      other = await anInterest(network, request);
      for (const state of ["WITHDRAWN", "LAPSED"] as const)
        await anInterest(network, request, { state, coop: await aCoop(network) });
    });

    it("the co-op that it is shortlisted or declined, and the others and the leading co-op that seats are free", async () => {
      await decide("shortlistInterest", own.id, memberOf(chief.key));
      expect(await noticesOf(own.coop)).toEqual([["INTEREST_SHORTLISTED", own.id]]);
      expect(await noticesOf(chief)).toEqual([]);
      await decide("declineInterest", own.id, memberOf(chief.key));
      expect(await noticesOf(own.coop)).toEqual([
        ["INTEREST_DECLINED", own.id],
        ["INTEREST_SHORTLISTED", own.id],
      ]);
      expect(await noticesOf(other.coop)).toEqual([["SEATS_REOPENED", own.id]]);
      await decide("withdrawInterest", other.id, memberOf(other.coop.key));
      expect(await noticesOf(chief)).toEqual([
        ["SEATS_REOPENED", other.id],
        ["SEATS_REOPENED", own.id],
      ]);
      expect(await noticesOf(own.coop)).toHaveLength(2);
    });

    it("nobody of free seats once the request takes no more interests", async () => {
      const over = await anOpportunity(network, { lead: chief, state: "EXPIRED" });
      const { id } = await anInterest(network, over);
      const before = await noticesOf(chief);
      expect((await decide("withdrawInterest", id, operator)).interest?.state).toBe("WITHDRAWN");
      expect(await noticesOf(chief)).toEqual(before);
    });
  });

  it("shortlists only while the request waits for a team", async () => {
    for (const state of ["QUOTED", "WON", "EXPIRED", "WITHDRAWN"] as const) {
      const { id } = await anInterest(network, await anOpportunity(network, { state }));
      await expectRefused("shortlistInterest", id, operator, "OPPORTUNITY_CLOSED");
    }
  });

  it("is one of two at once; the other is refused", async () => {
    const { id } = await anInterest(network, opportunity);
    const answers = await Promise.all([
      decide("declineInterest", id, operator),
      decide("withdrawInterest", id, operator),
    ]);
    const codes = answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    expect(codes).toEqual(["TRANSITION_REFUSED"]);
  });
});
