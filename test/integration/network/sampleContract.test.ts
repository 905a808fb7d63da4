import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { usualSample } from "../../../src/domain/network/sample/buildSample.ts";
import {
  CoopsDocument,
  CountriesAndServicesDocument,
  FederationsDocument,
  NetworkCountsDocument,
  NodesDocument,
  OneOfEachDocument,
  PeopleDocument,
  SearchDocument,
} from "../../support/generated/operations.ts";
import { anonymous, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { wholeSample } from "../../support/wholeSample.ts";

const sample = wholeSample(usualSample);
const today = "2026-11-23";
const now = new Date(`${today}T12:00:00Z`);

const slugOf = (rows: readonly { readonly id: number; readonly slug: string }[], id: number) =>
  rows.find((row) => row.id === id)!.slug;
const isToday = ({ fromDate, toDate }: { readonly fromDate: string; readonly toDate: string | null }) =>
  fromDate <= today && (toDate === null || toDate > today);
const coopsIn = (code: string) =>
  sample.coopCountries.filter(({ countryCode }) => countryCode === code).map(({ coopId }) => coopId);
const coopsWith = (slug: string) =>
  sample.coopSkills.filter(({ skillId }) => slugOf(sample.skills, skillId) === slug).map(({ coopId }) => coopId);
const seen = sample.coops.filter(({ visibility, status }) => visibility === "PUBLIC" && status === "ACTIVE");
const seenPeople = sample.people.filter(({ visibility }) => visibility === "PUBLIC");
const isSeen = (coopId: number) => seen.some(({ id }) => id === coopId);

describe("the contract operations on the sample network", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork({ sample: true, now });
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("counts 69 co-ops, 812 people, 19 countries and 37 services, and says that they are made up", async () => {
    const { network: counts } = await network.data(NetworkCountsDocument, {});
    expect(counts).toMatchObject({ coopCount: 69, personCount: 812, countryCount: 19, skillCount: 37, sample: true });
  });

  it("gives every co-op that the viewer may see, over the pages, by name", async () => {
    for (const [viewer, rows] of [
      [anonymous, seen],
      [operator, sample.coops],
    ] as const) {
      const slugs: string[] = [];
      let after: string | null = null;
      do {
        const { coops }: Awaited<ReturnType<typeof page>> = await page(after, viewer);
        expect(coops.totalCount).toBe(rows.length);
        slugs.push(...coops.edges.map(({ node }) => node.slug));
        after = coops.pageInfo.hasNextPage ? coops.pageInfo.endCursor : null;
      } while (after);
      expect(slugs.toSorted()).toEqual(rows.map(({ slug }) => slug).toSorted());
    }
  });
  const page = (after: string | null, viewer: typeof operator) =>
    network.data(CoopsDocument, { first: 20, after }, viewer);

  it("shows at most ten people of a co-op and counts all who work there today", async () => {
    const { coops } = await network.data(CoopsDocument, { first: 20 }, operator);
    for (const { node } of coops.edges) {
      const { id } = sample.coops.find(({ slug }) => slug === node.slug)!;
      const working = new Set(
        sample.positions.filter((row) => row.coopId === id && isToday(row)).map((row) => row.personId),
      );
      expect(node.people.totalCount).toBe(working.size);
      expect(node.people.nodes).toHaveLength(Math.min(10, working.size));
    }
  });

  it("filters by country, skill, federation and all of them together", async () => {
    const countOf = async (filter: object) =>
      (await network.data(CoopsDocument, { filter }, operator)).coops.totalCount;
    const federation = sample.federations.find(({ level }) => level === "NATIONAL")!;
    const held = sample.affiliations
      .filter((row) => row.federationId === federation.id && isToday(row))
      .map(({ coopId }) => coopId);
    const [inArgentina, developers] = [coopsIn("AR"), coopsWith("software-development")];
    expect(inArgentina.length).toBeGreaterThan(0);
    expect(await countOf({ countries: ["AR"] })).toBe(inArgentina.length);
    expect(await countOf({ skills: ["software-development"] })).toBe(developers.length);
    expect(await countOf({ federations: [federation.slug] })).toBe(new Set(held).size);
    const filter = { countries: ["AR"], skills: ["software-development"], federations: [federation.slug] };
    const all = inArgentina.filter((id) => developers.includes(id) && held.includes(id));
    expect(await countOf(filter)).toBe(all.length);
  });

  it("gives a co-op, a country with its count and a skill with its providers", async () => {
    const first = seen[0]!;
    const answer = await network.data(OneOfEachDocument, { coop: first.slug, country: "AR", skill: "ux-ui" });
    expect(answer.coop?.name).toBe(first.name);
    expect(answer.country?.coops.totalCount).toBe(coopsIn("AR").filter(isSeen).length);
    expect(answer.skill).toEqual({
      label: "UX/UI design",
      providers: { totalCount: coopsWith("ux-ui").filter(isSeen).length },
    });
  });

  it("gives 19 countries and 37 services with their counts", async () => {
    const { countries, skills } = await network.data(CountriesAndServicesDocument, {}, operator);
    expect(countries).toHaveLength(19);
    for (const { code, coopCount } of countries) expect(coopCount).toBe(coopsIn(code).length);
    expect(skills.totalCount).toBe(37);
    expect(skills.nodes).toHaveLength(37);
    for (const { slug, coopCount } of skills.nodes) expect(coopCount).toBe(coopsWith(slug).length);
    expect(skills.nodes.find(({ slug }) => slug === "software-development")).toMatchObject({
      label: "Desarrollo de software",
      altLabels: ["Custom software", "Programming", "Programación", "Software a medida"],
    });
  });

  it("gives the people of a skill and a language", async () => {
    const ux = sample.skills.find(({ slug }) => slug === "ux-ui")!.id;
    const skilled = new Set(
      sample.personSkills.filter(({ skillId }) => skillId === ux).map(({ personId }) => personId),
    );
    const expected = seenPeople.filter(({ id, languages }) => skilled.has(id) && languages.includes("es"));
    const { people } = await network.data(PeopleDocument, {
      first: 100,
      filter: { skills: ["ux-ui"], languages: ["es"] },
    });
    expect(expected.length).toBeGreaterThan(5);
    expect(people.nodes.map(({ name }) => name).toSorted()).toEqual(expected.map(({ name }) => name).toSorted());
    for (const { skills } of people.nodes) expect(skills.nodes.map(({ skill }) => skill.slug)).toContain("ux-ui");
  });

  it("finds a service by a word of its label, and gives it again by its id", async () => {
    const { search } = await network.data(SearchDocument, { text: "desarrollo", types: ["COOP", "SKILL"] });
    expect(search.edges.map(({ node }) => node)).toContainEqual({
      __typename: "Skill",
      slug: "software-development",
    });
    const { coops } = await network.data(CoopsDocument, { first: 2 });
    const [first, second] = coops.nodes;
    const answer = await network.data(NodesDocument, { id: first!.id, ids: [second!.id] });
    expect(answer.node).toMatchObject({ id: first!.id, __typename: "Coop", slug: coops.edges[0]!.node.slug });
    expect(answer.nodes).toEqual([{ id: second!.id }]);
  });

  it("gives six federations on two levels", async () => {
    const { federations } = await network.data(FederationsDocument, {});
    expect(federations.nodes).toHaveLength(6);
    expect(new Set(federations.nodes.map(({ level }) => level))).toEqual(new Set(["INTERNATIONAL", "NATIONAL"]));
    for (const { slug, coops } of federations.nodes) {
      const { id } = sample.federations.find((row) => row.slug === slug)!;
      const held = sample.affiliations.filter((row) => row.federationId === id && isToday(row) && isSeen(row.coopId));
      expect(coops.totalCount).toBe(held.length);
    }
  });
});
