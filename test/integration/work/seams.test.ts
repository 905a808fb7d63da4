import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ConsentToAgreementDocument,
  ContractProjectDocument,
  ExpressInterestDocument,
  JoinTeamDocument,
  LeaveTeamDocument,
  ShareOpportunityDocument,
  WithdrawOpportunityDocument,
} from "../../support/generated/operations.ts";
import { aNegotiatingTeam, dumpWork, negotiate } from "../../support/negotiations.ts";
import { memberOf, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aPosition, aSkill, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { aTeamedProject } from "../../support/teamedProject.ts";
import { anOpportunity, aTeam } from "../../support/workBuilders.ts";

let network: TestNetwork;
beforeAll(async () => {
  network = await withNetwork();
});
afterAll(async () => network[Symbol.asyncDispose]());

const none = { userErrors: [] };
const convert = (input: { readonly opportunityId: string }, lead: Made) =>
  network.data<{ convertToProject: object }, object>(
    "mutation ($input: ConvertToProjectInput!) { convertToProject(input: $input) { project { id } userErrors { code field } } }",
    { input },
    memberOf(lead.key),
  );
const merge = (from: Made, into: Made) =>
  query(network, `UPDATE network.coop SET status = 'MERGED', merged_into_id = ${into.key} WHERE id = ${from.key}`);

describe("a request that is withdrawn while its co-ops negotiate", () => {
  it("leaves a draft of what was proposed, without a consent", async () => {
    const lead = await aCoop(network);
    const team = await aNegotiatingTeam(network, ["Ash", "Birch"], { lead });
    const parties = negotiate(network, team);
    const id = await parties.prepared();
    await parties.propose(team.coops[0]!, id, [5_000, 5_000]);
    const input = { opportunityId: team.opportunity.id, reason: "No money." };
    const { withdrawOpportunity } = await network.data(WithdrawOpportunityDocument, { input }, memberOf(lead.key));
    expect(withdrawOpportunity).toMatchObject(none);
    expect(
      await query(
        network,
        `SELECT n.step, n.reason, a.state, (SELECT count(*)::int FROM work.consent c
           WHERE c.agreement_id = a.id AND c.withdrawn_at IS NULL) AS consents
         FROM work.negotiation n JOIN work.agreement a ON a.negotiation_id = n.id WHERE n.opportunity_id = ${team.opportunity.key}`,
      ),
    ).toEqual([{ step: "ENDED", reason: "No money.", state: "DRAFT", consents: 0 }]);
  });
});

describe("a consent that is sent twice at once with one idempotency key", () => {
  it("is given once, and both are answered alike", async () => {
    const team = await aNegotiatingTeam(network, ["Ash", "Birch", "Cypress"]);
    const parties = negotiate(network, team);
    const [proposer, other] = [team.coops[0]!, team.coops[1]!];
    const { agreement } = await parties.propose(proposer, await parties.prepared(), [4_000, 3_000, 3_000]);
    const input = { agreementId: agreement!.id, idempotencyKey: "consent" };
    const consent = () => network.data(ConsentToAgreementDocument, { input }, memberOf(other.key));
    const [one, two] = await Promise.all([consent(), consent()]);
    expect(one.consentToAgreement).toMatchObject({ agreement: { id: agreement!.id }, ...none });
    expect(two).toEqual(one);
  });
});

describe("a co-op that took the place of a merged one", () => {
  it("looks after its requests", async () => {
    const [old, now] = [await aCoop(network), await aCoop(network)];
    const made = await anOpportunity(network, { lead: old, state: "INTAKE", sharedAt: null });
    await merge(old, now);
    const input = { opportunityId: made.id };
    const { shareOpportunity } = await network.data(ShareOpportunityDocument, { input }, memberOf(now.key));
    expect(shareOpportunity).toMatchObject({ opportunity: { state: "SHARED" }, ...none });
  });

  it("sees the money of its projects and speaks for its people", async () => {
    const [old, now] = [await aCoop(network), await aCoop(network)];
    const person = await aPerson(network, { coops: [old] });
    const seats = [{ person, coop: old, state: "ACTIVE", fromDate: "2026-01-01", toDate: null }] as const;
    const project = await aTeamedProject(network, { seats });
    await merge(old, now);
    const read = await network.data(ContractProjectDocument, { id: project.id }, memberOf(now.key));
    expect(read.project).toMatchObject({ revenue: { amount: "0", currency: "EUR" }, ledger: { totalCount: 0 } });
    const input = { teamSeatId: project.team.seats[0]!.id, on: "2026-06-01" };
    const { leaveTeam } = await network.data(LeaveTeamDocument, { input }, memberOf(now.key));
    expect(leaveTeam).toMatchObject(none);
  });

  it("needs no agreement anew when it was merged before the negotiation", async () => {
    const lead = await aCoop(network);
    const [old, now, other] = [await aCoop(network), await aCoop(network), await aCoop(network)];
    const opportunity = await anOpportunity(network, { lead, state: "WON" });
    await aTeam(network, opportunity, [
      { person: await aPerson(network, { coops: [old] }), coop: old, state: "CONFIRMED" },
      { person: await aPerson(network, { coops: [other] }), coop: other, state: "CONFIRMED" },
    ]);
    await merge(old, now);
    const parties = negotiate(network, { opportunity, coops: [now, other] });
    const id = await parties.prepared();
    const { agreement } = await parties.propose(now, id, [5_000, 5_000]);
    await parties.consent(other, agreement!.id);
    const input = { opportunityId: opportunity.id };
    const { convertToProject } = await convert(input, lead);
    expect(convertToProject).toMatchObject(none);
  });
});

describe("a request with a team", () => {
  it("takes no interests until the team is dissolved", async () => {
    const coop = await aCoop(network);
    const opportunity = await anOpportunity(network, { state: "FORMING" });
    await aTeam(network, opportunity, [{ person: await aPerson(network, { coops: [coop] }), coop }]);
    const express = async () => {
      const input = { opportunityId: opportunity.id, seats: [{ seatId: opportunity.seats[0]!.id }] };
      const { expressInterest } = await network.data(ExpressInterestDocument, { input }, memberOf(coop.key));
      return expressInterest.userErrors.map(({ code, field }) => [code, ...field]);
    };
    const before = await dumpWork(network);
    expect(await express()).toEqual([["OPPORTUNITY_CLOSED", "opportunityId"]]);
    expect(await dumpWork(network)).toEqual(before);
    await query(network, `UPDATE work.team SET dissolved_at = now() WHERE opportunity_id = ${opportunity.key}`);
    expect(await express()).toEqual([]);
  });
});

describe("a team that took the place of the one that agreed", () => {
  it("needs an agreement of its own, also when it is a part of that one", async () => {
    const lead = await aCoop(network);
    const team = await aNegotiatingTeam(network, ["Ash", "Birch"], { lead });
    const { opportunity, coops } = team;
    const parties = negotiate(network, team);
    const { agreement } = await parties.propose(coops[0]!, await parties.prepared(), [5_000, 5_000]);
    await parties.consent(coops[1]!, agreement!.id);
    await query(
      network,
      `UPDATE work.team SET dissolved_at = now() WHERE opportunity_id = ${opportunity.key}; UPDATE work.team_seat SET state = 'CANCELLED'
       WHERE team_id IN (SELECT id FROM work.team WHERE opportunity_id = ${opportunity.key})`,
    );
    const person = await aPerson(network, { coops: [coops[0]!] });
    await aTeam(network, opportunity, [{ person, coop: coops[0]!, state: "CONFIRMED" }]);
    const { convertToProject } = await convert({ opportunityId: opportunity.id }, lead);
    expect(convertToProject).toMatchObject({ project: null, userErrors: [{ code: "AGREEMENT_MISSING" }] });
  });
});

describe("a co-op that left the team", () => {
  it("goes on seeing the ledger of a project in which it has a share, and others do not", async () => {
    const [one, two, stranger] = [await aCoop(network), await aCoop(network), await aCoop(network)];
    const lead = await aCoop(network);
    const opportunity = await anOpportunity(network, { lead, state: "WON" });
    const team = await aTeam(network, opportunity, [
      { person: await aPerson(network, { coops: [one] }), coop: one, state: "CONFIRMED" },
      { person: await aPerson(network, { coops: [two] }), coop: two, state: "CONFIRMED" },
    ]);
    const parties = negotiate(network, { opportunity, coops: [one, two] });
    const { agreement } = await parties.propose(one, await parties.prepared(), [5_000, 5_000]);
    await parties.consent(two, agreement!.id);
    const input = { opportunityId: opportunity.id };
    await convert(input, lead);
    const [project] = await query<{ id: string }>(
      network,
      `UPDATE work.team_seat SET state = 'CANCELLED' WHERE id = ${team.seats[1]!.key}
       RETURNING (SELECT encode(convert_to('Project:' || id, 'latin1'), 'base64') FROM work.project WHERE opportunity_id = ${opportunity.key}) AS id`,
    );
    const id = project!.id.replaceAll("=", "");
    const ledgerFor = async (coop: Made) =>
      (await network.data(ContractProjectDocument, { id }, memberOf(coop.key))).project!.ledger;
    expect(await ledgerFor(two)).toEqual({ totalCount: 0, nodes: [] });
    expect(await ledgerFor(stranger)).toBeNull();
  });
});

describe("a person", () => {
  it("works for a co-op on all days of two positions one after the other, and on none between two", async () => {
    const coop = await aCoop(network);
    const [person, pausing] = [await aPerson(network), await aPerson(network)];
    for (const [who, again] of [
      [person, "2027-03-01"],
      [pausing, "2027-03-02"],
    ] as const) {
      await aPosition(network, who, coop, { from: "2020-01-01", to: "2027-03-01" });
      await aPosition(network, who, coop, { from: again });
    }
    const lead = await aCoop(network);
    const project = await aTeamedProject(network, { lead });
    const facts = { projectId: project.id, coopId: coop.id, role: "developer", from: "2026-12-01", to: "2027-06-01" };
    const join = async (who: Made) => {
      const input = { ...facts, personId: who.id };
      const { joinTeam } = await network.data(JoinTeamDocument, { input }, memberOf(lead.key));
      return joinTeam.userErrors.map(({ code }) => code);
    };
    expect(await join(person)).toEqual([]);
    expect(await join(pausing)).toEqual(["PERSON_NOT_AVAILABLE"]);
  });
});

describe("the demand for a skill", () => {
  it("ends at what an Int holds", async () => {
    const skill = await aSkill(network, { slug: "patience" });
    const seat = { skill, headcount: 100, fromDate: "0001-01-01", toDate: "9999-12-31" };
    await anOpportunity(network, { seats: Array(9).fill(seat) });
    const answer = await network.data<object, object>(
      `{ skill(slug: "patience") { demand(window: { from: "0001-01-01", to: "9999-12-31" }) { seats headcount personDays } } }`,
      {},
    );
    expect(answer).toEqual({ skill: { demand: { seats: 9, headcount: 900, personDays: 2_147_483_647 } } });
  });
});
