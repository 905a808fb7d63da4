import { describe, expect, it } from "@jest/globals";
import { Random } from "../../../src/domain/shared/sample/random.ts";
import { statement } from "../../../src/persistence/statement.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, aSkill, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";

const counts = `{ network { coopCount personCount countryCount } countries { code coopCount }
  skills(first: 10) { nodes { slug coopCount } } coops(first: 1, filter: { countries: ["ES"], skills: ["web"] }) { totalCount }
  people(first: 1, filter: { skills: ["web"] }) { totalCount } }`;

/** The same, counted by SQL of its own. */
const recount = `SELECT json_build_object(
  'network', json_build_object('coopCount', (SELECT count(*) FROM active), 'personCount', (SELECT count(*) FROM network.person),
    'countryCount', (SELECT count(DISTINCT country_code) FROM network.coop_country JOIN active ON active.id = coop_id)),
  'countries', (SELECT coalesce(json_agg(json_build_object('code', code, 'coopCount', n) ORDER BY code), '[]')
    FROM (SELECT country_code AS code, count(*) AS n FROM network.coop_country JOIN active ON active.id = coop_id GROUP BY 1) c),
  'skills', json_build_object('nodes', (SELECT json_agg(json_build_object('slug', slug, 'coopCount',
    (SELECT count(*) FROM network.coop_skill JOIN active ON active.id = coop_id WHERE skill_id = s.id)) ORDER BY slug) FROM network.skill s)),
  'coops', json_build_object('totalCount', (SELECT count(*) FROM active
    WHERE id IN (SELECT coop_id FROM network.coop_country WHERE country_code = 'ES')
      AND id IN (SELECT coop_id FROM network.coop_skill JOIN network.skill s ON s.id = skill_id WHERE s.slug = 'web'))),
  'people', json_build_object('totalCount', (SELECT count(*) FROM network.person_skill JOIN network.skill s ON s.id = skill_id WHERE s.slug = 'web'))) AS counts
  FROM (SELECT) one`;
const active = "WITH active AS (SELECT id FROM network.coop WHERE status = 'ACTIVE')";

const countries = ["ES", "AR", "UY"] as const;

/** What may happen to a network, through the API or past it. */
function deeds(network: TestNetwork, random: Random, coops: Made[], skills: readonly Made[]) {
  const some = () => random.pick(coops).id;
  const ask = (text: string) => network.ask(`mutation { ${text} { userErrors { code } } }`, {}, operator);
  return [
    async () =>
      void coops.push(await aCoop(network, { countries: random.some(countries, 2), skills: random.some(skills, 2) })),
    async () => void (await aPerson(network, { skills: [{ skill: random.pick(skills) }] })),
    () => ask(`updateCoop(input: { id: "${some()}", name: "Named ${random.integer(1, 99)}" })`),
    () => ask(`archiveCoop(input: { id: "${some()}" })`),
    () => ask(`setCoopSkills(input: { coopId: "${some()}", skills: ["${random.pick(skills).slug}"] })`),
    () => ask(`mergeCoops(input: { intoId: "${some()}", fromIds: ["${some()}"] })`),
    () => query(network, "SELECT patio.sum_tally(counted) FROM (SELECT DISTINCT counted FROM patio.tally) t"),
    () =>
      query(
        network,
        `DELETE FROM network.coop WHERE id = ${random.pick(coops).key} AND id NOT IN (SELECT merged_into_id FROM network.coop WHERE merged_into_id IS NOT NULL)`,
      ),
    () => query(network, `UPDATE network.coop SET visibility = 'MEMBER' WHERE id % 3 = ${random.integer(0, 2)}`),
    () => query(network, `DELETE FROM network.coop_skill WHERE skill_id = ${random.pick(skills).key}`),
    () =>
      query(network, `UPDATE network.coop_country SET country_code = '${random.pick(countries)}' WHERE position = 7`),
  ];
}

/** What stands beside a key and is not the record's own. */
const strayFacts = `SELECT coop_id FROM network.coop_country t JOIN network.coop o ON o.id = coop_id WHERE (t.folded_name, t.status, t.visibility) <> (o.folded_name, o.status, o.visibility)
  UNION ALL SELECT coop_id FROM network.coop_skill t JOIN network.coop o ON o.id = coop_id WHERE (t.folded_name, t.status, t.visibility) <> (o.folded_name, o.status, o.visibility)
  UNION ALL SELECT person_id FROM network.person_skill t JOIN network.person o ON o.id = person_id WHERE t.folded_name <> o.folded_name`;

async function startNetwork(network: TestNetwork) {
  const skills = [await aSkill(network, { slug: "web" }), await aSkill(network, { slug: "law" })];
  return {
    skills,
    coops: [await aCoop(network, { countries: ["ES"], skills }), await aCoop(network, { countries: ["AR"] })],
  };
}

