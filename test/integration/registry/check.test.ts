import { describe, expect, it } from "@jest/globals";
import { aPartner, ports, testNow, withRegistry } from "../../support/registry.ts";

describe("a check", () => {
  /** The composer of the program, and what it would find breaking. */
  const composer = {
    ...ports.composer,
    async compose(...asked: Parameters<typeof ports.composer.compose>) {
      const composition = await ports.composer.compose(...asked);
      const change = { criticality: "BREAKING", coordinate: "Training.title", message: "It is gone." } as const;
      return { ...composition, changes: composition.supergraph ? [change] : [] };
    },
  };

  it("says the version that the supergraph would have, and stores nothing", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("audits"));
    const before = await db.everything();
    const { check, userErrors } = await db.checks.check(aPartner("trainings"));
    expect({ userErrors, problems: check!.problems }).toEqual({ userErrors: [], problems: [] });
    expect(await db.everything()).toBe(before);
    await db.publish(aPartner("trainings"));
    expect((await db.registry.loadPublished()).supergraph!.version).toBe(check!.supergraphVersion);
  });

  it("says how often operations use what changes", async () => {
    await using db = await withRegistry({ composer });
    await db.registry.recordUsage(testNow.toISOString().slice(0, 10), new Map([["Training.title", 7]]));
    const { check } = await db.checks.check(aPartner("trainings"));
    expect(check!.changes).toEqual([
      { criticality: "BREAKING", coordinate: "Training.title", message: "It is gone.", usage: 7 },
    ]);
  });

  it("says why it could not be published", async () => {
    await using db = await withRegistry();
    const { check } = await db.checks.check({ ...aPartner("trainings"), sdl: "type Query {" });
    expect(check).toEqual({
      problems: [{ code: "COMPOSITION_FAILED", message: expect.any(String) }],
      changes: [],
      warnings: [],
      supergraphVersion: null,
    });
  });

  it("compares with what is live, also before anything was published and after our own have changed", async () => {
    const seen: (string | null)[] = [];
    const watching = {
      ...ports.composer,
      compose(...asked: Parameters<typeof ports.composer.compose>) {
        if (asked[2] !== null) seen.push(asked[2]);
        return ports.composer.compose(...asked);
      },
    };
    await using db = await withRegistry({ composer: watching });
    await db.checks.check(aPartner("trainings"));
    await db.publish(aPartner("audits"));
    await db.checks.check(aPartner("trainings"));
    await db.orm.em.fork().execute("UPDATE registry.supergraph SET own_version = 'older', public_sdl = 'older'");
    await db.checks.check(aPartner("trainings"));
    // A publication compares, too.
    const [atFirst, publishing, published, recomposed] = seen;
    expect(publishing).toBe(atFirst);
    expect(atFirst).toContain("coops(");
    expect(atFirst).not.toContain("audits");
    expect(published).toContain("audits");
    expect(recomposed).toBe(published);
  });
});
