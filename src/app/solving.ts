/**
 * The thread in which teams are searched for: it takes one problem after the other and sends back what came of each. The
 * solver holds its thread until it is done, and must not be where anybody is served.
 */
import { parentPort } from "node:worker_threads";
import { solveTeam, type TeamProblem, TeamProblemError } from "../domain/work/team/solver/teamSolver.ts";
import type { SolvedAside } from "./solveAside.ts";

// The clock of this thread goes on only while the thread does: a time limit is CPU time then, for the solver and for HiGHS.
performance.now = () => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
};

parentPort?.on("message", (problem: TeamProblem) => void answer(problem));

async function answer(problem: TeamProblem): Promise<void> {
  parentPort?.postMessage(await solve(problem));
}

/** Errors lose their class between threads. */
async function solve(problem: TeamProblem): Promise<SolvedAside> {
  try {
    return { result: await solveTeam(problem, (soFar) => parentPort?.postMessage({ soFar } satisfies SolvedAside)) };
  } catch (error) {
    if (error instanceof TeamProblemError) return { refused: error.message };
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
