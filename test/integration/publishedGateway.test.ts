import { describe, expect, it } from "@jest/globals";
import { type PublishedGateway, servedWithinMs, startPublishedGateway } from "../../src/app/publishedGateway.ts";
import { createRegistryPorts, ownVersionOf } from "../../src/app/registryPorts.ts";
import type { Published } from "../../src/domain/registry/index.ts";
import { Admission, compose, FieldUsage, PartnerConnections, remoteSubgraph } from "../../src/gateway/index.ts";
import type { Log } from "../../src/observability/log.ts";
import { aSubgraph, ask, inProcessOf } from "../support/federation.ts";

const parts = (coop: string) =>
  aSubgraph("network", `type Query { coop: Coop } type Coop @key(fields: "id") { id: ID! ${coop} }`, {
    Query: { coop: () => ({ id: "c1", name: "Lantern", rating: 1 }) },
  });

const partner = (name: string, coop: string) => ({
  name,
  url: `https://${name}.example/graphql`,
  sdl: aSubgraph(name, `type Coop @key(fields: "id") { id: ID! ${coop} }`).sdl,
  subscriptions: null,
  version: 1,
  sdlHash: "0".repeat(64),
});

/** A gateway on what a test says is published, with our own part as the program has it. */
async function aPublishedGateway(own: ReturnType<typeof parts>, published: Pick<Published, "partners">) {
  const sdls = [{ name: own.name, sdl: own.sdl, url: "/subgraphs/network" }];
  const ownSupergraph = compose(sdls);
  const { composer } = createRegistryPorts({
    own: sdls,
    served: () => ownSupergraph,
    allowPrivate: false,
    signing: Buffer.alloc(32),
  });
  const logged: string[] = [];
  const note = (_: unknown, message: string) => void logged.push(message);
  const state = { revision: 1, partners: published.partners, isDown: false };
  const connections = new PartnerConnections({
    connect: ({ name, url }) => remoteSubgraph({ name, url, allowPrivate: false }),
    onRefused: () => {},
  });
  const gateway = await startPublishedGateway({
    registry: {
      async currentRevision() {
        if (state.isDown) throw new TypeError("gone");
        return state.revision;
      },
      // Composed by an older program, whose own part was another.
      loadPublished: async () => ({ ...state, supergraph: { ...ownSupergraph }, ownVersion: "older" }),
    },
    composer,
    own: [inProcessOf(own)],
    admission: new Admission(),
    ownSupergraph,
    connections,
    introspection: true,
    usage: new FieldUsage(),
    maxAnswerBytes: 10_000_000,
    log: { info: note, warn: note, error: note } as unknown as Log,
  });
  return {
    gateway,
    state,
    logged,
    async [Symbol.asyncDispose]() {
      await gateway.stop();
      await connections.close();
    },
  };
}

function fieldsOfCoop({ current }: Pick<PublishedGateway, "current">): Promise<unknown> {
  return ask(current, '{ __type(name: "Coop") { fields { name } } }').then(({ data }) => {
    const { fields } = data!["__type"] as { fields: { name: string }[] };
    return fields.map(({ name }) => name).sort();
  });
}

describe("a gateway on what is published", () => {
  it("composes anew when the program's own part is another than when it was published", async () => {
    await using served = await aPublishedGateway(parts("name: String"), {
      partners: [partner("audits", "rating: Int")],
    });
    expect(await fieldsOfCoop(served.gateway)).toEqual(["id", "name", "rating"]);
    expect(served.logged).toEqual([]);
  });

  it("leaves out a partner that no longer fits, tells it, and serves all others", async () => {
    const partners = [partner("audits", "rating: Int"), partner("shops", "sells: Boolean")];
    await using served = await aPublishedGateway(parts("name: String rating: Int"), { partners });
    expect(await fieldsOfCoop(served.gateway)).toEqual(["id", "name", "rating", "sells"]);
    expect(await ask(served.gateway.current, "{ coop { name rating } }")).toEqual({
      data: { coop: { name: "Lantern", rating: 1 } },
      errors: [],
    });
    expect(served.logged).toEqual(["a published subgraph no longer fits and is left out"]);
  });

  it("leaves out a partner whose protection it would not keep, and tells it", async () => {
    const open = partner("audits", "rating: Int");
    const sdl = aSubgraph(
      "shops",
      `type Coop @key(fields: "id") { id: ID! sells: Boolean @federation__authenticated }`,
    ).sdl;
    await using served = await aPublishedGateway(parts("name: String"), {
      partners: [open, { ...partner("shops", ""), sdl }],
    });
    expect(await fieldsOfCoop(served.gateway)).toEqual(["id", "name", "rating"]);
    expect(served.logged).toEqual(["a published subgraph no longer fits and is left out"]);
  });

  it("keeps what it serves while the database is away, tells it once, and goes on afterwards", async () => {
    await using served = await aPublishedGateway(parts("name: String"), { partners: [] });
    Object.assign(served.state, { isDown: true, revision: 2, partners: [partner("audits", "rating: Int")] });
    await served.gateway.refresh();
    await served.gateway.refresh();
    expect(await fieldsOfCoop(served.gateway)).toEqual(["id", "name"]);
    expect(served.logged).toEqual(["what is published can't be read; what is served stays"]);
    served.state.isDown = false;
    await served.gateway.refresh();
    expect(await fieldsOfCoop(served.gateway)).toEqual(["id", "name", "rating"]);
  });
});

it("looks often enough for what is published to be served everywhere within 2 s", () => {
  expect(servedWithinMs).toBeLessThan(2_000);
});

it("knows its own part by its SDL, whatever else there is", () => {
  const sdl = { name: "network", sdl: "type Query { a: Int }", url: "/a" };
  expect(ownVersionOf([{ ...sdl, url: "/b" }])).toBe(ownVersionOf([sdl]));
  expect(ownVersionOf([{ ...sdl, sdl: "type Query { b: Int }" }])).not.toBe(ownVersionOf([sdl]));
});
