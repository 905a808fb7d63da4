import { describe, expect, it } from "@jest/globals";
import { failureOfAbort } from "../../../../src/gateway/subgraphs/failedAnswer.ts";
import type { SubgraphAnswer, SubgraphRequest } from "../../../../src/gateway/subgraphs/subgraph.ts";
import { withDeadline } from "../../../../src/gateway/subgraphs/withDeadline.ts";
import { aMutation, anAnswer, aQuery, aRequest, aScriptedSubgraph } from "../../../support/scriptedSubgraph.ts";
import { StoppedClock, settled } from "../../../support/stoppedClock.ts";

function aDeadline(operation = aQuery) {
  const clock = new StoppedClock();
  const inner = aScriptedSubgraph();
  const run = withDeadline(inner, { clock }).prepare(operation);
  /** Asks, and keeps what came of it so far. */
  function ask(rest?: Partial<SubgraphRequest> & { leftMs?: number }) {
    const asked: { answer: SubgraphAnswer | null } = { answer: null };
    void run(aRequest(clock.now(), rest)).then((answer) => {
      asked.answer = answer;
    });
    return asked;
  }
  return { clock, inner, ask };
}

describe("a subgraph with a deadline", () => {
  it.each([aQuery, aMutation])("is waited for 5 seconds and no longer ($kind)", async (operation) => {
    const { clock, inner, ask } = aDeadline(operation);
    const asked = ask();
    await clock.advance(4_999);
    expect(asked.answer).toBeNull();
    await clock.advance(1);
    expect(asked.answer).toMatchObject({ failure: "timeout", errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT" } }] });
    expect(failureOfAbort(inner.questions[0]!.request.signal!)).toBe("timeout");
  });

  it("is waited for no longer than the operation has, which is not held against it", async () => {
    const { clock, inner, ask } = aDeadline();
    const asked = ask({ leftMs: 300 });
    await clock.advance(299);
    expect(asked.answer).toBeNull();
    await clock.advance(1);
    expect(asked.answer!.failure).toBe("timeout");
    expect(failureOfAbort(inner.questions[0]!.request.signal!)).toBe("abandoned");
  });

  it("is not asked when the operation has no time left, and is with a millisecond", async () => {
    const { inner, ask } = aDeadline();
    const asked = ask({ leftMs: 0 });
    await settled();
    expect([asked.answer!.failure, inner.questions.length]).toEqual(["timeout", 0]);
    ask({ leftMs: 1 });
    expect(inner.questions).toHaveLength(1);
  });

  it("leaves no timer behind when it answers in time, and a late answer changes nothing", async () => {
    const { clock, inner, ask } = aDeadline();
    const [inTime, late] = [ask(), ask()];
    await clock.advance(4_999);
    inner.questions[0]!.answer();
    await settled();
    expect([inTime.answer, clock.waiting]).toEqual([anAnswer, [1]]);
    await clock.advance(1);
    inner.questions[1]!.answer();
    await settled();
    expect([late.answer!.failure, clock.waiting]).toEqual(["timeout", []]);
  });

  it("is told when nobody waits any more, and not asked when that was so before", async () => {
    const { clock, inner, ask } = aDeadline();
    const controller = new AbortController();
    const asked = ask({ signal: controller.signal });
    controller.abort();
    await settled();
    expect([asked.answer!.failure, clock.waiting]).toEqual(["abandoned", []]);
    expect(inner.questions[0]!.request.signal!.aborted).toBe(true);
    const never = ask({ signal: controller.signal });
    await settled();
    expect([never.answer!.failure, inner.questions.length]).toEqual(["abandoned", 1]);
  });
});
