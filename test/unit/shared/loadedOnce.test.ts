import { describe, expect, it } from "@jest/globals";
import { LoadedOnce } from "../../../src/domain/shared/loadedOnce.ts";

describe("LoadedOnce", () => {
  const asked: string[] = [];
  const words = new LoadedOnce(async (key) => {
    asked.push(key);
    return { key };
  });

  it("asks once for a key, whatever is taken from it", async () => {
    const taken = Array.from({ length: 400 }, (_, index) => words.read("a", ({ key }) => `${key}${index}`));
    expect(await Promise.all(taken)).toEqual(taken.map((_, index) => `a${index}`));
    expect(asked).toEqual(["a"]);
  });

  it("answers without a promise once it is there", async () => {
    await words.read("b", () => null);
    expect(words.read("b", ({ key }) => key)).toBe("b");
  });

  it("rejects what waits when it can't be loaded", async () => {
    const failing = new LoadedOnce<never>(async () => Promise.reject(new RangeError("no")));
    await expect(failing.read("a", () => null)).rejects.toThrow(RangeError);
  });
});
