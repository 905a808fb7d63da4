import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { settleEpoch } from "../../../src/events/epoch.ts";
import { tendEventDays } from "../../../src/events/eventDays.ts";
import { EventSource } from "../../../src/events/eventSource.ts";
import { CursorTooOldError, EventCursorError } from "../../../src/events/events.errors.ts";
import type { LoggedEvent } from "../../../src/events/loggedEvent.ts";
import type { Place } from "../../../src/events/place.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, type RunningLog, Writer } from "../../support/eventLogs.ts";

let db: TestDatabase;
let writer: Writer;
let log: RunningLog;
let ids: readonly string[];

beforeAll(async () => {
  db = await withDatabase();
  writer = await Writer.on(db.url);
  await settleEpoch(writer.client);
  await tendEventDays(writer.client, Temporal.Now.plainDateISO("UTC"), 30);
  ids = [];
  for (let transaction = 0; transaction < 20; transaction++) ids = [...ids, ...(await writer.write(1_000))];
  await writer.settled();
  log = await aRunningLog(db);
});

afterAll(async () => {
  await log[Symbol.asyncDispose]();
  await writer[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

/** Everything from a place up to the end. */
async function readAll(start: Place): Promise<LoggedEvent[]> {
  const all: LoggedEvent[] = [];
  for (let place = start; place < log.events.end; ) {
    const { events, reached } = await log.events.read(place);
    all.push(...events);
    place = reached;
  }
  return all;
}

it("a cursor for the end of the log is that of its last event, whose transaction outlives a crash", async () => {
  const { events } = log;
  const { cursorOf, end } = { cursorOf: (place: Place) => events.cursorOf(place), end: events.end };
  const last = (await readAll(events.beginning)).at(-1)!;
  expect(last.place < end).toBe(true);
  expect(cursorOf(end)).toBe(cursorOf(last.place));
  expect(events.placeOf(cursorOf(end))).toBe(last.place);
});

describe("who was away", () => {
  it("reads 20,000 events in pages of 500, in order, and the latest 5,000 from memory", async () => {
    db.statements.length = 0;
    const all = await readAll(log.events.beginning);
    expect(all.map(({ eventId }) => eventId)).toEqual(ids);
    expect(db.statements.length).toBeLessThanOrEqual(31);
  });

  it("shares what is read with 200 others who come back to places of their own", async () => {
    const all = await readAll(log.events.beginning);
    await using other = await aRunningLog(db);
    db.statements.length = 0;
    const comeBack = async (index: number): Promise<readonly string[]> => {
      const read: string[] = [];
      for (let place = all[index]!.place; place < other.events.end; ) {
        const { events, reached } = await other.events.read(place);
        read.push(...events.map(({ eventId }) => eventId));
        place = reached;
      }
      return read;
    };
    const starts = Array.from({ length: 200 }, (_, nth) => 12_000 + nth * 17);
    const read = await Promise.all(starts.map(comeBack));
    for (const [nth, start] of starts.entries()) expect(read[nth]).toEqual(ids.slice(start + 1));
    expect(db.statements.length).toBeLessThanOrEqual(40);
  });

  it("misses nothing and has nothing twice at the seam to what is written meanwhile", async () => {
    const { events } = log;
    const start = events.beginning;
    await using follower = new Follower(events, start);
    const since: string[] = [];
    for (let transaction = 0; transaction < 30; transaction++) since.push(...(await writer.write(3)));
    await follower.has(ids.length + since.length);
    ids = [...ids, ...since];
    expect(follower.ids).toEqual(ids);
  });
});

describe("a cursor", () => {
  const sourceAfter = (after: string) =>
    new EventSource(log.events, { kinds: ["COOP_CHANGED"], after, admits: async () => true });

  it("is good at any instance, for what stands behind its event", async () => {
    await using other = await aRunningLog(db);
    const [first] = (await log.events.read(log.events.beginning)).events;
    const cursor = log.events.cursorOf(first!.place);
    const source = new EventSource(other.events, { kinds: ["COOP_CHANGED"], after: cursor, admits: async () => true });
    for await (const event of source) {
      expect(event.eventId).toBe(ids[1]);
      break;
    }
  });

  it("that was forged, or changed in any letter, is refused", async () => {
    const cursor = log.events.cursorOf(log.events.end);
    for (const forged of ["", "1", "AAAAAAAAAAAAAAAAAAAA", cursor.slice(1), `${cursor}A`]) {
      expect(() => sourceAfter(forged)).toThrow(EventCursorError);
    }
    for (let at = 0; at < cursor.length; at += 7) {
      const changed = cursor.slice(0, at) + (cursor[at] === "A" ? "B" : "A") + cursor.slice(at + 1);
      expect(() => sourceAfter(changed)).toThrow(EventCursorError);
    }
    expect(log.events.cursorOf(sourceAfter(cursor).start)).toBe(cursor);
  });

  it("of another epoch is too old", async () => {
    await using other = await withDatabase();
    await using there = await aRunningLog(other);
    expect(() => sourceAfter(there.events.cursorOf(there.events.end))).toThrow(CursorTooOldError);
  });
});

it("a stream of events ends when who follows it leaves, although nothing happens", async () => {
  const { events } = log;
  const source = new EventSource(events, { kinds: ["COOP_CHANGED"], after: null, admits: async () => true });
  const stream = source[Symbol.asyncIterator]();
  const waiting = stream.next();
  await stream.return?.();
  expect(await waiting).toEqual({ done: true, value: undefined });
});
