import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { OpportunitiesQuery, OpportunityFilter, OpportunityOrder } from "../../support/generated/operations.ts";
import * as operations from "../../support/generated/operations.ts";
import { anInterest } from "../../support/interestBuilders.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aPerson, aSkill, type Made } from "../../support/networkBuilders.ts";
import { sentStatements } from "../../support/sentStatements.ts";
import { anOpportunity, aTeam, type MadeOpportunity } from "../../support/workBuilders.ts";

const { OpportunitiesDocument: list, OpportunityCardsDocument: cards, OpportunityDocument: read } = operations;

describe("opportunities", () => {
  let network: TestNetwork;
  let lead: Made;
  let merged: Made;
  let bulgarian: Made;
  let made: Readonly<Record<string, MadeOpportunity>>;
  beforeAll(async () => {
    network = await withNetwork();
    lead = await aCoop(network, { name: "Alder" });
    merged = await aCoop(network, { status: "MERGED", mergedIntoId: lead.key });
    bulgarian = await aClient(network, { countryCode: "BG", visibility: "PUBLIC" });
    const [ux, web] = [await aSkill(network, { slug: "ux" }), await aSkill(network, { slug: "web" })];
    const ceramic = await anOpportunity(network, {
      title: "Ceramic kiln",
      client: bulgarian,
      seats: [{ skill: ux, languages: ["es", "pt-BR"] }],
      sharedAt: new Date("2026-11-03T00:00:00Z"),
      closesAt: new Date("2026-12-03T00:00:00Z"),
      budgetMax: 1_000_000n,
    });
    const mill = await anOpportunity(network, {
      title: "Paper mill",
      lead: merged,
      origin: "TENDER",
      kind: "TENDER",
      seats: [{ skill: web }, { skill: web, languages: ["fr"], countryCode: "AR" }],
      sharedAt: new Date("2026-11-02T00:00:00Z"),
      closesAt: new Date("2026-12-01T00:00:00Z"),
      budgetMax: null,
      budgetMin: 2_000_000n,
    });
    const loom = await anOpportunity(network, {
      title: "Loom",
      client: bulgarian,
      confidential: true,
      state: "FORMING",
      seats: [{ skill: web }],
      sharedAt: new Date("2026-11-01T00:00:00Z"),
      closesAt: new Date("2026-12-02T00:00:00Z"),
      currency: "JPY",
    });
    const intake = await anOpportunity(network, { lead, state: "INTAKE", sharedAt: null, closesAt: null });
    const hidden = await anOpportunity(network, { lead, visibility: "MEMBER" });
    made = { ceramic, mill, loom, intake, hidden };
    const em = network.orm.em.fork();
    await em.execute(`INSERT INTO work.seat_skill VALUES (${mill.seats[0]!.key}, ${ux.key}, 'BASIC')`);
    await em.execute(`INSERT INTO work.opportunity_text VALUES (${mill.key}, 'es', 'Molino', 'Papel y agua')`);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function found(
    variables: { filter?: OpportunityFilter; orderBy?: OpportunityOrder },
    viewer?: typeof operator,
  ) {
    const { opportunities } = await network.data(list, { first: 100, ...variables }, viewer);
    expect(opportunities.totalCount).toBe(opportunities.nodes.length);
    return opportunities.nodes.map(({ id }) => Object.entries(made).find(([, one]) => one.id === id)![0]);
  }

  it("are those that the viewer may see, the latest shared first and the unshared last", async () => {
    expect(await found({})).toEqual(["ceramic", "mill", "loom"]);
    expect(await found({}, memberOf(merged.key))).toEqual(["ceramic", "mill", "hidden", "loom"]);
    expect(await found({}, memberOf(lead.key))).toEqual(["ceramic", "mill", "hidden", "loom", "intake"]);
    expect(await found({}, operator)).toEqual(["ceramic", "mill", "hidden", "loom", "intake"]);
  });

  it.each<[name: string, filter: OpportunityFilter, expected: string[]]>([
    ["states", { states: ["FORMING", "WON"] }, ["loom"]],
    ["a seat's skill, its own or a further one", { skills: ["ux"] }, ["ceramic", "mill"]],
    ["any of several skills, each request once", { skills: ["ux", "web"] }, ["ceramic", "mill", "loom"]],
    ["a skill that nobody has", { skills: ["magic"] }, []],
    ["no skill", { skills: [] }, []],
    ["the client's country, confidential or not", { countries: ["BG"] }, ["ceramic", "loom"]],
    ["a seat's country", { countries: ["AR"] }, ["mill"]],
    ["a seat's language, however it is written", { languages: ["pt-br"] }, ["ceramic"]],
    ["a budget that reaches an amount", { minBudget: { amount: "1000000", currency: "EUR" } }, ["ceramic", "mill"]],
    ["a budget above it", { minBudget: { amount: "1000001", currency: "EUR" } }, ["mill"]],
    ["a budget in another currency", { minBudget: { amount: "1", currency: "JPY" } }, ["loom"]],
    ["origins", { origins: ["TENDER"] }, ["mill"]],
    ["kinds", { kinds: ["TENDER", "PRO_BONO"] }, ["mill"]],
    ["the lead, by the co-op that a merged one became", { leadCoops: ["alder"] }, ["mill"]],
    ["words of the title", { text: "kiln CERAMIC" }, ["ceramic"]],
    ["words of a translation", { text: "agua" }, ["mill"]],
    ["blanks", { text: "  " }, ["ceramic", "mill", "loom"]],
    ["an id that is no client's", { clientId: "garbage" }, []],
    ["several filters, which must all hold", { skills: ["ux"], languages: ["fr"] }, ["mill"]],
  ])("are found by %s", async (_name, filter, expected) => {
    expect(await found({ filter })).toEqual(expected);
  });

  it("are found by the client alone where the viewer may know the client", async () => {
    const filter = { clientId: bulgarian.id };
    expect(await found({ filter })).toEqual(["ceramic"]);
    expect(await found({ filter }, operator)).toEqual(["ceramic", "loom"]);
  });

  it.each<[field: OpportunityOrder["field"], ascending: string[]]>([
    ["SHARED_AT", ["intake", "loom", "hidden", "mill", "ceramic"]],
    ["CLOSES_AT", ["mill", "loom", "ceramic", "hidden", "intake"]],
    ["CREATED_AT", ["ceramic", "mill", "loom", "intake", "hidden"]],
    ["NUMBER", ["ceramic", "mill", "loom", "intake", "hidden"]],
  ])("come by %s in both directions, and page by page", async (field, ascending) => {
    expect(await found({ orderBy: { field, direction: "ASC" } }, operator)).toEqual(ascending);
    expect(await found({ orderBy: { field, direction: "DESC" } }, operator)).toEqual(ascending.toReversed());
    const orderBy = { field, direction: "DESC" } as const;
    const paged: string[] = [];
    let after: string | null = null;
    do {
      const variables = { first: 2, orderBy, ...(after && { after }) };
      const page: OpportunitiesQuery["opportunities"] = (await network.data(list, variables, operator)).opportunities;
      paged.push(...page.nodes.map(({ id }) => id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(paged).toEqual(ascending.toReversed().map((name) => made[name]!.id));
  });

  it.each<[name: string, filter: OpportunityFilter]>([
    ["an unknown currency", { minBudget: { amount: "1", currency: "XX" } }],
    ["a language that is no tag", { languages: ["no tag"] }],
    ["a text of 201 characters", { text: "x".repeat(201) }],
  ])("refuse %s", async (_name, filter) => {
    expect(await network.codes(list, { first: 1, filter })).toEqual(["BAD_USER_INPUT"]);
  });
});

describe("the coverage of a seat", () => {
  it("is what live interests hold, at most its places, until a team takes them", async () => {
    await using network = await withNetwork();
    const [one, two, three] = [await aCoop(network), await aCoop(network), await aCoop(network)];
    const made = await anOpportunity(network, { seats: [{ headcount: 3 }, { headcount: 2 }] });
    const coverage = async () => {
      const { opportunity } = await network.data(read, { id: made.id }, operator);
      return [...opportunity!.seats.map((seat) => seat.coverage.filled), opportunity!.coverage.filled];
    };
    const interest = (coop: Made, state: string, seat: number, headcount: number) =>
      network.orm.em.fork().execute(`WITH i AS (
        INSERT INTO work.interest (opportunity_id, coop_id, state, lease_until, submitted_at, updated_at)
          VALUES (${made.key}, ${coop.key}, '${state}', '2026-12-01', now(), now()) RETURNING id)
        INSERT INTO work.interest_seat SELECT id, ${made.seats[seat]!.key}, ${headcount} FROM i`);
    expect(await coverage()).toEqual([0, 0, 0]);
    await interest(one, "SUBMITTED", 0, 2);
    expect(await coverage()).toEqual([2, 0, 2]);
    await interest(two, "SHORTLISTED", 0, 2);
    expect(await coverage()).toEqual([3, 0, 3]);
    await interest(three, "LAPSED", 1, 2);
    expect(await coverage()).toEqual([3, 0, 3]);
    const people = [await aPerson(network), await aPerson(network)] as const;
    const [first, second] = [made.seats[0]!, made.seats[1]!];
    await aTeam(network, made, [
      { person: people[0], coop: one, seatId: second.key, state: "CONFIRMED" },
      { person: people[1], coop: one, seatId: first.key, state: "CANCELLED" },
    ]);
    expect(await coverage()).toEqual([0, 1, 1]);
  });
});

describe("what an interest covers", () => {
  it("is free again at the instant its lease ends, and when its request expires", async () => {
    await using network = await withNetwork({ now: () => now });
    let now = new Date("2026-11-23T12:00:00.000Z");
    const leaseUntil = new Date("2026-11-24T12:00:00.000Z");
    const [made, expired] = [await anOpportunity(network), await anOpportunity(network, { state: "EXPIRED" })];
    for (const opportunity of [made, expired]) await anInterest(network, opportunity, { leaseUntil });
    const filled = async ({ id }: MadeOpportunity) => {
      const { opportunity } = await network.data(read, { id }, operator);
      return [opportunity!.seats[0]!.coverage.filled, opportunity!.coverage.filled];
    };
    expect(await filled(made)).toEqual([1, 1]);
    expect(await filled(expired)).toEqual([0, 0]);
    now = new Date(leaseUntil.getTime() - 1);
    expect(await filled(made)).toEqual([1, 1]);
    now = leaseUntil;
    expect(await filled(made)).toEqual([0, 0]);
  });
});

describe("the number of SQL statements for opportunities", () => {
  it("is the same for 1 row and for 20", async () => {
    await using network = await withNetwork();
    const lead = await aCoop(network);
    for (let index = 0; index < 20; index++) await anOpportunity(network, { lead, seats: [{}, {}] });
    const statementsOf = (first: number) =>
      sentStatements(network, async () => {
        const { opportunities } = await network.data(cards, { first }, memberOf(lead.key));
        expect(opportunities).toMatchObject({ totalCount: 20 });
        expect(opportunities.nodes).toHaveLength(first);
      });
    const twenty = await statementsOf(20);
    expect(await statementsOf(1)).toEqual(twenty);
    expect(twenty).toHaveLength(7);
  });
});
