import { describe, expect, it } from "@jest/globals";
import { CoopDocument, MergeCoopsDocument, NodeByIdDocument } from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import {
  aCoop,
  aFederation,
  anAffiliation,
  aPerson,
  aPosition,
  aSkill,
  aSourceOf,
  type Made,
} from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";

async function merge(network: TestNetwork, into: Made, ...from: Made[]) {
  const input = { intoId: into.id, fromIds: from.map(({ id }) => id) };
  const { mergeCoops } = await network.data(MergeCoopsDocument, { input }, operator);
  return mergeCoops;
}

describe("mergeCoops", () => {
  it("counts each day in a federation once, and ends a position when the later record does", async () => {
    await using network = await withNetwork();
    const looms = await aFederation(network, { name: "Looms" });
    const [into, from] = [await aCoop(network, { name: "Alder" }), await aCoop(network, { name: "Briar" })];
    await anAffiliation(network, into, looms, { from: "2020-01-01", to: "2022-01-01" });
    await anAffiliation(network, from, looms, { from: "2021-01-01", to: "2023-01-01" });
    await anAffiliation(network, from, looms, { from: "2025-01-01" });
    const ana = await aPerson(network, { name: "Ana" });
    await aPosition(network, ana, into, { from: "2020-01-01", to: "2021-01-01" });
    await aPosition(network, ana, from, { from: "2020-01-01", to: "2024-01-01" });

    expect((await merge(network, into, from)).userErrors).toEqual([]);
    const affiliations = "SELECT from_date::text, to_date::text FROM network.affiliation ORDER BY from_date";
    expect(await query(network, affiliations)).toEqual([
      { from_date: "2020-01-01", to_date: "2023-01-01" },
      { from_date: "2025-01-01", to_date: null },
    ]);
    expect(await query(network, "SELECT from_date::text, to_date::text FROM network.position")).toEqual([
      { from_date: "2020-01-01", to_date: "2024-01-01" },
    ]);
  });

  it("keeps the host of the merged record from newcomers, and gives it to the co-op that stays", async () => {
    await using network = await withNetwork();
    const into = await aCoop(network, { name: "Alder", website: "https://alder.example/", host: "alder.example" });
    const from = await aCoop(network, { name: "Briar", website: "https://briar.example/", host: "briar.example" });
    await merge(network, into, from);
    const create = `mutation { createCoop(input: { name: "Cedar", website: "https://briar.example" }) { userErrors { code } } }`;
    expect(await network.data(create, {}, operator)).toEqual({ createCoop: { userErrors: [{ code: "TAKEN" }] } });
    const move = `mutation { updateCoop(input: { id: "${into.id}", website: "https://briar.example" }) { userErrors { code } } }`;
    expect(await network.data(move, {}, operator)).toEqual({ updateCoop: { userErrors: [] } });
  });

  it("unites countries, skills, people, affiliations and sources, each once", async () => {
    await using network = await withNetwork();
    const [ux, web, shop] = [
      await aSkill(network, { slug: "ux" }),
      await aSkill(network, { slug: "web" }),
      await aSkill(network, { slug: "shop" }),
    ];
    const [looms, ombu] = [await aFederation(network, { name: "Looms" }), await aFederation(network, { name: "Ombú" })];
    const into = await aCoop(network, {
      name: "Alder",
      countries: ["UY", "ES"],
      skills: [ux, web],
      federations: [looms],
    });
    const from = await aCoop(network, {
      name: "Briar",
      countries: ["AR", "ES"],
      skills: [web, shop],
      federations: [looms],
    });
    await anAffiliation(network, from, ombu, { from: "2024-01-01" });
    await aPerson(network, { name: "Ana", coops: [into] });
    await aPerson(network, { name: "Bruno", coops: [into, from] });
    const chloe = await aPerson(network, { name: "Chloe", coops: [from] });
    await aPosition(network, chloe, from, { from: "2010-01-01", to: "2011-01-01" });
    await aSourceOf(network, into, "UX", ux);
    await aSourceOf(network, from, "Shops", null);

    expect((await merge(network, into, from)).userErrors).toEqual([]);
    const { coop } = await network.data(CoopDocument, { id: into.id });
    expect(coop).toMatchObject({
      slug: "alder",
      name: "Alder",
      status: "ACTIVE",
      country: { code: "UY" },
      countries: [{ code: "UY" }, { code: "ES" }, { code: "AR" }],
      skills: { nodes: [{ slug: "shop" }, { slug: "ux" }, { slug: "web" }] },
      people: { totalCount: 3, nodes: [{ slug: "ana" }, { slug: "bruno" }, { slug: "chloe" }] },
      affiliations: {
        totalCount: 2,
        nodes: [
          { from: "2024-01-01", federation: { slug: "ombu" } },
          { from: "2020-01-01", federation: { slug: "looms" } },
        ],
      },
      labels: [
        { text: "Shops", skill: null },
        { text: "UX", skill: { slug: "ux" } },
      ],
    });
    expect(coop?.provenance).toHaveLength(2);
  });

  it("keeps the facts of the co-op that stays, and fills its empty ones", async () => {
    await using network = await withNetwork();
    const into = await aCoop(network, { name: "Alder", description: "Kept", descriptionLanguage: "en" });
    const from = await aCoop(network, {
      name: "Briar",
      website: "https://briar.example",
      host: "briar.example",
      description: "Perdido",
      descriptionLanguage: "es",
      foundedYear: 2001,
    });
    expect((await merge(network, into, from)).coop).toMatchObject({
      name: "Alder",
      website: "https://briar.example",
      description: "Kept",
      descriptionLanguage: "en",
      foundedYear: 2001,
    });
  });

  it("keeps ids and slugs of merged co-ops resolving, and chains of merges one step long", async () => {
    await using network = await withNetwork();
    const [first, second, third] = [
      await aCoop(network, { name: "First" }),
      await aCoop(network, { name: "Second" }),
      await aCoop(network, { name: "Third" }),
    ];
    const last = await aCoop(network, { name: "Last" });
    await merge(network, second, first);
    await merge(network, last, second, third);
    for (const { id, slug } of [first, second, third]) {
      expect((await network.data(CoopDocument, { id })).coop).toMatchObject({ id: last.id, slug: "last" });
      expect((await network.data(CoopDocument, { slug })).coop).toMatchObject({ id: last.id, slug: "last" });
      expect((await network.data(NodeByIdDocument, { id })).node).toMatchObject({ id: last.id, slug: "last" });
    }
    const rows = await query<{ slug: string; into: string | null }>(
      network,
      "SELECT c.slug, i.slug AS into FROM network.coop c LEFT JOIN network.coop i ON i.id = c.merged_into_id ORDER BY c.id",
    );
    expect(rows.map(({ slug, into }) => [slug, into])).toEqual([
      ["first", "last"],
      ["second", "last"],
      ["third", "last"],
      ["last", null],
    ]);
  });

  it("lets one of two merges win that would make two co-ops each other", async () => {
    await using network = await withNetwork();
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await aCoop(network), await aCoop(network)];
      const payloads = await Promise.all([merge(network, one, other), merge(network, other, one)]);
      expect(payloads.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(["CONFLICT"]);
    }
    const rows = await query<{ status: string }>(network, "SELECT status FROM network.coop ORDER BY status");
    expect(rows.filter(({ status }) => status === "MERGED")).toHaveLength(5);
  });
});
