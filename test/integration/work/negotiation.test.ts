import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { Coop } from "../../../src/domain/network/coop/coop.entity.ts";
import {
  AgreementDocument,
  AgreementOfProjectDocument,
  MergeCoopsDocument,
  NegotiationDocument,
  OpenNegotiationDocument,
} from "../../support/generated/operations.ts";
import { aNegotiatingTeam, negotiate } from "../../support/negotiations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aPerson, type Made } from "../../support/networkBuilders.ts";
import { aProject, aTeam } from "../../support/workBuilders.ts";

const names = (coops: readonly { readonly name: string }[]) => coops.map(({ name }) => name);

describe("a negotiation", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const negotiationFor = async (id: string, coop: Made) =>
    (await network.data(NegotiationDocument, { id }, memberOf(coop.key))).negotiation!;

  it("goes by an objection and a counter-proposal to an agreement of all, and all of it can be read", async () => {
    const team = await aNegotiatingTeam(network);
    const [alder, briar, cedar] = team.coops as [Made, Made, Made];
    const { open, state, propose, object, consent } = negotiate(network, team);

    const opened = (await open(briar, "The project is won")).negotiation!;
    expect(opened).toMatchObject({ step: "PREPARE", openedBy: { name: "Briar" }, closedAt: null });
    expect([names(opened.parties), names(opened.waitingFor)]).toEqual([
      ["Alder", "Briar", "Cedar"],
      ["Alder", "Briar", "Cedar"],
    ]);
    await state(alder, opened.id, "Half of it", true);
    const { negotiation: waiting } = await state(cedar, opened.id, "A third");
    expect(waiting).toMatchObject({ step: "PREPARE", waitingFor: [{ name: "Briar" }] });
    expect((await state(briar, opened.id, "What is left")).negotiation).toMatchObject({ step: "PROPOSE" });

    const { agreement: first } = await propose(alder, opened.id, [5_000, 2_400, 2_400]);
    expect(first).toMatchObject({ version: 1, state: "PROPOSED", changes: [], negotiation: { step: "DISCUSS" } });
    expect(first!.consents).toMatchObject([{ coop: { name: "Alder" }, withdrawnAt: null }]);
    expect((await negotiationFor(opened.id, cedar)).waitingFor).toEqual([{ name: "Briar" }, { name: "Cedar" }]);

    expect((await consent(briar, first!.id)).agreement).toMatchObject({
      state: "PROPOSED",
      negotiation: { step: "CONSENT" },
    });
    const { agreement: objected } = await object(cedar, first!.id, "We need a third");
    expect(objected).toMatchObject({ state: "DRAFT", negotiation: { step: "DISCUSS" } });
    expect(objected!.consents.map(({ withdrawnAt }) => withdrawnAt !== null)).toEqual([true, true]);
    expect(names((await negotiationFor(opened.id, cedar)).waitingFor)).toEqual(["Alder", "Briar", "Cedar"]);

    const { agreement: second } = await propose(cedar, opened.id, [4_500, 2_200, 3_000], { terms: "Monthly" });
    expect(second!.changes.map(({ text }) => text)).toEqual([
      "Contribution 2.00 % → 3.00 %",
      "Alder 50.00 % → 45.00 %",
      "Briar 24.00 % → 22.00 %",
      "Cedar 24.00 % → 30.00 %",
      "Terms changed",
    ]);
    // While it waits for consent, a counter-proposal takes its place.
    const { agreement: third } = await propose(briar, opened.id, [4_500, 2_300, 3_000], { terms: "Monthly" });
    expect(third).toMatchObject({ version: 3, changes: [{ kind: "CONTRIBUTION" }, { coop: { name: "Briar" } }] });
    expect((await consent(alder, third!.id)).agreement!.adoptedAt).toBeNull();
    const { agreement: adopted } = await consent(cedar, third!.id);
    expect(adopted).toMatchObject({ state: "ADOPTED", adoptedAt: "2026-11-23T12:00:00.000Z" });

    const closed = await negotiationFor(opened.id, alder);
    expect(closed).toMatchObject({ step: "ADOPTED", closedAt: "2026-11-23T12:00:00.000Z", waitingFor: [] });
    expect(closed.agreements.nodes).toEqual([
      { version: 1, state: "DRAFT" },
      { version: 2, state: "DRAFT" },
      { version: 3, state: "ADOPTED" },
    ]);
    expect(closed.objections.nodes).toEqual([
      { coop: { name: "Cedar" }, reason: "We need a third", agreement: { version: 1 } },
    ]);
    expect(closed.history.nodes.map(({ coop, version, from, to }) => [coop?.name, version, from, to])).toEqual([
      ["Briar", null, null, "PREPARE"],
      ["Briar", null, "PREPARE", "PROPOSE"],
      ["Alder", null, "PROPOSE", "DISCUSS"],
      ["Alder", 1, "DRAFT", "PROPOSED"],
      ["Briar", null, "DISCUSS", "CONSENT"],
      ["Cedar", 1, "PROPOSED", "DRAFT"],
      ["Cedar", null, "CONSENT", "DISCUSS"],
      ["Cedar", 2, "DRAFT", "PROPOSED"],
      ["Briar", 2, "PROPOSED", "DRAFT"],
      ["Briar", 3, "DRAFT", "PROPOSED"],
      ["Alder", null, "DISCUSS", "CONSENT"],
      ["Cedar", 3, "PROPOSED", "ADOPTED"],
      ["Cedar", null, "CONSENT", "ADOPTED"],
    ]);
    expect(closed.history.nodes[8]!.reason).toBe("counter-proposal");
  });

  it("of a counter-proposal after a consent goes back to DISCUSS, and the consents fall with the version", async () => {
    const team = await aNegotiatingTeam(network);
    const [alder, briar, cedar] = team.coops as [Made, Made, Made];
    const { prepared, propose, consent } = negotiate(network, team);
    const id = await prepared();
    const { agreement: first } = await propose(alder, id, [4_000, 3_000, 2_800]);
    await consent(briar, first!.id);
    await propose(cedar, id, [3_000, 3_000, 3_800]);
    expect(await negotiationFor(id, alder)).toMatchObject({
      step: "DISCUSS",
      waitingFor: [{ name: "Alder" }, { name: "Briar" }],
    });
    const { agreement } = await network.data(AgreementDocument, { id: first!.id }, memberOf(alder.key));
    expect(agreement).toMatchObject({ state: "DRAFT", negotiation: { id } });
    expect(agreement!.consents.every(({ withdrawnAt }) => withdrawnAt !== null)).toBe(true);
  });

  it("of two parties is adopted by the consent of the other one, and of one by its proposal", async () => {
    const two = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = two.coops as [Made, Made];
    const both = negotiate(network, two);
    const { agreement } = await both.propose(alder, await both.prepared(), [5_000, 5_000]);
    expect((await both.consent(briar, agreement!.id)).agreement).toMatchObject({ state: "ADOPTED" });

    const one = await aNegotiatingTeam(network, ["Alder"]);
    const alone = negotiate(network, one);
    const id = await alone.prepared();
    const proposed = await alone.propose(one.coops[0]!, id, [9_800]);
    expect(proposed.agreement).toMatchObject({ state: "ADOPTED", negotiation: { step: "ADOPTED" } });
    const steps = (await negotiationFor(id, one.coops[0]!)).history.nodes.filter(({ version }) => version === null);
    expect(steps.map(({ to }) => to)).toEqual(["PREPARE", "PROPOSE", "DISCUSS", "CONSENT", "ADOPTED"]);
  });

  it("of a project brings a new version, which takes the place of the adopted one on its first day", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"], { state: "CONVERTED" });
    const [alder, briar] = team.coops as [Made, Made];
    const project = await aProject(network, team.opportunity);
    const { prepared, propose, consent } = negotiate(network, team);
    for (const [bps, effectiveFrom] of [
      [[5_000, 4_800], "2026-01-01"],
      [[4_000, 5_800], "2026-07-01"],
    ] as const) {
      const { agreement } = await propose(alder, await prepared(), bps, { effectiveFrom });
      await consent(briar, agreement!.id);
    }
    const ofDay = async (asOf: string | null) =>
      (await network.data(AgreementOfProjectDocument, { id: project.id, asOf }, memberOf(alder.key))).project!;
    expect((await ofDay("2025-12-31")).agreement).toBeNull();
    expect((await ofDay("2026-01-01")).agreement).toMatchObject({ version: 1, state: "SUPERSEDED" });
    expect((await ofDay("2026-06-30")).agreement).toMatchObject({ version: 1 });
    expect((await ofDay("2026-07-01")).agreement).toMatchObject({
      version: 2,
      state: "ADOPTED",
      method: "FIXED_BPS",
      contributionBps: 200,
      shares: [
        { coop: { slug: alder.slug }, bps: 4_000 },
        { coop: { slug: briar.slug }, bps: 5_800 },
      ],
    });
    expect(await ofDay(null)).toMatchObject({
      agreement: { version: 2 },
      agreements: { totalCount: 2, nodes: [{ state: "SUPERSEDED" }, { state: "ADOPTED" }] },
    });
  });

  it("divides by milestones, each with shares of its own", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = team.coops as [Made, Made];
    const { prepared, propose } = negotiate(network, team);
    const shares = (bps: number) => [
      { coopId: alder.id, bps },
      { coopId: briar.id, bps: 9_800 - bps },
    ];
    const { agreement } = await propose(briar, await prepared(), [4_900, 4_900], {
      method: "MILESTONES",
      milestoneShares: [
        { milestone: 2, shares: shares(1_000) },
        { milestone: 1, shares: shares(9_800) },
      ],
    });
    expect(agreement!.milestoneShares).toEqual([
      {
        milestone: 1,
        shares: [
          { coop: { name: "Alder" }, bps: 9_800 },
          { coop: { name: "Briar" }, bps: 0 },
        ],
      },
      {
        milestone: 2,
        shares: [
          { coop: { name: "Alder" }, bps: 1_000 },
          { coop: { name: "Briar" }, bps: 8_800 },
        ],
      },
    ]);
  });

  it("that was given up leaves room for another one, and its version is a draft", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = team.coops as [Made, Made];
    const { open, prepared, propose, end } = negotiate(network, team);
    const id = await prepared();
    await propose(alder, id, [5_000, 4_800]);
    const { negotiation } = await end(briar, id, "We start anew");
    expect(negotiation).toMatchObject({ step: "ENDED", agreements: { nodes: [{ version: 1, state: "DRAFT" }] } });
    expect(negotiation!.history.nodes.at(-1)).toMatchObject({ to: "DRAFT", reason: "We start anew" });
    expect((await open(alder)).negotiation).toMatchObject({ step: "PREPARE", agreements: { nodes: [] } });
  });

  it.each(["FORMING", "QUOTED", "CLIENT_REVIEW", "WON", "CONVERTED"] as const)(
    "may be opened by the operator and the leading co-op while the request is %s",
    async (state) => {
      const [lead] = (await aNegotiatingTeam(network, ["Lead"])).coops as [Made];
      const { opportunity } = await aNegotiatingTeam(network, ["Alder"], { state, lead });
      const open = (viewer: typeof operator) =>
        network.data(OpenNegotiationDocument, { input: { opportunityId: opportunity.id } }, viewer);
      const { openNegotiation: first } = await open(operator);
      expect(first).toMatchObject({ negotiation: { openedBy: null, parties: [{ name: "Alder" }] }, userErrors: [] });
      await negotiate(network, { opportunity, coops: [lead] }).end(lead, first.negotiation!.id, "Too early");
      expect((await open(memberOf(lead.key))).openNegotiation.negotiation).toMatchObject({
        openedBy: { name: "Lead" },
      });
    },
  );

  it("goes on when a party is merged: the co-op that took its place speaks and has the share for it", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = team.coops as [Made, Made];
    const { open, state, propose, consent } = negotiate(network, team);
    const { id } = (await open(alder)).negotiation!;
    await state(briar, id, "Half");
    const [fir] = (await aNegotiatingTeam(network, ["Fir"])).coops as [Made];
    await network.data(MergeCoopsDocument, { input: { intoId: fir.id, fromIds: [briar.id] } }, operator);
    expect((await network.orm.em.fork().findOneOrFail(Coop, { id: briar.key })).status).toBe("MERGED");
    expect(names((await negotiationFor(id, fir)).parties)).toEqual(["Alder", "Fir"]);
    await state(alder, id, "Half");
    const { agreement } = await propose(alder, id, [], {
      contributionBps: 0,
      shares: [alder, fir].map((coop) => ({ coopId: coop.id, bps: 5_000 })),
    });
    const { agreement: adopted } = await consent(fir, agreement!.id);
    expect(adopted).toMatchObject({
      state: "ADOPTED",
      shares: [{ bps: 5_000 }, { coop: { name: "Fir" }, bps: 5_000 }],
    });
  });

  it("comes to nothing when the team has grown since: the newcomer would have no say", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = team.coops as [Made, Made];
    const { prepared, propose, consent } = negotiate(network, team);
    const id = await prepared();
    const { agreement } = await propose(alder, id, [5_000, 4_800]);
    const [dogwood] = (await aNegotiatingTeam(network, ["Dogwood"])).coops as [Made];
    await network.orm.em
      .fork()
      .execute("UPDATE work.team SET dissolved_at = now() WHERE opportunity_id = ?", [team.opportunity.key]);
    const seats = [alder, briar, dogwood].map(async (coop) => ({ coop, person: await aPerson(network) }));
    await aTeam(network, team.opportunity, await Promise.all(seats));
    for (const { userErrors } of [await consent(briar, agreement!.id), await propose(briar, id, [5_000, 4_800])]) {
      expect(userErrors).toMatchObject([{ code: "CONFLICT", message: expect.stringContaining("Dogwood") }]);
    }
  });
});
