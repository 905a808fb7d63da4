import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { HeldConnection } from "../../../src/events/heldConnection.ts";
import { createLog } from "../../../src/observability/log.ts";
import { statement } from "../../../src/persistence/statement.ts";
import { withDatabase } from "../../support/database.ts";
import { SilentProxy } from "../../support/silentProxy.ts";

describe("a held connection", () => {
  it("stops at once while it waits for an answer that never comes", async () => {
    await using db = await withDatabase();
    await using proxy = await SilentProxy.before(db.url);
    const held = new HeldConnection({ url: proxy.url, log: createLog("silent") });
    const { promise: isAsking, resolve: asks } = Promise.withResolvers<void>();
    let failure: unknown;
    held.start({
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
    await held.stop();
    expect(failure).toMatchObject({ message: expect.stringMatching(/^Connection terminated/) });
  });

  it("answers nothing before it is ready, and begins anew when the server falls silent meanwhile", async () => {
    await using db = await withDatabase();
    await using proxy = await SilentProxy.before(db.url);
    const held = new HeldConnection({ url: proxy.url, log: createLog("silent") });
    const one = statement<{ one: number }>("SELECT 1 AS one");
    const { promise: isReady, resolve: onReady } = Promise.withResolvers<void>();
    const refusals: unknown[] = [];
    held.start({
      everyMs: 60_000,
      async begin(_client, lost) {
        refusals.push(await held.rows(one, []).catch(({ code }) => code));
        if (refusals.length > 1) return;
        proxy.fallSilent();
        await once(lost, "abort");
      },
      beat: async () => {},
      onReady,
    });
    await isReady;
    expect(refusals).toEqual(["DATABASE_UNREACHABLE", "DATABASE_UNREACHABLE"]);
    expect(await held.rows(one, [])).toEqual([{ one: 1 }]);
    await held.stop();
  });
});
