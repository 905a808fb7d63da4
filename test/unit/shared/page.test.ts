import { describe, expect, it } from "@jest/globals";
import { type PageArguments, readPage } from "../../../src/domain/shared/connection/page.ts";
import { BadInputError } from "../../../src/domain/shared/input.errors.ts";

describe("readPage", () => {
  it("takes 1 to 100 rows from either end, with or without a cursor", () => {
    expect(readPage({ first: 1 })).toEqual({ size: 1, backward: false, cursor: null });
    expect(readPage({ first: 100, after: "x" })).toEqual({ size: 100, backward: false, cursor: "x" });
    expect(readPage({ last: 1 })).toEqual({ size: 1, backward: true, cursor: null });
    expect(readPage({ last: 100, before: "x" })).toEqual({ size: 100, backward: true, cursor: "x" });
  });

  it("takes null for what is left out, and an empty cursor for one", () => {
    expect(readPage({ first: 5, after: null, last: null, before: null })).toMatchObject({ size: 5, cursor: null });
    expect(readPage({ first: 5, after: "" })).toMatchObject({ cursor: "" });
  });

  it.each<[rule: string, page: PageArguments, argument: string]>([
    ["neither first nor last", {}, "first"],
    ["both", { first: 1, last: 1 }, "first"],
    ["a first of 0", { first: 0 }, "first"],
    ["a first of -1", { first: -1 }, "first"],
    ["a first of 101", { first: 101 }, "first"],
    ["a last of 0", { last: 0 }, "last"],
    ["a last of 101", { last: 101 }, "last"],
    ["last with after", { last: 1, after: "x" }, "after"],
    ["first with before", { first: 1, before: "x" }, "before"],
  ])("refuses %s, and names the argument", (_rule, page, argument) => {
    const read = () => readPage(page);
    expect(read).toThrow(BadInputError);
    expect(read).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT", facts: { argument } }));
  });
});
