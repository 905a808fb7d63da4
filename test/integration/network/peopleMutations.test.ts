import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  AddPersonDocument,
  CreateClientDocument,
  CreateFederationDocument,
  SetPersonSkillsDocument,
  UpdatePersonDocument,
} from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aFederation, aPerson, aSkill, type Made } from "../../support/networkBuilders.ts";

describe("people, federations and clients as the operator changes them", () => {
  let network: TestNetwork;
  let coop: Made;
  let skill: Made;
  let other: Made;
  beforeAll(async () => {
    network = await withNetwork();
    coop = await aCoop(network, { name: "Alder" });
    skill = await aSkill(network, { slug: "ux-ui" });
    other = await aSkill(network, { slug: "writing" });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("addPerson stores a person with everything, and joins slots that overlap", async () => {
    const { addPerson } = await network.data(
      AddPersonDocument,
      {
        input: {
          name: "Ana Ñandú",
          coopId: coop.id,
          role: "ADVISER",
          title: "Design",
          from: "2024-02-29",
          languages: ["es-ar", "EN"],
          timeZone: "America/Montevideo",
          availability: [
            { weekday: "SUNDAY", from: "22:00", to: "24:00" },
            { weekday: "MONDAY", from: "09:00", to: "12:00" },
            { weekday: "MONDAY", from: "11:00", to: "13:30" },
          ],
          email: "ana@alder.example",
          phone: "+598 99 123",
          skills: [{ skill: skill.slug, level: "EXPERT" }],
        },
      },
      operator,
    );
    expect(addPerson).toEqual({
      person: {
        id: expect.any(String),
        slug: "ana-nandu",
        name: "Ana Ñandú",
        languages: ["es-AR", "en"],
        timeZone: "America/Montevideo",
        availability: [
          { weekday: "MONDAY", from: "09:00", to: "13:30" },
          { weekday: "SUNDAY", from: "22:00", to: "24:00" },
        ],
        weeklyMinutes: 390,
        contact: { email: "ana@alder.example", phone: "+598 99 123" },
        skills: { nodes: [{ level: "EXPERT", skill: { slug: "ux-ui" } }] },
        positions: {
          nodes: [{ role: "ADVISER", title: "Design", from: "2024-02-29", to: null, coop: { slug: "alder" } }],
        },
      },
      userErrors: [],
    });
  });

  it("addPerson makes a member from today on of a name and a co-op alone", async () => {
    const { addPerson } = await network.data(AddPersonDocument, { input: { name: "Bo", coopId: coop.id } }, operator);
    expect(addPerson.person).toMatchObject({
      languages: [],
      timeZone: null,
      availability: [],
      weeklyMinutes: 0,
      contact: { email: null, phone: null },
      positions: { nodes: [{ role: "MEMBER", title: null, from: "2026-11-23", to: null }] },
    });
  });

  it("updatePerson changes what is given, empties what is null and leaves what is left out", async () => {
    const person = await aPerson(network, {
      name: "Cleo",
      languages: ["es"],
      timeZone: "Europe/Sofia",
      availability: "{[0,60)}",
      email: "cleo@alder.example",
    });
    const update = async (input: object) =>
      (await network.data(UpdatePersonDocument, { input: { id: person.id, ...input } }, operator)).updatePerson.person;
    expect(await update({ name: "Cleo Vega", timeZone: null })).toMatchObject({
      slug: "cleo",
      name: "Cleo Vega",
      languages: ["es"],
      timeZone: null,
      weeklyMinutes: 60,
      contact: { email: "cleo@alder.example" },
    });
    expect(await update({ name: null, languages: null, availability: null, email: null })).toMatchObject({
      name: "Cleo Vega",
      languages: [],
      weeklyMinutes: 0,
      contact: { email: null },
    });
  });

  it("setPersonSkills makes the given skills the only ones, with their levels", async () => {
    const person = await aPerson(network, { skills: [{ skill, level: "BASIC" }] });
    const set = async (...skills: { skill: string; level: "BASIC" | "EXPERT" }[]) => {
      const variables = { input: { personId: person.id, skills } };
      return (await network.data(SetPersonSkillsDocument, variables, operator)).setPersonSkills.person?.skills.nodes;
    };
    expect(await set({ skill: other.slug, level: "EXPERT" }, { skill: skill.slug, level: "EXPERT" })).toEqual([
      { level: "EXPERT", skill: { slug: "ux-ui" } },
      { level: "EXPERT", skill: { slug: "writing" } },
    ]);
    expect(await set()).toEqual([]);
  });

  it("createFederation stores its countries each once, and its parent", async () => {
    const parent = await aFederation(network, { name: "Looms", level: "INTERNATIONAL" });
    const { createFederation } = await network.data(
      CreateFederationDocument,
      {
        input: {
          name: "Ombú",
          level: "REGIONAL",
          website: "https://ombu.example",
          countryCodes: ["UY", "AR", "UY"],
          parentId: parent.id,
        },
      },
      operator,
    );
    expect(createFederation).toEqual({
      federation: {
        id: expect.any(String),
        slug: "ombu",
        name: "Ombú",
        website: "https://ombu.example",
        level: "REGIONAL",
        scope: [{ code: "AR" }, { code: "UY" }],
        parent: { slug: "looms" },
      },
      userErrors: [],
    });
  });

  it("createClient stores a client", async () => {
    const input = { name: "Harbour", sector: "Ports", countryCode: "ES", website: "https://harbour.example" };
    const { createClient } = await network.data(CreateClientDocument, { input }, operator);
    expect(createClient).toEqual({
      client: {
        id: expect.any(String),
        slug: "harbour",
        name: "Harbour",
        sector: "Ports",
        website: "https://harbour.example",
        country: { code: "ES" },
      },
      userErrors: [],
    });
  });
});
