import { describe, expect, it } from "@jest/globals";
import { BestTeams } from "../../../../src/domain/work/team/solver/bestTeams.ts";
import { keepEnough } from "../../../../src/domain/work/team/solver/keepEnough.ts";
import { planTeam } from "../../../../src/domain/work/team/solver/planTeam.ts";
import { searchTeams } from "../../../../src/domain/work/team/solver/searchTeams.ts";
import type { Candidate, SeatNeed, TeamProblem } from "../../../../src/domain/work/team/solver/teamProblem.ts";
import { solveTeam } from "../../../../src/domain/work/team/solver/teamSolver.ts";
import { Chance } from "../../../support/chance.ts";
import { aCandidate, aSeat, aTeamProblem, weekOf } from "../../../support/teamProblem.ts";
import { bruteForce } from "./bruteForce.ts";

const cases = 200;
const top = 3;
const skills = ["ux-ui", "data", "devops"];
const levels = ["BASIC", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const;

/** Small and tight: people in two co-ops, seats that they can hold both, budgets and sizes that bind, clocks that change. */
function aRandomProblem(chance: Chance): TeamProblem {
  const seats = Array.from({ length: 1 + chance.upTo(3) }, (_, seat): SeatNeed => {
    const [from, to] = chance.oneOf([
      ["2027-01-04", "2027-05-03"],
      ["2027-03-01", "2027-04-12"],
      ["2027-05-03", "2027-06-07"],
    ] as const);
    return aSeat({
      seatId: String(seat + 1),
      skill: chance.oneOf(skills),
      leastLevel: chance.oneOf(["BASIC", "BASIC", "ADVANCED"]),
      furtherSkills: chance.is(15) ? [{ skill: chance.oneOf(skills), leastLevel: "BASIC" }] : [],
      shareBps: chance.oneOf([3_000, 5_000, 10_000]),
      headcount: chance.is(25) ? 2 : 1,
      ...{ from, to },
      languages: chance.is(20) ? ["en"] : [],
      overlap: chance.is(25) ? { hours: chance.oneOf([2, 4]), timeZone: "Europe/Sofia" } : null,
      remote: chance.is(90),
      countryCode: "FR",
    });
  });
  const people = 4 + chance.upTo(4);
  const candidates = Array.from({ length: people }, (_, index): Candidate[] => {
    const start = 7 + chance.upTo(4);
    const person = aCandidate({
      personId: String(index + 1),
      coopId: String(1 + chance.upTo(3)),
      skills: skills.filter(() => chance.is(70)).map((skill) => ({ skill, level: chance.oneOf(levels) })),
      languages: chance.oneOf([["en"], ["en", "fr"], ["es"]]),
      timeZone: chance.oneOf(["Europe/Paris", "America/New_York", "America/Argentina/Buenos_Aires", null]),
      availability: weekOf([0, 1, 2, 3, 4], start, start + 8),
      busy: chance.is(25) ? [{ from: "2027-04-01", to: chance.is(50) ? null : "2027-05-10", shareBps: 6_000 }] : [],
      dayRate: chance.is(20) ? null : String(25_000 + 1_000 * chance.upTo(30)),
      coopCountries: [chance.oneOf(["FR", "AR"])],
      offeredSeats: chance.is(20) ? ["1", "2"] : null,
    });
    return chance.is(15) ? [person, { ...person, coopId: "9", dayRate: "30000" }] : [person];
  }).flat();
  return aTeamProblem({
    ...{ seats, candidates, top },
    history: ["1", "2", "9"].map((coopId) => ({
      coopId,
      seatDays: chance.upTo(100),
      income: String(chance.upTo(90) * 1_000),
    })),
    earlierWork: [
      { between: "PEOPLE", ids: ["1", "2"], projects: 1 },
      { between: "PEOPLE", ids: ["3", "1"], projects: 2 },
      { between: "COOPS", ids: ["1", "2"], projects: 1 },
    ],
    budget: chance.is(60) ? { min: null, max: String(1_500_000 + 1_000_000 * chance.upTo(8)) } : null,
    teamSize: chance.is(40) ? { min: 1 + chance.upTo(2), max: 3 } : { min: 1, max: 8 },
    weights: { communication: 1 + chance.upTo(3), cost: chance.upTo(3), fairness: chance.oneOf([0, 1, 500]) },
  });
}

/** Without the first guess and without HiGHS. */
function splitAll(problem: TeamProblem): number[] {
  const { model } = planTeam(problem);
  const best = new BestTeams(top);
  const unseen = searchTeams(
    model,
    keepEnough(model, top),
    best,
    () => null,
    () => false,
  );
  expect(unseen).toBe(Number.POSITIVE_INFINITY);
  return best.teams.map(({ total }) => total);
}

describe("solveTeam beside brute force", () => {
  it(`finds the totals of the best ${top} teams of ${cases} small problems, or that there is none`, async () => {
    const chance = new Chance(4);
    let feasible = 0;
    for (let index = 0; index < cases; index++) {
      const problem = aRandomProblem(chance);
      const totals = bruteForce(problem).slice(0, top);
      const { proposals, infeasibility } = await solveTeam(problem);
      expect({ index, totals: proposals.map(({ costParts }) => costParts.total) }).toEqual({ index, totals });
      expect({ index, totals: splitAll(problem) }).toEqual({ index, totals });
      expect(proposals.every(({ provenOptimal }) => provenOptimal)).toBe(true);
      expect(infeasibility === null).toBe(totals.length > 0);
      if (infeasibility) expect(infeasibility.proven).toBe(true);
      feasible += Number(totals.length > 0);
    }
    // Both answers are met often.
    expect(feasible).toBeGreaterThan(cases / 4);
    expect(feasible).toBeLessThan((cases * 3) / 4);
  });
});
