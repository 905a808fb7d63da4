import { describe, expect, it } from "@jest/globals";
import {
  AffiliateCoopDocument,
  CoopDocument,
  CreateCoopDocument,
  CreateFederationDocument,
  MergeCoopsDocument,
  PersonDocument,
  SetCoopSkillsDocument,
  SetPersonSkillsDocument,
  UpdateCoopDocument,
} from "../../support/generated/operations.ts";
import { operator, withNetwork } from "../../support/network.ts";
import { aCoop, aFederation, aPerson, aSkill, many } from "../../support/networkBuilders.ts";

const codesOf = (payloads: readonly { readonly userErrors: readonly { readonly code: string }[] }[]) =>
  payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code));

describe("mutations at once", () => {
  it("give co-ops of one name a slug each", async () => {
    await using network = await withNetwork();
    const answers = await many(8, () => network.data(CreateCoopDocument, { input: { name: "Alder" } }, operator));
    expect(answers.map(({ createCoop }) => createCoop.coop?.slug).toSorted()).toEqual(
      ["alder", ...[2, 3, 4, 5, 6, 7, 8].map((number) => `alder-${number}`)].toSorted(),
    );
  });

  it("give a website to one of two co-ops", async () => {
    await using network = await withNetwork();
    const spellings = ["https://alder.example", "http://WWW.alder.example/about"];
    const answers = await many(2, (index) =>
      network.data(CreateCoopDocument, { input: { name: "Alder", website: spellings[index]! } }, operator),
    );
    expect(codesOf(answers.map(({ createCoop }) => createCoop))).toEqual(["TAKEN"]);
  });

  it("give a website to one of two co-ops that take it up", async () => {
    await using network = await withNetwork();
    const coops = await many(2, () => aCoop(network));
    const answers = await many(2, (index) =>
      network.data(UpdateCoopDocument, { input: { id: coops[index]!.id, website: "https://b.example" } }, operator),
    );
    expect(codesOf(answers.map(({ updateCoop }) => updateCoop))).toEqual(["TAKEN"]);
  });

  it("give a name to one of two federations", async () => {
    await using network = await withNetwork();
    const answers = await many(2, () =>
      network.data(CreateFederationDocument, { input: { name: "Ombú", level: "NATIONAL" } }, operator),
    );
    expect(codesOf(answers.map(({ createFederation }) => createFederation))).toEqual(["TAKEN"]);
  });

  it("give a co-op the skills of the last one, whole", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network);
    const skills = await many(4, () => aSkill(network));
    const answers = await many(6, (index) => {
      const slugs = skills.slice(index % 2, 3 + (index % 2)).map(({ slug }) => slug);
      return network.data(SetCoopSkillsDocument, { input: { coopId: coop.id, skills: slugs } }, operator);
    });
    expect(codesOf(answers.map(({ setCoopSkills }) => setCoopSkills))).toEqual([]);
    expect((await network.data(CoopDocument, { id: coop.id })).coop?.skills.nodes).toHaveLength(3);
  });

  it("give a person the skills of the last one, whole", async () => {
    await using network = await withNetwork();
    const person = await aPerson(network);
    const made = await many(4, () => aSkill(network));
    const answers = await many(6, (index) => {
      const skills = made
        .slice(index % 2, 3 + (index % 2))
        .map(({ slug }) => ({ skill: slug, level: "BASIC" as const }));
      return network.data(SetPersonSkillsDocument, { input: { personId: person.id, skills } }, operator);
    });
    expect(codesOf(answers.map(({ setPersonSkills }) => setPersonSkills))).toEqual([]);
    expect((await network.data(PersonDocument, { id: person.id })).person?.slug).toBe(person.slug);
  });

  it("give a co-op the countries of the last one, whole", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network, { countries: ["FR"] });
    const choices = [
      ["AR", "UY"],
      ["UY", "BR"],
    ];
    const answers = await many(6, (index) =>
      network.data(UpdateCoopDocument, { input: { id: coop.id, countryCodes: choices[index % 2]! } }, operator),
    );
    expect(codesOf(answers.map(({ updateCoop }) => updateCoop))).toEqual([]);
    const { coop: found } = await network.data(CoopDocument, { id: coop.id });
    expect(choices).toContainEqual(found?.countries.map(({ code }) => code));
  });

  it("take a co-op into a federation once", async () => {
    await using network = await withNetwork();
    const [coop, federation] = [await aCoop(network), await aFederation(network)];
    const answers = await many(4, (index) => {
      const input = { coopId: coop.id, federationId: federation.id, from: `2026-0${index + 1}-01` };
      return network.data(AffiliateCoopDocument, { input }, operator);
    });
    expect(codesOf(answers.map(({ affiliateCoop }) => affiliateCoop))).toEqual(Array(3).fill("CONFLICT"));
  });

  it("leave nothing on a co-op that is merged meanwhile", async () => {
    await using network = await withNetwork();
    const skill = await aSkill(network);
    for (let round = 0; round < 5; round++) {
      const [into, from] = [await aCoop(network), await aCoop(network)];
      const [{ setCoopSkills }] = await Promise.all([
        network.data(SetCoopSkillsDocument, { input: { coopId: from.id, skills: [skill.slug] } }, operator),
        network.data(MergeCoopsDocument, { input: { intoId: into.id, fromIds: [from.id] } }, operator),
      ]);
      const { coop } = await network.data(CoopDocument, { id: from.id });
      const expected = setCoopSkills.userErrors.length === 0 ? [{ slug: skill.slug }] : [];
      expect(coop).toMatchObject({ id: into.id, skills: { nodes: expected } });
    }
  });
});
