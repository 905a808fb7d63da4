import { describe, expect, it } from "@jest/globals";
import type {
  EventStream,
  SubgraphAnswer,
  SubgraphFailure,
  SubscriptionSource,
} from "../../../../src/gateway/subgraphs/subgraph.ts";
import { withCircuitBreaker } from "../../../../src/gateway/subgraphs/withCircuitBreaker.ts";
import { aMutation, anAnswer, aQuery, aRequest, aScriptedSubgraph } from "../../../support/scriptedSubgraph.ts";
import { StoppedClock } from "../../../support/stoppedClock.ts";

function aBreaker() {
  const clock = new StoppedClock();
  const inner = aScriptedSubgraph();
  const subgraph = withCircuitBreaker(inner, clock);
  const asks = [subgraph.prepare(aQuery), subgraph.prepare(aMutation)] as const;
  /** Asks once, by either operation, and answers at once if the question comes through. */
  async function ask(given: SubgraphAnswer | SubgraphFailure = anAnswer, which: 0 | 1 = 0) {
    const asked = inner.questions.length;
    const answer = asks[which](aRequest(clock.now()));
    inner.questions[asked]?.answer(given);
    return { answer: await answer, isAsked: inner.questions.length > asked };
  }
  return { clock, inner, subgraph, ask };
}

const first = async (source: SubscriptionSource | Promise<SubscriptionSource>) =>
  ((await source) as EventStream).next();

describe("a subgraph with a circuit breaker", () => {
  it.each<SubgraphFailure>(["unreachable", "overloaded", "timeout", "broken"])(
    "is left in peace for 30 seconds after 20 answers that are %s, whatever the operation",
    async (failure) => {
      const { clock, ask } = aBreaker();
      for (let count = 0; count < 20; count++) expect((await ask(failure, count % 2 ? 1 : 0)).isAsked).toBe(true);
      expect(await ask()).toMatchObject({ answer: { failure: "refused", data: null }, isAsked: false });
      expect((await ask(anAnswer, 1)).isAsked).toBe(false);
      await clock.advance(29_999);
      expect((await ask()).isAsked).toBe(false);
      await clock.advance(1);
      expect(await ask()).toEqual({ answer: anAnswer, isAsked: true });
      expect((await ask()).isAsked).toBe(true);
    },
  );

  it.each<SubgraphFailure>(["refused", "abandoned"])(
    "is asked on when nothing came of asking because it was %s",
    async (failure) => {
      const { ask } = aBreaker();
      for (let count = 0; count < 40; count++) await ask(failure);
      expect((await ask()).isAsked).toBe(true);
    },
  );

  it("is asked on when it declines what it was asked: the mistake is the caller's", async () => {
    const { ask } = aBreaker();
    for (let count = 0; count < 40; count++) await ask("declined");
    expect((await ask()).isAsked).toBe(true);
  });

  it("is asked on when its own answers have errors: it answers", async () => {
    const { ask } = aBreaker();
    for (let count = 0; count < 40; count++) await ask({ data: null, errors: [{ message: "No." }] });
    expect((await ask()).isAsked).toBe(true);
  });

  it("starts no subscription while its circuit is open", async () => {
    const { ask, clock, subgraph } = aBreaker();
    const start = subgraph.prepareSubscription({ kind: "subscription", text: "subscription { a }" });
    for (let count = 0; count < 20; count++) await ask("timeout");
    expect(await first(start(aRequest(clock.now())))).toMatchObject({ value: { failure: "refused", isRefused: true } });
    await clock.advance(30_000);
    expect(await first(start(aRequest(clock.now())))).toEqual({ value: anAnswer, done: false });
  });
});
