import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ClientOpportunitiesDocument,
  CollaboratorsPageDocument,
  CoopsWorkDocument,
  CoopWorkDocument,
  PeopleWorkDocument,
  PersonWorkDocument,
  SkillDemandDocument,
  SkillsDemandDocument,
} from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aPerson, aSkill, type Made, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { aSecondment } from "../../support/secondmentBuilder.ts";
import { anOpportunity, aProject, aTeam } from "../../support/workBuilders.ts";

/** The day on which operations run. */
const today = Temporal.PlainDate.from("2026-11-23");

/** A seat of the random history: which co-op in which project, on which days. */
interface Spell {
  readonly coop: number;
  readonly project: number;
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate | null;
}

/** By the definition itself: day by day, project by project. */
function collaboratorsOf(spells: readonly Spell[], coop: number, other: number) {
  const shared = new Map<number, string[]>();
  const isThere = (who: number, project: number, day: Temporal.PlainDate) =>
    spells.some(
      (spell) =>
        spell.coop === who &&
        spell.project === project &&
        Temporal.PlainDate.compare(spell.from, day) <= 0 &&
        (spell.to === null || Temporal.PlainDate.compare(day, spell.to) < 0),
    );
  for (
    let day = today.subtract({ days: 120 });
    Temporal.PlainDate.compare(day, today) <= 0;
    day = day.add({ days: 1 })
  ) {
    for (const project of new Set(spells.map((spell) => spell.project))) {
      if (!isThere(coop, project, day) || !isThere(other, project, day)) continue;
      shared.set(project, [...(shared.get(project) ?? []), String(day)]);
    }
  }
  const days = [...shared.values()].flat().sort();
  return { projects: shared.size, personDays: days.length, lastDate: days.at(-1) };
}

