import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { encodeNodeId } from "../../../src/domain/shared/nodeId.ts";
import { Interest } from "../../../src/domain/work/interest/interest.entity.ts";
import { type OpportunityState, opportunityStates } from "../../../src/domain/work/state/machines.ts";
import {
  AdoptTeamDocument,
  AnswerQuoteDocument,
  ConvertToProjectDocument,
  DissolveTeamDocument,
  IssueQuoteDocument,
  ProposeTeamsDocument,
  SendQuoteDocument,
  SetDayRateDocument,
} from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOfferedRequest, aTeamOf, type OfferedRequest } from "../../support/offeredRequest.ts";
import { anOpportunity, aTeam, type MadeWork } from "../../support/workBuilders.ts";
import { dumpWork } from "../../support/workRows.ts";

interface Payload {
  readonly userErrors: readonly { readonly code: string; readonly field: readonly string[] }[];
}

const validUntil = "2026-12-20T12:00:00.000Z";

describe("a team, its quote and its project", () => {
  let clock = new Date("2026-11-23T12:00:00.000Z");
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork({ now: () => clock });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  /** Expects one userError and equal rows before and after. */
  const refuses = async (answer: () => Promise<Payload>, code: string, field: readonly string[]) => {
    const before = await dumpWork(network);
    expect((await answer()).userErrors).toMatchObject([{ code, field }]);
    expect(await dumpWork(network)).toEqual(before);
  };
  const propose = async (request: MadeWork, coop: Made, input: object = {}) =>
    (
      await network.data(
        ProposeTeamsDocument,
        { input: { opportunityId: request.id, top: 1, from: "OFFERED", ...input } },
        memberOf(coop.key),
      )
    ).proposeTeams;
  const adopt = async (proposalId: string, coop: Made) =>
    (await network.data(AdoptTeamDocument, { input: { proposalId } }, memberOf(coop.key))).adoptTeam;
  const issue = async (request: MadeWork, coop: Made, input: object = {}) =>
    (
      await network.data(
        IssueQuoteDocument,
        { input: { opportunityId: request.id, validUntil, send: true, ...input } },
        memberOf(coop.key),
      )
    ).issueQuote;
  const answer = async (token: string, kind: "ACCEPT" | "ASK_FOR_CHANGES" | "DECLINE", reason?: string) =>
    (await network.data(AnswerQuoteDocument, { input: { token, answer: kind, reason: reason ?? null } })).answerQuote;
  const convert = async (request: MadeWork, coop: Made) =>
    (await network.data(ConvertToProjectDocument, { input: { opportunityId: request.id } }, memberOf(coop.key)))
      .convertToProject;
  const dissolve = async (request: MadeWork, coop: Made, reason = "Somebody fell ill.") =>
    (await network.data(DissolveTeamDocument, { input: { opportunityId: request.id, reason } }, memberOf(coop.key)))
      .dissolveTeam;

  const aProposal = async (request: OfferedRequest, input: object = {}) =>
    (await propose(request, request.lead, input)).proposals[0]!.id;
  const changeInterest = async ({ interest }: OfferedRequest["offers"][number], columns: Partial<Interest>) => {
    await network.orm.em.fork().nativeUpdate(Interest, { id: interest.key }, columns);
  };
  const setState = (request: MadeWork, state: OpportunityState) =>
    query(network, `UPDATE work.opportunity SET state = '${state}' WHERE id = ${request.key}`);

  describe("proposeTeams", () => {
    it("is for who looks after the request, with wishes that hold", async () => {
      const request = await anOfferedRequest(network);
      const [other] = request.offers;
      await refuses(() => propose(request, other!.coop), "NOT_ENTITLED", ["opportunityId"]);
      await refuses(() => propose({ id: "x", key: "" }, request.lead), "NOT_FOUND", ["opportunityId"]);
      await refuses(() => propose(request, request.lead, { top: 0 }), "INVALID", ["top"]);
      await refuses(() => propose(request, request.lead, { top: 11 }), "INVALID", ["top"]);
      const none = { communication: 0, cost: 0, fairness: 0 };
      await refuses(() => propose(request, request.lead, { weights: none }), "INVALID", ["weights"]);
      const tooMuch = { communication: 1_001, cost: 0, fairness: 0 };
      await refuses(() => propose(request, request.lead, { weights: tooMuch }), "INVALID", [
        "weights",
        "communication",
      ]);
    });

    it("is for a request that is SHARED or FORMING", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      for (const state of opportunityStates) {
        await setState(request, state);
        if (state === "SHARED" || state === "FORMING") {
          expect((await propose(request, request.lead)).userErrors).toEqual([]);
        } else await refuses(() => propose(request, request.lead), "CONFLICT", ["opportunityId"]);
      }
    });

    it("refuses what is beyond the solver's bounds", async () => {
      const seats = [{ headcount: 41 }];
      const lead = await aCoop(network);
      const request = await anOpportunity(network, { lead, seats });
      await refuses(() => propose(request, lead), "TEAM_PROBLEM_REFUSED", ["opportunityId"]);
    });

    it("gives the first search again for the same key, also when the request has gone on", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const input = { idempotencyKey: `search ${request.key}` };
      const both = await Promise.all([propose(request, request.lead, input), propose(request, request.lead, input)]);
      await setState(request, "WITHDRAWN");
      const later = await propose(request, request.lead, input);
      expect(new Set([...both, later].map(({ search }) => search?.id)).size).toBe(1);
      expect(later.userErrors).toEqual([]);
    });

    it("says why there is no team", async () => {
      const request = await anOfferedRequest(network, { coops: 1 });
      const { search, proposals } = await propose(request, request.lead);
      expect(proposals).toEqual([]);
      expect(search?.infeasibility).toMatchObject({
        seats: [{ seat: { id: request.seats[0]!.id }, missing: 1, eligible: 1 }],
        closest: { seats: [{ person: { id: request.offers[0]!.person.id } }], missing: [{ places: 1 }] },
      });
    });

    it("takes no people whose lease is over, and only of AVAILABLE people who is elsewhere free", async () => {
      const request = await anOfferedRequest(network);
      await changeInterest(request.offers[0]!, { leaseUntil: clock });
      const offered = await propose(request, request.lead);
      expect(offered.search?.candidates).toBe(2);
      const free = await aPerson(network, { coops: [request.lead], skills: [{ skill: request.skill }] });
      const busy = await aPerson(network, { coops: [request.lead], skills: [{ skill: request.skill }] });
      await aTeam(network, await anOpportunity(network), [{ person: busy, coop: request.lead }]);
      const weights = { communication: 0, cost: 0, fairness: 1 };
      const available = await propose(request, request.lead, { from: "AVAILABLE", top: 10, weights });
      expect(available.search?.candidates).toBe(4);
      const names = available.proposals.flatMap(({ seats }) => seats.map(({ person }) => person?.name));
      expect(names).toContain(free.name);
      expect(names).not.toContain(busy.name);
      expect(names).not.toContain(request.offers[0]!.person.name);
      const [seat] = available.proposals
        .flatMap(({ seats }) => seats)
        .filter((each) => each.person?.name === free.name);
      expect(seat).toMatchObject({ rateAssumed: true, coop: { slug: request.lead.slug } });
    });
  });

  describe("adoptTeam", () => {
    it("is for who looks after the request", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const proposal = await aProposal(request);
      await refuses(() => adopt(proposal, request.offers[0]!.coop), "NOT_ENTITLED", ["proposalId"]);
      await refuses(() => adopt(encodeNodeId("TeamProposal", "999999"), request.lead), "NOT_FOUND", ["proposalId"]);
    });

    it("is refused in every state but SHARED and FORMING", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const proposal = await aProposal(request);
      for (const state of opportunityStates) {
        if (["SHARED", "FORMING", "CLIENT_REVIEW"].includes(state)) continue;
        await setState(request, state);
        await refuses(() => adopt(proposal, request.lead), "TRANSITION_REFUSED", ["proposalId"]);
      }
    });

    it("needs interests that still hold", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const proposal = await aProposal(request);
      const [offer] = request.offers;
      const holds = { state: "SUBMITTED", leaseUntil: new Date("2026-12-01T12:00:00.000Z") } as const;
      const cases = [
        [{ ...holds, leaseUntil: clock }, "LEASE_LAPSED"],
        [{ ...holds, state: "LAPSED" }, "LEASE_LAPSED"],
        [{ ...holds, state: "WITHDRAWN" }, "CONFLICT"],
        [{ ...holds, state: "DECLINED" }, "CONFLICT"],
      ] as const;
      for (const [columns, code] of cases) {
        await changeInterest(offer!, columns);
        await refuses(() => adopt(proposal, request.lead), code, ["proposalId"]);
      }
      await changeInterest(offer!, { ...holds, leaseUntil: new Date(clock.getTime() + 1) });
      expect((await adopt(proposal, request.lead)).userErrors).toEqual([]);
    });

    it("needs people who are still free and still work there, and a place for each", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const proposal = await aProposal(request);
      const [{ person, coop }] = request.offers as [OfferedRequest["offers"][number]];
      const elsewhere = await aTeam(network, await anOpportunity(network), [{ person, coop, shareBps: 1 }]);
      await refuses(() => adopt(proposal, request.lead), "PERSON_OVERBOOKED", ["proposalId"]);
      await query(network, `UPDATE work.team_seat SET state = 'CANCELLED' WHERE team_id = ${elsewhere.key}`);
      await query(network, `UPDATE network.position SET to_date = '2027-06-30' WHERE person_id = ${person.key}`);
      await refuses(() => adopt(proposal, request.lead), "PERSON_NOT_AVAILABLE", ["proposalId"]);
      await query(network, `UPDATE network.position SET to_date = '2027-07-01' WHERE person_id = ${person.key}`);
      await query(network, `UPDATE work.seat SET headcount = 3 WHERE opportunity_id = ${request.key}`);
      await refuses(() => adopt(proposal, request.lead), "SEATS_UNCOVERED", ["proposalId"]);
      await query(network, `UPDATE work.seat SET headcount = 2 WHERE opportunity_id = ${request.key}`);
      expect((await adopt(proposal, request.lead)).userErrors).toEqual([]);
    });

    it("gives a request one team until it is dissolved", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      const proposal = await aProposal(request);
      await refuses(() => dissolve(request, request.lead), "CONFLICT", ["opportunityId"]);
      expect((await adopt(proposal, request.lead)).userErrors).toEqual([]);
      await refuses(() => adopt(proposal, request.lead), "CONFLICT", ["proposalId"]);
      await refuses(() => dissolve(request, request.lead, " "), "INVALID", ["reason"]);
      await refuses(() => dissolve(request, request.offers[0]!.coop), "NOT_ENTITLED", ["opportunityId"]);
      expect(await dissolve(request, request.lead)).toMatchObject({
        userErrors: [],
        team: { dissolvedAt: clock.toISOString() },
      });
      expect((await adopt(proposal, request.lead)).userErrors).toEqual([]);
      const seats = await query<{ state: string }>(
        network,
        `SELECT ts.state FROM work.team_seat ts JOIN work.team t ON t.id = ts.team_id WHERE t.opportunity_id = ${request.key} ORDER BY ts.id`,
      );
      expect(seats.map(({ state }) => state)).toEqual(["CANCELLED", "CANCELLED", "PROPOSED", "PROPOSED"]);
    });
  });

  describe("issueQuote", () => {
    const aFormedRequest = async (rates?: readonly (bigint | null)[], facts: object = {}) => {
      const request = await anOfferedRequest(network, { coops: 2, state: "FORMING", ...facts });
      const team = await aTeamOf(network, request, rates);
      return { request, team, lead: request.lead };
    };
    const seatRate = (teamSeatId: string, amount: string, currency = "EUR") => ({
      lines: [{ teamSeatId, dayRate: { amount, currency } }],
    });

    it("needs a team that fills every seat, and a rate for each", async () => {
      const { request, team, lead } = await aFormedRequest([20_000n, null]);
      await refuses(() => issue(request, request.offers[0]!.coop), "NOT_ENTITLED", ["opportunityId"]);
      await refuses(() => issue(request, lead), "INVALID", ["lines"]);
      await refuses(() => issue(request, lead, { validUntil: clock.toISOString() }), "INVALID", ["validUntil"]);
      const [, second] = team.seats;
      await refuses(() => issue(request, lead, seatRate(second!.id, "-1")), "AMOUNT_NEGATIVE", [
        ...["lines", "0", "dayRate", "amount"],
      ]);
      await refuses(() => issue(request, lead, seatRate(second!.id, "1", "eur")), "CURRENCY_UNKNOWN", [
        ...["lines", "0", "dayRate", "currency"],
      ]);
      await refuses(() => issue(request, lead, seatRate(second!.id, "1", "JPY")), "CURRENCY_MISMATCH", [
        ...["lines", "0", "dayRate", "currency"],
      ]);
      await refuses(() => issue(request, lead, seatRate("x", "1")), "NOT_FOUND", ["lines", "0", "teamSeatId"]);
      const twice = seatRate(second!.id, "1").lines;
      await refuses(() => issue(request, lead, { lines: [...twice, ...twice] }), "INVALID", ["lines"]);
      await query(network, `UPDATE work.seat SET headcount = 3 WHERE opportunity_id = ${request.key}`);
      await refuses(() => issue(request, lead, seatRate(second!.id, "1")), "SEATS_UNCOVERED", ["opportunityId"]);
    });

    it("keeps to the budget, to the minor unit", async () => {
      // 128 working days at 20,000 and 30,000 a day.
      const exact = await aFormedRequest(undefined, { budgetMax: 6_400_000n });
      expect((await issue(exact.request, exact.lead)).userErrors).toEqual([]);
      const above = await aFormedRequest(undefined, { budgetMax: 6_399_999n });
      await refuses(() => issue(above.request, above.lead), "BUDGET_EXCEEDED", ["opportunityId"]);
    });

    it("is refused in every state that does not lead to QUOTED", async () => {
      const { request, lead } = await aFormedRequest();
      for (const state of opportunityStates) {
        if (["FORMING", "QUOTED", "CLIENT_REVIEW"].includes(state)) continue;
        await setState(request, state);
        await refuses(() => issue(request, lead), "TRANSITION_REFUSED", ["opportunityId"]);
      }
      await setState(request, "FORMING");
      expect((await issue(request, lead)).userErrors).toEqual([]);
      await refuses(() => issue(request, lead), "TRANSITION_REFUSED", ["opportunityId"]);
    });

    it("may be issued without being sent, issued anew, and sent once", async () => {
      const { request, lead } = await aFormedRequest();
      const first = await issue(request, lead, { send: false });
      expect(first.quote).toMatchObject({ version: 1, state: "ISSUED" });
      await refuses(() => answer(first.clientToken!, "ACCEPT"), "TRANSITION_REFUSED", ["token"]);
      const second = await issue(request, lead, { send: false });
      expect(second.quote).toMatchObject({ version: 2, state: "ISSUED" });
      await refuses(() => answer(first.clientToken!, "ACCEPT"), "TOKEN_UNKNOWN", ["token"]);
      const send = async (quoteId: string, coop: Made) =>
        (await network.data(SendQuoteDocument, { input: { quoteId } }, memberOf(coop.key))).sendQuote;
      await refuses(() => send(first.quote!.id, lead), "TRANSITION_REFUSED", ["quoteId"]);
      await refuses(() => send("x", lead), "NOT_FOUND", ["quoteId"]);
      await refuses(() => send(second.quote!.id, request.offers[0]!.coop), "NOT_ENTITLED", ["quoteId"]);
      clock = new Date(validUntil);
      await refuses(() => send(second.quote!.id, lead), "QUOTE_EXPIRED", ["quoteId"]);
      clock = new Date("2026-11-23T12:00:00.000Z");
      expect(await send(second.quote!.id, lead)).toMatchObject({ userErrors: [], quote: { state: "IN_REVIEW" } });
      await refuses(() => send(second.quote!.id, lead), "TRANSITION_REFUSED", ["quoteId"]);
    });

    it("is answered once, in time and with its token", async () => {
      const { request, lead } = await aFormedRequest();
      const { clientToken } = await issue(request, lead);
      await refuses(() => answer("patio_unknown", "ACCEPT"), "TOKEN_UNKNOWN", ["token"]);
      await refuses(() => answer(clientToken!, "ASK_FOR_CHANGES"), "INVALID", ["reason"]);
      clock = new Date(validUntil);
      await refuses(() => answer(clientToken!, "ACCEPT"), "QUOTE_EXPIRED", ["token"]);
      const later = { validUntil: "2027-01-01T00:00:00.000Z" };
      const { quote, clientToken: newer } = await issue(request, lead, later);
      expect(quote).toMatchObject({ version: 2, state: "IN_REVIEW" });
      await refuses(() => answer(clientToken!, "ACCEPT"), "TOKEN_UNKNOWN", ["token"]);
      expect((await answer(newer!, "DECLINE")).quote).toMatchObject({ state: "DECLINED" });
      await refuses(() => answer(newer!, "ACCEPT"), "TRANSITION_REFUSED", ["token"]);
      const rows = await query(network, `SELECT 1 FROM work.opportunity WHERE id = ${request.key} AND state = 'LOST'`);
      expect(rows).toHaveLength(1);
      clock = new Date("2026-11-23T12:00:00.000Z");
    });
  });

  describe("convertToProject", () => {
    it("needs a request that is WON, and an agreement of its team", async () => {
      const request = await anOfferedRequest(network, { coops: 2 });
      for (const state of opportunityStates) {
        if (state === "WON") continue;
        await setState(request, state);
        await refuses(() => convert(request, request.lead), "TRANSITION_REFUSED", ["opportunityId"]);
      }
      await setState(request, "WON");
      await refuses(() => convert(request, request.offers[0]!.coop), "NOT_ENTITLED", ["opportunityId"]);
      await refuses(() => convert(request, request.lead), "AGREEMENT_MISSING", ["opportunityId"]);
    });
  });

  describe("setDayRate", () => {
    const set = async (amount: string, currency: string, viewer = operator, coopId: string | null = null) =>
      (await network.data(SetDayRateDocument, { input: { coopId, amount: { amount, currency } } }, viewer)).setDayRate;

    it("keeps one rate for each currency, of the viewer's own co-op", async () => {
      const [coop, other] = [await aCoop(network), await aCoop(network)];
      const own = memberOf(coop.key);
      await set("30000", "EUR", own);
      expect(await set("31000", "EUR", own)).toMatchObject({
        userErrors: [],
        dayRate: { coop: { slug: coop.slug }, amount: { amount: "31000", currency: "EUR" } },
      });
      await refuses(() => set("1", "EUR", own, other.id), "NOT_ENTITLED", ["coopId"]);
      await refuses(() => set("1", "EUR"), "INVALID", ["coopId"]);
      await refuses(() => set("1", "EUR", operator, encodeNodeId("Coop", "999999")), "NOT_FOUND", ["coopId"]);
      await refuses(() => set("-1", "EUR", own), "AMOUNT_NEGATIVE", ["amount", "amount"]);
      await refuses(() => set("1", "XXQ", own), "CURRENCY_UNKNOWN", ["amount", "currency"]);
    });
  });
});
