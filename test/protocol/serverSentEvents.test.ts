import { describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-sse";
import { maxOperations } from "../../src/transport/connection/maxOperations.ts";
import { checkEveryMs } from "../../src/transport/connection/tokenWatch.ts";
import { reservedForMs } from "../../src/transport/sse/eventStreams.ts";
import { aSubgraph, federationOf } from "../support/federation.ts";
import { HeldEvents } from "../support/heldEvents.ts";
import { aStreamHouse } from "../support/streamHouse.ts";

async function aHouse(options?: { readonly maxStreams?: number }) {
  const events = new HeldEvents<number>(10);
  const [holding, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const runtime = federationOf(
    aSubgraph(
      "small",
      `type Query { hello(name: String = "you"): String! sure: String! held: String }
       type Mutation { keep(text: String!): String }
       type Subscription { counted(after: String, size: Int = 0): Counted! ticked: Int }
       type Counted { value: Int! cursor: String! text: String }`,
      {
        Query: {
          hello: (_, { name }) => `hello ${name}`,
          sure: () => null,
          held: async () => {
            holding.resolve();
            await released.promise;
          },
        },
        Mutation: { keep: (_, { text }) => text },
        Subscription: {
          counted: {
            subscribe: (_: unknown, { after }: { after?: string }) => events.source(after),
            resolve: ({ value, place }: { value: number; place: string }) => ({
              value,
              cursor: place,
              text: "x".repeat(20_000),
            }),
          } as never,
        },
      },
    ),
  );
  return Object.assign(await aStreamHouse(runtime, options), {
    events,
    holding: holding.promise,
    release: released.resolve,
  });
}

type House = Awaited<ReturnType<typeof aHouse>>;

const counted = "subscription ($after: String) { counted(after: $after) { value } }";
const value = (n: number) => ({ data: { counted: { value: n } } });
const eventsOnly = { accept: "text/event-stream" };
const json = { "content-type": "application/json" };

/** Resolves when something holds, for which nobody is told. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

const following = (house: House, count: number) => until(() => house.events.listenerCount === count);
const noStreams = (house: House) => until(() => house.streams.openStreamCount === 0);

function post(house: House, query: string, headers: Record<string, string> = eventsOnly, path = "/graphql/stream") {
  const body = JSON.stringify({ query, extensions: { operationId: headers["operation"] } });
  return fetch(house.origin + path, { method: "POST", headers: { ...json, ...headers }, body });
}

/** What a stream holds before its end: its events with their data, and no comments. */
async function eventsOf(response: Response): Promise<unknown[]> {
  return (await response.text())
    .split("\n\n")
    .filter((block) => block.startsWith("event"))
    .map((block) => {
      const [event, data] = block.split("\n");
      return [event!.slice("event: ".length), data === "data:" ? null : JSON.parse(data!.slice("data:".length))];
    });
}

async function codeOf(response: Response): Promise<[number, string]> {
  const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
  return [response.status, errors[0]!.extensions.code];
}

async function reserve(house: House, headers: Record<string, string> = {}): Promise<Record<string, string>> {
  const reserved = await fetch(`${house.origin}/graphql/stream`, { method: "PUT", headers });
  expect(reserved.status).toBe(201);
  return { "x-graphql-event-stream-token": await reserved.text() };
}

describe("graphql-sse's own client", () => {
  it.each([true, false])("gets answers and goes on by a cursor, with one connection for all: %s", async (single) => {
    await using house = await aHouse();
    const client = createClient({
      ...{ url: `${house.origin}/graphql/stream`, retryAttempts: 0 },
      ...{ singleConnection: single as true, lazy: false },
    });
    expect((await client.iterate({ query: "{ hello }" }).next()).value).toEqual({ data: { hello: "hello you" } });
    expect((await client.iterate({ query: 'mutation { keep(text: "it") }' }).next()).value).toEqual({
      data: { keep: "it" },
    });
    house.events.tell(1, 2);
    const missed = client.iterate({ query: counted, variables: { after: "000000000" } });
    const fresh = client.iterate({ query: counted });
    expect((await missed.next()).value).toEqual(value(1));
    expect((await missed.next()).value).toEqual(value(2));
    const waiting = fresh.next();
    await until(() => house.live.subscriptionCount === 2);
    await client.iterate({ query: "{ hello }" }).next();
    house.events.tell(3);
    expect((await missed.next()).value).toEqual(value(3));
    expect((await waiting).value).toEqual(value(3));
    await Promise.all([missed.return!(), fresh.return!()]);
    await following(house, 0);
    client.dispose();
    await noStreams(house);
    expect([house.live.subscriptionCount, house.live.groupCount]).toEqual([0, 0]);
  });
});

describe("a stream of one operation", () => {
  it.each(["/graphql", "/graphql/stream"])("has an answer and is complete, at %s", async (path) => {
    await using house = await aHouse();
    const complete = ["complete", null];
    const answer = await post(house, "{ hello }", eventsOnly, path);
    expect(answer.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(await eventsOf(answer)).toEqual([["next", { data: { hello: "hello you" } }], complete]);
    for (const [query, code] of [
      ["{ nothing }", "GRAPHQL_VALIDATION_FAILED"],
      ["{ hello", "GRAPHQL_PARSE_FAILED"],
      ["query A { hello } query B { hello }", "OPERATION_RESOLUTION_FAILURE"],
    ]) {
      expect(await eventsOf(await post(house, query!, eventsOnly, path))).toMatchObject([
        ["next", { errors: [{ extensions: { code } }] }],
        complete,
      ]);
    }
  });

  it("is had for `Accept` alone: who takes JSON as well has JSON", async () => {
    await using house = await aHouse();
    const both = await post(house, "{ hello }", { accept: "application/json, text/event-stream" }, "/graphql");
    expect(await both.text()).toBe("over HTTP");
    const rather = await post(house, "{ hello }", { accept: "text/event-stream, */*;q=0.1" }, "/graphql");
    expect(await eventsOf(rather)).toHaveLength(2);
  });

  it("is refused as over HTTP before it begins: bodies, tokens, and what another page could send", async () => {
    await using house = await aHouse();
    const url = `${house.origin}/graphql`;
    const send = (headers: Record<string, string>, body: string) =>
      fetch(url, { method: "POST", headers: { ...eventsOnly, ...headers }, body }).then(codeOf);
    expect(await send(json, "{")).toEqual([400, "BAD_REQUEST"]);
    expect(await send(json, "[]")).toEqual([400, "BAD_REQUEST"]);
    expect(await send(json, "{}")).toEqual([400, "BAD_REQUEST"]);
    expect(await send(json, `"${"x".repeat(1_048_576)}"`)).toEqual([413, "BAD_REQUEST"]);
    expect(await send({ "content-type": "text/plain; application/json" }, "{}")).toEqual([400, "BAD_REQUEST"]);
    expect(await send({ "content-type": "application/xml" }, "{}")).toEqual([415, "BAD_REQUEST"]);
    expect(await codeOf(await post(house, "{ hello }", { ...eventsOnly, authorization: "Bearer bad" }))).toEqual([
      401,
      "UNAUTHENTICATED",
    ]);
    const get = (query: string, headers = {}) =>
      fetch(`${url}?${new URLSearchParams({ query })}`, { headers: { ...eventsOnly, ...headers } });
    expect(await codeOf(await get("{ hello }"))).toEqual([400, "BAD_REQUEST"]);
    const asked = { "apollo-require-preflight": "yes" };
    expect(await eventsOf(await get("{ hello }", asked))).toHaveLength(2);
    expect(await codeOf(await get('mutation { keep(text: "it") }', asked))).toEqual([405, "BAD_REQUEST"]);
    const removed = await fetch(url, { method: "DELETE", headers: { ...eventsOnly, ...json } });
    expect([await codeOf(removed), removed.headers.get("allow")]).toEqual([[405, "BAD_REQUEST"], "GET, POST"]);
    await noStreams(house);
  });

  it("ends without a `complete` when its token is withdrawn, and when the server stops", async () => {
    await using house = await aHouse();
    const withdrawn = await post(house, counted, { ...eventsOnly, authorization: "Bearer good" });
    const kept = await post(house, counted);
    await following(house, 2);
    house.tokens.clear();
    await house.clock.advance(checkEveryMs);
    expect(await eventsOf(withdrawn)).toEqual([]);
    expect(house.live.subscriptionCount).toBe(1);
    house.events.tell(1);
    await house.stop();
    expect((await eventsOf(kept)).filter((event) => (event as string[])[0] === "complete")).toEqual([]);
    expect([house.live.subscriptionCount, house.streams.openStreamCount]).toEqual([0, 0]);
  });

  it("ends without a `complete` when its token acts for another co-op since the last look", async () => {
    await using house = await aHouse();
    const merged = await post(house, counted, { ...eventsOnly, authorization: "Bearer good" });
    await following(house, 1);
    await house.clock.advance(checkEveryMs);
    expect(house.streams.openStreamCount).toBe(1);
    house.actors.set("Bearer good", "merged");
    await house.clock.advance(checkEveryMs);
    expect(await eventsOf(merged)).toEqual([]);
    expect(house.live.subscriptionCount).toBe(0);
  });

  it("is cut off when its client reads nothing; who catches up is not", async () => {
    await using house = await aHouse();
    const large = "subscription ($after: String) { counted(after: $after) { text cursor } }";
    const client = createClient({ url: `${house.origin}/graphql/stream`, retryAttempts: 0 });
    const stuck = await post(house, large);
    await following(house, 1);
    for (let n = 0; house.streams.openStreamCount > 0; n++) {
      house.events.tell(n);
      await new Promise(setImmediate);
    }
    await expect(stuck.text()).rejects.toThrow();
    house.events.tell(...Array.from({ length: 300 }, (_, n) => n));
    const missed = client.iterate<{ counted: { cursor: string } }>({ query: large, variables: { after: "000000000" } });
    for (let place = 1; place <= 300; place++) {
      expect(Number((await missed.next()).value!.data!.counted.cursor)).toBe(place);
    }
    await missed.return!();
    await noStreams(house);
  });
});

describe("a reserved stream", () => {
  it("takes operations by its token, says what is wrong with them by HTTP, and frees their ids", async () => {
    await using house = await aHouse();
    const token = await reserve(house);
    const stream = await fetch(`${house.origin}/graphql/stream`, { headers: { ...eventsOnly, ...token } });
    const on = (query: string, operation: string) => post(house, query, { ...token, operation, accept: "*/*" });
    expect(await codeOf(await on("{ nothing }", "a"))).toEqual([400, "GRAPHQL_VALIDATION_FAILED"]);
    expect((await on(counted, "a")).status).toBe(202);
    expect(await codeOf(await on(counted, "a"))).toEqual([409, "BAD_REQUEST"]);
    await following(house, 1);
    house.events.tell(1);
    const ended = await fetch(`${house.origin}/graphql/stream?operationId=a`, { method: "DELETE", headers: token });
    expect(ended.status).toBe(200);
    await following(house, 0);
    const again = await fetch(`${house.origin}/graphql/stream`, { headers: { ...eventsOnly, ...token } });
    expect(await codeOf(again)).toEqual([409, "BAD_REQUEST"]);
    await stream.body!.cancel();
    await noStreams(house);
    expect(await codeOf(await on(counted, "b"))).toEqual([404, "BAD_REQUEST"]);
  });

  it("holds 100 subscriptions and no more", async () => {
    await using house = await aHouse();
    const token = await reserve(house);
    const on = (operation: string) => post(house, counted, { ...token, operation, accept: "*/*" });
    for (let id = 0; id < maxOperations.subscriptions; id++) expect((await on(`${id}`)).status).toBe(202);
    expect(await codeOf(await on("more"))).toEqual([429, "TOO_MANY_SUBSCRIPTIONS"]);
    await fetch(`${house.origin}/graphql/stream?operationId=0`, { method: "DELETE", headers: token });
    expect((await on("more")).status).toBe(202);
  });

  it("is given up with all that was begun on it when nobody opens it within 30 s", async () => {
    await using house = await aHouse();
    const token = await reserve(house);
    expect((await post(house, counted, { ...token, operation: "a", accept: "*/*" })).status).toBe(202);
    await following(house, 1);
    await house.clock.advance(reservedForMs - 1);
    expect(house.streams.openStreamCount).toBe(1);
    await house.clock.advance(1);
    expect([house.streams.openStreamCount, house.live.subscriptionCount]).toEqual([0, 0]);
    const late = await fetch(`${house.origin}/graphql/stream`, { headers: { ...eventsOnly, ...token } });
    expect(await codeOf(late)).toEqual([404, "BAD_REQUEST"]);
  });

  it("is waited for at a stop while something runs on it, for so long and no longer, though nobody opens it", async () => {
    await using house = await aHouse();
    const token = await reserve(house);
    expect((await post(house, "{ held }", { ...token, operation: "a", accept: "*/*" })).status).toBe(202);
    await house.holding;
    const stopped = house.streams.stop(7_000);
    await house.clock.advance(6_999);
    expect(house.streams.openStreamCount).toBe(1);
    await house.clock.advance(1);
    await stopped;
    expect([house.streams.openStreamCount, house.clock.waiting]).toEqual([0, []]);
    house.release();
  });

  it("is refused beyond the bound on streams, until one ends", async () => {
    await using house = await aHouse({ maxStreams: 1 });
    await reserve(house);
    expect(await codeOf(await post(house, "{ hello }"))).toEqual([503, "TOO_MANY_SUBSCRIPTIONS"]);
    await house.clock.advance(reservedForMs);
    expect(await eventsOf(await post(house, "{ hello }"))).toHaveLength(2);
  });
});

describe("Last-Event-ID", () => {
  const lastHad = (n: number) => ({ "last-event-id": String(n).padStart(9, "0") });
  /** The ids and values of the first events of a stream. */
  async function firstOf(response: Response, count: number): Promise<(readonly [id: string, value: number])[]> {
    let text = "";
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    while (text.split("event: next").length <= count || !text.endsWith("\n\n")) text += (await reader.read()).value;
    await reader.cancel();
    return [...text.matchAll(/"value":(\d+).*\nid: (\d+)\n\n/g)].map(([, value, id]) => [id!, Number(value)] as const);
  }
  const three = [1, 2, 3].map((n) => [String(n).padStart(9, "0"), n]);

  it.each([
    ["at /graphql", "/graphql", "subscription { counted { value } }"],
    ["at /graphql/stream", "/graphql/stream", "subscription { counted { value } }"],
    ["before a literal", "/graphql", 'subscription { counted(after: "000000003") { value } }'],
    ["before a variable", "/graphql", 'subscription ($a: String = "000000003") { counted(after: $a) { value } }'],
    [
      "in every place of its field",
      "/graphql",
      "subscription ($lastEventId: Int) { ...F counted(size: $lastEventId) { value } } fragment F on Subscription { counted(size: $lastEventId) { value } }",
    ],
  ])("is where a subscription goes on, each event having its cursor as its id: %s", async (_, path, query) => {
    await using house = await aHouse();
    house.events.tell(1, 2, 3);
    expect(await firstOf(await post(house, query, { ...eventsOnly, ...lastHad(0) }, path), 3)).toEqual(three);
    expect(await firstOf(await post(house, query, { ...eventsOnly, ...lastHad(1) }, path), 2)).toEqual(three.slice(1));
  });

  it("goes with an operation on a reserved stream, and not with the stream", async () => {
    await using house = await aHouse();
    house.events.tell(1, 2, 3);
    const token = await reserve(house);
    const url = `${house.origin}/graphql/stream`;
    const refused = await fetch(url, { headers: { ...eventsOnly, ...token, ...lastHad(1) } });
    expect(await codeOf(refused)).toEqual([400, "BAD_REQUEST"]);
    const stream = await fetch(url, { headers: { ...eventsOnly, ...token } });
    const begun = await post(house, "subscription { counted { value } }", {
      ...token,
      ...lastHad(1),
      operation: "a",
      accept: "*/*",
    });
    expect(begun.status).toBe(202);
    expect(await firstOf(stream, 2)).toEqual(three.slice(1));
  });

  it("is refused where the field takes no cursor, and does not matter to a query", async () => {
    await using house = await aHouse();
    const refused = await post(house, "subscription { ticked }", { ...eventsOnly, ...lastHad(1) });
    expect(await eventsOf(refused)).toMatchObject([
      ["next", { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] }],
      ["complete", null],
    ]);
    expect(await eventsOf(await post(house, "{ hello }", { ...eventsOnly, ...lastHad(1) }))).toHaveLength(2);
  });
});

describe("/metrics", () => {
  it("tells what is live, and 0 of it when clients have left", async () => {
    await using house = await aHouse();
    const read = async () => {
      const response = await fetch(house.metricsUrl);
      expect(response.headers.get("content-type")).toMatch(/^text\/plain/);
      const lines = (await response.text()).split("\n");
      expect(lines.some((line) => line.startsWith("process_cpu_seconds_total "))).toBe(true);
      return lines.filter((line) => line.startsWith("patio_"));
    };
    const gauges = (streams: number, subscriptions: number, groups: number) => [
      `patio_open_streams ${streams}`,
      `patio_subscriptions ${subscriptions}`,
      `patio_subscription_groups ${groups}`,
    ];
    const [one, other] = [await post(house, counted), await post(house, counted)];
    await following(house, 1);
    await until(() => house.live.subscriptionCount === 2);
    expect(await read()).toEqual(gauges(2, 2, 1));
    await Promise.all([one.body!.cancel(), other.body!.cancel()]);
    await noStreams(house);
    expect(await read()).toEqual(gauges(0, 0, 0));
  });
});
