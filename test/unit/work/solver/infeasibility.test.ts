import { describe, expect, it } from "@jest/globals";
import type { Candidate, SeatNeed, TeamProblem } from "../../../../src/domain/work/team/solver/teamProblem.ts";
import { type Infeasibility, solveTeam } from "../../../../src/domain/work/team/solver/teamSolver.ts";
import { aCandidate, aSeat, aTeamProblem } from "../../../support/teamProblem.ts";

async function whyNot(of: Partial<TeamProblem>): Promise<Infeasibility> {
  const { proposals, infeasibility } = await solveTeam(aTeamProblem(of));
  expect(proposals).toEqual([]);
  expect(infeasibility!.proven).toBe(true);
  return infeasibility!;
}

const further = [{ skill: "data", leastLevel: "BASIC" as const }];
const sofia = { hours: 2, timeZone: "Europe/Sofia" };
const half = { from: "2026-01-01", to: null, shareBps: 5_000 };

describe("a seat without a candidate", () => {
  it.each<[string, Partial<SeatNeed>, Partial<Candidate>]>([
    ["OFFER", {}, { offeredSeats: ["2"] }],
    ["SKILL", {}, { skills: [] }],
    ["LEVEL", { leastLevel: "ADVANCED" }, { skills: [{ skill: "ux-ui", level: "INTERMEDIATE" }] }],
    ["FURTHER_SKILL", { furtherSkills: further }, {}],
    ["LANGUAGE", { languages: ["bg", "es"] }, { languages: ["en-GB"] }],
    ["PLACE", { remote: false, countryCode: "AR" }, { coopCountries: ["FR", "BR"] }],
    ["OVERLAP", { overlap: sofia }, { timeZone: "America/Los_Angeles" }],
    ["OVERLAP", { overlap: sofia }, { timeZone: null }],
    ["AVAILABILITY", { shareBps: 5_001 }, { busy: [half] }],
  ])("says that %s is why", async (rule, seat, who) => {
    const { seats, closest } = await whyNot({ seats: [aSeat(seat)], candidates: [aCandidate(who)] });
    expect(seats).toMatchObject([{ seatId: "1", missing: 1, eligible: 0, dropped: [{ rule, candidates: 1 }] }]);
    expect(closest).toEqual({ seats: [], missing: [{ seatId: "1", places: 1 }] });
  });

  it.each<[string, Partial<SeatNeed>, Partial<Candidate>]>([
    ["the least level", { leastLevel: "ADVANCED" }, { skills: [{ skill: "ux-ui", level: "ADVANCED" }] }],
    ["a dialect", { languages: ["bg", "en"] }, { languages: ["en-GB"] }],
    ["a country of its co-op", { remote: false, countryCode: "BR" }, { coopCountries: ["FR", "BR"] }],
    ["just enough time", { shareBps: 5_000 }, { busy: [half] }],
    ["time that was taken before", { from: "2027-03-01" }, { busy: [{ ...half, to: "2027-03-01", shareBps: 10_000 }] }],
  ])("is none with %s", async (_, seat, who) => {
    const { infeasibility } = await solveTeam(aTeamProblem({ seats: [aSeat(seat)], candidates: [aCandidate(who)] }));
    expect(infeasibility).toBeNull();
  });

  it("leaves the other seats filled in what is closest", async () => {
    const seats = [aSeat(), aSeat({ seatId: "2", skill: "data" })];
    const { closest, seats: unfilled } = await whyNot({ seats, candidates: [aCandidate()] });
    expect(unfilled.map(({ seatId }) => seatId)).toEqual(["2"]);
    expect(closest.seats.map(({ seatId, personId }) => [seatId, personId])).toEqual([["1", "1"]]);
    expect(closest.missing).toEqual([{ seatId: "2", places: 1 }]);
  });

  it("counts people, not offers, for its places", async () => {
    const candidates = [aCandidate(), aCandidate({ coopId: "2" })];
    const { seats } = await whyNot({ seats: [aSeat({ headcount: 2 })], candidates });
    expect(seats).toMatchObject([{ missing: 1, eligible: 1, dropped: [] }]);
  });
});

describe("seats that have candidates, and still no team", () => {
  const two = [aCandidate(), aCandidate({ personId: "2", coopId: "2" })];

  it("tell the least budget that would do, to the unit", async () => {
    const seats = [aSeat({ headcount: 2, from: "2027-01-04", to: "2027-01-09" })];
    const { conflicts, closest } = await whyNot({ seats, candidates: two, budget: { min: null, max: "399999" } });
    expect(conflicts).toMatchObject([{ kind: "BUDGET", leastBudget: "400000" }]);
    expect(closest.missing).toEqual([{ seatId: "1", places: 1 }]);
    const budget = { min: null, max: "400000" };
    expect((await solveTeam(aTeamProblem({ seats, candidates: two, budget }))).infeasibility).toBeNull();
  });

  it("tell the least budget also when each candidate alone is above it", async () => {
    const { seats, conflicts } = await whyNot({ budget: { min: null, max: "5119999" } });
    expect(seats).toMatchObject([{ dropped: [{ rule: "BUDGET", candidates: 1 }] }]);
    expect(conflicts).toMatchObject([{ kind: "BUDGET", leastBudget: "5120000" }]);
  });

  it("tell the sizes that a team can have", async () => {
    const seats = [aSeat({ headcount: 2 })];
    const { conflicts } = await whyNot({ seats, candidates: two, teamSize: { min: 3, max: 8 } });
    expect(conflicts).toMatchObject([{ kind: "TEAM_SIZE", least: 2, most: 2 }]);
    const small = await whyNot({ seats, candidates: two, teamSize: { min: 1, max: 1 } });
    expect(small.conflicts).toMatchObject([{ kind: "TEAM_SIZE", least: 2, most: 2 }]);
  });

  it("tell that people would have to be in two seats at a time", async () => {
    const seats = [aSeat({ shareBps: 6_000 }), aSeat({ seatId: "2", shareBps: 5_000 })];
    const { conflicts, closest } = await whyNot({ seats, candidates: [aCandidate()] });
    expect(conflicts).toMatchObject([{ kind: "AVAILABILITY" }]);
    expect(closest.seats).toHaveLength(1);
  });

  it("are none when one person's shares fit, or their two co-ops' offers do", async () => {
    const seats = [aSeat({ shareBps: 5_000 }), aSeat({ seatId: "2", shareBps: 5_000 })];
    expect((await solveTeam(aTeamProblem({ seats }))).infeasibility).toBeNull();
    const offers = [aCandidate({ offeredSeats: ["1"] }), aCandidate({ coopId: "2", offeredSeats: ["2"] })];
    expect((await solveTeam(aTeamProblem({ seats, candidates: offers }))).infeasibility).toBeNull();
    const full = seats.map((seat) => ({ ...seat, shareBps: 5_001 }));
    expect((await solveTeam(aTeamProblem({ seats: full, candidates: offers }))).infeasibility).not.toBeNull();
  });
});
