import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  CountProjectsDocument,
  ProjectDocument,
  ProjectOnDayDocument,
  ProjectsDocument,
  type ProjectsQuery,
  type ProjectsQueryVariables,
  TeamOfProjectDocument,
} from "../../support/generated/operations.ts";
import { anonymous, memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aPerson, type Made, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";
import { sentStatements } from "../../support/sentStatements.ts";
import { aMember, aTeamedProject } from "../../support/teamedProject.ts";

describe("projects as clients read them", () => {
  let network: TestNetwork;
  let oak: Made;
  let birch: Made;
  let client: Made;
  const names = async (variables: ProjectsQueryVariables, viewer = anonymous) =>
    (await network.data(ProjectsDocument, { first: 100, ...variables }, viewer)).projects.nodes.map(({ name }) => name);

  beforeAll(async () => {
    network = await withNetwork();
    oak = await aCoop(network, { name: "Oak", countries: ["AR", "UY"] });
    birch = await aCoop(network, { name: "Birch", countries: ["ES"] });
    await aCoop(network, { name: "Old birch", status: "MERGED", mergedIntoId: birch.key });
    client = await aClient(network, { name: "Ministry", visibility: "PUBLIC" });
    const person = await aPerson(network, { coops: [oak, birch] });
    const seat = { person, shareBps: 100, state: "ACTIVE", fromDate: "2026-01-01", toDate: null } as const;
    await aTeamedProject(network, {
      opportunity: { client },
      project: { name: "álamo", startedOn: "2026-03-01", state: "ACTIVE", createdAt: new Date("2026-01-03T00:00:00Z") },
      seats: [{ ...seat, coop: oak }],
    });
    await aTeamedProject(network, {
      opportunity: { client, confidential: true },
      project: {
        name: "Beech",
        startedOn: "2026-01-01",
        deliveredOn: "2026-04-01",
        state: "DELIVERED",
        createdAt: new Date("2026-01-01T00:00:00Z"),
      },
      seats: [{ ...seat, coop: birch }],
    });
    await aTeamedProject(network, {
      project: { name: "cherry", startedOn: null, state: "PLANNED", createdAt: new Date("2026-01-02T00:00:00Z") },
      seats: [{ ...seat, coop: oak, state: "CANCELLED" }],
    });
    const gone = await aTeamedProject(network, {
      project: { name: "Dogwood", startedOn: "2026-02-01", state: "CANCELLED", visibility: "MEMBER" },
    });
    await query(
      network,
      `INSERT INTO work.state_change (subject, subject_id, from_state, to_state, changed_at, changed_by)
       VALUES ('Project', ${gone.key}, 'ACTIVE', 'CANCELLED', '2026-02-10T12:00:00Z', 'operator')`,
    );
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it.each<[rule: string, variables: ProjectsQueryVariables, names: string[]]>([
    ["by name, whatever its accents and case", {}, ["álamo", "Beech", "cherry", "Dogwood"]],
    ["backwards", { orderBy: { field: "NAME", direction: "DESC" } }, ["Dogwood", "cherry", "Beech", "álamo"]],
    ["by start, the ones without last", { orderBy: { field: "STARTED_ON" } }, ["Beech", "Dogwood", "álamo", "cherry"]],
    ["by when they were made", { orderBy: { field: "CREATED_AT" } }, ["Beech", "cherry", "álamo", "Dogwood"]],
    ["in some states", { filter: { states: ["PLANNED", "ACTIVE"] } }, ["álamo", "cherry"]],
    ["of a co-op that has a seat", { filter: { coops: ["oak"] } }, ["álamo"]],
    ["of a co-op by the slug it had before", { filter: { coops: ["old-birch"] } }, ["Beech"]],
    ["of the first countries of co-ops", { filter: { countries: ["ES", "UY"] } }, ["Beech"]],
    ["of both filters", { filter: { coops: ["oak"], states: ["PLANNED"] } }, []],
    ["before the start", { filter: { activeOn: "2025-12-31" } }, []],
    ["on the first day", { filter: { activeOn: "2026-01-01" } }, ["Beech"]],
    ["before it was cancelled", { filter: { activeOn: "2026-02-09" } }, ["Beech", "Dogwood"]],
    ["on the day it was cancelled", { filter: { activeOn: "2026-02-10" } }, ["Beech"]],
    ["before the delivery", { filter: { activeOn: "2026-03-31" } }, ["álamo", "Beech"]],
    ["on the day of the delivery", { filter: { activeOn: "2026-04-01" } }, ["álamo"]],
    ["of what is no client", { filter: { clientId: "garbage" } }, []],
  ])("are listed %s", async (_rule, variables, expected) => {
    expect(await names(variables, operator)).toEqual(expected);
  });

  it("are listed a page at a time, those without a start too", async () => {
    const orderBy = { field: "STARTED_ON", direction: "DESC" } as const;
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      const { projects }: ProjectsQuery = await network.data(ProjectsDocument, { first: 1, after, orderBy }, operator);
      expect(projects.totalCount).toBe(4);
      found.push(...projects.nodes.map(({ name }) => name));
      after = projects.pageInfo.endCursor ?? null;
      if (!projects.pageInfo.hasNextPage) break;
    }
    expect(found).toEqual(["cherry", "álamo", "Dogwood", "Beech"]);
  });

  it("are those that the viewer may see, and no filter tells a confidential client", async () => {
    expect(await names({})).toEqual(["álamo", "Beech", "cherry"]);
    expect(await names({}, memberOf(oak.key))).toEqual(["álamo", "Beech", "cherry", "Dogwood"]);
    const filter = { clientId: client.id };
    expect(await names({ filter })).toEqual(["álamo"]);
    expect(await names({ filter }, memberOf(oak.key))).toEqual(["álamo"]);
    expect(await names({ filter }, memberOf(birch.key))).toEqual(["álamo", "Beech"]);
    expect(await names({ filter }, operator)).toEqual(["álamo", "Beech"]);
  });

  it("name a confidential client to who takes part alone, and a client that is not public to members", async () => {
    const hidden = await aTeamedProject(network, {
      lead: oak,
      opportunity: { client, confidential: true },
      project: { visibility: "OWNER" },
    });
    const asked = async (id: string, viewer = anonymous) =>
      (await network.data(ProjectDocument, { id }, viewer)).project?.client;
    expect(await asked(hidden.id, memberOf(oak.key))).toEqual({ name: "Ministry" });
    expect(await asked(hidden.id, memberOf(birch.key))).toBeUndefined();
    const forMembers = await aTeamedProject(network);
    expect(await asked(forMembers.id)).toBeNull();
    expect(await asked(forMembers.id, memberOf(oak.key))).toEqual({ name: expect.any(String) });
    await query(network, `DELETE FROM work.project WHERE id IN (${hidden.key}, ${forMembers.key})`);
  });

  it("show people and co-ops of a team as far as the viewer may see them, without an error", async () => {
    const coop = await aCoop(network, { visibility: "MEMBER" });
    const person = await aPerson(network, { visibility: "MEMBER", coops: [coop] });
    const { id } = await aTeamedProject(network, {
      project: { visibility: "PARTNER" },
      seats: [{ person, coop, state: "ACTIVE", fromDate: "2026-01-01", dayRate: 5n }],
    });
    expect(await network.data(ProjectOnDayDocument, { id, day: "2027-01-01" })).toEqual({ project: null });
    await query(network, `UPDATE work.project SET visibility = 'PUBLIC' WHERE visibility = 'PARTNER'`);
    expect(await network.data(ProjectOnDayDocument, { id, day: "2027-01-01" })).toMatchObject({
      project: { headcount: 1, coops: [], countries: [], team: { seats: [{ person: null, coop: null }] } },
    });
    const seat = async (viewer: Made) => {
      const { project } = await network.data(TeamOfProjectDocument, { id }, memberOf(viewer.key));
      return project!.team!.seats[0]!;
    };
    expect(await seat(oak)).toMatchObject({ person: { name: person.name }, coop: { slug: coop.slug }, dayRate: null });
    expect(await seat(coop)).toMatchObject({ dayRate: { amount: "5", currency: "EUR" } });
  });

  it("cost the same number of SQL statements for 2 projects and for 40", async () => {
    await many(40, async () => {
      const member = await aMember(network);
      const seat = { ...member, shareBps: 100, state: "ACTIVE", fromDate: "2026-01-01", toDate: null } as const;
      const project = await aTeamedProject(network, { seats: [seat, { ...seat, dayRate: 1n }] });
      const [one, two] = project.team.seats;
      await query(
        network,
        `WITH m AS (INSERT INTO work.milestone (project_id, number, title, due_on) VALUES (${project.key}, 1, 'Beta', '2027-01-01')),
           h AS (INSERT INTO work.hours (team_seat_id, day, minutes, recorded_at, recorded_by) VALUES (${one!.key}, '2026-02-01', 1, now(), 'x'))
         UPDATE work.team_seat SET replaces_id = ${one!.key} WHERE id = ${two!.key}`,
      );
    });
    const statements = (first: number) =>
      sentStatements(network, () => network.data(CountProjectsDocument, { first }, operator));
    const forty = await statements(40);
    expect(await statements(6)).toEqual(forty);
    expect(forty.length).toBeLessThanOrEqual(26);
  });
});
