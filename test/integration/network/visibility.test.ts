import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import {
  ClientDocument,
  CoopDocument,
  NetworkCountsDocument,
  NodesByIdsDocument,
  PeoplePageDocument,
  PersonDocument,
  SearchDocument,
  WhatIsSeenDocument,
} from "../../support/generated/operations.ts";
import { anonymous, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aClient, aCoop, aFederation, aPerson, aSkill, type Made } from "../../support/networkBuilders.ts";

const levels = ["PARTNER", "MEMBER", "PARTICIPANT", "OWNER"] as const;

describe("what is not public", () => {
  let network: TestNetwork;
  let hidden: Made[];
  beforeAll(async () => {
    network = await withNetwork();
    const skill = await aSkill(network, { slug: "weaving" });
    const federation = await aFederation(network, { name: "Looms" });
    const shared = { skills: [skill], federations: [federation] };
    const open = await aCoop(network, { name: "Visible", countries: ["AR"], ...shared });
    await aPerson(network, { name: "Visible", coops: [open], email: "visible@v.example", phone: "+1 555" });
    await aClient(network, { name: "Visible", visibility: "PUBLIC" });
    hidden = [];
    for (const visibility of levels) {
      const coop = await aCoop(network, {
        name: `Secret ${visibility}`,
        visibility,
        countries: ["AR", "IS"],
        ...shared,
      });
      const person = await aPerson(network, {
        name: `Secret ${visibility}`,
        visibility,
        contactVisibility: visibility,
        coops: [open],
        email: `${visibility.toLowerCase()}@s.example`,
      });
      await aPerson(network, { name: `Works in ${visibility}`, coops: [coop], contactVisibility: visibility });
      const client = await aClient(network, { name: `Secret ${visibility}`, visibility });
      hidden.push(coop, person, client);
    }
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("is in no list, nested list or count of anonymous viewers", async () => {
    const seen = await network.data(WhatIsSeenDocument, {});
    expect(JSON.stringify(seen)).not.toMatch(/secret|@|555/i);
    const alone = { totalCount: 1, nodes: [{ slug: "visible" }] };
    expect(seen.coops).toEqual({ totalCount: 1, nodes: [{ slug: "visible", people: alone }] });
    expect(seen.people.totalCount).toBe(5);
    for (const { slug, contact, coops } of seen.people.nodes) {
      expect(contact).toBeNull();
      expect(coops).toEqual(slug === "visible" ? alone : { totalCount: 0, nodes: [] });
    }
    expect(seen.clients).toEqual(alone);
    expect(seen.skills.nodes).toEqual([{ slug: "weaving", coopCount: 1, providers: alone }]);
    expect(seen.countries).toEqual([{ code: "AR", coopCount: 1, coops: alone }]);
    expect(seen.federations.nodes).toEqual([
      { slug: "looms", coops: alone, affiliations: { totalCount: 1, nodes: [{ coop: { slug: "visible" } }] } },
    ]);
  });

  it("is in every list and count of the operator", async () => {
    const seen = await network.data(WhatIsSeenDocument, {}, operator);
    expect(seen.coops.totalCount).toBe(5);
    expect(seen.coops.nodes.find(({ slug }) => slug === "visible")?.people.totalCount).toBe(5);
    expect(seen.people.totalCount).toBe(9);
    expect(seen.people.nodes.find(({ slug }) => slug === "works-in-owner")?.coops.nodes).toEqual([
      { slug: "secret-owner" },
    ]);
    expect(seen.clients.totalCount).toBe(5);
    expect(seen.skills.nodes[0]).toMatchObject({ coopCount: 5, providers: { totalCount: 5 } });
    expect(seen.countries).toMatchObject([
      { code: "AR", coopCount: 5 },
      { code: "IS", coopCount: 4, coops: { totalCount: 4 } },
    ]);
    expect(seen.federations.nodes[0]).toMatchObject({ coops: { totalCount: 5 }, affiliations: { totalCount: 5 } });
  });

  it("is found by id or slug by the operator only", async () => {
    const ids = hidden.map(({ id }) => id);
    expect((await network.data(NodesByIdsDocument, { ids })).nodes).toEqual(ids.map(() => null));
    expect((await network.data(NodesByIdsDocument, { ids }, operator)).nodes.map((node) => node?.id)).toEqual(ids);
    for (const [viewer, isFound] of [
      [anonymous, false],
      [operator, true],
    ] as const) {
      const [coop, person, client] = hidden as [Made, Made, Made];
      expect((await network.data(CoopDocument, { slug: coop.slug }, viewer)).coop !== null).toBe(isFound);
      expect((await network.data(PersonDocument, { slug: person.slug }, viewer)).person !== null).toBe(isFound);
      expect((await network.data(ClientDocument, { id: client.id }, viewer)).client !== null).toBe(isFound);
    }
  });

  it("is found by search by the operator only", async () => {
    const find = async (viewer: typeof operator) =>
      (await network.data(SearchDocument, { text: "secret", first: 100 }, viewer)).search;
    expect(await find(anonymous)).toMatchObject({ totalCount: 0, edges: [] });
    expect((await find(operator)).totalCount).toBe(8);
  });

  it("is told neither by a filter nor by where someone works", async () => {
    const working = async (filter: object, viewer: typeof operator) =>
      (await network.data(PeoplePageDocument, { first: 100, filter }, viewer)).list.edges.map(({ node }) => node.slug);
    expect(await working({ coops: ["secret-member"] }, anonymous)).toEqual([]);
    expect(await working({ countries: ["IS"] }, anonymous)).toEqual([]);
    expect(await working({ coops: ["secret-member"] }, operator)).toEqual(["works-in-member"]);
    expect(await working({ countries: ["IS"] }, operator)).toHaveLength(4);
    const { person } = await network.data(PersonDocument, { slug: "works-in-owner" });
    expect(person).toMatchObject({ coops: { totalCount: 0, nodes: [] }, positions: { totalCount: 0, nodes: [] } });
  });

  it("is a person's contact data, which the operator sees", async () => {
    const contact = async (viewer: typeof operator) =>
      (await network.data(PersonDocument, { slug: "visible" }, viewer)).person?.contact;
    expect(await contact(anonymous)).toBeNull();
    expect(await contact(operator)).toEqual({ email: "visible@v.example", phone: "+1 555" });
  });

  it("counts in the figures of the network as a whole, which name nobody", async () => {
    const { network: counts } = await network.data(NetworkCountsDocument, {});
    expect(counts).toMatchObject({ coopCount: 5, personCount: 9, countryCount: 2 });
  });

  it("can't be turned into public contact data in the database either", async () => {
    const update = "UPDATE network.person SET contact_visibility = 'PUBLIC'";
    await expect(network.orm.em.fork().execute(update)).rejects.toMatchObject({ code: "23514" });
  });
});
