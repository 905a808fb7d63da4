import "reflect-metadata";
import { describe, expect, it } from "@jest/globals";
import isoCountries from "i18n-iso-countries";
import { countryName } from "../../../src/domain/network/country/country.rules.ts";
import { readFilterText, readSearchText } from "../../../src/domain/network/search/search.rules.ts";
import { isCountryCode } from "../../../src/domain/shared/vocabulary/countryCode.rules.ts";

describe("country codes", () => {
  it("are all of ISO 3166-1 alpha-2, in upper case", () => {
    const codes = Object.keys(isoCountries.getAlpha2Codes());
    expect(codes.length).toBeGreaterThan(240);
    for (const code of codes) {
      expect(isCountryCode(code)).toBe(true);
      expect(countryName(code, "en")).not.toBe(code);
    }
    for (const code of ["ar", "ZZ", "ARG", "", "A", "32", "__"])
      expect([code, isCountryCode(code)]).toEqual([code, false]);
  });

  it("have names in any language, from CLDR", () => {
    expect(countryName("ES", "es")).toBe("España");
    expect(countryName("ES", "ja")).toBe("スペイン");
    expect(countryName("ES", "qaa")).toBe("Spain");
    for (let number = 0; number < 300; number++) countryName("ES", `en-x-${number}`);
    expect(countryName("ES", "de")).toBe("Spanien");
  });
});

describe("readSearchText", () => {
  it.each([
    ["  web  design ", "web design", "", true],
    ['"web design" shop', '"web design" shop', "", false],
    ["design -law", "design", "law", true],
    ['design -"web design" -shops', "design", '"web design" or shops', true],
    ["e-commerce", "e-commerce", "", true],
    ["- -- a", "- a", "-", true],
    ["-law", "", "law", true],
    ['"open', '"open', "", false],
  ])("reads %j as what is wanted and what is not", (text, wanted, unwanted, mayBeNear) => {
    expect(readSearchText(text)).toEqual({ typed: text.trim(), wanted, unwanted, mayBeNear });
  });

  it("takes 1 to 200 characters", () => {
    expect(readSearchText("🌳".repeat(200)).wanted).toHaveLength(400);
    for (const text of ["", " ", "x".repeat(201), "🌳".repeat(201)]) {
      expect(() => readSearchText(text)).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
    }
  });
});

describe("readFilterText", () => {
  it("is null for a blank text, and has at most 200 characters", () => {
    expect([undefined, null, "", " \n"].map(readFilterText)).toEqual([null, null, null, null]);
    expect(readFilterText(` ${"x".repeat(200)} `)).toBe("x".repeat(200));
    expect(() => readFilterText("x".repeat(201))).toThrow(expect.objectContaining({ code: "BAD_USER_INPUT" }));
  });
});
