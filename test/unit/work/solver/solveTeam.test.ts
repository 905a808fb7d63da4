import { describe, expect, it } from "@jest/globals";
import type { TeamProblem } from "../../../../src/domain/work/team/solver/teamProblem.ts";
import { solveTeam } from "../../../../src/domain/work/team/solver/teamSolver.ts";
import { aCandidate, aNetworkProblem, aSeat, aTeamProblem, weekOf } from "../../../support/teamProblem.ts";

const onlyFairness = { communication: 0, cost: 0, fairness: 1 };

/** As many candidates as asked for, alike but for their ids; each of a co-op of its own. */
function alike(count: number, of: Parameters<typeof aCandidate>[0] = {}) {
  return Array.from({ length: count }, (_, index) =>
    aCandidate({ personId: String(index + 1), coopId: String(index + 1), ...of }),
  );
}

async function firstTeam(problem: TeamProblem): Promise<string[]> {
  const { proposals } = await solveTeam(problem);
  return proposals[0]!.seats.map(({ personId }) => personId);
}

describe("fairness", () => {
  it("chooses, of equal people, the one whose co-op received fewer seats", async () => {
    const history = ["1", "2", "3"].map((coopId) => ({ coopId, seatDays: coopId === "2" ? 5 : 200, income: "0" }));
    expect(await firstTeam(aTeamProblem({ candidates: alike(3), history }))).toEqual(["2"]);
  });

  it("chooses, of equal people, the one whose co-op received less money", async () => {
    const history = ["1", "2", "3"].map((coopId) => ({ coopId, seatDays: 0, income: coopId === "3" ? "5" : "900" }));
    expect(await firstTeam(aTeamProblem({ candidates: alike(3), history }))).toEqual(["3"]);
  });

  it("would rather have two co-ops than one", async () => {
    const candidates = alike(3).map((who) => (who.personId === "3" ? who : { ...who, coopId: "1" }));
    const problem = aTeamProblem({ candidates, seats: [aSeat({ headcount: 2 })], weights: onlyFairness });
    expect(await firstTeam(problem)).toEqual(["1", "3"]);
  });

  it("tells each co-op's share before and after", async () => {
    const history = [{ coopId: "2", seatDays: 122, income: "5120000" }];
    const seats = [aSeat({ from: "2027-01-04", to: "2027-07-01", shareBps: 10_000 })];
    const { proposals } = await solveTeam(aTeamProblem({ seats, candidates: alike(2), history }));
    // 128 working days for 40,000 each: 128 of 250 days, and half of the money.
    expect(proposals[0]!.cost).toBe("5120000");
    expect(proposals[0]!.fairnessEffect).toEqual([{ coopId: "1", beforeBps: 0, afterBps: 5_060 }]);
  });
});

describe("the objective", () => {
  it("is cost alone when only that has a weight", async () => {
    const candidates = alike(4).map((who, index) => ({ ...who, dayRate: String(50_000 - 1_000 * index) }));
    const problem = aTeamProblem({ candidates, weights: { communication: 0, cost: 7, fairness: 0 } });
    expect(await firstTeam(problem)).toEqual(["4"]);
  });

  it("prefers those who worked together", async () => {
    const problem = aTeamProblem({
      candidates: alike(5),
      seats: [aSeat({ headcount: 2 })],
      earlierWork: [{ between: "PEOPLE", ids: ["5", "3"], projects: 2 }],
    });
    const { proposals } = await solveTeam(problem);
    expect(proposals[0]!.seats.map(({ personId }) => personId)).toEqual(["3", "5"]);
    expect(proposals[0]!.seats[0]!.reasons).toContainEqual({
      kind: "EARLIER_WORK",
      withPersonId: "5",
      projects: 2,
      text: "Was in 2 projects with person 5.",
    });
  });

  it("never lets a rate that nobody knows look cheap", async () => {
    const candidates = alike(2).map((who) => ({ ...who, dayRate: who.personId === "1" ? null : "60000" }));
    const { proposals } = await solveTeam(aTeamProblem({ candidates, budget: { min: null, max: "9000000" } }));
    expect(proposals.map(({ seats: [seat] }) => [seat!.personId, seat!.rateAssumed, seat!.cost])).toEqual([
      ["2", false, "7680000"],
      ["1", true, "9000000"],
    ]);
  });

  it("means the lowest ids on a tie, and lists the next best after them", async () => {
    const problem = aTeamProblem({ candidates: alike(30).reverse(), seats: [aSeat({ headcount: 2 })] });
    const { proposals } = await solveTeam(problem);
    const teams = proposals.map(({ seats }) => seats.map(({ personId }) => personId).join(" "));
    expect(teams[0]).toBe("1 2");
    expect(new Set(teams).size).toBe(3);
  });
});

