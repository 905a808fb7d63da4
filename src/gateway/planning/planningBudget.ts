import { BusyError } from "../../errors/tryAgainError.ts";
import { PlanningTimedOutError } from "./planning.errors.ts";

/** Milliseconds of CPU time that planning one operation may take. */
export const planningCpuMs = 500;
/** A plan that is still not made after this time has waited for a processor. */
const longestMs = 5_000;
/** How often the time that a plan has had is counted. */
const countEveryMs = 100;

/** The time as a budget sees it: passed in, so that it can be stopped. */
export interface BudgetClock {
  /** Milliseconds; the clock of `performance.now()`. */
  now(): number;
  /** Runs something once after a time. What it returns calls that off. */
  after(delayMs: number, run: () => void): () => void;
  /** CPU time of the threads of this process but the one that serves requests. */
  cpuMs(): number;
}

/** The native planner runs on the threads that this one does not count. */
const processClock: BudgetClock = {
  now: () => performance.now(),
  after(delayMs, run) {
    const timer = setTimeout(run, delayMs);
    return () => clearTimeout(timer);
  },
  cpuMs() {
    const [all, own] = [process.cpuUsage(), process.threadCpuUsage()];
    return (all.user + all.system - own.user - own.system) / 1_000;
  },
};

/** Plans under way in this process: they share the CPU time of its threads. */
let underWay = 0;

/**
 * Plans with a budget of CPU time, so that a busy machine makes no operation too large. A thread's own time can't be read;
 * what all of them have had is divided among the plans under way.
 *
 * @param plan ends soon after its signal is aborted
 * @throws {PlanningTimedOutError} when the operation has had its time
 * @throws {BusyError} when it had to wait for a processor
 */
export async function withPlanningBudget<T>(
  plan: (signal: AbortSignal) => Promise<T>,
  clock: BudgetClock = processClock,
): Promise<T> {
  const budget = new AbortController();
  const startedAt = clock.now();
  let [hadMs, counted] = [0, clock.cpuMs()];
  let cancel = () => {};
  const count = () => {
    const now = clock.cpuMs();
    hadMs += (now - counted) / underWay;
    counted = now;
    const tookMs = clock.now() - startedAt;
    if (hadMs >= planningCpuMs && tookMs >= planningCpuMs) budget.abort(new PlanningTimedOutError(planningCpuMs));
    else if (tookMs >= longestMs) budget.abort(new BusyError("The operation could not be planned"));
    else cancel = clock.after(countEveryMs, count);
  };
  underWay++;
  cancel = clock.after(countEveryMs, count);
  try {
    return await plan(budget.signal);
  } catch (error) {
    throw budget.signal.aborted ? budget.signal.reason : error;
  } finally {
    underWay--;
    cancel();
  }
}
