import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { beatEveryMs, silentMs } from "../../../src/events/natsCarrier.ts";
import type { ReadPool } from "../../../src/persistence/readPool.ts";
import { withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, Writer, writtenIds } from "../../support/eventLogs.ts";
import { freePort, NatsServer, natsProgram } from "../../support/natsServer.ts";
import { SilentProxy } from "../../support/silentProxy.ts";

/** A database of its own, for a lock of its own. */
async function withWriter() {
  const db = await withDatabase();
  const writer = await Writer.on(db.url);
  return {
    ...db,
    writer,
    async [Symbol.asyncDispose]() {
      await writer[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

/** The process of PostgreSQL that the leader is served by, once there is one as wanted. */
async function leaderPid(writer: Writer, isWanted: (pid: number) => boolean = () => true): Promise<number> {
  for (;;) {
    const rows = await writer.run<{ pid: number }>(
      `SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND objid = 7146003 AND granted
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
    );
    const pid = rows.map((row) => row.pid).find(isWanted);
    if (pid !== undefined) return pid;
  }
}

const title = natsProgram ? "events carried by NATS" : "events carried by NATS (left out: no nats-server on the PATH)";

(natsProgram ? describe : describe.skip)(title, () => {
  let nats: NatsServer;

  beforeAll(async () => {
    nats = await NatsServer.start();
  });

  afterAll(() => nats[Symbol.asyncDispose]());

  it("reach every instance once and in order, whoever wrote them", async () => {
    await using db = await withWriter();
    const { writer } = db;
    await using one = await aRunningLog(db, { natsUrl: nats.url });
    await using other = await aRunningLog(db, { natsUrl: nats.url });
    await nats.consumed(one.events.epoch, 2);
    await using here = new Follower(one.events);
    await using there = new Follower(other.events);
    await using second = await Writer.on(db.url);
    for (let round = 0; round < 30; round++) await Promise.all([writer.write(2), second.write(3)]);
    await Promise.all([here.has(150), there.has(150)]);
    const written = await writtenIds(writer);
    expect([here.ids, there.ids]).toEqual([written, written]);
  });

  it("reach an instance that can't ask the database, with the cursors of it", async () => {
    await using db = await withWriter();
    const { writer } = db;
    let isAway = false;
    const reader: ReadPool = {
      ...db.reader,
      rows: (statement, parameters) =>
        isAway ? Promise.reject(new RangeError("away")) : db.reader.rows(statement, parameters),
    };
    await using one = await aRunningLog(db, { natsUrl: nats.url });
    await leaderPid(writer);
    await using proxy = await SilentProxy.before(db.url);
    await using other = await aRunningLog({ url: proxy.url, reader }, { natsUrl: nats.url });
    await nats.consumed(one.events.epoch, 2);
    await using here = new Follower(one.events);
    await using there = new Follower(other.events);
    const first = await writer.write(1);
    await Promise.all([here.has(1), there.has(1)]);
    isAway = true;
    proxy.cut();
    const second = await writer.write(3);
    await there.has(4);
    await here.has(4);
    expect(there.ids).toEqual([...first, ...second]);
    expect(there.told.map(({ place }) => other.events.cursorOf(place))).toEqual(
      here.told.map(({ place }) => one.events.cursorOf(place)),
    );
  });

  it("are neither lost nor doubled when NATS dies, comes back and has forgotten them", async () => {
    await using db = await withWriter();
    const { writer } = db;
    await using one = await aRunningLog(db, { natsUrl: nats.url });
    await using other = await aRunningLog(db, { natsUrl: nats.url });
    await nats.consumed(one.events.epoch, 2);
    await using here = new Follower(one.events);
    await using there = new Follower(other.events);
    const ids = [...(await writer.write(5))];
    await Promise.all([here.has(5), there.has(5)]);
    await nats.kill();
    ids.push(...(await writer.write(5)));
    await Promise.all([here.has(10), there.has(10)]);
    await nats.start();
    ids.push(...(await writer.write(5)));
    await nats.consumed(one.events.epoch, 2);
    ids.push(...(await writer.write(5)));
    await Promise.all([here.has(20), there.has(20)]);
    expect([here.ids, there.ids]).toEqual([ids, ids]);
  });

  it("are handed on by another instance within 5 s when the one that did falls silent", async () => {
    await using db = await withWriter();
    const { writer } = db;
    await using proxy = await SilentProxy.before(db.url);
    await using _silent = await aRunningLog({ url: proxy.url, reader: db.reader }, { natsUrl: nats.url });
    const first = await leaderPid(writer);
    await using other = await aRunningLog(db, { natsUrl: nats.url });
    await using there = new Follower(other.events);
    proxy.cut();
    const ids = [...(await writer.write(2))];
    await leaderPid(writer, (pid) => pid !== first);
    expect(silentMs + beatEveryMs).toBeLessThanOrEqual(5_000);
    ids.push(...(await writer.write(2)));
    await there.has(4);
    expect(there.ids).toEqual(ids);
  });
});

describe("a NATS that is not there", () => {
  it("stops no start, and events are told", async () => {
    await using db = await withWriter();
    const { writer } = db;
    await using log = await aRunningLog(db, { natsUrl: `nats://127.0.0.1:${await freePort()}` });
    await using follower = new Follower(log.events);
    const ids = await writer.write(2);
    await follower.has(2);
    expect(follower.ids).toEqual(ids);
  });
});

describe("an event that another instance has read", () => {
  it("is taken once, and only where all before it is known in the same epoch", async () => {
    await using db = await withWriter();
    await using log = await aRunningLog(db);
    const { events } = log;
    await using follower = new Follower(events);
    const eventId = "6f1f0e1a-6f0c-4c51-9a8e-0d7c5a1b2c3d";
    const row = { eventId, kind: "COOP_CHANGED", at: "2026-11-24T12:00:00Z", subjectType: "Coop", subjectKey: "1" };
    const event = {
      ...row,
      kind: "COOP_CHANGED" as const,
      topic: "Coop:1",
      change: null,
      xid: "9000000000000",
      seq: "1",
    };
    const { epoch } = events;
    expect(events.offer({ epoch, before: ["8999999999999", "1"], event })).toBe(false);
    expect(events.offer({ epoch: crypto.randomUUID(), before: ["0", "0"], event })).toBe(false);
    expect(follower.ids).toEqual([]);
    expect(events.offer({ epoch, before: ["0", "0"], event })).toBe(true);
    expect(events.offer({ epoch, before: ["0", "0"], event })).toBe(true);
    await follower.has(1);
    expect(follower.ids).toEqual([eventId]);
  });
});
