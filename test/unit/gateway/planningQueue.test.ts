import { describe, expect, it } from "@jest/globals";
import { BusyError } from "../../../src/errors/tryAgainError.ts";
import { PlanningQueue } from "../../../src/gateway/planning/planningQueue.ts";

/** Plans of the given sizes that end when they are told; `begun` says in which order they began. */
function plansOf(queue: PlanningQueue, ...sizes: readonly number[]) {
  const begun: number[] = [];
  const ends = sizes.map(() => Promise.withResolvers<void>());
  const plans = sizes.map((size, index) =>
    queue.run(size, async () => {
      begun.push(size);
      await ends[index]!.promise;
      return size;
    }),
  );
  return { begun, plans, end: (index: number) => ends[index]!.resolve() };
}

/** Lets everything happen that waits for nothing. */
const settled = () => new Promise(setImmediate);

describe("planning", () => {
  it("goes on for three operations at once, and of those that wait for the smallest first", async () => {
    const { begun, plans, end } = plansOf(new PlanningQueue(), 90, 80, 70, 60, 10, 40);
    await settled();
    expect(begun).toEqual([90, 80, 70]);
    end(1);
    await settled();
    expect(begun).toEqual([90, 80, 70, 10]);
    for (const index of [0, 2, 3, 4, 5]) end(index);
    expect(await Promise.all(plans)).toEqual([90, 80, 70, 60, 10, 40]);
    expect(begun).toEqual([90, 80, 70, 10, 40, 60]);
  });

  it("never goes on for more than two large ones, so that small ones need not wait for them", async () => {
    const { begun, plans, end } = plansOf(new PlanningQueue(), 30_000, 10_000, 20_000, 9_999);
    await settled();
    expect(begun).toEqual([30_000, 10_000, 9_999]);
    end(3);
    await settled();
    expect(begun).toEqual([30_000, 10_000, 9_999]);
    for (const index of [0, 1, 2]) end(index);
    await Promise.all(plans);
    expect(begun).toEqual([30_000, 10_000, 9_999, 20_000]);
  });

  it("is refused to what waits too long, and goes on for the others", async () => {
    const queue = new PlanningQueue(1);
    const { plans, end } = plansOf(queue, 1, 2, 3, 4);
    await expect(plans[3]).rejects.toThrow(BusyError);
    for (const index of [0, 1, 2]) end(index);
    expect(await Promise.all(plans.slice(0, 3))).toEqual([1, 2, 3]);
    expect(await queue.run(5, async () => "planned")).toBe("planned");
  });

  it("is not refused to what waited only because this thread was busy", async () => {
    const queue = new PlanningQueue(1);
    // From here on timers are due before what is settled next.
    await settled();
    const others = [1, 2, 3].map((size) => queue.run(size, settled));
    const waiting = queue.run(4, async () => "planned");
    for (const until = performance.now() + 20; performance.now() < until; );
    expect(await waiting).toBe("planned");
    await Promise.all(others);
  });

  it("goes on after one that has failed", async () => {
    const queue = new PlanningQueue();
    const failing = () => Promise.reject(new RangeError("no plan"));
    const failed = await Promise.allSettled([1, 2, 3, 4].map((size) => queue.run(size, failing)));
    expect(failed.map(({ status }) => status)).toEqual(Array(4).fill("rejected"));
    expect(await queue.run(5, async () => "planned")).toBe("planned");
  });
});
