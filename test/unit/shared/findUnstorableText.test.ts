import { describe, expect, it } from "@jest/globals";
import { findUnstorableText } from "../../../src/domain/shared/mutation/findUnstorableText.ts";

describe("findUnstorableText", () => {
  it("gives the way to the first text with U+0000", () => {
    expect(findUnstorableText({ name: "a", skills: [{ skill: "b" }, { skill: "c\0" }] })).toEqual([
      "skills",
      "1",
      "skill",
    ]);
    expect(findUnstorableText("\0")).toEqual([]);
  });

  it("gives null when there is none", () => {
    const input = { name: "\\u0000", year: 0, list: ["\u0001", null], nothing: undefined, deep: { yes: true } };
    expect(findUnstorableText(input)).toBeNull();
  });
});
