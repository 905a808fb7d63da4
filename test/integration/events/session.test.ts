import { describe, expect, it } from "@jest/globals";
import { Session } from "../../../src/events/session.ts";
import { createLog } from "../../../src/observability/log.ts";
import { withDatabase } from "../../support/database.ts";
import { SilentProxy } from "../../support/silentProxy.ts";

describe("a session for events", () => {
  it("stops at once while it waits for an answer that never comes", async () => {
    await using db = await withDatabase();
    await using proxy = await SilentProxy.before(db.url);
    const session = new Session({ url: proxy.url, reader: db.reader, log: createLog("silent") });
    const { promise: isAsking, resolve: asks } = Promise.withResolvers<void>();
    let failure: unknown;
    session.start({
      everyMs: 60_000,
      begin: async (client) => {
        proxy.cut();
        const query = { text: "SELECT 1", query_timeout: 600_000 };
        const answer = client.query(query);
        asks();
        await answer.catch((error) => {
          failure = error;
          throw error;
        });
      },
      beat: async () => {},
    });
    await isAsking;
    await session.stop();
    expect(failure).toMatchObject({ message: expect.stringMatching(/^Connection terminated/) });
  });
});