describe("two thousand candidates for eight seats", () => {
  it("give the same proven teams twice", async () => {
    const problem = { ...aNetworkProblem(1, {}), timeLimitMs: 20_000 };
    const result = await solveTeam(problem);
    expect(result.proposals.map(({ provenOptimal, gap }) => [provenOptimal, gap])).toEqual(Array(3).fill([true, null]));
    expect(result.proposals.every(({ seats }) => new Set(seats.map(({ personId }) => personId)).size === 8)).toBe(true);
    expect(await solveTeam({ ...problem, candidates: problem.candidates.toReversed() })).toEqual(result);
  });

  it("give a gap instead of a proof when time ends the search", async () => {
    const { proposals } = await solveTeam({ ...aNetworkProblem(4, { skills: 8 }), timeLimitMs: 1 });
    for (const { provenOptimal, gap } of proposals) {
      expect(provenOptimal).toBe(false);
      expect(gap).toBeGreaterThan(0);
      expect(gap).toBeLessThanOrEqual(1);
    }
  });
});

describe("a seat in two clocks", () => {
  /** Paris and Sofia change their clocks on 28 March 2027, New York on 14 March. */
  const overlap = { hours: 3, timeZone: "Europe/Paris" };
  // 12:00 to 17:00 in Paris in winter and summer, 13:00 to 17:00 in the two weeks between.
  const newYorker = aCandidate({ timeZone: "America/New_York", availability: weekOf([0, 1, 2, 3, 4], 8, 16) });

  it.each([
    ["2027-01-04", "2027-03-01", 180],
    ["2027-03-01", "2027-03-12", 180],
    ["2027-03-15", "2027-03-26", 240],
    ["2027-01-04", "2027-07-01", 180],
  ])("from %s to %s is overlapped by the least of its days, %i minutes", async (from, to, minutes) => {
    const { proposals } = await solveTeam(
      aTeamProblem({ seats: [aSeat({ from, to, overlap })], candidates: [newYorker] }),
    );
    expect(proposals[0]!.seats[0]!.reasons).toContainEqual(expect.objectContaining({ kind: "ZONE_OVERLAP", minutes }));
  });

  it("is refused when the hours are too few on some of its days alone", async () => {
    const fourHours = { hours: 4, timeZone: "Europe/Paris" };
    const seatOf = (from: string, to: string) =>
      aTeamProblem({ seats: [aSeat({ from, to, overlap: fourHours })], candidates: [newYorker] });
    expect((await solveTeam(seatOf("2027-03-15", "2027-03-26"))).infeasibility).toBeNull();
    expect((await solveTeam(seatOf("2027-03-15", "2027-04-05"))).infeasibility!.seats[0]!.dropped).toEqual([
      { rule: "OVERLAP", candidates: 1 },
    ]);
  });
});

describe("a problem beyond the bounds", () => {
  it.each<[string, Partial<TeamProblem>]>([
    ["no seat", { seats: [] }],
    ["eleven teams", { top: 11 }],
    ["no team", { top: 0 }],
    ["41 places", { seats: [aSeat({ headcount: 41 })] }],
    ["a seat that ends as it begins", { seats: [aSeat({ to: "2027-01-04" })] }],
    ["an unknown zone", { seats: [aSeat({ overlap: { hours: 1, timeZone: "Europe/Atlantis" } })] }],
    ["weights that are all 0", { weights: { communication: 0, cost: 0, fairness: 0 } }],
    ["a negative rate", { candidates: [aCandidate({ dayRate: "-1" })] }],
    ["a candidate twice", { candidates: [aCandidate(), aCandidate()] }],
  ])("is refused: %s", async (_, of) => {
    await expect(solveTeam(aTeamProblem(of))).rejects.toMatchObject({ code: "TEAM_PROBLEM_REFUSED" });
  });
});