describe("what the context work adds to the types of the network", () => {
  let network: TestNetwork;
  const coops: Made[] = [];
  const people: Made[] = [];
  const spells: Spell[] = [];
  let merged: Made;
  beforeAll(async () => {
    network = await withNetwork();
    for (const name of ["Alder", "Birch", "Cedar", "Dogwood", "Elm"]) {
      const coop = await aCoop(network, { name });
      coops.push(coop);
      people.push(await aPerson(network, { coops: [coop] }));
    }
    merged = await aCoop(network, { name: "Fir", status: "MERGED", mergedIntoId: coops[0]!.key });
    let seed = 7;
    const below = (limit: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % limit;
    };
    for (let project = 0; project < 4; project += 1) {
      const opportunity = await anOpportunity(network, { state: "CONVERTED" });
      for (let seat = 0; seat < 6; seat += 1) {
        const from = today.subtract({ days: below(110) });
        spells.push({ coop: below(5), project, from, to: below(4) === 0 ? null : from.add({ days: 1 + below(60) }) });
      }
      await aTeam(
        network,
        opportunity,
        spells
          .filter((spell) => spell.project === project)
          .map(({ coop, from, to }, index) => ({
            person: people[coop]!,
            coop: coop === 0 && index % 2 === 0 ? merged : coops[coop]!,
            shareBps: 100,
            fromDate: String(from),
            toDate: to && String(to),
            state: to === null ? "ACTIVE" : "RELEASED",
          })),
      );
      await aProject(network, opportunity, { name: `Net ${project}` });
    }
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("Coop.collaborators counts what a brute-force count of days does, in order", async () => {
    for (const [index, { id }] of coops.entries()) {
      const { coop } = await network.data(CoopWorkDocument, { id });
      const expected = coops
        .flatMap(({ slug, name }, other) => {
          const facts = collaboratorsOf(spells, index, other);
          return other === index || facts.projects === 0 ? [] : [{ coop: { slug, name }, ...facts }];
        })
        .sort((a, b) => b.projects - a.projects || (b.lastDate ?? "").localeCompare(a.lastDate ?? ""));
      expect(coop?.collaborators.totalCount).toBe(expected.length);
      expect(coop?.collaborators.nodes).toEqual(expected);
    }
    const all = await Promise.all(coops.map(({ id }) => network.data(CoopWorkDocument, { id })));
    expect(all.reduce((sum, { coop }) => sum + coop!.collaborators.nodes.length, 0)).toBeGreaterThan(5);
  });

  it("Coop.collaborators pages without repeating or leaving out", async () => {
    const whole = (await network.data(CoopWorkDocument, { id: coops[0]!.id })).coop!.collaborators.totalCount;
    const seen: string[] = [];
    let after: string | null = null;
    for (let goesOn = true; goesOn; ) {
      const variables: { id: string; first: number; after: string | null } = { id: coops[0]!.id, first: 1, after };
      const { nodes, pageInfo } = (await network.data(CollaboratorsPageDocument, variables)).coop!.collaborators;
      seen.push(...nodes.map(({ coop }) => coop.id));
      after = pageInfo.endCursor ?? null;
      goesOn = pageInfo.hasNextPage;
    }
    expect(seen).toHaveLength(whole);
    expect(new Set(seen).size).toBe(whole);
  });

  it("the id of a merged co-op finds the same as the one that it became", async () => {
    const [asked, current] = await Promise.all(
      [merged, coops[0]!].map(({ id }) => network.data(CoopWorkDocument, { id })),
    );
    expect(asked).toEqual(current);
    expect(current!.coop!.projects.totalCount).toBeGreaterThan(0);
  });

  it("Coop.projects has what it leads or had a seat in, as far as it may be seen", async () => {
    const [lead, member, cancelled] = await many(3, () => aCoop(network));
    const person = await aPerson(network, { coops: [member!] });
    const opportunity = await anOpportunity(network, { state: "CONVERTED", visibility: "MEMBER", lead: lead! });
    await aTeam(network, opportunity, [
      { person, coop: member!, state: "CONFIRMED" },
      { person, coop: cancelled!, state: "CANCELLED" },
    ]);
    await aProject(network, opportunity, { name: "Hidden", state: "PLANNED", visibility: "PARTICIPANT" });
    const names = async (coop: Made, viewer = operator, states?: readonly ("PLANNED" | "ACTIVE")[]) =>
      (await network.data(CoopWorkDocument, { id: coop.id, states: states ?? null }, viewer)).coop?.projects.nodes;
    expect(await names(lead!)).toEqual([{ name: "Hidden" }]);
    expect(await names(member!)).toEqual([{ name: "Hidden" }]);
    expect(await names(cancelled!)).toEqual([]);
    expect(await names(member!, operator, ["ACTIVE"])).toEqual([]);
    expect(await names(lead!, memberOf(member!.key))).toEqual([{ name: "Hidden" }]);
    expect(await names(lead!, memberOf(cancelled!.key))).toEqual([]);
    // Nobody has worked yet, so nobody has worked together.
    expect((await network.data(CoopWorkDocument, { id: member!.id }, operator)).coop?.collaborators.totalCount).toBe(0);
  });

  it("Person.teamSeats has the seats of a day, half-open, and none that was cancelled or dissolved", async () => {
    const [coop] = coops;
    const person = await aPerson(network, { coops: [coop!] });
    const opportunity = await anOpportunity(network);
    await aTeam(network, opportunity, [
      { person, coop: coop!, role: "first", fromDate: "2027-01-04", toDate: "2027-02-01" },
      { person, coop: coop!, role: "second", fromDate: "2027-02-01", toDate: null },
      { person, coop: coop!, role: "gone", state: "CANCELLED" },
    ]);
    const roles = async (asOf: string | null) =>
      (await network.data(PersonWorkDocument, { id: person.id, asOf })).person?.teamSeats.nodes.map(({ role }) => role);
    expect(await roles(null)).toEqual(["second", "first"]);
    expect(await roles("2027-01-03")).toEqual([]);
    expect(await roles("2027-01-31")).toEqual(["first"]);
    expect(await roles("2027-02-01")).toEqual(["second"]);
    await query(network, `UPDATE work.team SET dissolved_at = now() WHERE opportunity_id = ${opportunity.key}`);
    expect(await roles(null)).toEqual([]);
  });

  it("Skill.demand counts the seats of open requests on the days of a window", async () => {
    const skill = await aSkill(network, { slug: "wanted" });
    // Monday to Friday of two weeks, half-time for three people.
    const seat = { skill, shareBps: 5_000, headcount: 3, fromDate: "2027-01-04", toDate: "2027-01-18" };
    const open = await anOpportunity(network, { seats: [seat, { fromDate: "2027-01-16", toDate: "2027-01-19" }] });
    await query(network, `INSERT INTO work.seat_skill VALUES (${open.seats[1]!.key}, ${skill.key}, 'BASIC')`);
    await anOpportunity(network, { seats: [seat], state: "EXPIRED" });
    await anOpportunity(network, { seats: [seat], visibility: "MEMBER", state: "CLIENT_REVIEW" });
    const demand = async (from: string, to: string, viewer?: typeof operator) =>
      (await network.data(SkillDemandDocument, { slug: "wanted", window: { from, to } }, viewer)).skill?.demand;
    const none = { opportunities: 0, seats: 0, headcount: 0, personDays: 0 };
    expect(await demand("2026-12-01", "2027-01-04")).toEqual(none);
    expect(await demand("2027-01-04", "2027-01-05")).toEqual({
      opportunities: 1,
      seats: 1,
      headcount: 3,
      personDays: 2,
    });
    expect(await demand("2027-01-09", "2027-01-11")).toEqual({ ...none, opportunities: 1, seats: 1, headcount: 3 });
    expect(await demand("2027-01-17", "2027-01-18")).toEqual({ ...none, opportunities: 1, seats: 2, headcount: 4 });
    expect(await demand("2027-01-18", "2027-01-19")).toEqual({
      opportunities: 1,
      seats: 1,
      headcount: 1,
      personDays: 1,
    });
    expect(await demand("2027-01-19", "2028-01-01")).toEqual(none);
    expect(await demand("0001-01-01", "9999-12-31")).toEqual({
      opportunities: 1,
      seats: 2,
      headcount: 4,
      personDays: 16,
    });
    const asMember = await demand("2027-01-01", "2028-01-01", memberOf(coops[0]!.key));
    expect(asMember).toEqual({ opportunities: 2, seats: 3, headcount: 7, personDays: 31 });
    const upsideDown = { slug: "wanted", window: { from: "2027-01-02", to: "2027-01-02" } };
    expect(await network.codes(SkillDemandDocument, upsideDown)).toEqual(["BAD_USER_INPUT"]);
  });

  it("Client.opportunities leaves out the confidential ones for who does not take part", async () => {
    const client = await aClient(network, { visibility: "PUBLIC" });
    const [lead, other] = coops;
    await anOpportunity(network, { client, title: "Open", lead: lead! });
    await anOpportunity(network, { client, title: "Secret", confidential: true, lead: lead! });
    await anOpportunity(network, { client, title: "Draft", state: "INTAKE", sharedAt: null, lead: lead! });
    const titles = async (viewer?: typeof operator) =>
      (await network.data(ClientOpportunitiesDocument, { id: client.id }, viewer)).client?.opportunities.nodes
        .map(({ title }) => title)
        .sort();
    expect(await titles()).toEqual(["Open"]);
    expect(await titles(memberOf(other!.key))).toEqual(["Open"]);
    expect(await titles(memberOf(lead!.key))).toEqual(["Draft", "Open", "Secret"]);
    expect(await titles(operator)).toEqual(["Draft", "Open", "Secret"]);
  });

  it("takes the same number of statements for one record and for many", async () => {
    await aSecondment(network, { person: people[0]!, home: coops[0]!, host: coops[1]! });
    const window = { from: "2027-01-01", to: "2028-01-01" };
    const count = async (document: Parameters<typeof network.data>[0], variables: object) => {
      network.statements.length = 0;
      await network.data(document, variables, operator);
      return network.statements.length;
    };
    for (const [document, most] of [
      [CoopsWorkDocument, 13],
      [PeopleWorkDocument, 6],
      [SkillsDemandDocument, 2],
    ] as const) {
      const [one, many] = [
        await count(document as never, { first: 1, window }),
        await count(document as never, { first: 50, window }),
      ];
      expect(many).toBeLessThanOrEqual(most);
      expect(one).toBeLessThanOrEqual(most);
    }
  });
});
