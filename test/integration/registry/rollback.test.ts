import { describe, expect, it } from "@jest/globals";
import { readReceipt } from "../../../src/domain/registry/index.ts";
import { operator } from "../../../src/security/viewer.ts";
import { aPartner, federated, type TestRegistry, withRegistry } from "../../support/registry.ts";

async function activeOf({ registry }: TestRegistry): Promise<readonly (readonly [string, number])[]> {
  return (await registry.loadPublished()).partners.map(({ name, version }) => [name, version]);
}

describe("rolling a subgraph back", () => {
  it("makes the version that was active before the active one again, and the next time goes back", async () => {
    await using db = await withRegistry();
    for (const fields of ["a: Int", "b: Int", "c: Int"]) await db.publish(aPartner("trainings", fields));
    const { key } = await db.subgraphs.rollback({ name: "trainings" });
    expect(readReceipt(key!)).toEqual({ subgraph: "trainings", revision: 4, isNew: true });
    expect(await activeOf(db)).toEqual([["trainings", 2]]);
    expect((await db.registry.loadPublished()).supergraph!.publicSdl).toContain("b: Int");
    await db.subgraphs.rollback({ name: "trainings" });
    expect(await activeOf(db)).toEqual([["trainings", 3]]);
    expect(db.told).toEqual([1, 2, 3, 4, 5]);
  });

  it("goes to any version that is named, and is nothing new for the active one", async () => {
    await using db = await withRegistry();
    for (const fields of ["a: Int", "b: Int", "c: Int"]) await db.publish(aPartner("trainings", fields));
    await db.subgraphs.rollback({ name: "trainings", version: 1 });
    expect(await activeOf(db)).toEqual([["trainings", 1]]);
    const before = await db.everything();
    const { key } = await db.subgraphs.rollback({ name: "trainings", version: 1 });
    expect(readReceipt(key!)).toEqual({ subgraph: "trainings", revision: 4, isNew: false });
    expect(await db.everything()).toBe(before);
  });

  it("brings a removed subgraph back as it was last", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings", "a: Int"));
    await db.publish(aPartner("trainings", "b: Int"));
    await db.subgraphs.remove({ name: "trainings" });
    await db.subgraphs.rollback({ name: "trainings" });
    expect(await activeOf(db)).toEqual([["trainings", 2]]);
  });

  it("composes as a publish does: what no longer fits is refused, and nothing is stored", async () => {
    await using db = await withRegistry();
    await db.publish({ ...aPartner("trainings"), sdl: federated("type Query { lessons: String trainings: String }") });
    await db.publish({ ...aPartner("trainings"), sdl: federated("type Query { trainings: String }") });
    await db.publish(aPartner("lessons"));
    const before = await db.everything();
    const { key, userErrors } = await db.subgraphs.rollback({ name: "trainings" });
    expect(key).toBeNull();
    expect(userErrors).toContainEqual({
      code: "COMPOSITION_FAILED",
      field: ["name"],
      message: expect.stringMatching(/^trainings with network, registry, lessons does not compose: /),
    });
    expect(await db.everything()).toBe(before);
  });

  it("refuses a subgraph and a version that never were, and what has no earlier version", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    const errorsOf = async (name: string, version?: number) =>
      (await db.subgraphs.rollback({ name, version: version ?? null })).userErrors.map(({ code, field }) => [
        code,
        ...field,
      ]);
    expect(await errorsOf("nobody")).toEqual([["NOT_FOUND", "name"]]);
    expect(await errorsOf("trainings")).toEqual([["NOT_FOUND", "version"]]);
    expect(await errorsOf("trainings", 2)).toEqual([["NOT_FOUND", "version"]]);
    expect(await errorsOf("trainings", 0)).toEqual([["INVALID", "version"]]);
  });
});

describe("removing a subgraph", () => {
  it("takes it out of the supergraph and leaves its versions and its history", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    await db.publish(aPartner("audits"));
    const { key } = await db.subgraphs.remove({ name: "trainings" });
    expect(readReceipt(key!)).toEqual({ subgraph: "trainings", revision: 3, isNew: true });
    expect(await activeOf(db)).toEqual([["audits", 1]]);
    const { supergraph } = await db.registry.loadPublished();
    expect(supergraph!.publicSdl).not.toContain("trainings");
    expect(supergraph!.publicSdl).toContain("audits");
    const { loaders } = db.as(operator);
    expect(await loaders.versions.load("trainings")).toMatchObject([{ version: 1, isActive: false }]);
    expect(await loaders.history.load("trainings")).toMatchObject([
      { revision: 3, action: "REMOVE", version: null, changedBy: "operator" },
      { revision: 1, action: "PUBLISH", version: 1 },
    ]);
  });

  it("of the last one leaves our own", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    await db.subgraphs.remove({ name: "trainings" });
    const { partners, supergraph, revision } = await db.registry.loadPublished();
    expect({ partners, revision }).toEqual({ partners: [], revision: 2 });
    expect(supergraph!.publicSdl).toContain("coops(");
  });

  it("is refused when another one stands on it, and when there is nothing to remove", async () => {
    await using db = await withRegistry();
    const errorsOf = async (name: string) =>
      (await db.subgraphs.remove({ name })).userErrors.map(({ code, field }) => [code, ...field]);
    const base = 'type Query { base: Base } type Base @key(fields: "id") { id: ID! size: Int }';
    const other =
      'type Query { other: Base } type Base @key(fields: "id") { id: ID! size: Int @external weight: Int @requires(fields: "size") }';
    await db.publish({ ...aPartner("base"), sdl: federated(base) });
    await db.publish({ ...aPartner("other"), sdl: federated(other) });
    expect(await errorsOf("base")).toEqual([["COMPOSITION_FAILED", "name"]]);
    await db.subgraphs.remove({ name: "other" });
    expect(await errorsOf("other")).toEqual([["CONFLICT", "name"]]);
    expect(await errorsOf("nobody")).toEqual([["NOT_FOUND", "name"]]);
    expect(await errorsOf("No body")).toEqual([["INVALID", "name"]]);
    expect(await activeOf(db)).toEqual([["base", 1]]);
  });

  it("lets the name be published again, with the next version", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    await db.subgraphs.remove({ name: "trainings" });
    expect(await db.publish(aPartner("trainings"))).toMatchObject({ revision: 3, isNew: true });
    expect(await activeOf(db)).toEqual([["trainings", 2]]);
  });
});
