import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { CursorTooOldError } from "../../../src/events/events.errors.ts";
import { createReadPool } from "../../../src/persistence/readPool.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, Writer, writtenIds } from "../../support/eventLogs.ts";

let db: TestDatabase;
let writer: Writer;

beforeAll(async () => {
  db = await withDatabase();
  writer = await Writer.on(db.url);
});

afterAll(async () => {
  await writer[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

/** As a failover leaves it: another timeline than the log was written in. */
const another = "UPDATE patio.event_log SET identity = 'of another server'";

describe("an epoch of the log", () => {
  it("goes on when the program starts again on the same database", async () => {
    const epochs: string[] = [];
    for (let start = 0; start < 2; start++) {
      await using log = await aRunningLog(db);
      epochs.push(log.events.epoch);
    }
    expect(epochs[1]).toBe(epochs[0]);
  });

  it("is another in a copy of the database, where what happened stands in its order before all that comes", async () => {
    await using log = await aRunningLog(db);
    await using follower = new Follower(log.events);
    const history = [...(await writer.write(2)), ...(await writer.write(1))];
    await follower.has(3);
    const cursor = log.events.cursorOf(follower.told[0]!.place);
    await log[Symbol.asyncDispose]();
    await writer[Symbol.asyncDispose]();

    await using copy = await copyOf(db.url);
    await using there = await aRunningLog(copy);
    await using writerThere = await Writer.on(copy.url);
    expect(() => there.events.placeOf(cursor)).toThrow(CursorTooOldError);
    await using followerThere = new Follower(there.events, there.events.beginning);
    const since = await writerThere.write(1);
    await followerThere.has(history.length + 1);
    expect(followerThere.ids).toEqual([...history, ...since]);
    const xids = await writerThere.run<{ xid: string }>("SELECT xid::text FROM patio.event ORDER BY xid, seq");
    expect(xids.slice(0, -1).map(({ xid }) => xid)).toEqual(history.map(() => "0"));

    writer = await Writer.on(db.url);
    await using again = await aRunningLog(db);
    expect(again.events.placeOf(cursor)).toBe(follower.told[0]!.place);
  });

  it("ends under a running instance: who follows is told, and who begins anew goes on", async () => {
    await using log = await aRunningLog(db);
    await using other = await aRunningLog(db);
    await using follower = new Follower(log.events);
    await using elsewhere = new Follower(other.events);
    const [id] = await writer.write(1);
    await follower.has(1);
    const [{ place }] = follower.told as [(typeof follower.told)[number]];
    const cursor = log.events.cursorOf(place);

    await writer.run(another);
    await writer.run(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'patio-listen' AND datname = current_database()",
    );
    await expect(follower.ended).rejects.toMatchObject({ code: "CURSOR_TOO_OLD", facts: { refetch: true } });
    await expect(elsewhere.ended).rejects.toThrow(CursorTooOldError);
    await expect(log.events.read(place)).rejects.toThrow(CursorTooOldError);
    expect(() => log.events.placeOf(cursor)).toThrow(CursorTooOldError);
    expect(other.events.epoch).toBe(log.events.epoch);

    const history = await writtenIds(writer);
    await using anew = new Follower(log.events, log.events.beginning);
    const since = await writer.write(2);
    await anew.has(history.length + 2);
    expect(anew.ids).toEqual([...history, ...since]);
    expect(history.at(-1)).toBe(id);
    expect(log.events.end > place).toBe(true);
  });
});

/** A copy of a database that nobody is connected to. */
async function copyOf(url: string) {
  const admin = new pg.Client({ connectionString: process.env["TEST_DATABASE_URL"]! });
  await admin.connect();
  const name = `copy_${randomUUID().replaceAll("-", "")}`;
  const source = new URL(url).pathname.slice(1);
  await admin.query(
    "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = $1 AND pid <> pg_backend_pid()",
    [source],
  );
  await admin.query(`CREATE DATABASE ${name} TEMPLATE ${source}`);
  const copied = new URL(url);
  copied.pathname = `/${name}`;
  const reader = createReadPool({ url: copied.href });
  return {
    url: copied.href,
    reader,
    async [Symbol.asyncDispose]() {
      await reader.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}
