import { describe, expect, it } from "@jest/globals";
import { startSupergraphApp } from "../../src/app/supergraphApp.ts";
import { compose, readSupergraph } from "../../src/gateway/index.ts";
import { SupergraphUnreadableError } from "../../src/gateway/supergraph/supergraph.errors.ts";
import { aSubgraph } from "../support/federation.ts";
import { executing, json, type PartnerBehaviour, startPartner } from "../support/partner.ts";
import { connectSocket } from "../support/socketClient.ts";

const coops = aSubgraph(
  "coops",
  `type Query { coops: [Coop!]! } type Coop @key(fields: "id") { id: ID! name: String! }`,
  {
    Query: {
      coops: () => [
        { id: "1", name: "Lantern" },
        { id: "2", name: "Heron" },
        { id: "1", name: "Lantern" },
      ],
    },
  },
);
const audits = aSubgraph("audits", `type Coop @key(fields: "id") { id: ID! rating: Int }`, {
  Coop: { __resolveReference: (reference) => reference, rating: ({ id }) => Number(id) * 2 },
});

async function askBoth(auditsBehave: PartnerBehaviour) {
  await using first = await startPartner(executing(coops));
  await using second = await startPartner(auditsBehave);
  const { sdl } = compose([
    { name: "coops", sdl: coops.sdl, url: first.url },
    { name: "audits", sdl: audits.sdl, url: second.url },
  ]);
  const app = await startSupergraphApp(readSupergraph(sdl), { host: "127.0.0.1", port: 0, logLevel: "silent" });
  try {
    const response = await fetch(app.url, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: "{ coops { rating name } }" }),
    });
    return {
      status: response.status,
      body: await response.text(),
      asked: second.bodies.map((body) => JSON.parse(body)),
    };
  } finally {
    await app.stop();
  }
}

