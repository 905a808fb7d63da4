import { setImmediate as nextTurn } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { presentError } from "../../src/errors/presentError.ts";
import { createReadPool } from "../../src/persistence/readPool.ts";
import { statement } from "../../src/persistence/statement.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";

const lockKey = 4_711;
const waiting = statement<{ held: string }>(`SELECT pg_advisory_xact_lock(${lockKey})::text AS held`);
const timeout = statement<{ ms: string }>("SELECT current_setting('statement_timeout') AS ms");
const one = statement<{ one: number }>("SELECT 1 AS one");

let db: TestDatabase;
let holder: pg.Client;
beforeAll(async () => {
  db = await withDatabase();
  holder = new pg.Client({ connectionString: db.url });
  await holder.connect();
  await holder.query("SELECT pg_advisory_lock($1)", [lockKey]);
});
afterAll(async () => {
  await holder.end();
  await db[Symbol.asyncDispose]();
});

/** Waits until so many statements of reads wait for the lock. */
async function untilWaiting(count: number): Promise<void> {
  const query = "SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND NOT granted";
  while ((await holder.query(query, [lockKey])).rows[0].n !== count) await nextTurn();
}

const presented = (error: unknown) => presentError({ message: "", originalError: error as Error }, () => {});

describe("statements of an operation that nobody waits for any more", () => {
  it("end in PostgreSQL, all of a connection, and those of others go on", async () => {
    const [left, stays] = [new AbortController(), new AbortController()];
    const leaving = db.reader.forOperation({ signal: left.signal });
    const ended = Promise.allSettled([1, 2, 3].map(() => leaving.rows(waiting, [])));
    const other = db.reader.forOperation({ signal: stays.signal }).rows(waiting, []);
    await untilWaiting(2);
    left.abort(new Error("left"));
    expect((await ended).map((each) => each.status === "rejected" && each.reason.message)).toEqual(
      Array(3).fill("left"),
    );
    await untilWaiting(1);
    await holder.query("SELECT pg_advisory_unlock($1)", [lockKey]);
    expect(await other).toHaveLength(1);
    await holder.query("SELECT pg_advisory_lock($1)", [lockKey]);
    expect(await db.reader.rows(one, [])).toEqual([{ one: 1 }]);
  });

  it("have the time that is left, and the next one on the connection has its own again", async () => {
    await using reads = {
      pool: createReadPool({ url: db.url, maxConnections: 1 }),
      [Symbol.asyncDispose]: () => reads.pool.close(),
    };
    const deadlineAt = performance.now() + 4_000;
    const [{ ms } = { ms: "" }] = await reads.pool.forOperation({ deadlineAt }).rows(timeout, []);
    expect(Number.parseInt(ms, 10)).toBeLessThanOrEqual(4_000);
    expect(await reads.pool.rows(timeout, [])).toEqual([{ ms: "10s" }]);
  });
});

describe("a read that the database has no room for", () => {
  it("is OVERLOADED when no connection becomes free", async () => {
    const pool = createReadPool({ url: db.url, maxConnections: 1, acquireTimeoutMs: 50 });
    const left = new AbortController();
    const held = pool.forOperation({ signal: left.signal }).rows(waiting, []);
    held.catch(() => {});
    await untilWaiting(1);
    const refused = await pool.rows(one, []).catch(presented);
    expect(refused).toMatchObject({ extensions: { code: "OVERLOADED" } });
    left.abort();
    await pool.close();
  });

  it("is DB_UNAVAILABLE when nothing answers, or the connection is ended", async () => {
    const nowhere = createReadPool({ url: "postgres://nobody@127.0.0.1:1/none" });
    expect(await nowhere.rows(one, []).catch(presented)).toMatchObject({ extensions: { code: "DB_UNAVAILABLE" } });
    await nowhere.close();
    const end = statement<{ ended: boolean }>("SELECT pg_terminate_backend(pg_backend_pid()) AS ended");
    expect(await db.reader.rows(end, []).catch(presented)).toMatchObject({ extensions: { code: "DB_UNAVAILABLE" } });
  });
});