async function expectRecount(network: TestNetwork): Promise<void> {
  const [row] = await query<{ counts: unknown }>(network, `${active} ${recount}`);
  expect(await network.data(counts, {}, operator)).toEqual(row!.counts);
}

describe("kept counts", () => {
  it.each([1, 2, 3])("are those of a recount after each of many changes (seed %d)", async (seed) => {
    await using network = await withNetwork();
    const random = new Random(seed, "changes");
    const { coops, skills } = await startNetwork(network);
    for (let step = 0; step < 25; step++) {
      await random.pick(deeds(network, random, coops, skills))();
      await expectRecount(network);
      await expectRecount(network);
    }
    expect(await query(network, strayFacts)).toEqual([]);
  });

  it("are those of a recount after changes that were made at once, while others read", async () => {
    await using network = await withNetwork();
    const random = new Random(5, "changes");
    const { coops, skills } = await startNetwork(network);
    for (let round = 0; round < 5; round++) {
      const writes = Array.from({ length: 8 }, () => random.pick(deeds(network, random, coops, skills))());
      const reads = Array.from({ length: 8 }, () => network.data(counts, {}, operator));
      await Promise.all([...writes, ...reads]);
      await expectRecount(network);
    }
    expect(await query(network, strayFacts)).toEqual([]);
  });

  /** A statement that tells how often it was counted. */
  async function counted(db: TestDatabase) {
    await db.orm.em.execute("CREATE SEQUENCE public.times");
    const counting = statement<{ times: number }>(
      "SELECT nextval('public.times')::int AS times FROM (SELECT count(*) FROM network.coop WHERE id <> $1::bigint) c",
    );
    return async () => (await db.reader.counts(counting, [0]))[0]!.times;
  }

  it("are counted once while nothing changes, and again after a change of a table", async () => {
    await using db = await withDatabase();
    const times = await counted(db);
    expect([await times(), await times(), await times()]).toEqual([1, 1, 1]);
    await aCoop(db);
    expect([await times(), await times()]).toEqual([2, 2]);
  });

  it("hold until a change is committed, and when it is rolled back", async () => {
    await using db = await withDatabase();
    const times = await counted(db);
    const pool = await db.orm.em.getConnection().getNativeClient();
    const clients = [await pool.connect(), await pool.connect()];
    try {
      for (const client of clients) {
        await client.query("BEGIN");
        await client.query("UPDATE network.coop SET name = name");
      }
      expect([await times(), await times()]).toEqual([1, 1]);
      await clients[0]!.query("ROLLBACK");
      expect(await times()).toBe(1);
      await clients[1]!.query("COMMIT");
      expect([await times(), await times()]).toEqual([2, 2]);
    } finally {
      for (const client of clients) client.release(true);
    }
  });

  it("do not outlive the history that they were read in", async () => {
    await using db = await withDatabase();
    const times = await counted(db);
    expect([await times(), await times()]).toEqual([1, 1]);
    await db.orm.em.execute("UPDATE patio.event_log SET epoch = gen_random_uuid()");
    expect([await times(), await times()]).toEqual([2, 2]);
  });

  it("are counted each time where no context is read, whose changes would be known", async () => {
    await using db = await withDatabase();
    await db.orm.em.execute("CREATE SEQUENCE public.times");
    const counting = statement<{ times: number }>("SELECT nextval('public.times')::int AS times");
    const times = async () => (await db.reader.counts(counting, []))[0]!.times;
    expect([await times(), await times()]).toEqual([1, 2]);
  });

  it("are tallied anew when somebody asks for it", async () => {
    await using network = await withNetwork();
    await startNetwork(network);
    await query(network, "UPDATE patio.tally SET count = 7");
    const pool = await network.orm.em.getConnection().getNativeClient();
    for (const args of [
      "'network.coop', 'COOP', $$''$$, 'status', 'visibility'",
      "'network.person', 'PERSON', $$''$$, $$''$$, 'visibility'",
      "'network.coop_country', 'COUNTRY', 'country_code::text', 'status', 'visibility'",
      "'network.coop_skill', 'SKILL', 'skill_id::text', 'status', 'visibility'",
    ]) {
      await pool.query(`SELECT patio.begin_tally(${args})`);
    }
    await expectRecount(network);
    await aCoop(network, { countries: ["ES"] });
    await expectRecount(network);
  });

  it("rest on every table of the contexts", async () => {
    await using db = await withDatabase();
    const untold = await query(
      db as TestNetwork,
      `SELECT oid::regclass::text FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace IN ('network'::regnamespace, 'work'::regnamespace)
        AND NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = pg_class.oid AND tgname = 'note_change')`,
    );
    expect(untold).toEqual([]);
  });
});
