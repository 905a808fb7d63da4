import { describe, expect, it } from "@jest/globals";
import type { SubgraphAnswer, SubgraphFailure, SubgraphRequest } from "../../../../src/gateway/subgraphs/subgraph.ts";
import { withRetry } from "../../../../src/gateway/subgraphs/withRetry.ts";
import { aMutation, anAnswer, aQuery, aRequest, aScriptedSubgraph } from "../../../support/scriptedSubgraph.ts";
import { StoppedClock, settled } from "../../../support/stoppedClock.ts";

function aRetry({ operation = aQuery, random = 0.5 } = {}) {
  const clock = new StoppedClock(0);
  const inner = aScriptedSubgraph();
  const run = withRetry(inner, { clock, random: () => random }).prepare(operation);
  /** Asks, has the first question fail so, and keeps what came of it so far. */
  async function askAndFail(failure: SubgraphFailure, rest?: Partial<SubgraphRequest> & { leftMs?: number }) {
    const asked: { answer: SubgraphAnswer | null } = { answer: null };
    void run(aRequest(clock.now(), rest)).then((answer) => {
      asked.answer = answer;
    });
    inner.questions[0]!.answer(failure);
    await settled();
    return asked;
  }
  return { clock, inner, askAndFail };
}

describe("a query that gets no answer", () => {
  it.each<SubgraphFailure>(["unreachable", "overloaded"])(
    "is asked a second time when its subgraph is %s",
    async (failure) => {
      const { clock, inner, askAndFail } = aRetry();
      const asked = await askAndFail(failure);
      await clock.advance(70);
      inner.questions[1]!.answer();
      await settled();
      expect(asked.answer).toBe(anAnswer);
    },
  );

  it.each<SubgraphFailure>(["timeout", "refused", "broken", "abandoned"])(
    "is not when the call was %s",
    async (failure) => {
      const { clock, inner, askAndFail } = aRetry();
      const asked = await askAndFail(failure);
      await clock.advance(1_000);
      expect([asked.answer!.failure, inner.questions.length]).toEqual([failure, 1]);
    },
  );

  it("is asked no third time", async () => {
    const { clock, inner, askAndFail } = aRetry();
    const asked = await askAndFail("unreachable");
    await clock.advance(70);
    inner.questions[1]!.answer("overloaded");
    await clock.advance(1_000);
    expect([asked.answer!.failure, inner.questions.length, clock.waiting]).toEqual(["overloaded", 2, []]);
  });

  it.each([
    [0, 20],
    [0.5, 70],
    [0.99, 119],
  ])("waits by chance: %d makes %d ms", async (random, delayMs) => {
    const { clock, inner, askAndFail } = aRetry({ random });
    await askAndFail("unreachable");
    expect(clock.waiting).toEqual([delayMs]);
    await clock.advance(delayMs - 1);
    expect(inner.questions).toHaveLength(1);
    await clock.advance(1);
    expect(inner.questions).toHaveLength(2);
  });

  it("is not asked again when its operation ends before that", async () => {
    const late = aRetry();
    expect((await late.askAndFail("unreachable", { leftMs: 70 })).answer!.failure).toBe("unreachable");
    expect(late.clock.waiting).toEqual([]);
    const justInTime = aRetry();
    expect((await justInTime.askAndFail("unreachable", { leftMs: 71 })).answer).toBeNull();
    expect(justInTime.clock.waiting).toEqual([70]);
  });

  it("is not asked again when nobody waits any more", async () => {
    const { clock, inner, askAndFail } = aRetry();
    const controller = new AbortController();
    const asked = await askAndFail("unreachable", { signal: controller.signal });
    controller.abort();
    await settled();
    expect([asked.answer!.failure, inner.questions.length, clock.waiting]).toEqual(["unreachable", 1, []]);
  });
});

describe("a mutation that gets no answer", () => {
  it.each<SubgraphFailure>(["unreachable", "overloaded"])(
    "is never asked again, also when its subgraph is %s",
    async (failure) => {
      const { clock, inner, askAndFail } = aRetry({ operation: aMutation });
      const asked = await askAndFail(failure);
      await clock.advance(1_000);
      expect([asked.answer!.failure, inner.questions.length]).toEqual([failure, 1]);
    },
  );
});
