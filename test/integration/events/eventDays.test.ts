import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { type EventDays, tendEventDays } from "../../../src/events/eventDays.ts";
import { CursorTooOldError } from "../../../src/events/events.errors.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Writer, writtenIds } from "../../support/eventLogs.ts";

const today = Temporal.Now.plainDateISO("UTC");
const dayBefore = (days: number) => today.subtract({ days }).toString();

let db: TestDatabase;
let writer: Writer;

beforeEach(async () => {
  db = await withDatabase();
  writer = await Writer.on(db.url);
});

afterEach(async () => {
  await writer[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

/** A log that leaves the days to this test: its own run would be at them at the same time, or before. */
async function aLogThatTendsNothing() {
  await writer.run("SELECT pg_advisory_lock(7146002)");
  return await aRunningLog(db);
}

const tend = (keptDays: number, on = today): Promise<EventDays> => tendEventDays(writer.client, on, keptDays);

async function daysThere(): Promise<readonly string[]> {
  const rows = await writer.run<{ day: string }>(
    `SELECT right(relname, 8) AS day FROM pg_class WHERE relnamespace = 'patio'::regnamespace
       AND relkind = 'r' AND relname ~ '^event_[0-9]{8}$' ORDER BY 1`,
  );
  return rows.map(({ day }) => day);
}

const writeOn = (day: string, count = 1) => writer.write(count, `'${day}T12:00:00Z'`);

describe("the days of the log", () => {
  it("are there for today and a week ahead, and for events that found none, which keep their place", async () => {
    const early = await writeOn(dayBefore(3), 2);
    const stray = await writer.write(2);
    expect(await tend(30)).toEqual({ made: 9, dropped: 0, isUnfinished: false });
    expect(await tend(30)).toEqual({ made: 0, dropped: 0, isUnfinished: false });
    const expected = [dayBefore(3), ...Array.from({ length: 8 }, (_, days) => today.add({ days }).toString())];
    expect(await daysThere()).toEqual(expected.map((day) => day.replaceAll("-", "")));
    const [undated] = await writer.run("SELECT count(*)::int FROM patio.event_undated");
    expect(undated).toEqual({ count: 0 });
    const onDay = await writer.write(1);
    expect(await writtenIds(writer)).toEqual([...early, ...stray, ...onDay]);
  });

  it("go when they are beyond retention, whole, and not a day before", async () => {
    await writeOn(dayBefore(31), 2);
    const kept = await writeOn(dayBefore(30));
    await tend(30);
    expect(await writtenIds(writer)).toEqual(kept);
    expect(await tend(30, today.add({ days: 1 }))).toEqual({ made: 1, dropped: 1, isUnfinished: false });
    expect(await writtenIds(writer)).toEqual([]);
  });

  it("leave cursors behind them good, and tell those before them that they are too old", async () => {
    const ids = [...(await writeOn(dayBefore(31), 3)), ...(await writeOn(dayBefore(1), 2))];
    await writer.settled();
    await using log = await aLogThatTendsNothing();
    const { events } = log;
    const all = (await events.read(events.beginning)).events;
    expect(all.map(({ eventId }) => eventId)).toEqual(ids);
    const cursors = all.map(({ place }) => events.cursorOf(place));
    const idsAfter = async (cursor: string) =>
      (await events.read(events.placeOf(cursor))).events.map(({ eventId }) => eventId);
    expect(await idsAfter(cursors[0]!)).toEqual(ids.slice(1));

    await tend(30);
    events.wake();
    await events.looked();
    await expect(idsAfter(cursors[1]!)).rejects.toThrow(CursorTooOldError);
    expect(() => events.placeBefore(cursors[1]!)).toThrow(CursorTooOldError);
    expect((await events.readBack(events.placeBefore(cursors[3]!))).events).toEqual([]);
    expect(await idsAfter(cursors[2]!)).toEqual(ids.slice(3));
    expect(await idsAfter(cursors[3]!)).toEqual(ids.slice(4));
    expect((await events.read(events.beginning)).events.map(({ eventId }) => eventId)).toEqual(ids.slice(3));
  });

  it("go although somebody reads page by page, who is told instead of missing what is gone", async () => {
    await writeOn(dayBefore(31), 12_000);
    await writeOn(dayBefore(1), 10);
    await writer.settled();
    await using log = await aLogThatTendsNothing();
    const { events } = log;
    const page = await events.read(events.beginning);
    expect(page.events).toHaveLength(500);
    await tend(30);
    await expect(events.read(page.reached)).rejects.toMatchObject({ code: "CURSOR_TOO_OLD", facts: { refetch: true } });
  });

  it("are those of the database, whatever clock an instance has", async () => {
    const ids = await writer.write(2);
    jest.useFakeTimers({ advanceTimers: true, now: Date.now() + 40 * 86_400_000 });
    try {
      await using _log = await aRunningLog(db);
      while ((await daysThere()).length === 0);
      // The run has ended when its lock is free.
      await writer.run("SELECT pg_advisory_lock(7146002)");
      expect(await writtenIds(writer)).toEqual(ids);
    } finally {
      jest.useRealTimers();
    }
  });

  it("stay when a writer is in the way, and go at the next run", async () => {
    await writeOn(dayBefore(31));
    await tend(365);
    await using other = await Writer.on(db.url);
    await other.run("BEGIN");
    await other.write(1);
    expect(await tend(30)).toEqual({ made: 0, dropped: 0, isUnfinished: true });
    expect(await writtenIds(writer)).toHaveLength(1);
    const [log] = await writer.run("SELECT trimmed_xid::text AS xid FROM patio.event_log");
    expect(log).toEqual({ xid: "0" });
    await other.run("COMMIT");
    expect(await tend(30)).toEqual({ made: 0, dropped: 1, isUnfinished: false });
  });

  it("are left to another instance that is at it", async () => {
    await using other = await Writer.on(db.url);
    await other.run("SELECT pg_advisory_lock(7146002)");
    expect(await tend(30)).toEqual({ made: 0, dropped: 0, isUnfinished: false });
    expect(await daysThere()).toEqual([]);
  });
});
