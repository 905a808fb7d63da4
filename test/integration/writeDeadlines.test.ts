import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { Event } from "../../src/events/event.entity.ts";
import { closeWhenSilent } from "../../src/persistence/closeWhenSilent.ts";
import { createOrm, type OrmOptions } from "../../src/persistence/orm.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { SilentProxy } from "../support/silentProxy.ts";

let db: TestDatabase;
beforeAll(async () => {
  db = await withDatabase();
});
afterAll(async () => db[Symbol.asyncDispose]());

async function withWrites(options: Partial<OrmOptions> = {}) {
  const orm = await createOrm({ url: db.url, entities: [Event], ...options });
  return { orm, em: orm.em.fork(), [Symbol.asyncDispose]: () => orm.close() };
}

const limits = ["statement_timeout", "lock_timeout"].map((name) => `current_setting('${name}') AS ${name}`).join(", ");

describe("a write", () => {
  it("fails when the server falls silent, in a transaction or not, and the next one goes another way", async () => {
    await using proxy = await SilentProxy.before(db.url);
    await using writes = await withWrites({ url: proxy.url, statementTimeoutMs: 400 });
    const { em } = writes;
    const inTransaction = () =>
      em.transactional(async (inner) => {
        await inner.execute("SELECT 1");
        proxy.fallSilent();
        await inner.execute("SELECT 2");
      });
    await em.execute("SELECT 1");
    proxy.fallSilent();
    await expect(em.execute("SELECT 2")).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
    await expect(inTransaction()).rejects.toMatchObject({ code: "DATABASE_UNREACHABLE" });
    expect(await em.execute("SELECT 3 AS three")).toEqual([{ three: 3 }]);
  });

  it("that loses its connection in a transaction leaves its place in the pool to the next one", async () => {
    await using writes = await withWrites({ maxConnections: 1 });
    const { em } = writes;
    const lost = em.transactional((inner) => inner.execute("SELECT pg_terminate_backend(pg_backend_pid())"));
    await expect(lost).rejects.toMatchObject({ code: "57P01" });
    expect(await em.execute("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("keeps no shutdown waiting for a server that is silent", async () => {
    await using proxy = await SilentProxy.before(db.url);
    const { orm, em } = await withWrites({ url: proxy.url, statementTimeoutMs: 400 });
    await em.execute("SELECT 1");
    proxy.cut();
    await orm.close();
    expect(await orm.isConnected()).toBe(false);
  });

  it("is ended by PostgreSQL after 10 s, or 5 s of waiting for a lock, unless it takes its time", async () => {
    await using writes = await withWrites();
    await using patient = await withWrites({ statementTimeoutMs: null });
    const limitsOf = ({ em }: typeof writes) => em.execute(`SELECT ${limits}`);
    expect(await limitsOf(writes)).toEqual([{ statement_timeout: "10s", lock_timeout: "5s" }]);
    expect(await limitsOf(patient)).toEqual([{ statement_timeout: "0", lock_timeout: "0" }]);
  });
});

it("a connection may be silent for long while PostgreSQL owes nothing", async () => {
  const client = new pg.Client({ connectionString: db.url });
  await client.connect();
  const { stream } = client.connection;
  closeWhenSilent(client, 500, () => new RangeError("silent"));
  await client.query("BEGIN");
  await once(stream, "timeout");
  expect((await client.query("SELECT 1 AS one")).rows).toEqual([{ one: 1 }]);
  await client.end();
});
