import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  type CoopFilter,
  CoopsPageDocument,
  CoopsTotalDocument,
  PeoplePageDocument,
  type PersonFilter,
} from "../../support/generated/operations.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aSkill } from "../../support/networkBuilders.ts";
import { smallNetwork } from "../../support/smallNetwork.ts";

describe("filters", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    await smallNetwork(network);
    await aCoop(network, { name: "Código Sur", host: "sur.example", status: "ARCHIVED", countries: ["AR"] });
    await aSkill(network);
    await aPerson(network, { name: "Zoë O'Neil", languages: ["ga", "en"] });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  const coops = async (filter: CoopFilter) => {
    const { list } = await network.data(CoopsPageDocument, { first: 100, filter });
    expect(list.totalCount).toBe(list.edges.length);
    return list.edges.map(({ node }) => node.slug);
  };
  const people = async (filter: PersonFilter) => {
    const { list } = await network.data(PeoplePageDocument, { first: 100, filter });
    return list.edges.map(({ node }) => node.slug);
  };

  it("of co-ops take any of their values", async () => {
    expect(await coops({ countries: ["AR"] })).toEqual(["alder", "briar"]);
    expect(await coops({ countries: ["UY", "GB"] })).toEqual(["alder", "cedar"]);
    expect(await coops({ skills: ["typescript"] })).toEqual(["alder"]);
    expect(await coops({ skills: ["typescript", "ux-ui"] })).toEqual(["alder", "briar", "cedar"]);
    expect(await coops({ federations: ["ombu"] })).toEqual(["alder", "briar"]);
    expect(await coops({ federations: ["looms"] })).toEqual([]);
    expect(await coops({ countries: [] })).toEqual([]);
    expect(await coops({ countries: ["ar", "XX", "Argentina"] })).toEqual([]);
  });

  it("of co-ops show active ones unless they name statuses", async () => {
    expect(await coops({})).toEqual(["alder", "briar", "cedar"]);
    expect(await coops({ statuses: null, countries: null, text: "" })).toEqual(["alder", "briar", "cedar"]);
    expect(await coops({ statuses: ["DEFUNCT"] })).toEqual(["dogwood"]);
    expect(await coops({ statuses: ["DEFUNCT", "ARCHIVED"], countries: ["AR"] })).toEqual(["codigo-sur", "dogwood"]);
  });

  it("of co-ops find words of name, host and description, and near spellings of the name", async () => {
    expect(await coops({ text: "portal" })).toEqual(["alder"]);
    expect(await coops({ text: "WEAVING" })).toEqual(["alder"]);
    expect(await coops({ text: "alder.example" })).toEqual(["alder"]);
    expect(await coops({ text: "briat" })).toEqual(["briar"]);
    expect(await coops({ text: "codigo", statuses: ["ARCHIVED"] })).toEqual(["codigo-sur"]);
    expect(await coops({ text: "sur.example", statuses: ["ARCHIVED"] })).toEqual(["codigo-sur"]);
    expect(await coops({ text: "nothing like it" })).toEqual([]);
    expect(await coops({ text: "   " })).toEqual(["alder", "briar", "cedar"]);
    expect(await coops({ text: "!?%_'\\" })).toEqual([]);
  });

  it("of co-ops must all hold together", async () => {
    const all: CoopFilter = {
      countries: ["AR"],
      skills: ["software-development"],
      federations: ["ombu"],
      statuses: ["ACTIVE"],
      text: "web",
    };
    expect(await coops(all)).toEqual(["alder"]);
    expect(await coops({ ...all, text: null })).toEqual(["alder", "briar"]);
    expect(await coops({ ...all, countries: ["GB"] })).toEqual([]);
    expect(await coops({ ...all, skills: ["ux-ui"] })).toEqual([]);
    expect(await coops({ ...all, federations: ["looms"] })).toEqual([]);
    expect(await coops({ ...all, statuses: ["DEFUNCT"] })).toEqual([]);
  });

  it("of federations hold on the day of the operation, and so does where people work", async () => {
    await using earlier = await withNetwork({ now: new Date("2025-12-31T23:59:59Z") });
    await using later = await withNetwork({ now: new Date("2026-01-01T00:00:00Z") });
    for (const [network, isHeld] of [
      [earlier, true],
      [later, false],
    ] as const) {
      await smallNetwork(network);
      const { list } = await network.data(CoopsTotalDocument, { filter: { federations: ["ombu"], countries: ["GB"] } });
      expect(list.nodes).toEqual(isHeld ? [{ slug: "cedar" }] : []);
      const inBriar = await network.data(PeoplePageDocument, { first: 10, filter: { coops: ["briar"] } });
      expect(inBriar.list.edges.map(({ node }) => node.slug)).toEqual(["bruno", "drew"]);
    }
  });

  it("of people take any of their values, and hold together", async () => {
    expect(await people({})).toEqual(["ana", "bruno", "chloe", "drew", "emre", "zoe-o-neil"]);
    expect(await people({ skills: ["ux-ui"] })).toEqual(["ana", "bruno"]);
    expect(await people({ languages: ["en"] })).toEqual(["ana", "chloe", "zoe-o-neil"]);
    expect(await people({ languages: ["ga", "es"] })).toEqual(["ana", "bruno", "zoe-o-neil"]);
    expect(await people({ countries: ["UY"] })).toEqual(["ana", "bruno"]);
    expect(await people({ countries: ["GB"] })).toEqual(["chloe"]);
    expect(await people({ coops: ["briar"] })).toEqual(["bruno"]);
    expect(await people({ coops: ["briar", "cedar"] })).toEqual(["bruno", "chloe"]);
    expect(await people({ text: "zoe" })).toEqual(["zoe-o-neil"]);
    expect(await people({ text: "o'neil" })).toEqual(["zoe-o-neil"]);
    expect(await people({ text: "brunno" })).toEqual(["bruno"]);
    expect(
      await people({ skills: ["ux-ui"], languages: ["es"], countries: ["AR"], coops: ["alder"], text: "ana" }),
    ).toEqual(["ana"]);
    expect(await people({ skills: ["ux-ui"], coops: ["cedar"] })).toEqual([]);
  });

  it("take a text of 200 characters, and refuse one of 201", async () => {
    for (const document of [CoopsPageDocument, PeoplePageDocument]) {
      const codes = (text: string) => network.codes<unknown, object>(document as never, { first: 1, filter: { text } });
      expect(await codes("🌳".repeat(200))).toEqual([]);
      expect(await codes("🌳".repeat(201))).toEqual(["BAD_USER_INPUT"]);
    }
  });

  it("take U+0000 for bad input, not for a fault of their own", async () => {
    for (const filter of [{ text: "\0" }, { skills: ["\0"] }, { countries: ["\0"] }]) {
      expect(await network.codes(CoopsTotalDocument, { filter })).toContain("BAD_USER_INPUT");
    }
  });
});
