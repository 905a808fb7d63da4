import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Viewer } from "../../../src/security/viewer.ts";
import {
  AgreementDocument,
  AgreementOfProjectDocument,
  NegotiationDocument,
  NegotiationsOfOpportunityDocument,
} from "../../support/generated/operations.ts";
import { aNegotiatingTeam, type Negotiating, type NegotiatingTeam, negotiate } from "../../support/negotiations.ts";
import { anonymous, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { aProject, type MadeWork } from "../../support/workBuilders.ts";

describe("what is negotiated", () => {
  let network: TestNetwork;
  let team: NegotiatingTeam;
  let project: MadeWork;
  let act: Negotiating;
  let alder: Made;
  let briar: Made;
  let insiders: Readonly<Record<string, Viewer>>;
  let outsiders: Readonly<Record<string, Viewer>>;
  beforeAll(async () => {
    network = await withNetwork();
    const lead = await aCoop(network, { name: "Lead" });
    team = await aNegotiatingTeam(network, ["Alder", "Briar"], { state: "CONVERTED", lead });
    project = await aProject(network, team.opportunity);
    [alder, briar] = team.coops as [Made, Made];
    act = negotiate(network, team);
    insiders = { alder: memberOf(alder.key), briar: memberOf(briar.key), lead: memberOf(lead.key), operator };
    outsiders = { anonymous, stranger: memberOf((await aCoop(network)).key) };
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const needsFor = async (id: string, viewer: Viewer) => {
    const { negotiation } = await network.data(NegotiationDocument, { id }, viewer);
    return negotiation?.positions.nodes.map(({ coop, needs, latest }) => [coop!.name, needs, latest]) ?? null;
  };

  it("is read by who takes part, and positions by their own party alone until they are shared", async () => {
    const { id } = (await act.open(alder)).negotiation!;
    const expectNeeds = async (own: unknown, others: unknown) => {
      expect(await needsFor(id, insiders["alder"]!)).toEqual(own);
      for (const name of ["briar", "lead", "operator"]) {
        expect([name, await needsFor(id, insiders[name]!)]).toEqual([name, others]);
      }
      for (const viewer of Object.values(outsiders)) expect(await needsFor(id, viewer)).toBeNull();
    };
    await expectNeeds([], []);

    const stated = await act.state(alder, id, "Half");
    expect(stated.negotiation!.positions.nodes).toEqual([
      { coop: { name: "Alder" }, statedAt: "2026-11-23T12:00:00.000Z", sharedAt: null, needs: "Half", latest: true },
    ]);
    await expectNeeds([["Alder", "Half", true]], [["Alder", null, true]]);

    await act.share(alder, id);
    await expectNeeds([["Alder", "Half", true]], [["Alder", "Half", true]]);

    // What was shared stays shared; what is stated anew is private again.
    await act.state(alder, id, "More");
    await expectNeeds(
      [
        ["Alder", "Half", false],
        ["Alder", "More", true],
      ],
      [
        ["Alder", "Half", false],
        ["Alder", null, true],
      ],
    );

    await act.state(briar, id, "A third", true);
    const { agreement } = await act.propose(alder, id, [5_000, 5_000], { effectiveFrom: "2026-01-01" });
    await act.consent(briar, agreement!.id);
    // Not even its adoption opens a private position.
    await expectNeeds(
      [
        ["Alder", "Half", false],
        ["Alder", "More", true],
        ["Briar", "A third", true],
      ],
      [
        ["Alder", "Half", false],
        ["Alder", null, true],
        ["Briar", "A third", true],
      ],
    );
  });

  it("and its agreements do not exist for anybody else", async () => {
    const { opportunity } = await network.data(
      NegotiationsOfOpportunityDocument,
      { id: team.opportunity.id },
      insiders["briar"]!,
    );
    const [negotiation] = opportunity!.negotiations.nodes;
    expect(negotiation).toMatchObject({ step: "ADOPTED", opportunity: { id: team.opportunity.id } });
    const agreementId = Buffer.from(await adoptedOf()).toString("base64url");
    for (const viewer of Object.values(insiders)) {
      expect((await network.data(AgreementDocument, { id: agreementId }, viewer)).agreement).toMatchObject({
        state: "ADOPTED",
        negotiation: { id: negotiation!.id },
      });
      const { project: seen } = await network.data(AgreementOfProjectDocument, { id: project.id }, viewer);
      expect(seen).toMatchObject({ agreement: { version: 1 }, agreements: { totalCount: 1 } });
    }
    for (const viewer of Object.values(outsiders)) {
      expect(await network.data(AgreementDocument, { id: agreementId }, viewer)).toEqual({ agreement: null });
      expect(await network.data(NegotiationDocument, { id: negotiation!.id }, viewer)).toEqual({ negotiation: null });
      const { project: seen } = await network.data(AgreementOfProjectDocument, { id: project.id }, viewer);
      expect(seen).toEqual({ agreement: null, agreements: { totalCount: 0, nodes: [] } });
      const request = await network.data(NegotiationsOfOpportunityDocument, { id: team.opportunity.id }, viewer);
      expect(request.opportunity!.negotiations).toEqual({ totalCount: 0, nodes: [] });
    }
  });

  /** What the global id of the only adopted version is made of. */
  async function adoptedOf(): Promise<string> {
    const [row] = await network.orm.em
      .fork()
      .execute<{ id: string }[]>("SELECT id::text AS id FROM work.agreement WHERE state = 'ADOPTED'");
    return `Agreement:${row!.id}`;
  }
});
