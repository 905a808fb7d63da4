import { createHash } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import isoCountries from "i18n-iso-countries";
import { buildSample, usualSample } from "../../src/domain/network/sample/buildSample.ts";
import { SlugRegister, slugOf } from "../../src/domain/network/sample/sampleNames.ts";
import { countries } from "../../src/domain/network/sample/words/countries.ts";
import { workingWeek } from "../../src/domain/network/sample/workingWeek.ts";
import { wholeSample } from "../support/wholeSample.ts";

const usual = wholeSample(usualSample);

const hashOf = (rows: unknown) => createHash("sha256").update(JSON.stringify(rows)).digest("hex");
const countsBy = <T>(list: readonly T[], key: (entry: T) => unknown) =>
  [...Map.groupBy(list, key).values()].map((group) => group.length);

describe("buildSample", () => {
  it("makes 69 co-ops in 19 countries, 812 people and six federations", () => {
    expect(usual.coops).toHaveLength(69);
    expect(new Set(usual.coopCountries.map(({ countryCode }) => countryCode)).size).toBe(19);
    expect(usual.people).toHaveLength(812);
    expect(usual.federations).toHaveLength(6);
    expect(usual.network).toEqual([{ id: 1, name: "Patio (sample)", sample: true }]);
  });

  it("makes 37 services, each with one preferred label in Spanish and in English", () => {
    const services = usual.skills.filter(({ facet }) => facet === "SERVICE");
    expect(services).toHaveLength(37);
    for (const { id } of services) {
      const preferred = usual.skillLabels.filter(({ skillId, preferred }) => skillId === id && preferred);
      expect(preferred.map(({ language }) => language).sort()).toEqual(["en", "es"]);
    }
    expect(new Set(usual.skills.map(({ facet }) => facet)).size).toBe(4);
  });

  it("makes the same rows from the same size and seed", () => {
    expect(hashOf(wholeSample(usualSample))).toBe(hashOf(usual));
    expect(hashOf(wholeSample({ coopCount: 100, seed: 7 }))).toBe(hashOf(wholeSample({ coopCount: 100, seed: 7 })));
  });

  it("makes the rows of a first start that it always made", () => {
    expect(hashOf(usual).slice(0, 12)).toBe("5d0fdc2b72ab");
  });

  it("makes at most 2,000 co-ops, people, affiliations or clients at once, and a person with skills and positions", () => {
    for (const {
      coops = [],
      people = [],
      personSkills = [],
      positions = [],
      affiliations = [],
      clients = [],
    } of buildSample({ coopCount: 2_500, seed: 1 })) {
      expect(Math.max(coops.length, people.length, affiliations.length, clients.length)).toBeLessThanOrEqual(2_000);
      const ids = new Set(people.map(({ id }) => id));
      expect(new Set(personSkills.map(({ personId }) => personId))).toEqual(ids);
      expect(new Set(positions.map(({ personId }) => personId))).toEqual(ids);
    }
  });

  it("makes other rows from another seed, of the same size", () => {
    const other = wholeSample({ ...usualSample, seed: 2 });
    expect(hashOf(other)).not.toBe(hashOf(usual));
    expect(other.people).toHaveLength(812);
    expect(new Set(other.coopCountries.map(({ countryCode }) => countryCode)).size).toBe(19);
  });

  it.each([1, 18, 70, 500])("makes ten people for each of %i co-ops, and six federations", (coopCount) => {
    const { coops, people, federations } = wholeSample({ coopCount, seed: 1 });
    expect(coops).toHaveLength(coopCount);
    expect(people).toHaveLength(coopCount * 10);
    expect(federations).toHaveLength(6);
  });

  it("gives no two organisations one slug, name or host, all hosts within .example", () => {
    const { coops, federations, clients } = wholeSample({ coopCount: 1_200, seed: 1 });
    const organisations = [...coops, ...federations, ...clients];
    for (const key of ["slug", "name", "website"] as const) {
      expect(new Set(organisations.map((one) => one[key])).size).toBe(organisations.length);
    }
    for (const { slug, website } of organisations) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(website).toBe(`https://${slug}.example/`);
    }
  });

  it("gives every person an address of the co-op, one to four languages and a working week", () => {
    const { people } = wholeSample({ coopCount: 200, seed: 1 });
    expect(new Set(people.map(({ slug }) => slug)).size).toBe(people.length);
    for (const { slug, email, languages, availability, contactVisibility } of people) {
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(email.startsWith(`${slug}@`) && email.endsWith(".example")).toBe(true);
      expect(languages.length).toBeGreaterThanOrEqual(1);
      expect(languages.length).toBeLessThanOrEqual(4);
      expect(new Set(languages).size).toBe(languages.length);
      expect(availability).toMatch(/^\{\[\d+,\d+\)(,\[\d+,\d+\))*\}$/);
      expect(contactVisibility).toBe("MEMBER");
    }
  });

  it("gives every person two to six skills and a position that lasts", () => {
    const skillCounts = countsBy(usual.personSkills, ({ personId }) => personId);
    expect(skillCounts).toHaveLength(812);
    expect(Math.min(...skillCounts)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...skillCounts)).toBeLessThanOrEqual(6);
    const lasting = usual.positions.filter(({ toDate }) => toDate === null);
    expect(new Set(lasting.map(({ personId }) => personId)).size).toBe(812);
    expect(lasting.length).toBeGreaterThan(812);
    expect(lasting.length).toBeLessThan(usual.positions.length);
  });

  it("gives every co-op two to eight services and none to two federations", () => {
    const facets = new Map(usual.skills.map(({ id, facet }) => [id, facet]));
    const offered = usual.coopSkills.filter(({ skillId }) => facets.get(skillId) === "SERVICE");
    const serviceCounts = countsBy(offered, ({ coopId }) => coopId);
    expect(serviceCounts).toHaveLength(69);
    expect(Math.min(...serviceCounts)).toBeGreaterThanOrEqual(2);
    expect(Math.max(...serviceCounts)).toBeLessThanOrEqual(8);
    expect(Math.max(...countsBy(usual.affiliations, ({ coopId }) => coopId))).toBeLessThanOrEqual(2);
  });

  it.each([1, 2, 3])("begins with a co-op in Argentina that is named Web and develops software (seed %i)", (seed) => {
    const { coops, coopCountries, coopSkills, skills } = wholeSample({ ...usualSample, seed });
    const software = skills.find(({ slug }) => slug === "software-development")!;
    expect(coops[0]!.name).toMatch(/ Web$/);
    expect(coopCountries[0]).toEqual({ coopId: 1, countryCode: "AR", position: 0 });
    expect(coopSkills).toContainEqual({ coopId: 1, skillId: software.id });
    expect(coops.some(({ name }) => name.endsWith(" Desarrollo"))).toBe(true);
  });
});

