import { describe, expect, it } from "@jest/globals";
import { aPartner, ports, withRegistry } from "../../support/registry.ts";

describe("what is published", () => {
  it("is nothing at first, at revision 0", async () => {
    await using db = await withRegistry();
    expect(await db.registry.currentRevision()).toBe(0);
    expect(await db.registry.loadPublished()).toEqual({
      revision: 0,
      supergraph: null,
      ownVersion: null,
      partners: [],
    });
  });

  it("is read in one statement, so that supergraph and partners are of one instant", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    await db.publish(aPartner("audits"));
    db.statements.length = 0;
    const { partners, revision } = await db.registry.loadPublished();
    expect(db.statements).toHaveLength(1);
    expect({ revision, names: partners.map(({ name }) => name) }).toEqual({
      revision: 2,
      names: ["audits", "trainings"],
    });
  });

  it("has a revision that rises by every change and by nothing else", async () => {
    await using db = await withRegistry();
    const revisions: number[] = [];
    const note = async () => revisions.push(await db.registry.currentRevision());
    await db.publish(aPartner("trainings"));
    await note();
    await db.publish(aPartner("trainings"));
    await note();
    await db.subgraphs.publish({ ...aPartner("audits"), sdl: "type" });
    await note();
    await db.checks.check(aPartner("audits"));
    await note();
    await db.subgraphs.remove({ name: "trainings" });
    await note();
    expect(revisions).toEqual([1, 1, 1, 1, 2]);
  });

  it("is what composing its partners with our own gives", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    const { supergraph, partners, ownVersion } = await db.registry.loadPublished();
    const { supergraph: composed } = await ports.composer.compose(partners, null, null);
    expect(supergraph).toEqual({
      version: composed!.version,
      sdl: composed!.sdl,
      publicSdl: composed!.publicSdl,
    });
    expect(ownVersion).toBe(ports.composer.ownVersion);
  });
});
