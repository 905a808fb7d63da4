import { describe, expect, it } from "@jest/globals";
import { type TestRegistry, testNow, withRegistry } from "../../support/registry.ts";

const today = testNow.toISOString().slice(0, 10);

/** The day that many days before today. */
function daysAgo(days: number): string {
  return new Date(testNow.getTime() - days * 86_400_000).toISOString().slice(0, 10);
}

function record({ registry }: TestRegistry, day: string, counts: Readonly<Record<string, number>>): Promise<void> {
  return registry.recordUsage(day, new Map(Object.entries(counts)));
}

describe("the usage of fields", () => {
  it("adds up, by day and over days", async () => {
    await using db = await withRegistry();
    await record(db, today, { "Coop.name": 3, "Query.coops": 1 });
    await record(db, today, { "Coop.name": 4 });
    await record(db, daysAgo(1), { "Coop.name": 5 });
    await record(db, today, {});
    const rows = await db.orm.em.fork().execute("SELECT coordinate, count FROM registry.field_usage ORDER BY 1, day");
    expect(rows).toEqual([
      { coordinate: "Coop.name", count: "5" },
      { coordinate: "Coop.name", count: "7" },
      { coordinate: "Query.coops", count: "1" },
    ]);
    const usage = await db.registry.usageOf(["Coop.name", "Query.coops", "Coop.slug"]);
    expect(Object.fromEntries(usage)).toEqual({ "Coop.name": 12, "Query.coops": 1, "Coop.slug": 0 });
  });

  it("loses nothing when several instances count at once, in any order of fields", async () => {
    await using db = await withRegistry();
    const fields = ["Coop.name", "Coop.slug", "Person.name", "Query.coops"];
    await Promise.all(
      Array.from({ length: 20 }, (_, turn) => {
        const order = turn % 2 === 0 ? fields : fields.toReversed();
        return db.registry.recordUsage(today, new Map(order.map((field) => [field, 1])));
      }),
    );
    const usage = await db.registry.usageOf(fields);
    expect([...usage.values()]).toEqual([20, 20, 20, 20]);
  });

  it("looks at the last 30 days, today among them, or at as many as are asked for", async () => {
    await using db = await withRegistry();
    await record(db, daysAgo(30), { "Coop.name": 1 });
    expect((await db.registry.usageOf(["Coop.name"])).get("Coop.name")).toBe(0);
    await record(db, daysAgo(29), { "Coop.name": 10 });
    await record(db, today, { "Coop.name": 100 });
    expect((await db.registry.usageOf(["Coop.name"])).get("Coop.name")).toBe(110);
    expect((await db.registry.usageOf(["Coop.name"], 29)).get("Coop.name")).toBe(100);
    expect((await db.registry.usageOf(["Coop.name"], 1)).get("Coop.name")).toBe(100);
  });

  it("of a type is that of its fields, of an argument that of its field, and of no other whose name begins so", async () => {
    await using db = await withRegistry();
    await record(db, today, { "Coop.name": 1, "Coop.slug": 2, "CoopEdge.node": 4, "Query.coops": 8, "Query.coop": 16 });
    const usage = await db.registry.usageOf(["Coop", "Coop.name", "Query.coops(first:)", "CoopEdge", "Query.co"]);
    expect([...usage.values()]).toEqual([3, 1, 8, 4, 0]);
  });

  it("drops days older than 30 at the first count of a day", async () => {
    await using db = await withRegistry();
    const days = async () =>
      (
        await db.orm.em
          .fork()
          .execute<{ day: string }[]>("SELECT day::text AS day FROM registry.field_usage ORDER BY 1")
      ).map(({ day }) => day);
    await record(db, daysAgo(31), { "Coop.name": 1 });
    await record(db, daysAgo(30), { "Coop.name": 1 });
    await record(db, daysAgo(29), { "Coop.name": 1 });
    await record(db, today, { "Coop.name": 1 });
    expect(await days()).toEqual([daysAgo(29), today]);
  });

  it("counts beyond what an Int holds", async () => {
    await using db = await withRegistry();
    await record(db, today, { "Coop.name": 3_000_000_000 });
    await record(db, today, { "Coop.name": 3_000_000_000 });
    expect((await db.registry.usageOf(["Coop.name"])).get("Coop.name")).toBe(6_000_000_000);
  });
});
