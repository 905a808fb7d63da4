import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import {
  type TeamProblem,
  TeamProblemError,
  type TeamResult,
  type TeamSolver,
} from "../domain/work/team/solver/teamSolver.ts";
import { BusyError } from "../errors/tryAgainError.ts";
import { TeamSolverFailedError } from "./solveAside.errors.ts";

/** CPU time above the time limit of the problem: to load the thread, to read the problem, to write the reasons. */
const graceMs = 3_000;
/** What a problem has when it names no limit. */
const usualTimeLimitMs = 2_000;
/** Searches at a time, the running one included. */
const mostQueued = 16;
/** Time for a search on a busy machine, its turn included: less than the mutation has. */
const longestMs = 8_500;

/** MB of memory that the thread may take, beside that of the WebAssembly. */
const maxHeapMb = 512;

/** The build has put it there. */
const program = fileURLToPath(new URL("../../dist/app/solving.js", import.meta.url));

/** What the thread sends back: the best teams so far, as often as they are better, and then how the search ended. */
export type SolvedAside = { readonly soFar: TeamResult } | ThreadResult;

type ThreadResult = { readonly result: TeamResult } | { readonly refused: string } | { readonly failed: string };

/** How a search ended, or that nobody waits for it any more. */
type SearchEnd = ThreadResult | { readonly isLate: true };

export interface SolveAsideOptions {
  readonly program?: string;
  readonly graceMs?: number;
  readonly mostQueued?: number;
  readonly longestMs?: number;
}

export interface AsideSolver {
  /**
   * When the time ends before the search does, the best teams so far are the result.
   *
   * @throws {TeamProblemError} when the problem is beyond the solver's bounds
   * @throws {BusyError} when too many wait already, or no team was found in the time that a busy machine left
   * @throws {TeamSolverFailedError} when the thread broke down, or had its CPU time and found nothing, or was closed
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
      if (queued >= most) throw busy();
      queued++;
      const until = performance.now() + (options.longestMs ?? longestMs);
      const mine = last.then(() => thread.solve(problem, until));
      last = mine.catch(() => null).finally(() => queued--);
      return mine;
    },
    close: () => thread.close(),
  };
}

function busy(): BusyError {
  return new BusyError("The search for teams was not made");
}

/** One thread, and a new one after it broke down or took too long. */
class SolverThread {
  readonly #program: string;
  readonly #graceMs: number;
  #worker: Worker | null = null;
  #isClosed = false;
  /** Ends the search that runs. */
  #end: (how: SearchEnd) => void = () => {};

  constructor(file: string, grace: number) {
    this.#program = file;
    this.#graceMs = grace;
  }

  /** @param until when nobody waits for it any more, on the clock of `performance.now()` */
  async solve(problem: TeamProblem, until: number): Promise<TeamResult> {
    if (this.#isClosed) throw new TeamSolverFailedError("The solver is closed.");
    const limitMs = (problem.timeLimitMs ?? usualTimeLimitMs) + this.#graceMs;
    if (until - performance.now() <= 0) throw busy();
    this.#worker ??= this.#start();
    let soFar: TeamResult | null = null;
    const ended = await this.#ask(this.#worker, problem, { limitMs, until, onBetter: (better) => (soFar = better) });
    if ("result" in ended) return ended.result;
    if ("refused" in ended) throw new TeamProblemError(ended.refused);
    // Whatever broke may have left the WebAssembly's memory in disorder, and what takes too long goes on.
    await this.#discard();
    if (soFar !== null) return soFar;
    throw "isLate" in ended ? busy() : new TeamSolverFailedError(ended.failed);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#end({ failed: "The solver was closed." });
    await this.#discard();
  }

  #ask(worker: Worker, problem: TeamProblem, { limitMs, until, onBetter }: Bounds): Promise<SearchEnd> {
    const { promise, resolve } = Promise.withResolvers<SearchEnd>();
    const onMessage = (said: SolvedAside) => ("soFar" in said ? onBetter(said.soFar) : resolve(said));
    this.#end = resolve;
    worker.on("message", onMessage);
    worker.ref();
    worker.postMessage(problem);
    const stopWatching = watchTime(worker, limitMs, until, resolve);
    return promise.finally(() => {
      stopWatching();
      worker.removeListener("message", onMessage);
      this.#end = () => {};
      // Nobody waits for an idle thread: it ends with the process.
      worker.unref();
    });
  }

  #start(): Worker {
    const worker = new Worker(this.#program, { resourceLimits: { maxOldGenerationSizeMb: maxHeapMb } });
    const broken = (failed: string) => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#end({ failed });
    };
    worker.once("error", (error: Error) => broken(error.stack ?? error.message));
    worker.once("exit", (code) => broken(`The thread ended with ${code}.`));
    return worker;
  }

  async #discard(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }
}

interface Bounds {
  /** CPU time. */
  readonly limitMs: number;
  readonly until: number;
  readonly onBetter: (better: TeamResult) => void;
}

/**
 * Ends a search that has had its CPU time, or for which nobody waits any more.
 *
 * @returns stops watching
 */
function watchTime(worker: Worker, limitMs: number, until: number, end: (how: SearchEnd) => void): () => void {
  let isOver = false;
  const deadline = setTimeout(() => end({ isLate: true }), until - performance.now());
  let look: NodeJS.Timeout;
  const lookIn = (ms: number, usedBefore: number) => {
    look = setTimeout(async () => {
      const usedMs = (await cpuMsOf(worker)) - usedBefore;
      if (isOver) return;
      if (usedMs >= limitMs) end({ failed: `No result within ${limitMs} ms of CPU time.` });
      else lookIn(Math.max(limitMs - usedMs, leastLookMs), usedBefore);
    }, ms);
  };
  void cpuMsOf(worker).then((usedBefore) => isOver || lookIn(limitMs, usedBefore));
  return () => {
    isOver = true;
    clearTimeout(deadline);
    clearTimeout(look);
  };
}

/** Between two looks at the CPU time of a thread. */
const leastLookMs = 20;

/** @returns 0 of a thread that has not begun, or has ended */
async function cpuMsOf(worker: Worker): Promise<number> {
  try {
    const { user, system } = await worker.cpuUsage();
    return (user + system) / 1_000;
  } catch {
    return 0;
  }
}
