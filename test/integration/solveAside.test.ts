import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { type AsideSolver, type SolveAsideOptions, solveAside } from "../../src/app/solveAside.ts";
import { aCandidate, aNetworkProblem, aTeamProblem } from "../support/teamProblem.ts";

/** Never answers, and holds its thread. */
const hanging = 'require("node:worker_threads").parentPort.on("message", () => { for (;;); });';
/** Breaks down at every problem. */
const breaking = 'require("node:worker_threads").parentPort.on("message", () => { null.broken; });';

/** Finds something, and then never ends. */
const finding = `require("node:worker_threads").parentPort.on("message", () => {
  require("node:worker_threads").parentPort.postMessage({ soFar: { proposals: [], infeasibility: null } });
  for (;;);
});`;
/** Never answers, and takes no time of a processor. */
const starved = 'require("node:worker_threads").parentPort.on("message", () => setInterval(() => {}, 1_000));';

const opened: AsideSolver[] = [];
let folder = "";

function open(options: SolveAsideOptions = {}): AsideSolver {
  const solver = solveAside(options);
  opened.push(solver);
  return solver;
}

async function aProgram(name: string, text: string): Promise<string> {
  const file = join(folder, `${name}.cjs`);
  await writeFile(file, text);
  return file;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "patio-solving-"));
});

afterEach(async () => {
  await Promise.all(opened.splice(0).map((solver) => solver.close()));
});

afterAll(() => rm(folder, { recursive: true }));

describe("solveAside", () => {
  it("solves one problem after the other in one thread while this one goes on", async () => {
    const { solve } = open();
    let turns = 0;
    const turn = () => {
      turns++;
      timer = globalThis.setImmediate(turn);
    };
    let timer = globalThis.setImmediate(turn);
    const results = await Promise.all([
      solve(aNetworkProblem(1, {})),
      solve(aTeamProblem({ candidates: [] })),
      solve(aTeamProblem()),
    ]);
    clearImmediate(timer);
    expect(results.map(({ proposals }) => proposals.length)).toEqual([3, 0, 1]);
    expect(turns).toBeGreaterThan(100);
  });

  it("says why it refuses a problem, and solves the next", async () => {
    const { solve } = open();
    await expect(solve(aTeamProblem({ top: 11 }))).rejects.toMatchObject({ code: "TEAM_PROBLEM_REFUSED" });
    await expect(solve(aTeamProblem({ candidates: [aCandidate()] }))).resolves.toMatchObject({ infeasibility: null });
  });

  it("refuses a search when as many wait as may", async () => {
    const { solve } = open({ mostQueued: 2 });
    const taken = [solve(aTeamProblem()), solve(aTeamProblem())];
    await expect(solve(aTeamProblem())).rejects.toMatchObject({ code: "BUSY" });
    await Promise.all(taken);
    await expect(solve(aTeamProblem())).resolves.toMatchObject({ infeasibility: null });
  });

  it("ends a thread that takes too long, and starts another for the next", async () => {
    const solver = open({ program: await aProgram("hanging", hanging), graceMs: 50 });
    const problem = aTeamProblem({ timeLimitMs: 1 });
    await expect(solver.solve(problem)).rejects.toMatchObject({ code: "TEAM_SOLVER_FAILED" });
    await expect(solver.solve(problem)).rejects.toThrow("No result within 51 ms of CPU time.");
  });

  it("gives the best that was found when the time ends before the search", async () => {
    const solver = open({ program: await aProgram("finding", finding), graceMs: 50 });
    const found = { proposals: [], infeasibility: null };
    await expect(solver.solve(aTeamProblem({ timeLimitMs: 1 }))).resolves.toEqual(found);
    await expect(solver.solve(aTeamProblem({ timeLimitMs: 1 }))).resolves.toEqual(found);
  });

  it("says that it was busy when the thread had no time to search, or its turn came too late", async () => {
    const solver = open({ program: await aProgram("starved", starved), longestMs: 50 });
    const searches = [solver.solve(aTeamProblem()), solver.solve(aTeamProblem())];
    for (const { status, reason } of (await Promise.allSettled(searches)) as PromiseRejectedResult[]) {
      expect([status, reason.code]).toEqual(["rejected", "BUSY"]);
    }
  });

  it("fails when the thread breaks down, and starts another for the next", async () => {
    const solver = open({ program: await aProgram("breaking", breaking) });
    await expect(solver.solve(aTeamProblem())).rejects.toMatchObject({ code: "TEAM_SOLVER_FAILED" });
    await expect(solver.solve(aTeamProblem())).rejects.toThrow("broken");
  });

  it("fails what waits when it is closed, and takes no more", async () => {
    const solver = open({ program: await aProgram("hanging", hanging) });
    const waiting = expect(solver.solve(aTeamProblem())).rejects.toMatchObject({ code: "TEAM_SOLVER_FAILED" });
    // It runs by then.
    await setImmediate();
    await solver.close();
    await waiting;
    await expect(solver.solve(aTeamProblem())).rejects.toMatchObject({ code: "TEAM_SOLVER_FAILED" });
  });
});
