import { describe, expect, it } from "@jest/globals";
import { loadWholeSample } from "../../src/app/sample.ts";
import { usualSample } from "../../src/domain/network/sample/buildSample.ts";
import { loadSample, loadSampleIfEmpty } from "../../src/domain/network/sample/loadSample.ts";
import { isNetworkEmpty } from "../../src/domain/network/sample/networkState.ts";
import { sampleTables } from "../../src/domain/network/sample/sampleTables.ts";
import { statement } from "../../src/persistence/statement.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { wholeSample } from "../support/wholeSample.ts";

const tables = Object.values(sampleTables);

/** The content of every table in an order of its own, generated columns included. */
async function contentOf({ reader }: TestDatabase): Promise<Record<string, unknown>[]> {
  return reader.rows(
    statement<Record<string, unknown>>(
      tables
        .map(
          (table) =>
            `SELECT '${table}' AS name, count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS content FROM ${table} AS t`,
        )
        .join(" UNION ALL "),
    ),
    [],
  );
}

async function foreignKeysOf({ reader }: TestDatabase): Promise<unknown[]> {
  return reader.rows(
    statement(
      "SELECT conrelid::regclass::text, conname, convalidated, pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' ORDER BY 1, 2",
    ),
    [],
  );
}

async function upkeepOf({ reader }: TestDatabase): Promise<unknown[]> {
  return reader.rows(
    statement(`SELECT pg_get_indexdef(indexrelid) AS made FROM pg_index WHERE indrelid::regclass::text ~ '^(network|work)[.]'
      UNION ALL SELECT concat_ws(' ', tgname, tgenabled, tgrelid::regclass) FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1`),
    [],
  );
}

async function one<Row>({ reader }: TestDatabase, text: string, parameters: readonly unknown[] = []): Promise<Row> {
  const [row] = await reader.rows(statement<Row>(text), parameters);
  return row!;
}

describe("loadSample", () => {
  it("writes every row that was made up", async () => {
    await using db = await withDatabase();
    const sample = wholeSample(usualSample);
    const counts = await loadSample(db.orm, usualSample);
    expect(counts).toEqual({ coops: 69, countries: 19, people: 812, services: 37, federations: 6, clients: 23 });
    const written = (await contentOf(db)).map(({ rows }) => rows);
    expect(written).toEqual(Object.keys(sampleTables).map((part) => sample[part as keyof typeof sampleTables].length));
  });

  it("lets the planner know what it wrote", async () => {
    await using db = await withDatabase();
    await loadWholeSample(db.orm, usualSample);
    const known =
      "SELECT reltuples::int AS rows FROM pg_class WHERE oid = ANY('{network.person,work.project}'::regclass[]) ORDER BY relname";
    expect(await db.orm.em.execute(known)).toEqual([{ rows: 812 }, { rows: 25 }]);
  });

  it("gives two databases equal tables", async () => {
    await using first = await withDatabase();
    await using second = await withDatabase();
    await Promise.all([loadSample(first.orm, usualSample), loadSample(second.orm, usualSample)]);
    expect(await contentOf(second)).toEqual(await contentOf(first));
  });

  it("takes the place of an earlier sample of another size, numbers from the beginning, and leaves the operator's token", async () => {
    await using db = await withDatabase();
    await using fresh = await withDatabase();
    await loadSample(db.orm, { coopCount: 100, seed: 3 });
    await db.orm.em.execute("INSERT INTO patio.token (token_hash, label) VALUES (sha256('a'), 'operator')");
    await loadSample(db.orm, usualSample);
    expect(await db.orm.em.execute("SELECT label FROM patio.token")).toEqual([{ label: "operator" }]);
    await loadSample(fresh.orm, usualSample);
    expect(await contentOf(db)).toEqual(await contentOf(fresh));
  });

  it("takes what happened with it: events of the earlier sample would tell of other co-ops by the same numbers", async () => {
    await using db = await withDatabase();
    await loadSample(db.orm, { coopCount: 1, seed: 3 });
    await db.orm.em.execute(
      "INSERT INTO patio.event (id, kind, subject_type, subject_key) VALUES (gen_random_uuid(), 'COOP_CHANGED', 'Coop', '1')",
    );
    const epoch = () => db.orm.em.execute("SELECT epoch FROM patio.event_log");
    const before = await epoch();
    await loadSample(db.orm, { coopCount: 1, seed: 4 });
    expect(await db.orm.em.execute("SELECT id FROM patio.event")).toEqual([]);
    expect(await epoch()).not.toEqual(before);
  });

  it("leaves indexes and triggers as they were", async () => {
    await using db = await withDatabase();
    const before = await upkeepOf(db);
    await loadWholeSample(db.orm, { coopCount: 1, seed: 1 });
    expect(before.length).toBeGreaterThan(100);
    expect(await upkeepOf(db)).toEqual(before);
  });

  it("leaves the foreign keys as they were", async () => {
    await using db = await withDatabase();
    const before = await foreignKeysOf(db);
    await loadSample(db.orm, { coopCount: 1, seed: 1 });
    expect(before.length).toBeGreaterThan(0);
    expect(await foreignKeysOf(db)).toEqual(before);
  });

  it("lets the next co-op have the id after the last one", async () => {
    await using db = await withDatabase();
    await loadSample(db.orm, usualSample);
    const em = db.orm.em.fork();
    const inserted = await em.execute(
      "INSERT INTO network.coop (slug, name) VALUES ('next', 'Next') RETURNING id::int",
    );
    expect(inserted).toEqual([{ id: 70 }]);
  });

  it("refuses a real network and changes nothing", async () => {
    await using db = await withDatabase();
    const em = db.orm.em.fork();
    await em.execute("INSERT INTO network.network (name, sample) VALUES ('Real', false)");
    await em.execute("INSERT INTO network.coop (slug, name) VALUES ('real', 'Real')");
    const before = await contentOf(db);
    await expect(loadSample(db.orm, usualSample)).rejects.toMatchObject({
      code: "SAMPLE_REFUSED",
      facts: { networkName: "Real", coopCount: 1 },
    });
    expect(await contentOf(db)).toEqual(before);
  });

  it("refuses records of a network that does not say whether it is a sample", async () => {
    await using db = await withDatabase();
    await db.orm.em.fork().execute("INSERT INTO network.person (slug, name) VALUES ('real', 'Real')");
    await expect(loadSample(db.orm, usualSample)).rejects.toMatchObject({ code: "SAMPLE_REFUSED" });
  });

  it("leaves one network when two callers load at once", async () => {
    await using db = await withDatabase();
    await Promise.all([loadSample(db.orm, usualSample), loadSample(db.orm, usualSample)]);
    expect(await one(db, "SELECT count(*)::int AS coops FROM network.coop")).toEqual({ coops: 69 });
  });

  it("tells how many rows are written, up to all of them", async () => {
    await using db = await withDatabase();
    const seen: number[][] = [];
    await loadSample(db.orm, { ...usualSample, onProgress: (written, inAll) => seen.push([written, inAll]) });
    const [written, inAll] = seen.at(-1)!;
    expect(written).toBe(inAll);
    expect(seen.map(([count]) => count)).toEqual(seen.map(([count]) => count).sort((a, b) => a! - b!));
  });
});

