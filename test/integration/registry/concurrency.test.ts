import { describe, expect, it } from "@jest/globals";
import { readReceipt } from "../../../src/domain/registry/index.ts";
import { lockRegistry } from "../../../src/domain/registry/subgraph/lockRegistry.ts";
import { aPartner, federated, withRegistry } from "../../support/registry.ts";

describe("changes of the registry at once", () => {
  it("never lose each other: every one composes with those before it", async () => {
    await using db = await withRegistry();
    const names = ["audits", "journals", "loans", "trainings"];
    const receipts = await Promise.all(names.map((name) => db.publish(aPartner(name))));
    expect(receipts.map(({ revision }) => revision).toSorted()).toEqual([1, 2, 3, 4]);
    const { partners, supergraph, revision } = await db.registry.loadPublished();
    expect(revision).toBe(4);
    expect(partners.map(({ name }) => name)).toEqual(names);
    for (const name of names) expect(supergraph!.publicSdl).toContain(`${name}: [`);
  });

  it("are refused when what came first does not let them compose", async () => {
    await using db = await withRegistry();
    const sdl = federated("type Query { trainings: String }");
    const outcomes = await Promise.all(
      ["one", "two", "three"].map((name) => db.subgraphs.publish({ ...aPartner(name), sdl })),
    );
    expect(outcomes.filter(({ key }) => key !== null)).toHaveLength(1);
    expect(outcomes.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual([
      "COMPOSITION_FAILED",
      "COMPOSITION_FAILED",
    ]);
    expect((await db.registry.loadPublished()).partners).toHaveLength(1);
  });

  it("store the same subgraph once", async () => {
    await using db = await withRegistry();
    const receipts = await Promise.all([1, 2, 3].map(() => db.publish(aPartner("trainings"))));
    expect(receipts.map(({ isNew }) => isNew).toSorted()).toEqual([false, false, true]);
    expect(new Set(receipts.map(({ revision }) => revision))).toEqual(new Set([1]));
  });

  it("number the versions of one subgraph without a gap", async () => {
    await using db = await withRegistry();
    const fields = ["a: Int", "b: Int", "c: Int", "d: Int"];
    await Promise.all(fields.map((field) => db.publish(aPartner("trainings", field))));
    const rows = await db.orm.em
      .fork()
      .execute<{ version: number }[]>("SELECT version FROM registry.subgraph_version ORDER BY version");
    expect(rows.map(({ version }) => version)).toEqual([1, 2, 3, 4]);
  });

  it("of the same idempotency key happen once", async () => {
    await using db = await withRegistry();
    const input = { ...aPartner("trainings"), idempotencyKey: "deploy-1" };
    const outcomes = await Promise.all([1, 2, 3].map(() => db.subgraphs.publish(input)));
    expect(outcomes.map(({ key }) => readReceipt(key!))).toEqual(
      Array(3).fill({ subgraph: "trainings", revision: 1, isNew: true }),
    );
  });

  it("are refused with CONFLICT when one that is under way does not end in time", async () => {
    await using db = await withRegistry();
    await db.orm.em.fork().transactional(async (holder) => {
      await lockRegistry(holder);
      const waiting = db.orm.em.fork().transactional((em) => lockRegistry(em, 20));
      await expect(waiting).rejects.toMatchObject({ userErrors: [{ code: "CONFLICT", field: ["name"] }] });
    });
    await db.orm.em.fork().transactional((em) => lockRegistry(em, 20));
  });

  it("wait for a change that is under way elsewhere, and see what it stored", async () => {
    await using db = await withRegistry();
    await using elsewhere = await withRegistry();
    const held = Promise.withResolvers<void>();
    const going = Promise.withResolvers<void>();
    const holder = db.orm.em.fork().transactional(async (em) => {
      await em.execute("SELECT pg_advisory_xact_lock(hashtext('registry'))");
      held.resolve();
      await going.promise;
    });
    await held.promise;
    const waiting = db.publish(aPartner("trainings"));
    // Another database is another registry.
    expect(await elsewhere.publish(aPartner("trainings"))).toMatchObject({ revision: 1 });
    expect(await db.registry.currentRevision()).toBe(0);
    going.resolve();
    await holder;
    expect(await waiting).toMatchObject({ revision: 1, isNew: true });
  });
});
