import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { encodeNodeId } from "../../../src/domain/shared/nodeId.ts";
import {
  ContractCreateOpportunityDocument,
  ContractOpportunitiesDocument,
  ContractProjectDocument,
} from "../../support/generated/operations.ts";
import { anonymous, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { query } from "../../support/networkRows.ts";

/** A co-op without a part in any project, and each project with a co-op that has one. */
interface Cast {
  readonly stranger: string;
  readonly projects: readonly { readonly id: string; readonly state: string; readonly participant: string }[];
}

async function castOf(network: TestNetwork): Promise<Cast> {
  const projects = await query<{ key: string; state: string; participant: string }>(
    network,
    `SELECT pr.id::text AS key, pr.state, min(ts.coop_id)::text AS participant FROM work.project pr
     JOIN work.team t ON t.opportunity_id = pr.opportunity_id JOIN work.team_seat ts ON ts.team_id = t.id
     WHERE ts.state NOT IN ('OPEN', 'CANCELLED') GROUP BY pr.id ORDER BY pr.id`,
  );
  const [stranger] = await query<{ key: string }>(
    network,
    `SELECT c.id::text AS key FROM network.published_coop c WHERE c.status = 'ACTIVE'
       AND NOT EXISTS (SELECT 1 FROM work.team_seat ts WHERE c.id IN (ts.coop_id, ts.home_coop_id))
       AND NOT EXISTS (SELECT 1 FROM work.opportunity o WHERE o.lead_coop_id = c.id) ORDER BY c.id LIMIT 1`,
  );
  return {
    stranger: stranger!.key,
    projects: projects.map(({ key, ...project }) => ({ ...project, id: encodeNodeId("Project", key) })),
  };
}

describe("the contract operations of work on the sample network", () => {
  let network: TestNetwork;
  let cast: Cast;
  beforeAll(async () => {
    network = await withNetwork({ sample: true });
    cast = await castOf(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("list requests to everyone, and their clients to who may know them", async () => {
    const seen = async (viewer: typeof operator) =>
      (await network.data(ContractOpportunitiesDocument, { first: 100 }, viewer)).opportunities;
    const named = ({ nodes }: Awaited<ReturnType<typeof seen>>) => nodes.filter(({ client }) => client !== null);
    const [forAll, forMembers, all] = [
      await seen(anonymous),
      await seen(memberOf(cast.stranger)),
      await seen(operator),
    ];
    expect(all.totalCount).toBe(60);
    expect(named(all)).toHaveLength(60);
    expect(forMembers.totalCount).toBeLessThan(60);
    expect(forAll.totalCount).toBeLessThan(forMembers.totalCount);
    expect(named(forMembers).length).toBeGreaterThan(named(forAll).length);
    const confidential = await query<{ number: number }>(
      network,
      "SELECT number FROM work.opportunity WHERE confidential",
    );
    expect(confidential.length).toBeGreaterThan(0);
    const hidden = new Set(confidential.map(({ number }) => number));
    for (const list of [forAll, forMembers]) {
      expect(named(list).filter(({ number }) => hidden.has(number))).toEqual([]);
      for (const { state, sharedAt, seats } of list.nodes) {
        expect(state).not.toBe("INTAKE");
        expect(sharedAt).not.toBeNull();
        for (const { coverage, headcount, skill } of seats) {
          expect(coverage.needed).toBe(headcount);
          expect(coverage.filled).toBeLessThanOrEqual(headcount);
          expect(skill.label).not.toBeNull();
        }
      }
    }
  });

  it("find requests by all of the filter", async () => {
    const filter = {
      states: ["SHARED", "FORMING"],
      skills: ["ux-ui"],
      countries: ["AR"],
      languages: ["es"],
      minBudget: { amount: "1000000", currency: "EUR" },
    } as const;
    const count = async (part: object) =>
      (await network.data(ContractOpportunitiesDocument, { filter: part }, operator)).opportunities.totalCount;
    const [open] = await query<{ count: number }>(
      network,
      "SELECT count(*)::int AS count FROM work.opportunity WHERE state IN ('SHARED', 'FORMING')",
    );
    expect(await count({ states: filter.states })).toBe(open!.count);
    expect(await count(filter)).toBeLessThan(open!.count);
  });

  it("need as many SQL statements for 1 request as for 5 and 20", async () => {
    // Where there are interests, so that one row already asks for everything.
    const filter = { states: ["CONVERTED"] } as const;
    const statements = async (first: number, viewer: typeof operator) => {
      network.statements.length = 0;
      const { opportunities } = await network.data(ContractOpportunitiesDocument, { first, filter }, viewer);
      expect(opportunities.nodes).toHaveLength(first);
      return network.statements.length;
    };
    expect([await statements(1, operator), await statements(5, operator)]).toEqual([9, 9]);
    expect(await statements(20, operator)).toBe(9);
    // For who knows fewer clients there may be none to name.
    for (const viewer of [anonymous, memberOf(cast.stranger)])
      expect(await statements(20, viewer)).toBeLessThanOrEqual(10);
  });

  it("show a project to members, and its money and agreement to who takes part", async () => {
    const read = async (id: string, viewer: typeof operator) =>
      (await network.data(ContractProjectDocument, { id }, viewer)).project;
    for (const { id, state, participant } of cast.projects) {
      const [inside, outside, all] = [
        await read(id, memberOf(participant)),
        await read(id, memberOf(cast.stranger)),
        await read(id, operator),
      ];
      expect(all).toMatchObject({ id, state });
      expect(inside).toMatchObject({ id, state, headcount: all!.headcount, ledger: all!.ledger });
      if (outside) expect(outside).toMatchObject({ agreement: null, revenue: null, shares: null, ledger: null });
      const { ledger, revenue } = all!;
      const received = ledger!.nodes
        .filter(({ kind, amount }) => amount.currency === "EUR" && kind === "RECEIPT")
        .reduce((sum, { amount }) => sum + BigInt(amount.amount), 0n);
      if (ledger!.nodes.every(({ kind }) => kind !== "CORRECTION") && ledger!.totalCount <= 100) {
        expect(revenue).toEqual({ amount: String(received), currency: "EUR" });
      }
    }
  });

  it("take in a request of a co-op, and refuse who has no token", async () => {
    const variables = { clientId: encodeNodeId("Client", "1") };
    const { createOpportunity } = await network.data(
      ContractCreateOpportunityDocument,
      variables,
      memberOf(cast.stranger),
    );
    expect(createOpportunity).toMatchObject({ opportunity: { number: 61, state: "INTAKE" }, userErrors: [] });
    expect(await network.codes(ContractCreateOpportunityDocument, variables)).toEqual(["UNAUTHENTICATED"]);
  });
});
