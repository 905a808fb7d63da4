import { describe, expect, it } from "@jest/globals";
import { BadInputError } from "../../../src/domain/shared/input.errors.ts";
import { languageOf, pickByLocale, readLocale } from "../../../src/domain/shared/locale.ts";

describe("readLocale", () => {
  it.each([
    ["es", "es"],
    ["ES-ar", "es-AR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["iw", "he"],
  ])("writes %s as %s", (tag, locale) => expect(readLocale(tag)).toBe(locale));

  it.each(["", "e", "es_AR", "es AR", "-", "🌳"])("refuses %j", (tag) => {
    expect(() => readLocale(tag)).toThrow(BadInputError);
  });
});

describe("pickByLocale", () => {
  const texts = ["bg", "es", "es-AR", "en", "pt-BR"].map((language) => ({ language }));
  const pick = (locale: string, from = texts) => pickByLocale(from, locale)?.language ?? null;

  it("takes the tag itself, shorter ones, any of its language, English, and then the first", () => {
    expect(pick("es-AR")).toBe("es-AR");
    expect(pick("es-MX")).toBe("es");
    expect(pick("ja")).toBe("en");
    expect(pick("pt")).toBe("pt-BR");
    expect(pick("zh-Hant-TW", [{ language: "zh" }, { language: "zh-Hant" }])).toBe("zh-Hant");
    expect(pick("ja", [{ language: "bg" }, { language: "es" }])).toBe("bg");
    expect(pick("ja", [])).toBeNull();
  });

  it("knows the language of a tag", () => {
    expect(languageOf("zh-Hant-TW")).toBe("zh");
    expect(languageOf("es")).toBe("es");
  });
});
