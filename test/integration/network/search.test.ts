import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SearchDocument, SearchPageDocument, type SearchType } from "../../support/generated/operations.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aFederation, aPerson, aSkill, many } from "../../support/networkBuilders.ts";
import { type ListPage, readPages } from "../../support/pages.ts";

describe("search", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    const skills = {
      software: { es: ["Desarrollo de software", "Programación"], en: ["Software development"] },
      running: { en: ["Running systems", "Keeping servers alive"] },
      design: { en: ["Web design"], ja: ["ウェブ設計"], zh: ["設計開發"], ru: ["Веб-дизайн", "Ёмкая вёрстка"] },
      law: { en: ["Design law"], de: ["Häuserrecht"] },
    } as const;
    for (const [slug, labels] of Object.entries(skills)) await aSkill(network, { slug, labels });
    await aCoop(network, { name: "Código Libre", host: "codigo.example" });
    await aCoop(network, { name: "Weavers", description: "Tejemos portales", descriptionLanguage: "es" });
    await aCoop(network, { name: "Ended systems", status: "DEFUNCT" });
    await aCoop(network, { name: "Secret systems", visibility: "MEMBER" });
    await aPerson(network, { name: "Zoë O'Neil-Ñandú" });
    await aFederation(network, { name: "Ombú Alliance" });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const find = async (text: string, ...types: SearchType[]) => {
    const { search } = await network.data(SearchDocument, { text, types: types.length > 0 ? types : null, first: 100 });
    expect(search.totalCount).toBe(search.edges.length);
    const scores = search.edges.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((one, other) => other - one));
    for (const score of scores) expect(score > 0 && score <= 1).toBe(true);
    return search.edges.map(({ node }) => node.slug);
  };

  it("finds a label by other forms of its words, in the language of the label", async () => {
    expect(await find("desarrollos")).toEqual(["software"]);
    expect(await find("desarrollar software")).toEqual(["software"]);
    expect(await find("programaciones")).toEqual(["software"]);
    expect(await find("run")).toEqual(["running"]);
    expect(await find("developing")).toEqual(["software"]);
    expect(await find("server")).toEqual(["running"]);
    expect(await find("hauserrecht")).toEqual(["law"]);
  });

  it("finds words of a description in its language, and a host", async () => {
    expect(await find("portal")).toEqual(["weavers"]);
    expect(await find("tejer")).toEqual(["weavers"]);
    expect(await find("codigo.example")).toContain("codigo-libre");
  });

  it("finds what is written with accents without them, and the other way round", async () => {
    expect(await find("codigo libre")).toEqual(["codigo-libre"]);
    expect(await find("CÓDIGO")).toEqual(["codigo-libre"]);
    expect(await find("cödigo")).toEqual(["codigo-libre"]);
    expect(await find("programacion")).toEqual(["software"]);
    expect(await find("ombu")).toEqual(["ombu-alliance"]);
    expect(await find("nandu")).toEqual(["zoe-o-neil-nandu"]);
    expect(await find("емкая верстка")).toEqual(["design"]);
  });

  it("finds spellings that come near", async () => {
    expect(await find("desarolo")).toEqual(["software"]);
    expect(await find("sofware")).toEqual(["software"]);
    expect(await find("dsrllo")).toEqual([]);
    expect(await find("aliance")).toEqual(["ombu-alliance"]);
    expect(await find("codgo libre")).toEqual(["codigo-libre"]);
  });

  it("finds scripts that have no blanks or no Latin letters", async () => {
    expect(await find("設計")).toEqual(["design"]);
    expect(await find("設計開發")).toEqual(["design"]);
    expect(await find("ウェブ")).toEqual(["design"]);
    expect(await find("дизайн")).toEqual(["design"]);
    expect(await find("ДИЗАЙНА")).toEqual(["design"]);
    expect(await find("音楽")).toEqual([]);
  });

  it("takes words in quotes for a phrase, and finds no near spelling of it", async () => {
    expect(await find('"web design"')).toEqual(["design"]);
    expect(await find('"design web"')).toEqual([]);
    expect(await find('"desarolo"')).toEqual([]);
    expect(await find('"web design')).toEqual(["design"]);
    expect(await find('"running systems" server')).toEqual([]);
  });

  it("leaves out what a leading minus excludes, whatever the form of the word", async () => {
    expect((await find("design")).toSorted()).toEqual(["design", "law"]);
    expect(await find("design -law")).toEqual(["design"]);
    expect(await find("design -laws")).toEqual(["design"]);
    expect(await find('design -"web design"')).toEqual(["law"]);
    expect(await find("-law")).toEqual([]);
  });

  it("takes either of two words with or between them", async () => {
    expect((await find("portal or ombú")).toSorted()).toEqual(["ombu-alliance", "weavers"]);
  });

  it("looks through the types that are asked for", async () => {
    expect(await find("systems")).toEqual(["running"]);
    expect(await find("systems", "COOP")).toEqual([]);
    expect(await find("zoe", "PERSON")).toEqual(["zoe-o-neil-nandu"]);
    expect(await find("zoe", "COOP", "SKILL", "FEDERATION")).toEqual([]);
    const { search } = await network.data(SearchDocument, { text: "zoe", types: [] });
    expect(search.totalCount).toBe(0);
  });

  it("finds nothing for punctuation, and takes no text for syntax", async () => {
    for (const text of [
      "!!!",
      "%",
      "_",
      "'",
      "' OR 1=1 --",
      "&|!():*<->",
      "\\",
      '"',
      '""',
      "-",
      "--",
      "<",
      "$1",
      "?",
      "🌳",
    ]) {
      expect([text, await find(text)]).toEqual([text, []]);
    }
  });

  it("takes 1 to 200 characters, blanks around them not counted", async () => {
    const codes = (text: string) => network.codes(SearchDocument, { text });
    expect(await codes("x".repeat(200))).toEqual([]);
    expect(await codes(` ${"設".repeat(200)} `)).toEqual([]);
    expect(await codes("🌳".repeat(200))).toEqual([]);
    expect(await codes("x".repeat(201))).toEqual(["BAD_USER_INPUT"]);
    expect(await codes("")).toEqual(["BAD_USER_INPUT"]);
    expect(await codes(" \t\n ")).toEqual(["BAD_USER_INPUT"]);
    expect(await codes("a\0b")).toEqual(["BAD_USER_INPUT"]);
  });

  it("puts words before spellings, and gives the same pages at every size", async () => {
    await many(12, (index) => aCoop(network, { name: `Orchard ${index % 4}`, slug: `orchard-${index}` }));
    await aCoop(network, { name: "Orchart" });
    const all = await find("orchard");
    expect(all).toHaveLength(13);
    expect(all.at(-1)).toBe("orchart");
    const list = { document: SearchPageDocument, variables: { text: "orchard" } };
    const keysOf = (pages: readonly ListPage[]) =>
      pages.flatMap(({ edges }) => edges.map(({ node }) => JSON.stringify(node)));
    const whole = keysOf(await readPages(network, list, { size: 100 }));
    for (const size of [1, 5]) expect(keysOf(await readPages(network, list, { size }))).toEqual(whole);
  });
});