describe("loadSampleIfEmpty", () => {
  it("fills an empty network once, whoever comes first", async () => {
    await using db = await withDatabase();
    const counts = await Promise.all([1, 2].map((seed) => loadSampleIfEmpty(db.orm, { ...usualSample, seed })));
    expect(counts.filter((one) => one === null)).toHaveLength(1);
    expect(await one(db, "SELECT count(*)::int AS people FROM network.person")).toEqual({ people: 812 });
  });

  it("leaves a sample that is there, and a real network", async () => {
    await using db = await withDatabase();
    await db.orm.em.fork().execute("INSERT INTO network.network (name, sample) VALUES ('Real', false)");
    expect(await loadSampleIfEmpty(db.orm, usualSample)).toBeNull();
    expect(await one(db, "SELECT count(*)::int AS coops FROM network.coop")).toEqual({ coops: 0 });
    await loadSample(db.orm, { coopCount: 2, seed: 1 });
    expect(await loadSampleIfEmpty(db.orm, usualSample)).toBeNull();
    expect(await one(db, "SELECT count(*)::int AS coops FROM network.coop")).toEqual({ coops: 2 });
  });
});

describe("a loaded sample", () => {
  it("has a co-op in Argentina that a search for web finds and that develops software", async () => {
    await using db = await withDatabase();
    await loadSample(db.orm, usualSample);
    const found = await one<{ coops: number }>(
      db,
      `SELECT count(*)::int AS coops FROM network.coop
       JOIN network.coop_country ON coop_country.coop_id = coop.id AND country_code = 'AR'
       JOIN network.coop_skill ON coop_skill.coop_id = coop.id
       JOIN network.skill ON skill.id = skill_id AND skill.slug = 'software-development'
       WHERE coop.search @@ network.search_query($1)`,
      ["web"],
    );
    expect(found.coops).toBeGreaterThanOrEqual(1);
  });

  it("has skills and co-ops that a search for desarrollo finds", async () => {
    await using db = await withDatabase();
    await loadSample(db.orm, usualSample);
    for (const table of ["coop", "skill_label"]) {
      const text = `SELECT count(*)::int AS found FROM network.${table} WHERE search @@ network.search_query($1)`;
      expect((await one<{ found: number }>(db, text, ["desarrollo"])).found).toBeGreaterThanOrEqual(1);
    }
  });
});

describe("isNetworkEmpty", () => {
  it("is true only before anything was put in", async () => {
    await using db = await withDatabase();
    expect(await isNetworkEmpty(db.orm)).toBe(true);
    await loadSample(db.orm, { coopCount: 1, seed: 1 });
    expect(await isNetworkEmpty(db.orm)).toBe(false);
  });

  it("is false when the network has a name and no record yet", async () => {
    await using db = await withDatabase();
    await db.orm.em.fork().execute("INSERT INTO network.network (name, sample) VALUES ('Real', false)");
    expect(await isNetworkEmpty(db.orm)).toBe(false);
  });

  it("is false when there are co-ops and no name", async () => {
    await using db = await withDatabase();
    await db.orm.em.fork().execute("INSERT INTO network.coop (slug, name) VALUES ('real', 'Real')");
    expect(await isNetworkEmpty(db.orm)).toBe(false);
  });
});
