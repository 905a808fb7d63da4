import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { CountryDocument, SkillDocument } from "../../support/generated/operations.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { aSkill } from "../../support/networkBuilders.ts";

describe("labels and names in a language", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    await aSkill(network, {
      slug: "design",
      labels: {
        en: ["Design", "Styling", "Art"],
        es: ["Diseño", "Estilo"],
        "es-AR": ["Diseño, che"],
        "pt-BR": ["Desenho"],
      },
    });
    await aSkill(network, { slug: "solo", labels: { bg: ["Само"] } });
    await aSkill(network, { slug: "mute" });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const label = async (slug: string, locale: string) =>
    (await network.data(SkillDocument, { slug, locale })).skill?.label;
  const country = async (code: string, locale: string) =>
    (await network.data(CountryDocument, { code, locale })).country?.name;

  it("give a skill's label in the locale, else its language, else English, else any, else the slug", async () => {
    expect(await label("design", "es-AR")).toBe("Diseño, che");
    expect(await label("design", "es-ar")).toBe("Diseño, che");
    expect(await label("design", "es-MX")).toBe("Diseño");
    expect(await label("design", "es")).toBe("Diseño");
    expect(await label("design", "pt-BR")).toBe("Desenho");
    expect(await label("design", "ja")).toBe("Design");
    expect(await label("design", "en-GB-oxendict")).toBe("Design");
    expect(await label("solo", "ja")).toBe("Само");
    expect(await label("mute", "en")).toBe("mute");
  });

  it("give other words in one language, or in all", async () => {
    const words = async (altLocale: string | null) =>
      (await network.data(SkillDocument, { slug: "design", altLocale })).skill?.altLabels;
    expect(await words(null)).toEqual(["Art", "Styling", "Estilo"]);
    expect(await words("en")).toEqual(["Art", "Styling"]);
    expect(await words("es")).toEqual(["Estilo"]);
    expect(await words("ja")).toEqual([]);
  });

  it("give a country's name in any language, from CLDR", async () => {
    expect(await country("ES", "es")).toBe("España");
    expect(await country("ES", "es-AR")).toBe("España");
    expect(await country("DE", "ja")).toBe("ドイツ");
    expect(await country("DE", "en")).toBe("Germany");
    expect(await country("DE", "ar")).toBe("ألمانيا");
    expect(await country("GB", "zh-Hant-TW")).toBe("英國");
    expect(await country("UY", "tlh")).toBe("Uruguay");
  });

  it("refuse what is no language tag", async () => {
    for (const locale of ["", "e", "no tag", "es_AR", "en-", "🌳", "x-private", "a".repeat(500)]) {
      expect([locale, await network.codes(SkillDocument, { slug: "design", locale })]).toEqual([
        locale,
        ["BAD_USER_INPUT"],
      ]);
      expect([locale, await network.codes(CountryDocument, { code: "ES", locale })]).toEqual([
        locale,
        ["BAD_USER_INPUT"],
      ]);
    }
    expect(await network.codes(SkillDocument, { slug: "design", altLocale: "es_AR" })).toEqual(["BAD_USER_INPUT"]);
  });

  it("give no country for what ISO 3166-1 has no code for", async () => {
    for (const code of ["ZZ", "XX", "ar", "ARG", "EU", "", "A\0", "__proto__"]) {
      expect([code, (await network.data(CountryDocument, { code })).country]).toEqual([code, null]);
    }
    expect((await network.data(CountryDocument, { code: "NP" })).country).toMatchObject({
      code: "NP",
      name: "Nepal",
      coopCount: 0,
      coops: { totalCount: 0, nodes: [] },
    });
  });
});