describe("the countries of the sample", () => {
  it("are ISO 3166-1 codes with IANA time zones and BCP-47 primary tags", () => {
    for (const { code, timeZones, languages, also } of countries) {
      expect(isoCountries.isValid(code)).toBe(true);
      for (const timeZone of timeZones) expect(() => new Intl.DateTimeFormat("en", { timeZone })).not.toThrow();
      expect(Intl.getCanonicalLocales([...languages, ...also])).toEqual([...languages, ...also]);
    }
    expect(new Set(countries.map(({ code }) => code)).size).toBe(40);
  });
});

describe("workingWeek", () => {
  it("counts minutes since Monday 00:00", () => {
    expect(workingWeek([0, 1], [[9, 17]])).toBe("{[540,1020),[1980,2460)}");
    expect(workingWeek([6], [[23, 24]])).toBe("{[10020,10080)}");
  });

  it("is empty without days", () => {
    expect(workingWeek([], [[9, 17]])).toBe("{}");
  });
});

describe("SlugRegister", () => {
  it("writes letters that have no ASCII form as the nearest ones that have", () => {
    expect(slugOf("Łukasz Straße-Þorn Núñez O’Neil")).toBe("lukasz-strasse-orn-nunez-oneil");
  });

  it("numbers a name from its second use on", () => {
    const slugs = new SlugRegister();
    expect([1, 2, 3].map(() => slugs.take("Ñandú Web"))).toEqual([
      { name: "Ñandú Web", slug: "nandu-web" },
      { name: "Ñandú Web 2", slug: "nandu-web-2" },
      { name: "Ñandú Web 3", slug: "nandu-web-3" },
    ]);
  });
});
