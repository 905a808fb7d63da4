import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { freeSlug, slugify } from "../../../src/domain/shared/slug.ts";

describe("slugify", () => {
  it.each([
    ["Código Libre", "codigo-libre"],
    ["  Ñandú & Co.  ", "nandu-co"],
    ["ＦＵＬＬ width ①", "full-width-1"],
    ["L'Èrable—Ⅳ", "l-erable-iv"],
    ["Łódź Straße Ærø", "lodz-strasse-aero"],
    ["設計", ""],
    ["🌳", ""],
    ["", ""],
  ])("writes %j as %j", (name, slug) => expect(slugify(name)).toBe(slug));

  it("gives at most 80 letters, digits and single hyphens, and none at the ends", () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-z0-9]{1,12}$/), { maxLength: 20 }).map((list) => list.join(" "));
    fc.assert(
      fc.property(fc.oneof(words, fc.string({ unit: "grapheme", maxLength: 200 })), (name) => {
        expect(slugify(name)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
        expect(slugify(name).length).toBeLessThanOrEqual(80);
        expect(slugify(slugify(name))).toBe(slugify(name));
      }),
    );
    expect(slugify(`${"a".repeat(79)} b`)).toBe("a".repeat(79));
  });
});

describe("freeSlug", () => {
  it("gives the wanted slug, else the first number from 2 that is free", () => {
    expect(freeSlug("alder", new Set())).toBe("alder");
    expect(freeSlug("alder", new Set(["alder"]))).toBe("alder-2");
    expect(freeSlug("alder", new Set(["alder", "alder-2", "alder-4"]))).toBe("alder-3");
    expect(freeSlug("alder", new Set(["alder-2"]))).toBe("alder");
  });
});
