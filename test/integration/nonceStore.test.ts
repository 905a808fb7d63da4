import { describe, expect, it } from "@jest/globals";
import { createNonceStore } from "../../src/persistence/nonceStore.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";

/** Moves what is kept into the past. */
async function age({ orm }: TestDatabase, seconds: number): Promise<void> {
  await orm.em.fork().execute("UPDATE patio.request_nonce SET seen_at = seen_at - make_interval(secs => ?)", [seconds]);
}

async function keptIn({ orm }: TestDatabase): Promise<string[]> {
  const rows = await orm.em.fork().execute<{ nonce: string }[]>("SELECT nonce FROM patio.request_nonce ORDER BY 1");
  return rows.map(({ nonce }) => nonce);
}

describe("a nonce", () => {
  it("is taken once by all instances on a database, and once for each key", async () => {
    await using db = await withDatabase();
    const [one, another] = [createNonceStore(db.orm), createNonceStore(db.orm)];
    expect(await one.use("router", "n1")).toBe(true);
    expect(await one.use("router", "n1")).toBe(false);
    expect(await another.use("router", "n1")).toBe(false);
    expect(await another.use("other", "n1")).toBe(true);
    expect(await another.use("router", "n2")).toBe(true);
  });

  it("is taken by one alone of many that come at once", async () => {
    await using db = await withDatabase();
    const stores = Array.from({ length: 10 }, () => createNonceStore(db.orm));
    const taken = await Promise.all(stores.map((store) => store.use("router", "n1")));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it("is kept for five minutes and removed in passing after them, every ten seconds", async () => {
    await using db = await withDatabase();
    let now = 0;
    const store = createNonceStore(db.orm, () => now);
    await store.use("router", "old");
    await age(db, 10);
    await store.use("router", "new");
    await age(db, 5 * 60 - 5);
    now = 9_999;
    await store.use("router", "before");
    expect(await keptIn(db)).toEqual(["before", "new", "old"]);
    now = 10_000;
    await store.use("router", "after");
    expect(await keptIn(db)).toEqual(["after", "before", "new"]);
  });
});
