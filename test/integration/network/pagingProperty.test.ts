import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { Coop } from "../../../src/domain/network/coop/coop.entity.ts";
import { CoopsPageDocument } from "../../support/generated/operations.ts";
import { type TestNetwork, withNetwork } from "../../support/network.ts";
import { query } from "../../support/networkRows.ts";
import { nodesOf, readPages } from "../../support/pages.ts";

/** Names with accents, equal names, other scripts, emoji, and whatever else is a text. */
const name = fc.oneof(
  fc.constantFrom(
    "Alder",
    "álder",
    "ALDER",
    "Ñandú",
    "nandu",
    "Óbuda",
    "obuda 2",
    "設計",
    "設計開発",
    "Ёж",
    "🌳",
    "🌳🌲",
    "%_",
    "'",
  ),
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((text) => !text.includes("\0") && text.trim() !== ""),
);
const createdAt = fc.integer({ min: 0, max: 3 }).map((second) => new Date(Date.UTC(2024, 0, 1, 0, 0, second)));

describe("pages of co-ops", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  async function store(rows: readonly { name: string; createdAt: Date }[]): Promise<void> {
    const em = network.orm.em.fork();
    await em.execute("TRUNCATE network.coop CASCADE");
    em.persist(rows.map((row, index) => em.create(Coop, { ...row, slug: `coop-${index}`, updatedAt: row.createdAt })));
    await em.flush();
  }

  /** What the list must be: a plain array, sorted by the bytes of the folded name or by the instant, then by id. */
  async function sorted(field: "NAME" | "CREATED_AT", direction: "ASC" | "DESC"): Promise<string[]> {
    const rows = await query<{ slug: string; id: string; folded: string; at: Date }>(
      network,
      "SELECT slug, id::text, folded_name AS folded, created_at AS at FROM network.coop",
    );
    rows.sort((one, other) => {
      const first =
        field === "NAME"
          ? Buffer.compare(Buffer.from(one.folded), Buffer.from(other.folded))
          : new Date(one.at).getTime() - new Date(other.at).getTime();
      return first || Number(BigInt(one.id) - BigInt(other.id));
    });
    const slugs = rows.map(({ slug }) => slug);
    return direction === "ASC" ? slugs : slugs.reverse();
  }

  it("are the slices of one sorted array, whatever the names, the order, the size and the direction", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name, createdAt }), { maxLength: 25 }),
        fc.constantFrom("NAME" as const, "CREATED_AT" as const),
        fc.constantFrom("ASC" as const, "DESC" as const),
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        async (rows, field, direction, size, backward) => {
          await store(rows);
          const list = { document: CoopsPageDocument, variables: { orderBy: { field, direction } } };
          const pages = await readPages(network, list, { size, backward });
          const slugs = nodesOf(pages, backward).map((node) => (node as { readonly slug: string }).slug);
          expect(slugs).toEqual(await sorted(field, direction));
          expect(pages.every(({ totalCount }) => totalCount === rows.length)).toBe(true);
          expect(pages.slice(0, -1).every(({ edges }) => edges.length === size)).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("tell instants apart by the microsecond", async () => {
    await store(Array.from({ length: 7 }, () => ({ name: "Alder", createdAt: new Date(0) })));
    await network.orm.em
      .fork()
      .execute("UPDATE network.coop SET created_at = created_at - substr(slug, 6)::int * interval '1 microsecond'");
    const list = { document: CoopsPageDocument, variables: { orderBy: { field: "CREATED_AT", direction: "ASC" } } };
    for (const backward of [false, true]) {
      const pages = await readPages(network, list, { size: 2, backward });
      expect(nodesOf(pages, backward)).toMatchObject([6, 5, 4, 3, 2, 1, 0].map((index) => ({ slug: `coop-${index}` })));
    }
  });

  it("put names without regard to accents and case, equal ones by age", async () => {
    const at = new Date(0);
    await store(["Óbuda", "zeta", "Ñandú", "nandu", "obuda", "Alder"].map((name) => ({ name, createdAt: at })));
    const pages = await readPages(network, { document: CoopsPageDocument, variables: {} }, { size: 2 });
    expect(nodesOf(pages).map((node) => (node as { readonly slug: string }).slug)).toEqual(
      [5, 2, 3, 0, 4, 1].map((index) => `coop-${index}`),
    );
  });
});
