import { describe, expect, it } from "@jest/globals";
import { Slice } from "../../../src/domain/shared/connection/slice.ts";
import { countByKey, oneByKey } from "../../../src/domain/shared/loaders.ts";
import { Turns } from "../../../src/domain/shared/turns.ts";
import type { Reader } from "../../../src/persistence/readPool.ts";

const keys = Array.from({ length: 200 }, (_, index) => `k${index}`);

/** Keeps the process busy for longer than a turn of the event loop may take. */
function work(_after: unknown): void {
  const endMs = performance.now() + 11;
  while (performance.now() < endMs);
}

/** How often the event loop comes round while something is done. */
async function turnsDuring(act: () => Promise<unknown>): Promise<number> {
  let turns = 0;
  let isOver = false;
  const count = () => {
    turns++;
    if (!isOver) setImmediate(count);
  };
  setImmediate(count);
  await act();
  isOver = true;
  return turns;
}

/** A reader of rows that are there, and what it was asked for. */
function aReader(signal?: AbortSignal) {
  const statements: (readonly string[])[] = [];
  const reader: Reader = {
    operation: signal && { signal },
    async rows<Row>(_statement: unknown, [asked]: readonly unknown[]) {
      statements.push(asked as string[]);
      return (asked as string[]).map((key) => ({ asked: key, count: 1 })) as Row[];
    },
  };
  const read = (asked: readonly string[]) => reader.rows<{ asked: string; count: number }>({} as never, [asked]);
  return { reader, statements, read };
}

describe("a page", () => {
  const page = { size: 100, backward: false, cursor: null };
  const sliceOf = (nodes: readonly string[]) => {
    const turns = new Turns();
    return new Slice({
      ...{ nodes, page, hasMore: false },
      positionOf: () => [],
      writeCursor: () => "",
      count: async () => nodes.length,
      handOut: (values) => turns.handOut(values),
    });
  };

  it("is shown as it is in an operation that costs little, and in promises where nobody knows the cost", () => {
    expect(new Turns({ cost: 10_000 }).handOut(keys)).toEqual(keys);
    for (const turns of [new Turns({ cost: 10_001 }), new Turns()]) {
      expect(turns.handOut(keys).at(-1)).toBeInstanceOf(Promise);
    }
  });

  it("lets the event loop turn while long work follows from its nodes", async () => {
    const nodes = keys.slice(0, 40);
    const turnsOfNodes = await turnsDuring(() =>
      Promise.all(sliceOf(nodes).nodes.map(async (node) => work(await node))),
    );
    const edges = sliceOf(nodes).edges;
    const turnsOfEdges = await turnsDuring(() => Promise.all(edges.map(async (edge) => work((await edge).node))));
    expect(Math.min(turnsOfNodes, turnsOfEdges)).toBeGreaterThanOrEqual(40 / 8 - 2);
  });

  it("of a few nodes is there at once", () => {
    const nodes = keys.slice(0, 25);
    expect(sliceOf(nodes).nodes).toEqual(nodes);
  });
});

describe("loaders", () => {
  it("let the event loop turn while long work follows from what they hand out", async () => {
    const { reader, read } = aReader();
    const loader = oneByKey(reader, read, (row) => row);
    const some = keys.slice(0, 80);
    const turns = await turnsDuring(() => Promise.all(some.map((key) => loader.load(key).then(work))));
    // Eight values are handed out together.
    expect(turns).toBeGreaterThanOrEqual(80 / 8 - 2);
  });

  it("ask once for what follows from all values, however many turns they take", async () => {
    const { reader, statements, read } = aReader();
    const first = oneByKey(reader, read, (row) => row);
    const [second, third] = [countByKey(reader, read), countByKey(reader, read)];
    const counts = keys.map(async (key) => {
      await first.load(key);
      if (key.endsWith("0")) work(key);
      return Promise.all([second.load(key), third.load(`of ${key}`)]);
    });
    expect(await Promise.all(counts)).toEqual(keys.map(() => [1, 1]));
    expect(statements.map(({ length }) => length)).toEqual([200, 200, 200]);
  });

  it("hand nothing out any more when nobody waits", async () => {
    const left = new AbortController();
    const { reader, read } = aReader(left.signal);
    const loader = oneByKey(reader, read, (row) => row);
    let followed = 0;
    const loads = keys.map((key) =>
      loader.load(key).then(() => {
        followed++;
        left.abort(new DOMException("left", "AbortError"));
      }),
    );
    const outcomes = await Promise.allSettled(loads);
    expect(followed).toBe(8);
    expect(outcomes.filter(({ status }) => status === "rejected")).toHaveLength(keys.length - 8);
  });

  it("give null for a key without a row, and 0 for one without a count", async () => {
    const { reader } = aReader();
    const none = async () => [];
    expect(await oneByKey(reader, none, (row) => row).load("a")).toBeNull();
    expect(await countByKey(reader, none).load("a")).toBe(0);
  });
});
