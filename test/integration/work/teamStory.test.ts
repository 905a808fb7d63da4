import { describe, expect, it } from "@jest/globals";
import { Agreement, Negotiation, NegotiationParty } from "../../../src/domain/work/agreement/agreement.entity.ts";
import {
  AdoptTeamDocument,
  AnswerQuoteDocument,
  ConvertToProjectDocument,
  IssueQuoteDocument,
  ProposeTeamsDocument,
  QuoteByTokenDocument,
  QuotesOfRequestDocument,
  TeamSearchesDocument,
} from "../../support/generated/operations.ts";
import { memberOf, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { anOfferedRequest, type OfferedRequest } from "../../support/offeredRequest.ts";

const states = (network: TestNetwork, table: string) =>
  query<{ state: string }>(network, `SELECT state FROM work.${table} ORDER BY id`).then((rows) =>
    rows.map(({ state }) => state),
  );

/** Every change of a subject, in order: `SHARED>FORMING`. */
const history = async (network: TestNetwork, subject: string) =>
  (
    await query<{ change: string }>(
      network,
      `SELECT concat(from_state, '>', to_state) AS change FROM work.state_change WHERE subject = '${subject}' ORDER BY id`,
    )
  ).map(({ change }) => change);

async function anAdoptedAgreement(network: TestNetwork, request: OfferedRequest, coops: readonly string[]) {
  const em = network.orm.em.fork();
  const opportunityId = request.key;
  const negotiation = em.create(Negotiation, {
    ...{ opportunityId, step: "ADOPTED", openedAt: testNow, openedBy: "operator", closedAt: testNow },
  });
  await em.persist(negotiation).flush();
  em.persist(coops.map((coopId) => em.create(NegotiationParty, { negotiationId: negotiation.id, coopId })));
  em.persist(
    em.create(Agreement, {
      ...{ opportunityId, negotiationId: negotiation.id, version: 1, state: "ADOPTED", method: "FIXED_BPS" },
      ...{ contributionBps: 0, effectiveFrom: "2027-01-01", proposedBy: coops[0]!, proposedAt: testNow },
      adoptedAt: testNow,
    } as const),
  );
  await em.flush();
}

describe("from a search to a project", () => {
  it("a team is proposed, adopted, quoted, changed, accepted and made a project", async () => {
    await using network = await withNetwork();
    const request = await anOfferedRequest(network);
    const lead = memberOf(request.lead.key);
    const [first, second] = request.offers;

    const input = { opportunityId: request.id, top: 2, from: "OFFERED" as const };
    const { proposeTeams } = await network.data(ProposeTeamsDocument, { input }, lead);
    expect(proposeTeams.userErrors).toEqual([]);
    expect(proposeTeams.search).toMatchObject({ source: "OFFERED", candidates: 3, infeasibility: null });
    expect(proposeTeams.proposals.map(({ rank }) => rank)).toEqual([1, 2]);
    const [best] = proposeTeams.proposals;
    expect(best).toMatchObject({ provenOptimal: true, gap: null, cost: { currency: "EUR" } });
    expect(best!.seats.map(({ person, coop, rateAssumed }) => [person?.name, coop?.slug, rateAssumed])).toEqual([
      [first!.person.name, first!.coop.slug, false],
      [second!.person.name, second!.coop.slug, false],
    ]);
    expect(best!.seats[0]!.reasons).toContainEqual(
      expect.objectContaining({ kind: "SKILL", skill: request.skill.slug, level: "ADVANCED" }),
    );

    const { adoptTeam } = await network.data(AdoptTeamDocument, { input: { proposalId: best!.id } }, lead);
    expect(adoptTeam).toMatchObject({ userErrors: [], team: { adoptedAt: testNow.toISOString() } });
    expect(await states(network, "interest")).toEqual(["ACCEPTED", "ACCEPTED", "SUBMITTED"]);
    expect(await states(network, "team_seat")).toEqual(["PROPOSED", "PROPOSED"]);
    expect(await history(network, "Interest")).toEqual(
      expect.arrayContaining(["SUBMITTED>SHORTLISTED", "SHORTLISTED>ACCEPTED"]),
    );
    const told = await query(network, "SELECT coop_id FROM work.notice WHERE kind = 'TEAM_ADOPTED'");
    expect(told).toHaveLength(3);

    const quote = { opportunityId: request.id, validUntil: "2026-12-20T12:00:00.000Z" };
    const { issueQuote } = await network.data(IssueQuoteDocument, { input: { ...quote, send: true } }, lead);
    expect(issueQuote.userErrors).toEqual([]);
    // 128 working days from 2027-01-04 to 2027-06-30, at 20,000 and 21,000 a day.
    expect(issueQuote.quote).toMatchObject({ version: 1, state: "IN_REVIEW", total: { amount: "5248000" } });
    expect(issueQuote.quote!.lines[0]).toMatchObject({ daysBps: 1_280_000, amount: { amount: "2560000" } });

    const token = issueQuote.clientToken!;
    const { quote: seen } = await network.data(QuoteByTokenDocument, { token });
    expect(seen).toMatchObject({ title: "A web shop", lines: [{ person: { name: first!.person.name } }, {}] });
    const changes = { token, answer: "ASK_FOR_CHANGES" as const, reason: "Somewhat cheaper, please." };
    const { answerQuote: asked } = await network.data(AnswerQuoteDocument, { input: changes });
    expect(asked).toMatchObject({ userErrors: [], quote: { state: "CHANGES_ASKED", answerReason: changes.reason } });
    expect(await states(network, "team_seat")).toEqual(["PROPOSED", "PROPOSED"]);

    const lines = [{ teamSeatId: seen!.lines[0]!.teamSeatId, dayRate: { amount: "19999", currency: "EUR" } }];
    const again = await network.data(IssueQuoteDocument, { input: { ...quote, lines, send: true } }, lead);
    expect(again.issueQuote.quote).toMatchObject({ version: 2, total: { amount: "5247872" } });
    const accept = { token: again.issueQuote.clientToken!, answer: "ACCEPT" as const };
    const { answerQuote: accepted } = await network.data(AnswerQuoteDocument, { input: accept });
    expect(accepted).toMatchObject({ userErrors: [], quote: { state: "ACCEPTED" } });
    expect(await states(network, "team_seat")).toEqual(["CONFIRMED", "CONFIRMED"]);

    await anAdoptedAgreement(network, request, [first!.coop.key, second!.coop.key]);
    const conversion = { opportunityId: request.id, name: "Seeds" };
    const { convertToProject } = await network.data(ConvertToProjectDocument, { input: conversion }, lead);
    expect(convertToProject).toEqual({
      userErrors: [],
      project: { slug: "seeds", name: "Seeds", state: "PLANNED" },
      opportunity: { id: request.id, state: "CONVERTED" },
    });
    expect(await history(network, "Opportunity")).toEqual([
      ...["SHARED>FORMING", "FORMING>QUOTED", "QUOTED>CLIENT_REVIEW", "CLIENT_REVIEW>FORMING"],
      ...["FORMING>QUOTED", "QUOTED>CLIENT_REVIEW", "CLIENT_REVIEW>WON", "WON>CONVERTED"],
    ]);
  });

  it("members read proposals without money; others read nothing of them", async () => {
    await using network = await withNetwork();
    const request = await anOfferedRequest(network);
    const input = { opportunityId: request.id, top: 1, from: "OFFERED" as const };
    await network.data(ProposeTeamsDocument, { input }, memberOf(request.lead.key));
    const read = async (viewer?: ReturnType<typeof memberOf>) =>
      (await network.data(TeamSearchesDocument, { id: request.id }, viewer)).opportunity!.teamSearches;
    const [own] = await read(memberOf(request.lead.key));
    expect(own!.proposals[0]).toMatchObject({
      cost: { currency: "EUR" },
      seats: [{ dayRate: { amount: "20000" } }, {}],
    });
    const [others] = await read(memberOf((await aCoop(network)).key));
    expect(others!.proposals[0]).toMatchObject({ cost: null, seats: [{ dayRate: null, cost: null }, {}] });
    expect(await read()).toEqual([]);
  });

  it("quotes are read by who takes part and by who has the token", async () => {
    await using network = await withNetwork();
    const request = await anOfferedRequest(network);
    const lead = memberOf(request.lead.key);
    const input = { opportunityId: request.id, top: 1, from: "OFFERED" as const };
    const { proposeTeams } = await network.data(ProposeTeamsDocument, { input }, lead);
    await network.data(AdoptTeamDocument, { input: { proposalId: proposeTeams.proposals[0]!.id } }, lead);
    const quote = { opportunityId: request.id, validUntil: "2026-12-20T12:00:00.000Z", send: true };
    await network.data(IssueQuoteDocument, { input: quote }, lead);
    const read = async (viewer?: ReturnType<typeof memberOf>) =>
      (await network.data(QuotesOfRequestDocument, { id: request.id }, viewer)).opportunity!.quotes.length;
    expect(await read(memberOf(request.offers[0]!.coop.key))).toBe(1);
    expect(await read(memberOf(request.offers[2]!.coop.key))).toBe(0);
    expect(await read()).toBe(0);
    expect(await network.data(QuoteByTokenDocument, { token: "patio_unknown" })).toEqual({ quote: null });
  });

  it("reads and searches take a number of statements that does not grow with people and proposals", async () => {
    await using network = await withNetwork();
    const counts: (readonly [search: number, read: number])[] = [];
    for (const coops of [3, 8]) {
      const request = await anOfferedRequest(network, { coops });
      const lead = memberOf(request.lead.key);
      const input = { opportunityId: request.id, top: coops === 3 ? 1 : 5, from: "OFFERED" as const };
      network.statements.length = 0;
      await network.data(ProposeTeamsDocument, { input }, lead);
      const search = network.statements.length;
      network.statements.length = 0;
      await network.data(TeamSearchesDocument, { id: request.id }, lead);
      counts.push([search, network.statements.length]);
    }
    expect(counts[0]).toEqual(counts[1]);
    expect(counts[0]![1]).toBeLessThanOrEqual(10);
  });
});
