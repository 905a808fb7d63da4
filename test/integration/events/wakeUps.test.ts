import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { answerWithinMs, reconnectAfterMs } from "../../../src/events/heldConnection.ts";
import { pollEveryMs } from "../../../src/events/listener.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, Writer, writtenIds } from "../../support/eventLogs.ts";
import { SilentProxy } from "../../support/silentProxy.ts";
import { stopIntervals } from "../../support/stoppedIntervals.ts";

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

afterEach(() => {
  jest.useRealTimers();
});

/** The processes of PostgreSQL that listeners are served by. */
async function listenerPids(): Promise<readonly number[]> {
  const rows = await writer.run<{ pid: number }>(
    "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'patio-listen'",
  );
  return rows.map(({ pid }) => pid);
}

/** The process that a listener is served by, once there is one as wanted, which listens. */
async function listenerPid(isWanted: (pid: number) => boolean = () => true): Promise<number> {
  for (;;) {
    const rows = await writer.run<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity
        WHERE datname = current_database() AND application_name = 'patio-listen'
          AND state = 'idle' AND query <> '' AND query !~ 'history_identity|settle_epoch'`,
    );
    const pid = rows.map((row) => row.pid).find(isWanted);
    if (pid !== undefined) return pid;
  }
}

// PostgreSQL takes a moment to see that those of the test before have gone.
beforeEach(async () => {
  while ((await listenerPids()).length > 0);
});

describe("a log that runs", () => {
  it("is woken by each commit", async () => {
    stopIntervals();
    await using log = await aRunningLog(db);
    await listenerPid();
    await using follower = new Follower(log.events);
    const ids: string[] = [];
    // The first may be found by the look with which it begins.
    for (let count = 1; count <= 3; count++) {
      ids.push(...(await writer.write(1)));
      await follower.has(count);
      await log.events.looked();
    }
    expect(follower.ids).toEqual(ids);
  });

  it("tells every instance each event once, whoever wrote it", async () => {
    const before = (await writtenIds(writer)).length;
    await using one = await aRunningLog(db);
    await using other = await aRunningLog(db);
    await using here = new Follower(one.events);
    await using there = new Follower(other.events);
    await using second = await Writer.on(db.url);
    for (let round = 0; round < 20; round++) await Promise.all([writer.write(2), second.write(3)]);
    await Promise.all([here.has(100), there.has(100)]);
    const written = (await writtenIds(writer)).slice(before);
    expect([here.ids, there.ids]).toEqual([written, written]);
  });

  it("replaces a listener whose process PostgreSQL has ended, and tells what was written meanwhile", async () => {
    stopIntervals();
    await using log = await aRunningLog(db);
    const ended = await listenerPid();
    await using follower = new Follower(log.events);
    await writer.run("SELECT pg_terminate_backend($1)", [ended]);
    const ids = await writer.write(2);
    const replaced = await listenerPid((pid) => pid !== ended);
    await follower.has(2);
    expect([follower.ids, replaced]).toEqual([ids, expect.any(Number)]);
  });

  it("replaces a listener that falls silent within 5 s", async () => {
    stopIntervals();
    await using proxy = await SilentProxy.before(db.url);
    await using log = await aRunningLog({ url: proxy.url, reader: db.reader });
    const silent = await listenerPid();
    await using follower = new Follower(log.events);
    proxy.fallSilent();
    const ids = await writer.write(1);
    jest.advanceTimersByTime(pollEveryMs);
    await Promise.all([listenerPid((pid) => pid !== silent), follower.has(1)]);
    expect(pollEveryMs + answerWithinMs + reconnectAfterMs).toBeLessThan(5_000);
    expect(follower.ids).toEqual(ids);
  });

  it("looks every 2 s although nothing wakes it", async () => {
    stopIntervals();
    await using log = await aRunningLog(db);
    await listenerPid();
    await using follower = new Follower(log.events);
    const ids = [...(await writer.write(1))];
    await follower.has(1);
    await log.events.looked();
    await writer.run("ALTER TABLE patio.event DISABLE TRIGGER event_wakes_readers");
    try {
      ids.push(...(await writer.write(1)));
      expect(follower.ids).toEqual(ids.slice(0, 1));
      jest.advanceTimersByTime(2_000);
      await follower.has(2);
      expect(follower.ids).toEqual(ids);
    } finally {
      await writer.run("ALTER TABLE patio.event ENABLE TRIGGER event_wakes_readers");
    }
  });
});
