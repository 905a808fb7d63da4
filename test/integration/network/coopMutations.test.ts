import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AffiliateCoopDocument,
  ArchiveCoopDocument,
  CoopDocument,
  CoopsTotalDocument,
  CreateCoopDocument,
  CreateThenRefuseDocument,
  RenameTwiceDocument,
  SetCoopSkillsDocument,
  UpdateCoopDocument,
} from "../../support/generated/operations.ts";
import { operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, aFederation, anAffiliation, aSkill } from "../../support/networkBuilders.ts";

describe("co-ops as the operator changes them", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("createCoop stores what it is given, with a slug of the name and the host of the website", async () => {
    const { createCoop } = await network.data(
      CreateCoopDocument,
      {
        input: {
          name: "  Código Libre ",
          website: "https://www.codigo.example/en",
          countryCode: "AR",
          coopType: "PRODUCER",
          description: "Software libre",
          descriptionLanguage: "es-ar",
          foundedYear: 1800,
        },
      },
      operator,
    );
    expect(createCoop).toEqual({
      coop: {
        id: expect.any(String),
        slug: "codigo-libre",
        name: "Código Libre",
        website: "https://www.codigo.example/en",
        status: "ACTIVE",
        coopType: "PRODUCER",
        description: "Software libre",
        descriptionLanguage: "es-AR",
        foundedYear: 1800,
        country: { code: "AR" },
        countries: [{ code: "AR" }],
        createdAt: testNow.toISOString(),
        updatedAt: testNow.toISOString(),
      },
      userErrors: [],
    });
    expect((await network.data(CoopDocument, { slug: "codigo-libre" })).coop?.id).toBe(createCoop.coop?.id);
  });

  it("createCoop makes an active, public worker co-op of a name alone, whatever its letters", async () => {
    const create = async (name: string) =>
      (await network.data(CreateCoopDocument, { input: { name } }, operator)).createCoop.coop;
    expect(await create("設計")).toMatchObject({
      slug: "coop",
      name: "設計",
      website: null,
      coopType: "WORKER",
      countries: [],
      country: null,
    });
    expect(await create("🌳🌳")).toMatchObject({ slug: "coop-2" });
    expect(await create("Codigo libre!")).toMatchObject({ slug: "codigo-libre-2" });
    expect(await create("a".repeat(200))).toMatchObject({ slug: "a".repeat(80) });
  });

  it("updateCoop changes what is given, empties what is null and leaves what is left out", async () => {
    const coop = await aCoop(network, {
      name: "Gorse",
      website: "https://gorse.example",
      host: "gorse.example",
      description: "Old words",
      foundedYear: 1999,
      countries: ["AR", "UY"],
    });
    const update = async (input: object) =>
      (await network.data(UpdateCoopDocument, { input: { id: coop.id, ...input } }, operator)).updateCoop.coop;
    expect(await update({ name: "Gorse & Co", description: null })).toMatchObject({
      slug: "gorse",
      name: "Gorse & Co",
      website: "https://gorse.example",
      description: null,
      foundedYear: 1999,
      countries: [{ code: "AR" }, { code: "UY" }],
      updatedAt: testNow.toISOString(),
    });
    expect(await update({ name: null, countryCodes: ["UY", "BR", "UY"], coopType: "CONSUMER_USER" })).toMatchObject({
      name: "Gorse & Co",
      coopType: "CONSUMER_USER",
      country: { code: "UY" },
      countries: [{ code: "UY" }, { code: "BR" }],
    });
    expect(await update({ website: "https://gorse.example/new" })).toMatchObject({
      website: "https://gorse.example/new",
    });
    expect(await update({ website: null, countryCodes: null })).toMatchObject({ website: null, countries: [] });
    const { createCoop } = await network.data(
      CreateCoopDocument,
      { input: { name: "Heir", website: "https://gorse.example" } },
      operator,
    );
    expect(createCoop.userErrors).toEqual([]);
  });

  it("archiveCoop takes a co-op out of the lists, while its id and slug keep resolving", async () => {
    const coop = await aCoop(network, { name: "Hazel" });
    const { archiveCoop } = await network.data(ArchiveCoopDocument, { input: { id: coop.id } }, operator);
    expect(archiveCoop).toMatchObject({ coop: { id: coop.id, status: "ARCHIVED" }, userErrors: [] });
    expect((await network.data(CoopDocument, { id: coop.id })).coop?.status).toBe("ARCHIVED");
    expect((await network.data(CoopDocument, { slug: "hazel" })).coop?.status).toBe("ARCHIVED");
    const listed = async (filter: object) => (await network.data(CoopsTotalDocument, { filter })).list.totalCount;
    expect(await listed({ text: "hazel" })).toBe(0);
    expect(await listed({ text: "hazel", statuses: ["ARCHIVED"] })).toBe(1);
  });

  it("setCoopSkills makes the given skills the only ones, each once", async () => {
    const [one, two, three] = [await aSkill(network), await aSkill(network), await aSkill(network)];
    const coop = await aCoop(network, { skills: [one, two] });
    const set = async (...skills: string[]) => {
      const variables = { input: { coopId: coop.id, skills } };
      const { setCoopSkills } = await network.data(SetCoopSkillsDocument, variables, operator);
      expect(setCoopSkills.userErrors).toEqual([]);
      return setCoopSkills.coop?.skills.nodes.map(({ slug }) => slug);
    };
    expect(await set(three.slug, two.slug, three.slug)).toEqual([two.slug, three.slug].toSorted());
    expect(await set()).toEqual([]);
  });

  it("affiliateCoop begins today when no day is given, and takes intervals that touch", async () => {
    const [coop, federation] = [await aCoop(network), await aFederation(network)];
    await anAffiliation(network, coop, federation, { from: "2024-01-01", to: "2025-01-01" });
    const affiliate = async (days: { from?: string; to?: string }) => {
      const input = { coopId: coop.id, federationId: federation.id, ...days };
      return (await network.data(AffiliateCoopDocument, { input }, operator)).affiliateCoop;
    };
    const days = async () =>
      (await affiliate({ from: "2023-06-01", to: "2024-01-01" })).coop?.affiliations.nodes.map(({ from, to }) => [
        from,
        to,
      ]);
    expect((await affiliate({ from: "2025-01-01", to: "2026-11-23" })).userErrors).toEqual([]);
    expect((await affiliate({})).userErrors).toEqual([]);
    expect(await days()).toEqual([
      ["2026-11-23", null],
      ["2025-01-01", "2026-11-23"],
      ["2024-01-01", "2025-01-01"],
      ["2023-06-01", "2024-01-01"],
    ]);
    expect((await affiliate({ from: "2030-01-01" })).userErrors).toMatchObject([{ code: "CONFLICT", field: ["from"] }]);
  });

  it("shows what one mutation of an operation changed to the next, and each what it found", async () => {
    const coop = await aCoop(network, { name: "Ivy" });
    const variables = { first: { id: coop.id, name: "Ivy one" }, second: { id: coop.id, name: "Ivy two" } };
    const answer = await network.data(RenameTwiceDocument, variables, operator);
    expect(answer).toEqual({ first: { coop: { name: "Ivy one" } }, second: { coop: { name: "Ivy two" } } });
  });

  it("createCoop and updateCoop take a second co-op on a platform, and refuse a second one of a place there", async () => {
    const create = async (name: string, website: string) =>
      (await network.data(CreateCoopDocument, { input: { name, website } }, operator)).createCoop;
    expect((await create("Casa Uno", "https://linktr.ee/casauno")).userErrors).toEqual([]);
    const other = await create("Taller Dos", "https://linktr.ee/tallerdos");
    expect(other.userErrors).toEqual([]);
    expect((await create("Sin Sitio", "https://linktr.ee/")).userErrors).toEqual([]);
    expect((await create("Nadie", "https://linktr.ee/")).userErrors).toEqual([]);
    expect((await create("Casa Tres", "https://www.linktr.ee/CasaUno/?x")).userErrors).toMatchObject([
      { code: "TAKEN" },
    ]);
    const { updateCoop } = await network.data(
      UpdateCoopDocument,
      { input: { id: other.coop!.id, website: "https://linktr.ee/CASAUNO" } },
      operator,
    );
    expect(updateCoop.userErrors).toMatchObject([{ code: "TAKEN", field: ["website"] }]);
  });

  it("keeps what one mutation stored when the next one is refused", async () => {
    const create = { name: "Juniper", website: "https://juniper.example", countryCode: "IS" };
    const refused = { name: "Juniper too", website: "http://www.juniper.example." };
    const answer = await network.data(CreateThenRefuseDocument, { create, refused }, operator);
    expect(answer).toEqual({
      create: { coop: { slug: "juniper", country: { coopCount: 1 } } },
      refused: { coop: null, userErrors: [{ code: "TAKEN", field: ["website"], message: expect.any(String) }] },
    });
    expect((await network.data(CoopDocument, { slug: "juniper" })).coop?.name).toBe("Juniper");
  });
});
