import { describe, expect, it } from "@jest/globals";
import { OverloadedError } from "../../../src/errors/databaseTrouble.ts";
import { Admission, type AdmissionBounds } from "../../../src/gateway/pipeline/admission.ts";
import { beginScope, type OperationScope } from "../../../src/gateway/subgraphs/operationScope.ts";
import { StoppedClock, settled } from "../../support/stoppedClock.ts";

/** Operations by name, each under way until the test ends it. */
function anAdmission(bounds: Partial<AdmissionBounds> = {}) {
  const clock = new StoppedClock();
  const admission = new Admission({ maxRunning: 1, ...bounds }, clock);
  const begun: string[] = [];
  const refused: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    ...{ clock, admission, begun, refused },
    async ask(name: string, timeoutMs = 15_000) {
      const scope = beginScope(null, {}, { arrivedAt: clock.now(), timeoutMs });
      admission
        .run(scope, async () => {
          begun.push(name);
          const { promise, resolve } = Promise.withResolvers<void>();
          ends.set(name, resolve);
          await promise;
        })
        .catch((error: unknown) => void (error instanceof OverloadedError && refused.push(name)));
      await settled();
      return scope;
    },
    async end(name: string) {
      ends.get(name)!();
      await settled();
    },
  };
}

describe("admission", () => {
  it("lets as many operations begin as may be under way, and the next one when one of them ends, the oldest first", async () => {
    const { begun, ask, end, admission } = anAdmission({ maxRunning: 2 });
    for (const name of ["a", "b", "c", "d"]) await ask(name);
    expect([begun, admission.runningCount, admission.waitingCount]).toEqual([["a", "b"], 2, 2]);
    await end("b");
    expect([begun, admission.waitingCount]).toEqual([["a", "b", "c"], 1]);
  });

  it("refuses at once what finds the queue full, and not the last that has a place in it", async () => {
    const { refused, ask, admission } = anAdmission({ maxWaiting: 2 });
    for (const name of ["a", "b", "c"]) await ask(name);
    expect(refused).toEqual([]);
    await ask("d");
    expect([refused, admission.refusedCount]).toEqual([["d"], 1]);
  });

  it("refuses what has waited for 1 s, and not before", async () => {
    const { clock, refused, ask } = anAdmission();
    await ask("a");
    await ask("b");
    await clock.advance(999);
    expect(refused).toEqual([]);
    await clock.advance(1);
    expect(refused).toEqual(["b"]);
  });

  it("lets wait 100 ms, and the newest begin first, once the queue has not been empty for 1 s", async () => {
    const { clock, refused, begun, ask, end } = anAdmission();
    await ask("a");
    await ask("b");
    await clock.advance(500);
    await ask("c");
    await clock.advance(500);
    expect(refused).toEqual(["b"]);
    await ask("d");
    await ask("e");
    await clock.advance(99);
    await end("a");
    expect([begun, refused]).toEqual([["a", "e"], ["b"]]);
    await clock.advance(1);
    expect(refused).toEqual(["b", "d"]);
  });

  it("lets wait for 1 s again, the oldest first, once the queue was empty", async () => {
    const { clock, refused, begun, ask, end } = anAdmission();
    await ask("a");
    await ask("b");
    await clock.advance(1_000);
    await ask("c");
    await ask("d");
    await clock.advance(999);
    expect(refused).toEqual(["b"]);
    await end("a");
    expect(begun).toEqual(["a", "c"]);
  });

  it("refuses an operation at its deadline, which is counted from its arrival", async () => {
    const { clock, refused, ask } = anAdmission();
    await ask("a");
    await ask("b", 300);
    await clock.advance(299);
    expect(refused).toEqual([]);
    await clock.advance(1);
    expect(refused).toEqual(["b"]);
  });

  it("forgets a caller that leaves while it waits", async () => {
    const { begun, ask, end, admission } = anAdmission();
    await ask("a");
    const scope = await ask("b");
    scope.leave();
    expect(admission.waitingCount).toBe(0);
    await end("a");
    expect([begun, admission.runningCount, admission.refusedCount]).toEqual([["a"], 0, 0]);
  });

  it("is overloaded once a queue has stood for 2.5 s, and no more when nobody waits", async () => {
    const { clock, ask, end, admission } = anAdmission();
    await ask("a");
    await ask("b");
    for (let passedMs = 0; passedMs < 2_400; passedMs += 50) {
      await clock.advance(50);
      await ask(`after ${passedMs}`);
    }
    await clock.advance(99);
    expect(admission.isOverloaded).toBe(false);
    await ask("last");
    await clock.advance(1);
    expect(admission.isOverloaded).toBe(true);
    await end("a");
    expect(admission.isOverloaded).toBe(false);
  });

  it("works on another operation while one waits for another server, up to a bound, and never lets that one wait again", async () => {
    const admission = new Admission({ maxRunning: 1, maxElsewhere: 1 }, new StoppedClock());
    const begun: string[] = [];
    const answers = new Map<string, () => void>();
    const ask = async (name: string) => {
      const work = ({ elsewhere }: OperationScope) => {
        begun.push(name);
        return elsewhere!(() => new Promise<void>((resolve) => answers.set(name, resolve)));
      };
      void admission.run(beginScope(null, {}), work).then(() => begun.push(`${name} ended`));
      await settled();
    };
    for (const name of ["a", "b", "c"]) await ask(name);
    expect([begun, admission.runningCount, admission.waitingCount]).toEqual([["a", "b"], 1, 1]);
    answers.get("a")!();
    await settled();
    expect(begun).toEqual(["a", "b", "a ended"]);
    answers.get("b")!();
    await settled();
    expect(begun).toEqual(["a", "b", "a ended", "c", "b ended"]);
    answers.get("c")!();
    await settled();
    expect(admission.runningCount).toBe(0);
  });
});
