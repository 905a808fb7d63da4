import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { settleEpoch } from "../../../src/events/epoch.ts";
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
});
