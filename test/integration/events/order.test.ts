import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { recordEvent } from "../../../src/events/recordEvent.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, type RunningLog, Writer, writtenIds } from "../../support/eventLogs.ts";
import { stopIntervals } from "../../support/stoppedIntervals.ts";

let db: TestDatabase;
let log: RunningLog;

beforeAll(async () => {
  db = await withDatabase();
  log = await aRunningLog(db);
});

afterAll(async () => {
  await log[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

afterEach(() => {
  jest.useRealTimers();
});

describe("the event log", () => {
  it("tells what a transaction recorded when it commits, and nothing of one that is rolled back", async () => {
    await using follower = new Follower(log.events);
    const em = db.orm.em.fork();
    const rolledBack = em.transactional(async (inner) => {
      recordEvent(inner, { kind: "COOP_JOINED", subject: { type: "Coop", key: "gone" } });
      await inner.flush();
      throw new RangeError("rolled back");
    });
    await expect(rolledBack).rejects.toThrow(RangeError);
    await db.orm.em.fork().transactional(async (inner) => {
      const topic = { type: "Opportunity", key: "7" };
      recordEvent(inner, { kind: "SEAT_OPENED", subject: { type: "Seat", key: "8" }, topic, change: "FREED" });
    });
    await follower.has(1);
    expect(follower.told).toEqual([
      {
        eventId: expect.any(String),
        place: expect.any(String),
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*\+00:00$/),
        kind: "SEAT_OPENED",
        subjectType: "Seat",
        subjectKey: "8",
        topic: "Opportunity:7",
        change: "FREED",
      },
    ]);
  });

  it("loses nothing of two writers that commit in the other order, and keeps the order of their transactions", async () => {
    await using follower = new Follower(log.events);
    await using early = await Writer.on(db.url);
    await using late = await Writer.on(db.url);
    await early.run("BEGIN");
    const first = await early.write(2);
    const second = await late.write(1);
    await looked(log);
    expect(follower.ids).toEqual([]);
    await early.run("COMMIT");
    await follower.has(3);
    expect(follower.ids).toEqual([...first, ...second]);
  });

  it("tells an event that an older transaction held up right after that one ends, although it wrote none", async () => {
    // What tells it is no look that is due anyhow.
    stopIntervals();
    await using log = await aRunningLog(db);
    await using follower = new Follower(log.events);
    await using older = await Writer.on(db.url);
    await using writer = await Writer.on(db.url);
    await older.run("BEGIN");
    await older.run("SELECT pg_current_xact_id()");
    const ids = await writer.write(1);
    await looked(log);
    expect(follower.ids).toEqual([]);
    while (log.events.lagMs === 0) await looked(log);
    await older.run("ROLLBACK");
    await follower.has(1);
    expect([follower.ids, log.events.lagMs]).toEqual([ids, 0]);
  });

  it("waits no longer than 30 s for a transaction of an instance that fell silent", async () => {
    const shown = await db.orm.em.fork().execute("SHOW idle_in_transaction_session_timeout");
    expect(shown).toEqual([{ idle_in_transaction_session_timeout: "30s" }]);
  });

  it("tells each event once and in order, however transactions overlap, end and are read", async () => {
    await using writers = await threeWriters(db.url);
    const step = fc.record({
      writer: fc.nat(2),
      does: fc.constantFrom("begin", "write", "commit", "rollback", "look"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 40 }), async (steps) => {
        const before = (await writtenIds(writers.all[0]!)).length;
        await using follower = new Follower(log.events);
        for (const { writer, does } of steps) {
          if (does === "look") await looked(log);
          else await writers.step(writer, does);
        }
        await writers.end();
        const written = (await writtenIds(writers.all[0]!)).slice(before);
        await follower.has(written.length);
        expect(follower.ids).toEqual(written);
      }),
      { numRuns: 15 },
    );
  });
});

/** Resolves when the log has looked at its end once more. */
async function looked({ events }: RunningLog): Promise<void> {
  events.wake();
  await events.looked();
}

/** Three connections, each in a transaction or not. */
async function threeWriters(url: string) {
  const all = await Promise.all([Writer.on(url), Writer.on(url), Writer.on(url)]);
  const isOpen = [false, false, false];
  return {
    all,
    async step(index: number, does: "begin" | "write" | "commit" | "rollback") {
      const writer = all[index]!;
      if (does === "write") {
        await writer.write(1 + index);
        return;
      }
      if (isOpen[index] === (does === "begin")) return;
      isOpen[index] = does === "begin";
      await writer.run(does);
    },
    async end() {
      for (const [index, writer] of all.entries()) {
        if (isOpen[index]) await writer.run("COMMIT");
        isOpen[index] = false;
      }
    },
    async [Symbol.asyncDispose]() {
      for (const writer of all) await writer[Symbol.asyncDispose]();
    },
  };
}
