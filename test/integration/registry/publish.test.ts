import { describe, expect, it } from "@jest/globals";
import { buildSchema } from "graphql";
import { readReceipt } from "../../../src/domain/registry/index.ts";
import { operator } from "../../../src/security/viewer.ts";
import { json, startPartner } from "../../support/partner.ts";
import { aPartner, federated, ports, testNow, withRegistry } from "../../support/registry.ts";

describe("publishing a subgraph", () => {
  it("stores its version and the supergraph that it makes, and tells the program the revision", async () => {
    await using db = await withRegistry();
    const partner = aPartner("trainings");
    const receipt = await db.publish({
      ...partner,
      subscriptions: { protocol: "GRAPHQL_TRANSPORT_WS", url: "wss://trainings.example/live" },
    });
    expect(receipt).toEqual({ subgraph: "trainings", revision: 1, isNew: true });
    expect(db.told).toEqual([1]);
    const { revision, supergraph, ownVersion, partners } = await db.registry.loadPublished();
    expect({ revision, ownVersion }).toEqual({ revision: 1, ownVersion: ports.composer.ownVersion });
    expect(partners).toEqual([
      {
        ...partner,
        version: 1,
        sdlHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        subscriptions: { protocol: "GRAPHQL_TRANSPORT_WS", url: "wss://trainings.example/live" },
      },
    ]);
    expect(Object.keys(buildSchema(supergraph!.publicSdl).getQueryType()!.getFields())).toEqual(
      expect.arrayContaining(["trainings", "coops", "subgraphs"]),
    );
    expect(supergraph!.sdl).toContain('url: "https://trainings.example/graphql"');
  });

  it("makes a new version of what differs in its SDL, its URL or its subscriptions, and makes it the active one", async () => {
    await using db = await withRegistry();
    const first = aPartner("trainings");
    const sse = { protocol: "SSE" } as const;
    const candidates = [
      first,
      { ...first, sdl: `${first.sdl} # mended` },
      { ...first, url: "https://other.example/graphql" },
      { ...first, subscriptions: sse },
      { ...first, subscriptions: { ...sse, url: "https://other.example/events" } },
      first,
    ];
    for (const [index, candidate] of candidates.entries()) {
      expect(await db.publish(candidate)).toMatchObject({ revision: index + 1, isNew: true });
      expect((await db.registry.loadPublished()).partners).toMatchObject([{ name: "trainings", version: index + 1 }]);
    }
  });

  it("stores nothing of what is active already, and says so", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    await db.publish(aPartner("audits"));
    const before = await db.everything();
    expect(await db.publish(aPartner("trainings"))).toEqual({ subgraph: "trainings", revision: 2, isNew: false });
    expect(await db.everything()).toBe(before);
  });

  it.each([
    ["what is no GraphQL", "type Query {"],
    ["a type that nothing defines", federated("type Query { trainings: [Nothing!]! }")],
    [
      "a field that another subgraph has to itself",
      federated('type Query { audits: [Audits!]! } type Audits @key(fields: "id") { id: ID! }'),
    ],
    ["a field of ours that is nobody else's", federated("type Query { network: Int }")],
  ])("refuses %s, and stores nothing", async (_what, sdl) => {
    await using db = await withRegistry();
    await db.publish(aPartner("audits"));
    const before = await db.everything();
    const { key, userErrors } = await db.subgraphs.publish({ ...aPartner("trainings"), sdl });
    expect(key).toBeNull();
    expect(userErrors).toContainEqual({
      code: "COMPOSITION_FAILED",
      field: ["sdl"],
      message: expect.stringMatching(/^trainings with network, registry, audits does not compose: /),
    });
    expect(await db.everything()).toBe(before);
    expect(db.told).toEqual([1]);
  });

  it("is held up by what breaks operations of the last 30 days, and by nothing else, unless it is forced", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings", "title: String hours: Int unused: Int"));
    await db.registry.recordUsage(testNow.toISOString().slice(0, 10), new Map([["Trainings.hours", 7]]));
    await db.publish(aPartner("trainings", "title: String hours: Int"));
    const before = await db.everything();
    const breaking = aPartner("trainings", "title: String");
    const { key, userErrors } = await db.subgraphs.publish(breaking);
    expect([key, userErrors]).toEqual([
      null,
      [{ code: "BREAKS_CLIENTS", field: ["force"], message: expect.stringContaining("'hours'") }],
    ]);
    expect(await db.everything()).toBe(before);
    const forced = await db.subgraphs.publish({ ...breaking, force: true });
    expect(readReceipt(forced.key!)).toMatchObject({ revision: 3, isNew: true });
  });

  it("refuses the names of our own subgraphs, and names and URLs that are none", async () => {
    await using db = await withRegistry();
    const errorsOf = async (changes: object) =>
      (await db.subgraphs.publish({ ...aPartner("trainings"), ...changes })).userErrors.map(({ code, field }) => [
        code,
        field.join("."),
      ]);
    expect(await errorsOf({ name: "network" })).toEqual([["TAKEN", "name"]]);
    expect(await errorsOf({ name: "registry" })).toEqual([["TAKEN", "name"]]);
    expect(await errorsOf({ name: "Trainings", url: "ftp://trainings.example", sdl: " " })).toEqual([
      ["INVALID", "name"],
      ["INVALID", "url"],
      ["INVALID", "sdl"],
    ]);
    expect(await errorsOf({ subscriptions: { protocol: "SSE", url: "wss://trainings.example" } })).toEqual([
      ["INVALID", "subscriptions.url"],
    ]);
    expect(await db.registry.currentRevision()).toBe(0);
  });

  it("asks the subgraph itself for its SDL when none is given", async () => {
    const { sdl } = aPartner("trainings");
    await using partner = await startPartner(json({ data: { _service: { sdl } } }));
    await using db = await withRegistry();
    await db.publish({ name: "trainings", url: partner.url });
    expect((await db.registry.loadPublished()).partners).toMatchObject([{ name: "trainings", url: partner.url, sdl }]);
    expect(partner.bodies).toEqual([expect.stringContaining("_service")]);
  });

  it("refuses, and stores nothing, when the subgraph gives no SDL, one that is too long or one that does not compose", async () => {
    await using db = await withRegistry();
    const errorsOf = async (data: object) => {
      await using partner = await startPartner(json({ data }));
      return (await db.subgraphs.publish({ name: "trainings", url: partner.url })).userErrors;
    };
    expect(await errorsOf({ _service: null })).toMatchObject([{ code: "SUBGRAPH_SDL_UNAVAILABLE", field: ["url"] }]);
    const long = `# ${"x".repeat(1_000_000)}`;
    expect(await errorsOf({ _service: { sdl: long } })).toMatchObject([{ field: ["url"] }]);
    expect(await errorsOf({ _service: { sdl: "type" } })).toMatchObject([
      { code: "COMPOSITION_FAILED", field: ["url"] },
    ]);
    expect(await db.registry.currentRevision()).toBe(0);
  });

  it("gives the first answer again for the same idempotency key, whatever was published since", async () => {
    await using db = await withRegistry();
    const input = { ...aPartner("trainings"), idempotencyKey: "deploy-1" };
    const first = await db.subgraphs.publish(input);
    await db.publish(aPartner("trainings", "hours: Int"));
    expect(await db.subgraphs.publish(input)).toEqual(first);
    expect(readReceipt(first.key!)).toEqual({ subgraph: "trainings", revision: 1, isNew: true });
    expect((await db.registry.loadPublished()).partners).toMatchObject([{ version: 2 }]);
  });

  it("keeps who published a version and when", async () => {
    await using db = await withRegistry();
    await db.publish(aPartner("trainings"));
    const [version] = await db.as(operator).loaders.versions.load("trainings");
    expect(version).toMatchObject({ version: 1, publishedBy: "operator", isActive: true });
    expect(new Date(version!.publishedAt)).toEqual(testNow);
  });
});
