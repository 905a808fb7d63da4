import { describe, expect, it } from "@jest/globals";
import { ByteCache } from "../../../src/gateway/pipeline/byteCache.ts";

/** The texts of some that are still kept. */
function keptOf(cache: ByteCache<string>, ...texts: readonly string[]): string[] {
  return texts.filter((text) => cache.get(text) !== undefined);
}

describe("what is kept in so many bytes", () => {
  it("is what was used last", () => {
    const cache = new ByteCache<string>(4);
    for (const text of ["a", "b", "c", "d"]) cache.set(text, text.toUpperCase(), 1);
    expect(cache.get("a")).toBe("A");
    cache.set("e", "E", 1);
    expect(keptOf(cache, "a", "b", "c", "d", "e")).toEqual(["a", "c", "d", "e"]);
  });

  it("is few large ones, or many small ones", () => {
    const cache = new ByteCache<string>(40);
    for (const text of ["a", "b", "c", "d"]) cache.set(text, text, 10);
    expect(keptOf(cache, "a", "b", "c", "d")).toEqual(["a", "b", "c", "d"]);
    cache.set("e", "E", 1);
    expect(keptOf(cache, "a", "b", "c", "d", "e")).toEqual(["b", "c", "d", "e"]);
    cache.set("f", "F", 10);
    expect(keptOf(cache, "b", "c", "d", "e", "f")).toEqual(["c", "d", "e", "f"]);
  });

  it("is nothing that takes more than a quarter of all", () => {
    const cache = new ByteCache<string>(40);
    cache.set("a", "A", 10);
    cache.set("b", "B", 11);
    expect(keptOf(cache, "a", "b")).toEqual(["a"]);
  });

  it("grows, and is let go when it has grown too large", () => {
    const cache = new ByteCache<string>(40);
    for (const text of ["a", "b", "c", "d"]) cache.set(text, text, 9);
    cache.grow("a", 1);
    expect(keptOf(cache, "a", "b", "c", "d")).toEqual(["a", "b", "c", "d"]);
    cache.grow("a", 1);
    cache.grow("gone", 1);
    expect(keptOf(cache, "a", "b", "c", "d", "gone")).toEqual(["b", "c", "d"]);
  });

  it("is counted once when it is set again, and not at all when it is deleted", () => {
    const cache = new ByteCache<string>(4);
    for (let times = 0; times < 10; times++) cache.set("a", String(times), 1);
    for (const text of ["b", "c", "d"]) cache.set(text, text, 1);
    expect(keptOf(cache, "a", "b", "c", "d")).toEqual(["a", "b", "c", "d"]);
    cache.delete("b");
    cache.set("e", "e", 1);
    expect(keptOf(cache, "a", "c", "d", "e")).toEqual(["a", "c", "d", "e"]);
  });
});
