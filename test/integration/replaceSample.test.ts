import { describe, expect, it } from "@jest/globals";
import { loadWholeSampleIfEmpty } from "../../src/app/sample.ts";
import { importNetworkFile } from "../../src/domain/network/import/importNetworkFile.ts";
import { usualSample } from "../../src/domain/network/index.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { query } from "../support/networkRows.ts";

const now = new Date("2026-11-23T12:00:00Z");
const file = { name: "coops.csv", bytes: Buffer.from("name,country\nLantern,FR\n"), modifiedAt: now };

const replace = (db: TestDatabase, dryRun = false) =>
  importNetworkFile(db.orm, file, { dryRun, replaceSample: true, now });

async function withSample(): Promise<TestDatabase> {
  const db = await withDatabase();
  await loadWholeSampleIfEmpty(db.orm, { ...usualSample, coopCount: 12 });
  return db;
}

/** Rows of every table of the contexts, and tokens. */
async function countsOf(db: TestDatabase): Promise<Record<string, number>> {
  const tables = await query<{ name: string }>(
    db,
    `SELECT oid::regclass::text AS name FROM pg_class
     WHERE relkind = 'r' AND (relnamespace::regnamespace::text IN ('network', 'work') OR oid = 'patio.token'::regclass) ORDER BY 1`,
  );
  const counts: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await query<{ count: number }>(db, `SELECT count(*)::int AS count FROM ${name}`);
    if (row!.count > 0) counts[name] = row!.count;
  }
  return counts;
}

/** A co-op, its country and a token of it, made besides the sample. */
const madeBesides = `
  WITH coop AS (INSERT INTO network.coop (slug, name, website, host) VALUES ('own', 'Own', 'https://own.coop', 'own.coop') RETURNING id),
  country AS (INSERT INTO network.coop_country (coop_id, country_code) SELECT id, 'ES' FROM coop)
  INSERT INTO patio.token (token_hash, label, coop_id) SELECT sha256('a'), 'own', id FROM coop
  UNION ALL SELECT sha256('b'), 'operator', NULL`;

describe("an import with replaceSample", () => {
  it("removes every row of the sample, and of what was added to it later", async () => {
    await using db = await withSample();
    expect(Object.keys(await countsOf(db)).length).toBeGreaterThan(30);
    await query(
      db,
      "INSERT INTO patio.token (token_hash, label, coop_id) SELECT sha256('c'), 'lent', min(id) FROM network.coop",
    );
    await query(
      db,
      `INSERT INTO work.interest_seat (interest_id, seat_id, headcount) SELECT i.id, s.id, 1
       FROM work.interest i JOIN work.seat s ON s.opportunity_id = i.opportunity_id
       WHERE NOT EXISTS (SELECT FROM work.interest_seat x WHERE x.interest_id = i.id AND x.seat_id = s.id) LIMIT 1`,
    );
    expect(await replace(db)).toMatchObject({ sampleReplaced: true, counts: { created: 1 } });
    expect(await countsOf(db)).toEqual({
      "network.coop": 1,
      "network.coop_country": 1,
      "network.coop_source": 1,
      "network.network": 1,
      "network.source": 1,
    });
    const tallies =
      "SELECT counted, sum(count)::int AS count FROM patio.tally GROUP BY counted HAVING sum(count) <> 0 ORDER BY 1";
    expect(await query(db, tallies)).toEqual([
      { counted: "COOP", count: 1 },
      { counted: "COUNTRY", count: 1 },
    ]);
  });

  it("keeps what was made besides the sample, and its tokens", async () => {
    await using db = await withSample();
    await query(db, madeBesides);
    const [own] = await query<{ id: string }>(db, "SELECT id FROM network.coop WHERE slug = 'own'");
    await replace(db);
    expect(
      await query(
        db,
        "SELECT id, slug, country_code FROM network.coop JOIN network.coop_country ON coop_id = id ORDER BY id",
      ),
    ).toEqual([
      { id: own!.id, slug: "own", country_code: "ES" },
      { id: String(Number(own!.id) + 1), slug: "lantern", country_code: "FR" },
    ]);
    expect(await query(db, "SELECT label FROM patio.token ORDER BY label")).toEqual([
      { label: "operator" },
      { label: "own" },
    ]);
    await expect(query(db, "DELETE FROM work.ledger_entry")).rejects.toThrow(/append-only/);
  });

  it.each([
    [
      "a skill of the sample that a co-op has",
      "INSERT INTO network.coop_skill (coop_id, skill_id) SELECT id, (SELECT min(id) FROM network.skill) FROM network.coop WHERE slug = 'own'",
      ["network.coop_skill", "network.skill"],
    ],
    [
      "a person of the sample who works in a co-op",
      "INSERT INTO network.position (coop_id, person_id, role, from_date) SELECT id, (SELECT min(id) FROM network.person), 'MEMBER', '2026-01-01' FROM network.coop WHERE slug = 'own'",
      ["network.position", "network.person"],
    ],
    [
      "a co-op of the sample that was merged into one",
      "UPDATE network.coop SET status = 'MERGED', merged_into_id = (SELECT min(id) FROM network.coop) WHERE slug = 'own'",
      ["network.coop", "network.coop"],
    ],
  ])("is stopped by %s, names it, and changes nothing", async (_what, made, [from, to]) => {
    await using db = await withSample();
    await query(db, madeBesides);
    await query(db, made);
    const before = await countsOf(db);
    for (const dryRun of [true, false])
      await expect(replace(db, dryRun)).rejects.toMatchObject({
        code: "SAMPLE_IN_USE",
        message: expect.stringContaining(`1 of ${from} to ${to}`),
      });
    expect(await countsOf(db)).toEqual(before);
  });
});
