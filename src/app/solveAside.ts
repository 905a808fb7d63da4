import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  type TeamProblem,
  TeamProblemError,
  type TeamResult,
  type TeamSolver,
} from "../domain/work/team/solver/teamSolver.ts";
import { TeamSolverBusyError, TeamSolverFailedError } from "./solveAside.errors.ts";

/** Above the time limit of the problem: to load the thread, to read the problem, to write the reasons. */
const graceMs = 3_000;
/** What a problem has when it names no limit. */
const usualTimeLimitMs = 2_000;
/** Searches at a time, the running one included. */
const mostQueued = 16;

/** The build has put it there. */
const program = fileURLToPath(new URL("../../dist/app/solving.js", import.meta.url));

/** What the thread sends back. */
export type SolvedAside = { readonly result: TeamResult } | { readonly refused: string } | { readonly failed: string };

export interface SolveAsideOptions {
  readonly program?: string;
  readonly graceMs?: number;
  readonly mostQueued?: number;
}

export interface AsideSolver {
  /**
   * @throws {TeamProblemError} when the problem is beyond the solver's bounds
   * @throws {TeamSolverBusyError} when too many wait already
   * @throws {TeamSolverFailedError} when the thread broke down, took too long or was closed
   */
  readonly solve: TeamSolver;
  /** Ends the thread; what waits fails. */
  close(): Promise<void>;
}

/** Searches for teams in a thread of its own, one search after the other. The thread is started by the first search and kept. */
export function solveAside(options: SolveAsideOptions = {}): AsideSolver {
  const thread = new SolverThread(options.program ?? program, options.graceMs ?? graceMs);
  const most = options.mostQueued ?? mostQueued;
  let queued = 0;
  let last: Promise<unknown> = Promise.resolve();
  return {
    async solve(problem) {
      if (queued >= most) throw new TeamSolverBusyError(queued);
      queued++;
      const mine = last.then(() => thread.solve(problem));
      last = mine.catch(() => null).finally(() => queued--);
      return mine;
    },
    close: () => thread.close(),
  };
}

/** One thread, and a new one after it broke down or took too long. */
class SolverThread {
  readonly #program: string;
  readonly #graceMs: number;
  #worker: Worker | null = null;
  #isClosed = false;
  /** Of the search that runs. */
  #fail: (reason: string) => void = () => {};

  constructor(file: string, grace: number) {
    this.#program = file;
    this.#graceMs = grace;
  }

  async solve(problem: TeamProblem): Promise<TeamResult> {
    if (this.#isClosed) throw new TeamSolverFailedError("The solver is closed.");
    this.#worker ??= this.#start();
    const solved = await this.#ask(this.#worker, problem);
    if ("result" in solved) return solved.result;
    if ("refused" in solved) throw new TeamProblemError(solved.refused);
    throw new TeamSolverFailedError(solved.failed);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#discard("The solver was closed.");
  }

  #ask(worker: Worker, problem: TeamProblem): Promise<SolvedAside> {
    const { promise, resolve } = Promise.withResolvers<SolvedAside>();
    const limitMs = (problem.timeLimitMs ?? usualTimeLimitMs) + this.#graceMs;
    const deadline = setTimeout(() => void this.#discard(`No result within ${limitMs} ms.`), limitMs);
    this.#fail = (failed) => resolve({ failed });
    worker.once("message", resolve);
    worker.ref();
    worker.postMessage(problem);
    return promise.finally(() => {
      clearTimeout(deadline);
      worker.removeListener("message", resolve);
      this.#fail = () => {};
      // Nobody waits for an idle thread: it ends with the process.
      worker.unref();
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#program);
    const broken = (reason: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#fail(reason);
    };
    worker.once("error", (error: Error) => broken(error.stack ?? error.message));
    worker.once("exit", (code) => broken(`The thread ended with ${code}.`));
    return worker;
  }

  async #discard(reason: string): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#fail(reason);
    await worker?.terminate();
  }
}
