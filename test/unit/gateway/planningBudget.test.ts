import { describe, expect, it } from "@jest/globals";
import { withPlanningBudget } from "../../../src/gateway/planning/planningBudget.ts";
import { StoppedClock } from "../../support/stoppedClock.ts";

/** A clock on which the threads that plan get a share of the time. */
class SharedClock extends StoppedClock {
  readonly #startedAt = this.now();
  readonly #share: number;
  constructor(share: number) {
    super();
    this.#share = share;
  }
  readonly cpuMs = (): number => (this.now() - this.#startedAt) * this.#share;
}

/** A plan that goes on until its signal is aborted. */
function endless(clock: SharedClock): Promise<never> {
  const plan = (signal: AbortSignal) => new Promise<never>((_, reject) => signal.addEventListener("abort", reject));
  return withPlanningBudget(plan, clock);
}

/** The codes with which plans ended, and when. */
async function endOf(clock: SharedClock, ...plans: readonly Promise<never>[]) {
  const ends: [string, number][] = [];
  const startedAt = clock.now();
  for (const plan of plans) plan.catch(({ code }) => ends.push([code, clock.now() - startedAt]));
  while (ends.length < plans.length) await clock.advance(100);
  return ends;
}

describe("the budget of a plan", () => {
  it("is CPU time: on a machine with nothing else to do 500 ms", async () => {
    const clock = new SharedClock(1);
    expect(await endOf(clock, endless(clock))).toEqual([["OPERATION_TOO_LARGE", 500]]);
  });

  it("lasts as much longer as the threads have to wait", async () => {
    const clock = new SharedClock(0.25);
    expect(await endOf(clock, endless(clock))).toEqual([["OPERATION_TOO_LARGE", 2_000]]);
  });

  it("is divided among the plans that are under way", async () => {
    const clock = new SharedClock(1);
    expect(await endOf(clock, endless(clock), endless(clock))).toEqual([
      ["OPERATION_TOO_LARGE", 1_000],
      ["OPERATION_TOO_LARGE", 1_000],
    ]);
  });

  it("is BUSY, and not too large, when the threads hardly get any time", async () => {
    const clock = new SharedClock(0.05);
    expect(await endOf(clock, endless(clock))).toEqual([["BUSY", 5_000]]);
  });

  it("leaves a plan alone that ends in time, and passes its failure on", async () => {
    const clock = new SharedClock(1);
    expect(await withPlanningBudget(async () => "planned", clock)).toBe("planned");
    await expect(withPlanningBudget(() => Promise.reject(new RangeError("no plan")), clock)).rejects.toThrow("no plan");
    expect(clock.waiting).toEqual([]);
  });
});
