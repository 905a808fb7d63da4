import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import * as operations from "../../support/generated/operations.ts";
import { aNegotiatingTeam, dumpWork, negotiate } from "../../support/negotiations.ts";
import { memberOf, type TestNetwork, withNetwork } from "../../support/network.ts";
import { type Made, many } from "../../support/networkBuilders.ts";

describe("an agreement", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function proposed(names: readonly string[], bps: readonly number[]) {
    const team = await aNegotiatingTeam(network, names);
    const act = negotiate(network, team);
    const negotiationId = await act.prepared();
    const { agreement } = await act.propose(team.coops[0]!, negotiationId, bps);
    return { act, team, negotiationId, id: agreement!.id };
  }

  it("is adopted once by the last two consents, given at once", async () => {
    const { act, team, negotiationId, id } = await proposed(["Alder", "Briar", "Cedar"], [4_000, 3_000, 2_800]);
    const [, briar, cedar] = team.coops as [Made, Made, Made];
    const answers = await Promise.all([act.consent(briar, id), act.consent(cedar, id)]);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    const { negotiation } = await network.data(
      operations.NegotiationDocument,
      { id: negotiationId },
      memberOf(briar.key),
    );
    expect(negotiation).toMatchObject({ step: "ADOPTED", agreements: { nodes: [{ version: 1, state: "ADOPTED" }] } });
    const changes = negotiation!.history.nodes.map(({ version, to }) => `${version} ${to}`);
    for (const once of ["1 ADOPTED", "null ADOPTED", "null CONSENT"]) {
      expect(changes.filter((change) => change === once)).toEqual([once]);
    }
  });

  it("is adopted or objected to when both come at once, never both", async () => {
    const { act, team, id } = await proposed(["Alder", "Briar", "Cedar"], [4_000, 3_000, 2_800]);
    const [, briar, cedar] = team.coops as [Made, Made, Made];
    await act.consent(briar, id);
    const [consented, objected] = await Promise.all([act.consent(cedar, id), act.object(briar, id, "No")]);
    const codes = [consented, objected].flatMap(({ userErrors }) => userErrors.map(({ code }) => code));
    const { agreement } = await network.data(operations.AgreementDocument, { id }, memberOf(briar.key));
    expect([agreement!.state, codes]).toEqual(
      agreement!.state === "ADOPTED" ? ["ADOPTED", ["AGREEMENT_FINAL"]] : ["DRAFT", ["TRANSITION_REFUSED"]],
    );
  });

  it("of two openings at once one begins, and the other is told", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const { open } = negotiate(network, team);
    const answers = await Promise.all(team.coops.map((coop) => open(coop)));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(["CONFLICT"]);
  });

  it("is proposed once by the same key, in parallel too", async () => {
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const { prepared, propose } = negotiate(network, team);
    const id = await prepared();
    const answers = await many(3, () => propose(team.coops[0]!, id, [5_000, 4_800], { idempotencyKey: "once" }));
    expect(answers.map(({ agreement }) => agreement!.version)).toEqual([1, 1, 1]);
    expect(new Set(answers.map(({ agreement }) => agreement!.id)).size).toBe(1);
  });

  it.each([
    ["a draft", "UPDATE work.agreement SET state = 'DRAFT', adopted_at = NULL WHERE id = ?"],
    ["another contribution", "UPDATE work.agreement SET contribution_bps = 0 WHERE id = ?"],
    ["another method", "UPDATE work.agreement SET method = 'HOURS' WHERE id = ?"],
    ["other terms", "UPDATE work.agreement SET terms = 'Other' WHERE id = ?"],
    ["another first day", "UPDATE work.agreement SET effective_from = '2020-01-01' WHERE id = ?"],
    ["nothing", "DELETE FROM work.agreement WHERE id = ?"],
    ["one with another share", "UPDATE work.agreement_share SET bps = 0 WHERE agreement_id = ?"],
    ["one without a share", "DELETE FROM work.agreement_share WHERE agreement_id = ?"],
    [
      "one with another share of a milestone",
      "UPDATE work.agreement_milestone_share SET bps = 0 WHERE agreement_id = ?",
    ],
    ["one without shares of milestones", "DELETE FROM work.agreement_milestone_share WHERE agreement_id = ?"],
  ])("that is adopted can't be made %s in the database itself, nor when it is superseded", async (_what, statement) => {
    const em = network.orm.em.fork();
    const { superseded, adopted } = await twoVersions();
    const before = await dumpWork(network);
    for (const key of [superseded, adopted]) {
      await expect(em.execute(statement, [key])).rejects.toThrow(/was adopted/);
    }
    expect(await dumpWork(network)).toEqual(before);
  });

  it("that was never adopted goes from the database like any row", async () => {
    const { id } = await proposed(["Alder", "Briar"], [5_000, 4_800]);
    const key = keyOf(id);
    await network.orm.em.fork().execute("DELETE FROM work.agreement WHERE id = ?", [key]);
    const { agreement_share: shares = [] } = await dumpWork(network);
    expect(shares.filter((row) => row.startsWith(`(${key},`))).toEqual([]);
  });

  let versions: { readonly superseded: string; readonly adopted: string } | null = null;

  /** A version by milestones and the one that took its place. */
  async function twoVersions() {
    if (versions) return versions;
    const team = await aNegotiatingTeam(network, ["Alder"]);
    const { prepared, propose } = negotiate(network, team);
    const [alder] = team.coops as [Made];
    const milestoneShares = [{ milestone: 1, shares: [{ coopId: alder.id, bps: 9_800 }] }];
    const keys = [];
    for (const effectiveFrom of ["2026-01-01", "2026-02-01"]) {
      const terms = { method: "MILESTONES", milestoneShares, effectiveFrom } as const;
      keys.push(keyOf((await propose(alder, await prepared(), [9_800], terms)).agreement!.id));
    }
    versions = { superseded: keys[0]!, adopted: keys[1]! };
    return versions;
  }
});

describe("the number of SQL statements", () => {
  it("for negotiations and all that is in them is the same for 1 and for 4", async () => {
    await using network = await withNetwork();
    const team = await aNegotiatingTeam(network, ["Alder", "Briar"]);
    const [alder, briar] = team.coops as [Made, Made];
    const { prepared, propose, object, consent, state } = negotiate(network, team);
    for (const month of ["01", "02", "03", "04"]) {
      const effectiveFrom = `2026-${month}-01`;
      const id = await prepared();
      await state(briar, id, "More", true);
      const first = await propose(alder, id, [5_000, 4_800], { effectiveFrom });
      await object(briar, first.agreement!.id, "Too little");
      const second = await propose(briar, id, [4_800, 5_000], { effectiveFrom });
      await consent(alder, second.agreement!.id);
    }
    const statementsOf = async (first: number) => {
      network.statements.length = 0;
      const variables = { id: team.opportunity.id, first };
      const { opportunity } = await network.data(operations.CountNegotiationsDocument, variables, memberOf(alder.key));
      expect(opportunity!.negotiations.nodes).toHaveLength(first);
      return network.statements.map(({ text }) => text).sort();
    };
    const one = await statementsOf(1);
    expect(await statementsOf(4)).toEqual(one);
    expect(one.length).toBeLessThanOrEqual(16);
  });
});

/** The key of a row in its global id. */
function keyOf(id: string): string {
  return Buffer.from(id, "base64url").toString().split(":")[1]!;
}
