import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AdoptTeamDocument,
  AnswerQuoteDocument,
  IssueQuoteDocument,
  ProposeTeamsDocument,
} from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { query } from "../../support/networkRows.ts";
import { anOfferedRequest, aTeamOf, type OfferedRequest } from "../../support/offeredRequest.ts";

describe("of two who decide at once", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const twoProposals = async (request: OfferedRequest) => {
    const input = { opportunityId: request.id, top: 2, from: "OFFERED" as const };
    const { proposeTeams } = await network.data(ProposeTeamsDocument, { input }, operator);
    return proposeTeams.proposals.map(({ id }) => id);
  };

  it("one adopts its team and the other gets CONFLICT", async () => {
    for (let round = 0; round < 5; round++) {
      const request = await anOfferedRequest(network);
      const viewers = [memberOf(request.lead.key), operator];
      const answers = await Promise.all(
        (await twoProposals(request)).map((proposalId, index) =>
          network.data(AdoptTeamDocument, { input: { proposalId } }, viewers[index]!),
        ),
      );
      const codes = answers.flatMap(({ adoptTeam }) => adoptTeam.userErrors.map(({ code }) => code));
      expect(codes).toEqual(["CONFLICT"]);
      const seats = await query(
        network,
        `SELECT 1 FROM work.team t JOIN work.team_seat ts ON ts.team_id = t.id WHERE t.opportunity_id = ${request.key}`,
      );
      expect(seats).toHaveLength(2);
    }
  });

  it("the same key adopts once, and gives both the same team", async () => {
    const request = await anOfferedRequest(network);
    const [proposalId] = await twoProposals(request);
    const input = { proposalId: proposalId!, idempotencyKey: `adopt ${request.key}` };
    const answers = await Promise.all([1, 2].map(() => network.data(AdoptTeamDocument, { input }, operator)));
    expect(answers.map(({ adoptTeam }) => adoptTeam.userErrors)).toEqual([[], []]);
    expect(new Set(answers.map(({ adoptTeam }) => adoptTeam.team?.id)).size).toBe(1);
  });

  it("two requests that want the same people give them to one", async () => {
    for (let round = 0; round < 3; round++) {
      const request = await anOfferedRequest(network, { coops: 2 });
      const other = await anOfferedRequest(network, { coops: 0 });
      await query(
        network,
        `UPDATE work.seat SET skill_id = ${request.skill.key}, headcount = 2 WHERE opportunity_id = ${other.key}`,
      );
      const [first] = await twoProposals(request);
      const input = { opportunityId: other.id, top: 1, from: "AVAILABLE" as const };
      const { proposeTeams } = await network.data(ProposeTeamsDocument, { input }, operator);
      const answers = await Promise.all(
        [first!, proposeTeams.proposals[0]!.id].map((proposalId) =>
          network.data(AdoptTeamDocument, { input: { proposalId } }, operator),
        ),
      );
      const codes = answers.flatMap(({ adoptTeam }) => adoptTeam.userErrors.map(({ code }) => code));
      expect(codes).toEqual(["PERSON_OVERBOOKED"]);
    }
  });

  it("one answer of a client counts, and the same key answers once", async () => {
    for (let round = 0; round < 4; round++) {
      const request = await anOfferedRequest(network, { coops: 2, state: "FORMING" });
      await aTeamOf(network, request);
      const quote = { opportunityId: request.id, validUntil: "2026-12-20T12:00:00.000Z", send: true };
      const { issueQuote } = await network.data(IssueQuoteDocument, { input: quote }, operator);
      const token = issueQuote.clientToken!;
      const answers = await Promise.all(
        (["ACCEPT", "DECLINE"] as const).map((answer) =>
          network.data(AnswerQuoteDocument, { input: { token, answer, idempotencyKey: `${answer} ${request.key}` } }),
        ),
      );
      const codes = answers.flatMap(({ answerQuote }) => answerQuote.userErrors.map(({ code }) => code));
      expect(codes).toEqual(["TRANSITION_REFUSED"]);
      const won = answers.find(({ answerQuote }) => answerQuote.quote)!.answerQuote.quote!;
      const answer = won.state === "ACCEPTED" ? "ACCEPT" : "DECLINE";
      const again = { token, answer, idempotencyKey: `${answer} ${request.key}` } as const;
      expect((await network.data(AnswerQuoteDocument, { input: again })).answerQuote).toMatchObject({
        userErrors: [],
        quote: { state: won.state },
      });
      const [{ states }] = (await query<{ states: string }>(
        network,
        `SELECT concat(o.state, ' ', string_agg(DISTINCT ts.state, ' ')) AS states FROM work.opportunity o
         JOIN work.team t ON t.opportunity_id = o.id JOIN work.team_seat ts ON ts.team_id = t.id
         WHERE o.id = ${request.key} GROUP BY o.state`,
      )) as [{ states: string }];
      expect(states).toBe(won.state === "ACCEPTED" ? "WON CONFIRMED" : "LOST CANCELLED");
    }
  });
});
