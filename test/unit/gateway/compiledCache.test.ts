import { describe, expect, it } from "@jest/globals";
import { CompiledCache } from "../../../src/gateway/pipeline/compiledCache.ts";

/** The texts of some that are still kept. */
function keptOf(cache: CompiledCache<string>, ...texts: readonly string[]): string[] {
  return texts.filter((text) => cache.get(text) !== undefined);
}

describe("what was compiled of operations", () => {
  it("is kept up to a count, those that were used last", () => {
    const cache = new CompiledCache<string>({ maxCount: 2, maxWeight: 100 });
    cache.set("a", "A", 1);
    cache.set("b", "B", 1);
    expect(cache.get("a")).toBe("A");
    cache.set("c", "C", 1);
    expect(keptOf(cache, "a", "b", "c")).toEqual(["a", "c"]);
  });

  it("is kept up to a weight, so that few large ones take the place of many", () => {
    const cache = new CompiledCache<string>({ maxCount: 100, maxWeight: 40 });
    for (const text of ["a", "b", "c", "d"]) cache.set(text, text, 10);
    expect(keptOf(cache, "a", "b", "c", "d")).toEqual(["a", "b", "c", "d"]);
    cache.set("e", "E", 1);
    expect(keptOf(cache, "a", "b", "c", "d", "e")).toEqual(["b", "c", "d", "e"]);
    cache.set("f", "F", 10);
    expect(keptOf(cache, "b", "c", "d", "e", "f")).toEqual(["c", "d", "e", "f"]);
  });

  it("is not kept when it weighs more than a quarter of all", () => {
    const cache = new CompiledCache<string>({ maxCount: 100, maxWeight: 40 });
    cache.set("a", "A", 10);
    cache.set("b", "B", 11);
    expect(keptOf(cache, "a", "b")).toEqual(["a"]);
  });
});
