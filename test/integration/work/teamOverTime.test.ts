import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  JoinTeamDocument,
  LeaveTeamDocument,
  ProjectOnDayDocument,
  RecordHoursDocument,
  ReplaceTeamMemberDocument,
  TeamOfProjectDocument,
} from "../../support/generated/operations.ts";
import { memberOf, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aSkill, type Made, many } from "../../support/networkBuilders.ts";
import { aSecondment } from "../../support/secondmentBuilder.ts";
import { aMember, aTeamedProject, type TeamedProject } from "../../support/teamedProject.ts";
import type { MadeWork } from "../../support/workBuilders.ts";

describe("a team over time", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const join = async (project: TeamedProject, input: object) => {
    const facts = { projectId: project.id, role: "developer", ...input };
    return (await network.data(JoinTeamDocument, { input: facts as never }, memberOf(project.lead.key))).joinTeam;
  };
  const leave = async (project: TeamedProject, teamSeatId: string, on: string) =>
    (await network.data(LeaveTeamDocument, { input: { teamSeatId, on } }, memberOf(project.lead.key))).leaveTeam;
  const replace = async (project: TeamedProject, input: object) =>
    (await network.data(ReplaceTeamMemberDocument, { input: input as never }, memberOf(project.lead.key)))
      .replaceTeamMember;
  const onDay = async (project: MadeWork, day?: string) =>
    (await network.data(ProjectOnDayDocument, { id: project.id, day: day ?? null })).project!;

  it("counts people, co-ops and countries by the days of their seats, over two years", async () => {
    const coops = {
      oak: await aCoop(network, { name: "Oak", countries: ["AR", "UY"] }),
      birch: await aCoop(network, { name: "Birch", countries: ["ES"] }),
      cedar: await aCoop(network, { name: "Cedar", countries: ["AR"] }),
    };
    const of = (coop: Made) => aPerson(network, { coops: [coop] });
    const people = { ana: await of(coops.oak), bea: await of(coops.birch), caro: await of(coops.cedar) };
    const days = { state: "ACTIVE", fromDate: "2024-11-01", toDate: null } as const;
    const project = await aTeamedProject(network, {
      project: { startedOn: "2024-11-01" },
      seats: [
        { ...days, person: people.ana, coop: coops.oak },
        { ...days, person: people.bea, coop: coops.birch, toDate: "2026-03-01" },
      ],
    });
    const joined = await join(project, { personId: people.caro.id, coopId: coops.cedar.id, from: "2025-05-01" });
    expect(joined).toMatchObject({ userErrors: [], teamSeat: { state: "ACTIVE", from: "2025-05-01", to: null } });
    const half = { personId: people.ana.id, coopId: coops.oak.id, from: "2025-07-01", shareBps: 5_000 };
    expect((await join(project, half)).userErrors).toMatchObject([{ code: "PERSON_OVERBOOKED", field: ["personId"] }]);
    expect((await leave(project, project.team.seats[0]!.id, "2025-07-01")).userErrors).toEqual([]);
    expect((await join(project, { ...half, to: "2026-01-01" })).userErrors).toEqual([]);

    const story: [day: string, headcount: number, coops: string[], countries: string[]][] = [
      ["2024-10-31", 0, [], []],
      ["2024-11-01", 2, ["birch", "oak"], ["AR", "ES"]],
      ["2025-04-30", 2, ["birch", "oak"], ["AR", "ES"]],
      ["2025-05-01", 3, ["birch", "cedar", "oak"], ["AR", "ES"]],
      ["2025-06-30", 3, ["birch", "cedar", "oak"], ["AR", "ES"]],
      ["2025-07-01", 3, ["birch", "cedar", "oak"], ["AR", "ES"]],
      ["2025-12-31", 3, ["birch", "cedar", "oak"], ["AR", "ES"]],
      ["2026-01-01", 2, ["birch", "cedar"], ["AR", "ES"]],
      ["2026-02-28", 2, ["birch", "cedar"], ["AR", "ES"]],
      ["2026-03-01", 1, ["cedar"], ["AR"]],
      ["2030-01-01", 1, ["cedar"], ["AR"]],
    ];
    for (const [day, headcount, slugs, countries] of story) {
      const found = await onDay(project, day);
      expect([day, found.headcount, found.coops, found.countries]).toEqual([
        day,
        headcount,
        slugs.map((slug) => ({ slug })),
        countries.map((code) => ({ code })),
      ]);
      expect(found.team?.seats).toHaveLength(headcount);
    }
    const today = await onDay(project);
    expect([today.headcount, today.team?.seats.length]).toEqual([1, 4]);
  });

  it("counts a person with two seats once, and a co-op that was merged as the one that it became", async () => {
    const into = await aCoop(network, { name: "Elm" });
    const merged = await aCoop(network, { name: "Elm too", status: "MERGED", mergedIntoId: into.key });
    const [one, two] = [await aPerson(network, { coops: [into] }), await aPerson(network, { coops: [into] })];
    const seat = { state: "ACTIVE", fromDate: "2026-01-01", toDate: null, shareBps: 5_000 } as const;
    const project = await aTeamedProject(network, {
      seats: [
        { ...seat, person: one, coop: into },
        { ...seat, person: one, coop: merged },
        { ...seat, person: two, coop: merged },
      ],
    });
    expect(await onDay(project)).toMatchObject({ headcount: 2, coops: [{ slug: "elm" }] });
  });

  it("counts nobody who is only proposed or was cancelled, and who is confirmed from the seat's first day", async () => {
    const { person, coop } = await aMember(network);
    const seat = { person, coop, shareBps: 1_000, fromDate: "2026-12-01", toDate: null } as const;
    const project = await aTeamedProject(network, {
      project: { state: "PLANNED", startedOn: null },
      seats: [
        { ...seat, state: "PROPOSED", fromDate: "2026-01-01" },
        { ...seat, state: "CANCELLED", fromDate: "2026-01-01" },
        { ...seat, state: "CONFIRMED" },
      ],
    });
    expect(await onDay(project, "2026-11-30")).toMatchObject({ headcount: 0, coops: [], team: { seats: [] } });
    expect(await onDay(project, "2026-12-01")).toMatchObject({ headcount: 1, coops: [{ slug: coop.slug }] });
  });

  it("joinTeam writes down every state up to that of the project", async () => {
    const skill = await aSkill(network);
    const steps = async (state: "PLANNED" | "ON_HOLD") => {
      const { person, coop } = await aMember(network);
      const project = await aTeamedProject(network, { project: { state } });
      const input = {
        personId: person.id,
        coopId: coop.id,
        role: " tester ",
        skill: skill.slug,
        shareBps: 6_000,
        from: "2026-12-01",
        to: "2026-12-02",
        dayRate: { amount: "45000", currency: "EUR" },
      };
      const { teamSeat, userErrors } = await join(project, input);
      expect(userErrors).toEqual([]);
      expect(teamSeat).toMatchObject({
        person: { name: person.name },
        coop: { slug: coop.slug },
        homeCoop: null,
        skill: { slug: skill.slug },
        role: "tester",
        shareBps: 6_000,
        from: "2026-12-01",
        to: "2026-12-02",
        dayRate: { amount: "45000", currency: "EUR" },
      });
      expect(new Set(teamSeat!.history.map(({ by }) => by))).toEqual(new Set(["coop"]));
      return [teamSeat!.state, teamSeat!.history.map(({ from, to }) => `${from} ${to}`)];
    };
    const planned = ["null OPEN", "OPEN PROPOSED", "PROPOSED CONFIRMED"];
    expect(await steps("PLANNED")).toEqual(["CONFIRMED", planned]);
    expect(await steps("ON_HOLD")).toEqual(["ACTIVE", [...planned, "CONFIRMED ACTIVE"]]);
  });

  it("joinTeam takes who is lent by a secondment that covers all days, and names the co-op that lends", async () => {
    const { person, coop: home } = await aMember(network);
    const host = await aCoop(network);
    await aSecondment(network, { person, home, host, fromDate: "2026-06-01", toDate: "2026-09-01" });
    const project = await aTeamedProject(network);
    const days = (from: string, to?: string) =>
      join(project, { personId: person.id, coopId: host.id, shareBps: 100, from, ...(to && { to }) });
    expect(await days("2026-06-01", "2026-09-01")).toMatchObject({
      userErrors: [],
      teamSeat: { coop: { slug: host.slug }, homeCoop: { slug: home.slug } },
    });
    for (const [from, to] of [["2026-05-31", "2026-09-01"], ["2026-06-01", "2026-09-02"], ["2026-06-01"]]) {
      expect((await days(from!, to)).userErrors).toMatchObject([{ code: "PERSON_NOT_AVAILABLE", field: ["personId"] }]);
    }
  });

  it("two that give one person a seat at once never go beyond full time", async () => {
    const { person, coop } = await aMember(network);
    const projects = [await aTeamedProject(network), await aTeamedProject(network)];
    const input = { personId: person.id, coopId: coop.id, shareBps: 6_000, from: "2026-12-01" };
    const answers = await many(4, (index) => join(projects[index % 2]!, input));
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(
      Array(3).fill("PERSON_OVERBOOKED"),
    );
    const full = await join(projects[0]!, { ...input, shareBps: 4_000 });
    expect(full.userErrors).toEqual([]);
    expect((await join(projects[1]!, { ...input, shareBps: 1 })).userErrors).toMatchObject([
      { code: "PERSON_OVERBOOKED" },
    ]);
  });

  it("replaceTeamMember gives the rest of the days to somebody else and frees those of who leaves", async () => {
    const [old, fresh] = [await aMember(network), await aMember(network)];
    const project = await aTeamedProject(network, {
      seats: [{ ...old, state: "ACTIVE", fromDate: "2026-01-01", toDate: "2026-12-31", dayRate: 30_000n }],
    });
    const [seat] = project.team.seats;
    const input = { teamSeatId: seat!.id, personId: fresh.person.id, coopId: fresh.coop.id, on: "2026-07-01" };
    const { teamSeat, userErrors } = await replace(project, input);
    expect(userErrors).toEqual([]);
    expect(teamSeat).toMatchObject({
      person: { id: fresh.person.id },
      coop: { id: fresh.coop.id },
      role: "developer",
      shareBps: 10_000,
      from: "2026-07-01",
      to: "2026-12-31",
      state: "ACTIVE",
      dayRate: { amount: "30000" },
      replaces: { id: seat!.id, to: "2026-07-01", state: "REPLACED" },
      replacedBy: null,
    });
    const { project: found } = await network.data(TeamOfProjectDocument, { id: project.id });
    expect(found!.team!.seats[0]).toMatchObject({ id: seat!.id, replacedBy: { id: teamSeat!.id }, dayRate: null });
    expect((await onDay(project, "2026-06-30")).coops).toEqual([{ slug: old.coop.slug }]);
    expect((await onDay(project, "2026-07-01")).coops).toEqual([{ slug: fresh.coop.slug }]);

    const other = await aTeamedProject(network);
    const full = { shareBps: 10_000, to: "2026-12-31" };
    const busy = { ...full, personId: old.person.id, coopId: old.coop.id };
    expect((await join(other, { ...busy, from: "2026-06-30" })).userErrors).toMatchObject([
      { code: "PERSON_OVERBOOKED", message: expect.stringContaining("2026-06-30") },
    ]);
    expect((await join(other, { ...busy, from: "2026-07-01" })).userErrors).toEqual([]);
    const taken = { ...full, personId: fresh.person.id, coopId: fresh.coop.id };
    expect((await join(other, { ...taken, from: "2026-12-30" })).userErrors).toMatchObject([
      { code: "PERSON_OVERBOOKED" },
    ]);
  });

  it("replaceTeamMember lets a person go on in the name of another co-op, at another rate", async () => {
    const { person, coop } = await aMember(network);
    const next = await aCoop(network);
    await aSecondment(network, { person, home: coop, host: next, fromDate: "2026-02-01", toDate: "2026-03-01" });
    const project = await aTeamedProject(network, {
      seats: [{ person, coop, state: "ACTIVE", fromDate: "2026-01-01", toDate: "2026-03-01" }],
    });
    const input = { teamSeatId: project.team.seats[0]!.id, personId: person.id, coopId: next.id, on: "2026-02-01" };
    const answer = await replace(project, { ...input, dayRate: { amount: "1", currency: "EUR" } });
    expect(answer).toMatchObject({
      userErrors: [],
      teamSeat: { homeCoop: { slug: coop.slug }, dayRate: { amount: "1" } },
    });
  });

  it("leaveTeam is open to the person's co-op, up to the day on which the seat ends anyway", async () => {
    const { person, coop } = await aMember(network);
    const seat = {
      person,
      coop,
      shareBps: 100,
      state: "ACTIVE",
      fromDate: "2026-01-01",
      toDate: "2026-12-31",
    } as const;
    const project = await aTeamedProject(network, { seats: [seat, seat] });
    const ends = ["2026-01-02", "2026-12-31"];
    for (const [index, on] of ends.entries()) {
      const input = { teamSeatId: project.team.seats[index]!.id, on };
      const { leaveTeam } = await network.data(LeaveTeamDocument, { input }, memberOf(coop.key));
      expect(leaveTeam).toMatchObject({ userErrors: [], teamSeat: { state: "RELEASED", to: on } });
    }
  });

  it("recordHours keeps one number for each day, for the person's co-op and who looks after the request", async () => {
    const { person, coop } = await aMember(network);
    const project = await aTeamedProject(network, {
      seats: [{ person, coop, state: "ACTIVE", fromDate: "2026-01-01", toDate: "2026-12-31" }],
    });
    const record = async (viewer: Made, day: string, minutes: number) => {
      const input = { teamSeatId: project.team.seats[0]!.id, day, minutes };
      const { recordHours } = await network.data(RecordHoursDocument, { input }, memberOf(viewer.key));
      expect(recordHours).toMatchObject({ userErrors: [], hours: { day, minutes } });
    };
    await record(coop, "2026-11-23", 1_440);
    await record(project.lead, "2026-01-01", 1);
    await record(project.lead, "2026-11-23", 480);
    const hours = async (viewer?: Made) => {
      const asked = network.data(TeamOfProjectDocument, { id: project.id }, viewer && memberOf(viewer.key));
      return (await asked).project!.team!.seats[0]!.hours;
    };
    const days = [
      { day: "2026-01-01", minutes: 1 },
      { day: "2026-11-23", minutes: 480 },
    ];
    expect(await hours(coop)).toEqual({ totalCount: 2, nodes: days });
    expect(await hours(project.lead)).toEqual({ totalCount: 2, nodes: days });
    expect(await hours(await aCoop(network))).toEqual({ totalCount: 0, nodes: [] });
  });
});
