import { describe, expect, it } from "@jest/globals";
import { sharingReads } from "../../../../src/gateway/subgraphs/sharingReads.ts";
import type { SubgraphAnswer, SubgraphRequest } from "../../../../src/gateway/subgraphs/subgraph.ts";
import { aMutation, aQuery, aRequest, aScope, aScriptedSubgraph } from "../../../support/scriptedSubgraph.ts";
import { StoppedClock } from "../../../support/stoppedClock.ts";

function aShared(operation = aQuery) {
  const clock = new StoppedClock(0);
  const inner = aScriptedSubgraph();
  const subgraph = sharingReads(inner, {
    clock,
    timeoutMs: 5_000,
    keyOf: ({ scope }) => String(scope.headers["rights"]),
  });
  const run = subgraph.prepare(operation);
  const ask = (rest?: Partial<SubgraphRequest> & { leftMs?: number }) => run(aRequest(clock.now(), rest));
  return { clock, inner, subgraph, ask };
}

const deep = (): SubgraphAnswer => ({ data: { a: { b: [{ c: 1 }] } }, errors: [] });

describe("equal reads at the same time", () => {
  it("become one call, and each has an answer of its own to change", async () => {
    const { inner, ask } = aShared();
    const asked = [ask({ variables: { id: 1 } }), ask({ variables: { id: 1 } }), ask({ variables: { id: 1 } })];
    expect(inner.questions).toHaveLength(1);
    inner.questions[0]!.answer(deep());
    const answers = await Promise.all(asked);
    for (const answer of answers) expect(answer).toEqual(deep());
    const parts = answers.flatMap(({ data }) => [data, data!["a"], (data!["a"] as { b: unknown[] }).b[0]]);
    expect(new Set(parts).size).toBe(9);
  });

  it.each<[string, Partial<SubgraphRequest>]>([
    ["other variables", { variables: { id: 2 } }],
    ["other entities", { variables: { id: 1 }, representations: [{ variable: "r", texts: ['{"id":1}'] }] }],
    ["other rights", { variables: { id: 1 }, scope: aScope(15_000, { rights: "others" }) }],
  ])("are two calls with %s", (_, other) => {
    const { inner, ask } = aShared();
    void ask({ variables: { id: 1 } });
    void ask(other);
    expect(inner.questions).toHaveLength(2);
  });

  it("are two calls when they are other operations", () => {
    const { clock, inner, subgraph, ask } = aShared();
    void ask();
    void subgraph.prepare({ kind: "query", text: "{ b }" })(aRequest(clock.now()));
    expect(inner.questions).toHaveLength(2);
  });

  it("are joined in the first second of a call, and not from then on", async () => {
    const { clock, inner, ask } = aShared();
    void ask();
    await clock.advance(999);
    void ask();
    expect(inner.questions).toHaveLength(1);
    await clock.advance(1);
    void ask();
    expect(inner.questions).toHaveLength(2);
  });

  it("of who came late are answered while an older call hangs", async () => {
    const { clock, inner, ask } = aShared();
    void ask();
    await clock.advance(1_000);
    const late = ask();
    inner.questions[1]!.answer(deep());
    expect(await late).toEqual(deep());
  });

  it("are joined only by who can see the call end", async () => {
    const { inner, ask } = aShared();
    void ask();
    void ask({ leftMs: 5_000 });
    expect(inner.questions).toHaveLength(1);
    void ask({ leftMs: 4_999 });
    expect(inner.questions).toHaveLength(2);
  });

  it("are a call of their own when the one before has ended", async () => {
    const { inner, ask } = aShared();
    const first = ask();
    inner.questions[0]!.answer();
    await first;
    void ask();
    expect(inner.questions).toHaveLength(2);
  });

  it("break the call off only when nobody waits for it any more", async () => {
    const { inner, ask } = aShared();
    const [one, another] = [new AbortController(), new AbortController()];
    void ask({ signal: one.signal });
    void ask({ signal: another.signal });
    one.abort();
    expect(inner.questions[0]!.request.signal!.aborted).toBe(false);
    another.abort();
    expect(inner.questions[0]!.request.signal!.aborted).toBe(true);
  });

  it("do not join a call that was broken off", () => {
    const { inner, ask } = aShared();
    const controller = new AbortController();
    void ask({ signal: controller.signal });
    controller.abort();
    void ask();
    expect(inner.questions).toHaveLength(2);
  });

  it("share what failed, too", async () => {
    const { inner, ask } = aShared();
    const asked = [ask(), ask()];
    inner.questions[0]!.answer("unreachable");
    expect((await Promise.all(asked)).map(({ failure }) => failure)).toEqual(["unreachable", "unreachable"]);
  });
});

it("equal mutations at the same time are calls of their own", () => {
  const { inner, ask } = aShared(aMutation);
  void ask();
  void ask();
  expect(inner.questions).toHaveLength(2);
});
