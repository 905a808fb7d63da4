import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
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
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { type SmallNetwork, smallNetwork } from "../../support/smallNetwork.ts";

describe("the contract operations on a small network", () => {
  let network: TestNetwork;
  let records: SmallNetwork;
  beforeAll(async () => {
    network = await withNetwork();
    records = await smallNetwork(network);
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("counts active co-ops, everyone, the countries of active co-ops and the skills of a facet", async () => {
    const { network: counts } = await network.data(NetworkCountsDocument, {});
    expect(counts).toEqual({
      name: "Patio",
      coopCount: 3,
      personCount: 5,
      countryCount: 3,
      skillCount: 2,
      asOf: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      sample: false,
    });
  });

  it("gives the co-ops of a country, a skill, a text and a federation with everything below them", async () => {
    const filter = { countries: ["AR"], skills: ["software-development"], text: "web", federations: ["ombu"] };
    const { coops } = await network.data(CoopsDocument, { filter });
    const cursor = coops.edges[0]!.cursor;
    const { alder } = records.coops;
    const { ana, bruno } = records.people;
    expect(coops).toEqual({
      totalCount: 1,
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: cursor, endCursor: cursor },
      edges: [
        {
          cursor,
          node: {
            id: alder.id,
            slug: "alder",
            name: "Alder",
            website: "https://alder.example",
            status: "ACTIVE",
            country: { code: "AR", name: "Argentina" },
            skills: { nodes: [{ slug: "software-development", label: "Software development", facet: "SERVICE" }] },
            people: {
              totalCount: 2,
              nodes: [
                { id: ana.id, name: "Ana" },
                { id: bruno.id, name: "Bruno" },
              ],
            },
            provenance: [
              {
                source: expect.stringMatching(/^source/),
                sourceUrl: "https://list.example",
                licence: "CC0-1.0",
                retrievedAt: "2020-01-01T00:00:00.000Z",
              },
            ],
          },
        },
      ],
      nodes: [{ id: alder.id }],
    });
  });

  it("gives active co-ops by name when no filter is given", async () => {
    const { coops } = await network.data(CoopsDocument, {});
    expect(coops.edges.map(({ node }) => node.name)).toEqual(["Alder", "Briar", "Cedar"]);
    expect(coops.totalCount).toBe(3);
  });

  it("gives a co-op, a country and a skill by their names", async () => {
    const answer = await network.data(OneOfEachDocument, { coop: "briar", country: "AR", skill: "ux-ui" });
    expect(answer).toEqual({
      coop: { id: records.coops.briar.id, name: "Briar" },
      country: { code: "AR", name: "Argentina", coops: { totalCount: 2 } },
      skill: { label: "UX/UI design", providers: { totalCount: 2 } },
    });
  });

  it("gives null for names that nothing has", async () => {
    const answer = await network.data(OneOfEachDocument, { coop: "nobody", country: "ZZ", skill: "nothing" });
    expect(answer).toEqual({ coop: null, country: null, skill: null });
  });

  it("gives the countries of active co-ops by code, and the services by slug", async () => {
    expect(await network.data(CountriesAndServicesDocument, {})).toEqual({
      countries: [
        { code: "AR", name: "Argentina", coopCount: 2 },
        { code: "GB", name: "United Kingdom", coopCount: 1 },
        { code: "UY", name: "Uruguay", coopCount: 1 },
      ],
      skills: {
        totalCount: 2,
        nodes: [
          {
            slug: "software-development",
            label: "Desarrollo de software",
            altLabels: ["Programming", "Programación"],
            escoUri: null,
            coopCount: 2,
          },
          { slug: "ux-ui", label: "Diseño UX/UI", altLabels: [], escoUri: null, coopCount: 2 },
        ],
      },
    });
  });

  it("gives the people of a skill and a language with their co-ops, skills and time zone", async () => {
    const { people } = await network.data(PeopleDocument, { filter: { skills: ["ux-ui"], languages: ["es"] } });
    expect(people.nodes).toEqual([
      {
        id: records.people.ana.id,
        name: "Ana",
        coops: { nodes: [{ slug: "alder" }] },
        skills: {
          nodes: [
            { skill: { slug: "software-development" }, level: "ADVANCED" },
            { skill: { slug: "ux-ui" }, level: "EXPERT" },
          ],
        },
        languages: ["es", "en"],
        timeZone: "America/Argentina/Buenos_Aires",
      },
      {
        id: records.people.bruno.id,
        name: "Bruno",
        coops: { nodes: [{ slug: "alder" }, { slug: "briar" }] },
        skills: { nodes: [{ skill: { slug: "ux-ui" }, level: "ADVANCED" }] },
        languages: ["es"],
        timeZone: null,
      },
    ]);
  });

  it("gives nodes by id, in the order of the ids", async () => {
    const { alder, briar } = records.coops;
    const { ana } = records.people;
    const answer = await network.data(NodesDocument, { id: alder.id, ids: [ana.id, briar.id, ana.id] });
    expect(answer).toEqual({
      node: { id: alder.id, __typename: "Coop", slug: "alder" },
      nodes: [{ id: ana.id }, { id: briar.id }, { id: ana.id }],
    });
  });

  it("searches through the types that are asked for, best first", async () => {
    const { search } = await network.data(SearchDocument, { text: "desarrollo", types: ["COOP", "SKILL"] });
    expect(search.totalCount).toBe(1);
    expect(search.edges).toEqual([
      { score: 1, cursor: expect.any(String), node: { __typename: "Skill", slug: "software-development" } },
    ]);
  });

  it("gives the federations by name with the co-ops that they hold today", async () => {
    const { federations } = await network.data(FederationsDocument, {});
    expect(federations.nodes).toEqual([
      { slug: "looms", name: "Looms", level: "INTERNATIONAL", scope: [], coops: { totalCount: 0 } },
      {
        slug: "ombu",
        name: "Ombú",
        level: "NATIONAL",
        scope: [{ code: "AR" }, { code: "UY" }],
        coops: { totalCount: 2 },
      },
    ]);
  });
});
