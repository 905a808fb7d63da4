import { describe, expect, it } from "@jest/globals";
import { statement } from "../../src/persistence/statement.ts";
import { withDatabase } from "../support/database.ts";

const backend = statement<{ pid: number; asked: string }>("SELECT pg_backend_pid() AS pid, $1::text AS asked");
const tenBy = statement<{ tenth: number }>("SELECT 10 / $1::int AS tenth");
const endBackend = statement<{ ended: boolean }>("SELECT pg_terminate_backend(pg_backend_pid()) AS ended");

const twenty = Array.from({ length: 20 }, (_, index) => String(index));

describe("statements that are asked for together", () => {
  it("go to the database eight on a connection, and each gets its own rows", async () => {
    await using db = await withDatabase();
    const rows = (await Promise.all(twenty.map((asked) => db.reader.rows(backend, [asked])))).flat();
    expect(rows.map(({ asked }) => asked)).toEqual(twenty);
    const sizes = [...Map.groupBy(rows, ({ pid }) => pid).values()].map(({ length }) => length);
    expect(sizes).toEqual([8, 8, 4]);
  });

  it("do not suffer from one of them that fails, nor does who asks next", async () => {
    await using db = await withDatabase();
    const all = await Promise.allSettled([5, 0, 2].map((by) => db.reader.rows(tenBy, [by])));
    expect(all).toMatchObject([
      { status: "fulfilled", value: [{ tenth: 2 }] },
      { status: "rejected", reason: { code: "22012" } },
      { status: "fulfilled", value: [{ tenth: 5 }] },
    ]);
    expect(await db.reader.rows(tenBy, [10])).toEqual([{ tenth: 1 }]);
  });

  it("all fail when their connection breaks, and the next one gets another", async () => {
    await using db = await withDatabase();
    const broken = await Promise.allSettled([
      db.reader.rows(endBackend, []),
      db.reader.rows(tenBy, [5]),
      db.reader.rows(tenBy, [2]),
    ]);
    expect(broken.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
    expect(await db.reader.rows(tenBy, [10])).toEqual([{ tenth: 1 }]);
  });

  it("hold three connections at most when they are of one operation", async () => {
    await using db = await withDatabase();
    const ofOperation = db.reader.forOperation();
    const asked = Array.from({ length: 100 }, (_, index) => String(index));
    const rows = (await Promise.all(asked.map((each) => ofOperation.rows(backend, [each])))).flat();
    expect(rows.map((row) => row.asked)).toEqual(asked);
    expect(new Set(rows.map(({ pid }) => pid)).size).toBe(3);
  });

  it("of one operation are not sent any more once it has ended", async () => {
    await using db = await withDatabase();
    const operation = new AbortController();
    const ofOperation = db.reader.forOperation({ signal: operation.signal });
    const all = Array.from({ length: 100 }, (_, index) => ofOperation.rows(backend, [String(index)]));
    setImmediate(() => operation.abort(new Error("ended")));
    const ended = (await Promise.allSettled(all)).filter(({ status }) => status === "rejected");
    // Three connections have had eight each, which are canceled unless they were faster.
    expect(ended.length).toBeGreaterThanOrEqual(100 - 24);
    expect(await db.reader.rows(tenBy, [10])).toEqual([{ tenth: 1 }]);
  });

  it("fail at once when the pool is closed", async () => {
    const db = await withDatabase();
    await db[Symbol.asyncDispose]();
    await expect(db.reader.rows(tenBy, [5])).rejects.toThrow();
  });
});