describe("a served supergraph", () => {
  it.each([
    ["is away", json({}, 503)],
    ["answers nothing at all", json({ data: null, errors: [{ message: "no" }] })],
  ])("blanks no more than the fields of a subgraph that %s, whatever its SDL promises", async (_, behave) => {
    const grants = aSubgraph(
      "grants",
      `type Query { grants: [Grant!]! } type Grant { title: String! } type Coop @key(fields: "id") { id: ID! grants: [Grant!]! }`,
    );
    await using first = await startPartner(executing(coops));
    await using second = await startPartner(behave);
    const { sdl } = compose([
      { name: "coops", sdl: coops.sdl, url: first.url },
      { name: "grants", sdl: grants.sdl, url: second.url },
    ]);
    const app = await startSupergraphApp(readSupergraph(sdl), { host: "127.0.0.1", port: 0, logLevel: "silent" });
    try {
      const response = await fetch(app.url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ grants { title } coops { name grants { title } } }" }),
      });
      const { data, errors } = (await response.json()) as { data: unknown; errors: unknown[] };
      const coop = (name: string) => ({ name, grants: null });
      expect(data).toEqual({ grants: null, coops: [coop("Lantern"), coop("Heron"), coop("Lantern")] });
      expect(errors.length).toBeGreaterThan(0);
    } finally {
      await app.stop();
    }
  });

  it("joins subgraphs over HTTP, asking for each entity once", async () => {
    const { status, body, asked } = await askBoth(executing(audits));
    expect([status, body]).toEqual([
      200,
      '{"data":{"coops":[{"rating":2,"name":"Lantern"},{"rating":4,"name":"Heron"},{"rating":2,"name":"Lantern"}]}}',
    ]);
    expect(asked.map(({ variables }) => variables)).toEqual([
      {
        representations: [
          { __typename: "Coop", id: "1" },
          { __typename: "Coop", id: "2" },
        ],
      },
    ]);
  });

  it.each<[string, PartnerBehaviour]>([
    ["dies under a question", (request) => void request.socket.destroy()],
    ["answers with an error", json({ message: "no" }, 500)],
    ["lies about the shape", json({ data: { _entities: "none" } })],
    ["lies about a type", json({ data: { _entities: [{ rating: { a: 1 } }, { rating: "high" }] } })],
    ["answers fewer entities", json({ data: { _entities: [] } })],
  ])("loses only the fields of a subgraph that %s", async (_, behave) => {
    const { status, body } = await askBoth(behave);
    expect(status).toBe(200);
    expect(JSON.parse(body).data).toEqual({
      coops: ["Lantern", "Heron", "Lantern"].map((name) => ({ rating: null, name })),
    });
    expect(body).not.toContain("127.0.0.1");
  });

  it("takes of a subgraph only what it was asked for, so that it can't speak for another", async () => {
    const lies = [1, 2].map((rating) => ({ rating, id: "9", name: "Mine" }));
    const { body } = await askBoth(json({ data: { _entities: lies, coops: [] } }));
    expect(body).toBe(
      '{"data":{"coops":[{"rating":1,"name":"Lantern"},{"rating":2,"name":"Heron"},{"rating":1,"name":"Lantern"}]}}',
    );
  });

  it("is asked over a socket, too, and closes it with 1012 when it stops", async () => {
    await using first = await startPartner(executing(coops));
    const { sdl } = compose([{ name: "coops", sdl: coops.sdl, url: first.url }]);
    const app = await startSupergraphApp(readSupergraph(sdl), { host: "127.0.0.1", port: 0, logLevel: "silent" });
    const client = await connectSocket(new URL(app.url).origin);
    await client.init({ authorization: "Bearer whatever" });
    expect(await client.ask("{ coops { name } }")).toEqual({
      data: { coops: ["Lantern", "Heron", "Lantern"].map((name) => ({ name })) },
    });
    const stopped = app.stop();
    expect((await client.closed).code).toBe(1012);
    await stopped;
  });

  it("tells what is live, of its upstreams too", async () => {
    const { sdl } = compose([{ name: "coops", sdl: coops.sdl, url: "http://127.0.0.1:9" }]);
    const places = { host: "127.0.0.1", port: 0, metricsPort: 0 };
    const app = await startSupergraphApp(readSupergraph(sdl), { ...places, logLevel: "silent" });
    const lines = (await (await fetch(app.metricsUrl!)).text()).split("\n");
    await app.stop();
    const gauges = [
      "open_sockets",
      "open_streams",
      "subscriptions",
      "subscription_groups",
      "upstreams",
      "running_operations",
      "waiting_operations",
      "refused_connections_total",
      "refused_operations_total",
    ];
    expect(lines.filter((line) => line.startsWith("patio_"))).toEqual(gauges.map((gauge) => `patio_${gauge} 0`));
  });

  it("leaves nothing running when its port is taken", async () => {
    await using taken = await startPartner(executing(coops));
    const { sdl } = compose([{ name: "coops", sdl: coops.sdl, url: taken.url }]);
    const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
    const before = timers();
    const started = startSupergraphApp(readSupergraph(sdl), {
      ...{ host: "127.0.0.1", logLevel: "silent" },
      port: Number(new URL(taken.url).port),
    });
    await expect(started).rejects.toMatchObject({ code: "PORT_UNAVAILABLE" });
    expect(timers()).toBeLessThanOrEqual(before);
  });

  it("does not start with a URL that is no whole one, and says whose it is", async () => {
    const { sdl } = compose([
      { name: "coops", sdl: coops.sdl, url: "http://127.0.0.1:1/graphql" },
      { name: "audits", sdl: audits.sdl, url: "/subgraphs/audits" },
    ]);
    const started = startSupergraphApp(readSupergraph(sdl), { host: "127.0.0.1", port: 0, logLevel: "silent" });
    await expect(started).rejects.toMatchObject({
      code: "SUBGRAPH_URL_REFUSED",
      message: "The URL of the subgraph audits is refused: it is not an absolute URL.",
    });
  });

  it.each([
    ["no GraphQL", "type {"],
    ["a schema that is no supergraph", "type Query { x: Int }"],
  ])("is not made of %s", (_, sdl) => {
    expect(() => readSupergraph(sdl)).toThrow(SupergraphUnreadableError);
  });
});
