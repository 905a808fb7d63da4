import { describe, expect, it } from "@jest/globals";
import { loadWholeSample } from "../../../src/app/sample.ts";
import { loadSample, usualSample } from "../../../src/domain/network/index.ts";
import { type WorkTable, workTables } from "../../../src/domain/work/sample/workBook.ts";
import { writeWork } from "../../../src/domain/work/sample/writeWork.ts";
import { statement } from "../../../src/persistence/statement.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { withNetwork } from "../../support/network.ts";

const day = "2026-11-23";

/** How many rows each table has, and a hash of all of them in an order of its own. */
async function contentOf({ reader }: TestDatabase): Promise<unknown[]> {
  const selects = Object.keys(workTables).map(
    (table) =>
      `SELECT '${table}' AS name, count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) AS content FROM work.${table} AS t`,
  );
  return reader.rows(statement(selects.join(" UNION ALL ")), []);
}

describe("the whole sample", () => {
  it("has an open request that the documentation's example finds", async () => {
    await using network = await withNetwork({ sample: true });
    const { data, errors } = await network.ask<{ opportunities: { totalCount: number } }, object>(
      `{ opportunities(first: 20, filter: { states: [SHARED, FORMING], skills: ["ux-ui"], countries: ["AR"], languages: ["es"],
        minBudget: { amount: "1000000", currency: "EUR" } }) { totalCount } }`,
      {},
    );
    expect(errors).toEqual([]);
    expect(data!.opportunities.totalCount).toBeGreaterThan(0);
  });

  it("is written with the network in one transaction, and again in its place", async () => {
    await using db = await withDatabase();
    await using other = await withDatabase();
    const counts = await loadWholeSample(db.orm, { ...usualSample, day });
    expect(counts).toMatchObject({ coops: 69, opportunities: 60, projects: 25 });
    await loadWholeSample(other.orm, { coopCount: 5, seed: 4, day });
    await loadWholeSample(other.orm, { ...usualSample, day });
    expect(await contentOf(other)).toEqual(await contentOf(db));
  });

  it("lets the next request have the id and the number after the last one", async () => {
    await using db = await withDatabase();
    await loadWholeSample(db.orm, { coopCount: 5, seed: 1, day });
    const [row] = await db.orm.em.fork().execute(
      `INSERT INTO work.opportunity (title, brief, language, client_id, origin, kind, lease_working_days, created_at, updated_at)
       SELECT 'next', 'next', 'en', min(id), 'TENDER', 'TENDER', 5, now(), now() FROM network.client RETURNING id::int, number`,
    );
    expect(row).toEqual({ id: 6, number: 6 });
  });

  it("goes as a whole when the network does, ledgers too; a real ledger would not", async () => {
    await using db = await withDatabase();
    await loadWholeSample(db.orm, { coopCount: 10, seed: 1, day });
    const em = db.orm.em.fork();
    await em.execute("UPDATE network.network SET sample = false");
    await expect(em.execute("TRUNCATE work.ledger_entry CASCADE")).rejects.toThrow(/append-only/);
    await em.execute("UPDATE network.network SET sample = true");
    await loadSample(db.orm, { coopCount: 1, seed: 1 });
    const left = await em.execute(
      "SELECT (SELECT count(*)::int FROM work.ledger_entry) AS entries, (SELECT count(*)::int FROM work.state_change) AS changes",
    );
    expect(left).toEqual([{ entries: 0, changes: 0 }]);
  });

  it("refuses postings that do not balance", async () => {
    await using db = await withDatabase();
    const entry = {
      kind: "RECEIPT",
      currency: "EUR",
      occurredAt: day,
      recordedAt: day,
      recordedBy: "operator",
      agreementId: 1,
    };
    const written = db.orm.em.getConnection().getNativeClient();
    const client = await (await written).connect();
    const pieces = new Map<WorkTable, readonly object[]>([
      ["ledger_entry", [{ id: 1, projectId: 1, amount: "5", ...entry }]],
      ["posting", [{ entryId: 1, position: 0, account: "BANK", amount: "5" }]],
    ]);
    try {
      await client.query("BEGIN");
      await expect(writeWork(client, [pieces])).rejects.toThrow("The postings of the made-up entry 1 do not balance.");
    } finally {
      client.release(true);
    }
  });
});
