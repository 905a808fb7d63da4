import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { settleEpoch } from "../../../src/events/epoch.ts";
import { CursorTooOldError } from "../../../src/events/events.errors.ts";
import type { ReadPool } from "../../../src/persistence/readPool.ts";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { aRunningLog, Follower, Writer } from "../../support/eventLogs.ts";

let db: TestDatabase;
let writer: Writer;

beforeAll(async () => {
  db = await withDatabase();
  writer = await Writer.on(db.url);
  await settleEpoch(writer.client);
  await writer.write(6_000);
  await writer.settled();
});

afterAll(async () => {
  await writer[Symbol.asyncDispose]();
  await db[Symbol.asyncDispose]();
});

describe("a cursor of an event", () => {
  it("leads back to it, also where memory begins", async () => {
    await using log = await aRunningLog(db);
    const { events } = log;
    await using follower = new Follower(events);
    await writer.write(5_600);
    await follower.has(5_600);
    const lost = follower.told.filter(({ place }) => events.placeOf(events.cursorOf(place)) !== place);
    expect(lost).toEqual([]);
  });

  it("is too old when its epoch ends while it waits for its page", async () => {
    const { reader, isAsked, release } = holdingPages(db.reader);
    await using log = await aRunningLog({ url: db.url, reader });
    const { events } = log;
    await using follower = new Follower(events);
    const waiting = Promise.allSettled([events.read(events.beginning), events.read(events.beginning)]);
    await isAsked;
    await writer.run("UPDATE patio.event_log SET identity = 'of another server'");
    await writer.run("SELECT patio.settle_epoch()");
    await expect(follower.ended).rejects.toThrow(CursorTooOldError);
    release();
    const tooOld = { status: "rejected", reason: expect.any(CursorTooOldError) };
    expect(await waiting).toEqual([tooOld, tooOld]);
  });
});

/** A reader that is slow to read a page between two places, until it is released. */
function holdingPages(pool: ReadPool) {
  const [asked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const reader: ReadPool = {
    ...pool,
    async rows(statement, parameters) {
      if (/ > \(.* <= \(/s.test(statement.text)) {
        asked.resolve();
        await released.promise;
      }
      return pool.rows(statement, parameters);
    },
  };
  return { reader, isAsked: asked.promise, release: released.resolve };
}
