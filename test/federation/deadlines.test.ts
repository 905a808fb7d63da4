import { describe, expect, it } from "@jest/globals";
import { buildContexts, type ContextDependencies } from "../../src/app/contexts.ts";
import { beginScope, compose, createRuntime, withDeadline } from "../../src/gateway/index.ts";
import type { Reader } from "../../src/persistence/readPool.ts";
import { anonymous } from "../../src/security/viewer.ts";
import { aSubgraph, ask, inProcessOf } from "../support/federation.ts";
import { StoppedClock } from "../support/stoppedClock.ts";

const never = () => new Promise<never>(() => {});

const coops = aSubgraph(
  "coops",
  `type Query { coops: [Coop!]! } type Coop @key(fields: "id") { id: ID! name: String! }`,
  { Query: { coops: () => [{ id: "1", name: "Lantern" }] } },
);
const audits = aSubgraph("audits", `type Query { audits: Int } type Coop @key(fields: "id") { id: ID! rating: Int }`, {
  Query: { audits: never },
  Coop: { __resolveReference: (reference) => reference, rating: never },
});

describe("a resolver of this process that never ends", () => {
  it("costs the fields that were asked of its subgraph with it, and no others", async () => {
    const clock = new StoppedClock();
    const supergraph = compose([coops, audits].map(({ name, sdl }) => ({ name, sdl, url: `/subgraphs/${name}` })));
    const subgraphs = [coops, audits].map((subgraph) => withDeadline(inProcessOf(subgraph), { clock }));
    let isOver = false;
    const answered = ask(createRuntime(supergraph, subgraphs), "{ audits coops { name rating } }").finally(() => {
      isOver = true;
    });
    while (!isOver) await clock.advance(clock.waiting.length > 0 ? 5_000 : 0);
    const { data, errors } = await answered;
    expect(data).toEqual({ audits: null, coops: [{ name: "Lantern", rating: null }] });
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: "SUBGRAPH_TIMEOUT", subgraph: "audits" },
      { code: "SUBGRAPH_TIMEOUT", subgraph: "audits" },
    ]);
  });

  it("is not waited for in our own contexts", async () => {
    const contexts = buildContexts();
    const reader: Reader = { rows: never };
    const readers = { ...reader, forOperation: () => reader };
    const dependencies = { reader: readers, clock: () => new Date() } as unknown as ContextDependencies;
    const [network] = contexts.connect(dependencies, null as never);
    const question = network!.prepare({ kind: "query", text: "{ network { name } }" });
    const answer = await question({
      variables: {},
      representations: [],
      scope: beginScope(anonymous, {}, { timeoutMs: 50 }),
    });
    expect(answer.failure).toBe("timeout");
  });
});
