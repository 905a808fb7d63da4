import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ExpressInterestDocument,
  InterestDocument,
  InterestsOfOpportunityDocument,
} from "../../support/generated/operations.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { anonymous, memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aPosition, type Made, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOpportunity, aTeam, type MadeOpportunity } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

const past = new Date("2026-11-23T12:00:00.000Z");
const notYet = new Date("2026-11-23T12:00:00.001Z");

describe("expressInterest", () => {
  let network: TestNetwork;
  let oak: Made;
  let lead: Made;
  beforeAll(async () => {
    network = await withNetwork();
    [oak, lead] = [await aCoop(network, { name: "Oak" }), await aCoop(network, { name: "Lead" })];
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const express = async (opportunity: MadeOpportunity, input: object = {}, viewer = memberOf(oak.key)) => {
    const facts = { opportunityId: opportunity.id, seats: [{ seatId: opportunity.seats[0]!.id }], ...input };
    return (await network.data(ExpressInterestDocument, { input: facts as never }, viewer)).expressInterest;
  };
  /** What is refused is refused with this code and at this place, and leaves every row of the context as it was. */
  const expectRefused = async (
    opportunity: MadeOpportunity,
    input: object,
    code: string,
    field: string[],
    viewer?: typeof operator,
  ) => {
    const before = await dumpWork(network);
    const { interest, userErrors } = await express(opportunity, input, viewer);
    expect(interest).toBeNull();
    expect(userErrors.map((error) => [error.code, error.field])).toEqual([[code, field]]);
    expect(await dumpWork(network)).toEqual(before);
  };

  it("raises a co-op's hand with people and a rate until its lease ends, and makes the request FORMING", async () => {
    const [ana, ben] = [
      await aPerson(network, { name: "Ana", coops: [oak] }),
      await aPerson(network, { name: "Ben", coops: [oak] }),
    ];
    const opportunity = await anOpportunity(network, { seats: [{}, { headcount: 2 }] });
    const seats = [
      { seatId: opportunity.seats[1]!.id, headcount: 1, personIds: [ana.id, ben.id], dayRate: "40000" },
      { seatId: opportunity.seats[0]!.id },
    ];
    const { interest, userErrors } = await express(opportunity, { seats, message: "  With joy.  " });
    expect(userErrors).toEqual([]);
    expect(interest).toMatchObject({
      state: "SUBMITTED",
      coop: { slug: "oak" },
      submittedAt: "2026-11-23T12:00:00.000Z",
      leaseUntil: "2026-11-30T12:00:00.000Z",
      message: "With joy.",
      opportunity: { id: opportunity.id, state: "FORMING" },
      seats: [
        { seat: { id: opportunity.seats[0]!.id }, headcount: 1, people: [], dayRate: null },
        {
          seat: { id: opportunity.seats[1]!.id },
          headcount: 1,
          people: [{ name: "Ana" }, { name: "Ben" }],
          dayRate: { amount: "40000", currency: "EUR" },
        },
      ],
      history: [{ from: null, to: "SUBMITTED", at: "2026-11-23T12:00:00.000Z", by: "coop" }],
    });
    const changes = await query(
      network,
      `SELECT from_state, to_state, changed_by FROM work.state_change WHERE subject = 'Opportunity' AND subject_id = ${opportunity.key}`,
    );
    expect(changes).toEqual([{ from_state: "SHARED", to_state: "FORMING", changed_by: `coop:${oak.key}` }]);
  });

  it("holds the seats for as many seconds as the request says", async () => {
    const opportunity = await anOpportunity(network, { leaseSeconds: 90, state: "FORMING" });
    expect((await express(opportunity)).interest).toMatchObject({
      leaseUntil: "2026-11-23T12:01:30.000Z",
      opportunity: { state: "FORMING" },
    });
  });

  it("is written down by the operator for a co-op that it names, also by an id from before a merger", async () => {
    const into = await aCoop(network, { name: "Rowan" });
    const merged = await aCoop(network, { status: "MERGED", mergedIntoId: into.key });
    const opportunity = await anOpportunity(network);
    const { interest } = await express(opportunity, { coopId: merged.id }, operator);
    expect(interest).toMatchObject({ coop: { slug: "rowan" }, history: [{ by: "operator" }] });
    await expectRefused(opportunity, {}, "CONFLICT", ["opportunityId"], memberOf(into.key));
  });

  it("shares the places of a seat, up to the last one", async () => {
    const opportunity = await anOpportunity(network, { seats: [{ headcount: 3 }] });
    await anInterest(network, opportunity, { headcount: 1 });
    await anInterest(network, opportunity, { state: "ACCEPTED", headcount: 1, leaseUntil: past });
    const [seat] = opportunity.seats;
    await expectRefused(opportunity, { seats: [{ seatId: seat!.id, headcount: 2 }] }, "SEAT_TAKEN", [
      "seats",
      "0",
      "headcount",
    ]);
    expect((await express(opportunity)).userErrors).toEqual([]);
    await expectRefused(opportunity, {}, "SEAT_TAKEN", ["seats", "0", "headcount"], memberOf(lead.key));
  });

  it("gives one of two co-ops at once the last place", async () => {
    const coops = await many(2, () => aCoop(network));
    const opportunity = await anOpportunity(network);
    const answers = await many(2, (index) => express(opportunity, {}, memberOf(coops[index]!.key)));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(["SEAT_TAKEN"]);
    expect(answers.filter(({ interest }) => interest !== null)).toHaveLength(1);
  });

  it("makes one interest of the same idempotency key twice at once, and of two calls without one", async () => {
    const opportunity = await anOpportunity(network, { seats: [{ headcount: 3 }] });
    const [one, two] = await many(2, () => express(opportunity, { idempotencyKey: "oak raises its hand" }));
    expect(one!.userErrors).toEqual([]);
    expect(two).toEqual(one);

    const other = await anOpportunity(network, { seats: [{ headcount: 3 }] });
    const answers = await many(2, () => express(other));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(["CONFLICT"]);
    for (const { id } of [opportunity, other]) {
      const { opportunity: found } = await network.data(InterestsOfOpportunityDocument, { id, first: 5 });
      expect(found?.interests.totalCount).toBe(1);
    }
  });

  it("begins a lapsed interest anew with new seats, and keeps its history", async () => {
    const ana = await aPerson(network, { coops: [oak] });
    const opportunity = await anOpportunity(network, { seats: [{}, {}] });
    const lapsed = await anInterest(network, opportunity, {
      coop: oak,
      state: "LAPSED",
      people: [ana],
      message: "Old.",
    });
    const { interest } = await express(opportunity, { seats: [{ seatId: opportunity.seats[1]!.id }] });
    expect(interest).toMatchObject({
      id: lapsed.id,
      state: "SUBMITTED",
      message: null,
      submittedAt: "2026-11-23T12:00:00.000Z",
      leaseUntil: "2026-11-30T12:00:00.000Z",
      seats: [{ seat: { id: opportunity.seats[1]!.id }, people: [] }],
      history: [{ from: "LAPSED", to: "SUBMITTED" }],
    });
  });

  it("takes the seats of a lease that has ended before anyone wrote so, its own too", async () => {
    const opportunity = await anOpportunity(network, { seats: [{ headcount: 1 }, { headcount: 1 }] });
    const held = await anInterest(network, opportunity, { leaseUntil: past });
    const own = await anInterest(network, opportunity, { coop: oak, seat: opportunity.seats[1]!, leaseUntil: past });
    const both = opportunity.seats.map(({ id }) => ({ seatId: id }));
    expect((await express(opportunity, { seats: both })).interest).toMatchObject({ id: own.id, state: "SUBMITTED" });
    const { interest } = await network.data(InterestDocument, { id: held.id }, operator);
    expect(interest).toMatchObject({ state: "LAPSED", history: [{ from: "SUBMITTED", to: "LAPSED", by: "lease" }] });
  });

  it("takes none a millisecond earlier", async () => {
    const opportunity = await anOpportunity(network);
    await anInterest(network, opportunity, { leaseUntil: notYet });
    await expectRefused(opportunity, {}, "SEAT_TAKEN", ["seats", "0", "headcount"]);
  });

  it("is open until the instant before the deadline, while the request is SHARED or FORMING", async () => {
    const closed: ["opportunityId"] = ["opportunityId"];
    await expectRefused(await anOpportunity(network, { closesAt: testNow }), {}, "OPPORTUNITY_CLOSED", closed);
    const barely = await anOpportunity(network, { closesAt: notYet });
    expect((await express(barely)).userErrors).toEqual([]);
    for (const state of [
      "INTAKE",
      "QUOTED",
      "CLIENT_REVIEW",
      "WON",
      "CONVERTED",
      "REJECTED",
      "EXPIRED",
      "LOST",
      "WITHDRAWN",
    ] as const) {
      await expectRefused(await anOpportunity(network, { state }), {}, "OPPORTUNITY_CLOSED", closed);
    }
  });

  it.each(["SUBMITTED", "SHORTLISTED", "ACCEPTED"] as const)("is a CONFLICT beside one that is %s", async (state) => {
    const opportunity = await anOpportunity(network, { seats: [{ headcount: 5 }] });
    await anInterest(network, opportunity, { coop: oak, state });
    await expectRefused(opportunity, {}, "CONFLICT", ["opportunityId"]);
  });

  it.each(["DECLINED", "WITHDRAWN"] as const)("is refused after one that was %s", async (state) => {
    const opportunity = await anOpportunity(network);
    await anInterest(network, opportunity, { coop: oak, state });
    await expectRefused(opportunity, {}, "TRANSITION_REFUSED", ["opportunityId"]);
  });

  it("offers people who work for the co-op on all of the seat's days, by a position", async () => {
    const opportunity = await anOpportunity(network);
    const offer = (person: Made) => ({ seats: [{ seatId: opportunity.seats[0]!.id, personIds: [person.id] }] });
    const [stays, leaves, stranger] = [await aPerson(network), await aPerson(network), await aPerson(network)];
    await aPosition(network, leaves, oak, { from: "2026-01-01", to: "2027-06-30" });
    await aPosition(network, stays, oak, { from: "2027-01-04", to: "2027-07-01" });
    const field = ["seats", "0", "personIds", "0"];
    await expectRefused(opportunity, offer(leaves), "PERSON_NOT_AVAILABLE", field);
    await expectRefused(opportunity, offer(stranger), "PERSON_NOT_AVAILABLE", field);
    expect((await express(opportunity, offer(stays))).userErrors).toEqual([]);
  });

  describe("refuses, and changes nothing,", () => {
    let opportunity: MadeOpportunity;
    let ana: Made;
    let other: MadeOpportunity;
    beforeAll(async () => {
      ana = await aPerson(network, { coops: [oak] });
      opportunity = await anOpportunity(network, { seats: [{ headcount: 2 }, {}], lead });
      other = await anOpportunity(network, { budgetMin: null, budgetMax: null, currency: null });
    });
    const seat = (facts: object) => ({ seats: [{ seatId: opportunity.seats[0]!.id, ...facts }] });

    it.each<[what: string, input: () => object, code: string, field: string[]]>([
      ["no seats", () => ({ seats: [] }), "INVALID", ["seats"]],
      ["a seat twice", () => ({ seats: [...seat({}).seats, ...seat({}).seats] }), "INVALID", ["seats", "1", "seatId"]],
      ["no place", () => seat({ headcount: 0 }), "INVALID", ["seats", "0", "headcount"]],
      ["more places than the seat has", () => seat({ headcount: 3 }), "SEAT_TAKEN", ["seats", "0", "headcount"]],
      [
        "a seat of another request",
        () => ({ seats: [{ seatId: other.seats[0]!.id }] }),
        "NOT_FOUND",
        ["seats", "0", "seatId"],
      ],
      ["a seat that is none", () => ({ seats: [{ seatId: "none" }] }), "NOT_FOUND", ["seats", "0", "seatId"]],
      ["an unknown request", () => ({ opportunityId: ana.id }), "NOT_FOUND", ["opportunityId"]],
      ["a person that is none", () => seat({ personIds: [oak.id] }), "NOT_FOUND", ["seats", "0", "personIds", "0"]],
      ["a person twice", () => seat({ personIds: [ana.id, ana.id] }), "INVALID", ["seats", "0", "personIds"]],
      [
        "fewer people than places",
        () => seat({ headcount: 2, personIds: [ana.id] }),
        "INVALID",
        ["seats", "0", "personIds"],
      ],
      ["a negative rate", () => seat({ dayRate: "-1" }), "AMOUNT_NEGATIVE", ["seats", "0", "dayRate"]],
      ["an empty message", () => ({ message: " " }), "INVALID", ["message"]],
      ["another co-op's hand", () => ({ coopId: lead.id }), "NOT_ENTITLED", ["coopId"]],
    ])("%s", (_what, input, code, field) => expectRefused(opportunity, input(), code, field));

    it("a rate where the request has no currency", () =>
      expectRefused(other, { seats: [{ seatId: other.seats[0]!.id, dayRate: "1" }] }, "INVALID", [
        "seats",
        "0",
        "dayRate",
      ]));

    it("an operator who names no co-op, an unknown one, or one that has left", async () => {
      const gone = await aCoop(network, { status: "ARCHIVED" });
      await expectRefused(opportunity, {}, "INVALID", ["coopId"], operator);
      await expectRefused(opportunity, { coopId: ana.id }, "NOT_FOUND", ["coopId"], operator);
      await expectRefused(opportunity, { coopId: gone.id }, "NOT_ENTITLED", ["coopId"], operator);
      await expectRefused(opportunity, {}, "NOT_ENTITLED", ["coopId"], memberOf(gone.key));
    });

    it("a request that the co-op may not see; its leading co-op may", async () => {
      const hidden = await anOpportunity(network, { visibility: "OWNER", lead });
      await expectRefused(hidden, {}, "NOT_FOUND", ["opportunityId"]);
      expect((await express(hidden, {}, memberOf(lead.key))).userErrors).toEqual([]);
    });

    it("who has no token, with an error", async () => {
      const before = await dumpWork(network);
      const input = { opportunityId: opportunity.id, seats: [] };
      expect(await network.codes(ExpressInterestDocument, { input }, anonymous)).toEqual(["UNAUTHENTICATED"]);
      expect(await dumpWork(network)).toEqual(before);
    });
  });

  it("shows message and people to members, rates and reasons to who offers them or takes part", async () => {
    const caro = await aPerson(network, { name: "Caro", coops: [oak] });
    const hidden = await aPerson(network, { name: "Hidden", coops: [oak], visibility: "OWNER" });
    const partner = await aCoop(network);
    const opportunity = await anOpportunity(network, { lead });
    const facts = { coop: oak, people: [caro, hidden], message: "Hello.", dayRate: 40_000n };
    const { id } = await anInterest(network, opportunity, facts);
    await aTeam(network, opportunity, [{ person: await aPerson(network), coop: partner }]);
    const seenBy = async (viewer: typeof operator) => {
      const { interest } = await network.data(InterestDocument, { id }, viewer);
      const [seat] = interest!.seats;
      return [interest!.message, seat!.people.map(({ name }) => name), seat!.dayRate?.amount ?? null];
    };
    expect(await seenBy(anonymous)).toEqual([null, [], null]);
    expect(await seenBy(memberOf((await aCoop(network)).key))).toEqual(["Hello.", ["Caro"], null]);
    for (const { key } of [oak, lead, partner]) {
      expect(await seenBy(memberOf(key))).toEqual(["Hello.", ["Caro"], "40000"]);
    }
    expect(await seenBy(operator)).toEqual(["Hello.", ["Caro", "Hidden"], "40000"]);
  });

  it("is read where its request is, and nowhere else", async () => {
    const opportunity = await anOpportunity(network, { visibility: "MEMBER" });
    const { id } = await anInterest(network, opportunity, { coop: oak });
    expect((await network.data(InterestDocument, { id }, anonymous)).interest).toBeNull();
    expect((await network.data(InterestDocument, { id }, memberOf(lead.key))).interest?.id).toBe(id);
    expect((await network.data(InterestDocument, { id: opportunity.id }, operator)).interest).toBeNull();
  });
});
