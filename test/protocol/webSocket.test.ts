import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { maxOperations } from "../../src/transport/connection/maxOperations.ts";
import { checkEveryMs } from "../../src/transport/connection/tokenWatch.ts";
import { pingEveryMs } from "../../src/transport/websocket/heartbeat.ts";
import { initTimeoutMs } from "../../src/transport/websocket/session.ts";
import { maxFrameBytes } from "../../src/transport/websocket/socketServer.ts";
import { aSubgraph, federationOf } from "../support/federation.ts";
import { HeldEvents } from "../support/heldEvents.ts";
import type { SocketClient } from "../support/socketClient.ts";
import { aSocketHouse, type SocketHouseOptions } from "../support/socketHouse.ts";

/** A gateway with a field for each thing that an operation can come to. */
async function aHouse(options?: SocketHouseOptions) {
  const events = new HeldEvents<number>();
  const [holding, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const runtime = federationOf(
    aSubgraph(
      "small",
      `type Query { hello(name: String = "you"): String! sure: String! held: String large(size: Int!): String }
       type Mutation { keep(text: String!): String }
       type Subscription { counted(after: String): Counted! }
       type Counted { value: Int! cursor: String! }`,
      {
        Query: {
          hello: (_, { name }) => `hello ${name}`,
          sure: () => null,
          large: (_, { size }) => "x".repeat(size),
          held: async () => {
            holding.resolve();
            await released.promise;
            return "done";
          },
        },
        Mutation: { keep: (_, { text }) => text },
        Subscription: {
          counted: {
            subscribe: (_: unknown, { after }: { after?: string }) => events.source(after),
            resolve: ({ value, place }: { value: number; place: string }) => ({ value, cursor: place }),
          } as never,
        },
      },
    ),
  );
  const house = await aSocketHouse(runtime, options);
  return Object.assign(house, { events, holding: holding.promise, release: released.resolve });
}

const counted = "subscription ($after: String) { counted(after: $after) { value } }";
const next = (id: string, value: number) => ({ id, type: "next", payload: { data: { counted: { value } } } });
const codesOf = (payload: unknown) =>
  (payload as { extensions: { code: string } }[]).map(({ extensions }) => extensions.code);

/** Resolves when something holds, for which nobody is told. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise(setImmediate);
}

/** What is below a client's socket. */
const streamOf = ({ socket }: SocketClient) => (socket as unknown as { readonly _socket: Socket })._socket;

const listening = (events: HeldEvents<number>, count: number) => until(() => events.listenerCount === count);

describe("a socket", () => {
  it("answers queries and mutations as HTTP does, with the same codes", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    expect(await client.ask("query ($n: String) { hello(name: $n) }", { n: "Ana" })).toEqual({
      data: { hello: "hello Ana" },
    });
    expect(await client.ask('mutation { keep(text: "it") }')).toEqual({ data: { keep: "it" } });
    expect(await client.ask("{ sure }")).toMatchObject({ data: null, errors: [{ path: ["sure"] }] });
    expect(codesOf(await client.ask("{ nothing }"))).toEqual(["GRAPHQL_VALIDATION_FAILED"]);
    expect(codesOf(await client.ask("{ hello"))).toEqual(["GRAPHQL_PARSE_FAILED"]);
    expect(codesOf(await client.ask("query A { hello } query B { hello }"))).toEqual(["OPERATION_RESOLUTION_FAILURE"]);
    expect(codesOf(await client.ask("query ($n: Int!) { large(size: $n) }", { n: "x" }))).toEqual(["BAD_USER_INPUT"]);
    expect(codesOf(await client.ask("subscription { a: counted { value } b: counted { value } }"))).toEqual([
      "GRAPHQL_VALIDATION_FAILED",
    ]);
    const lines = `{ ${"... on Query { ".repeat(40)} hello ${"} ".repeat(40)} }`;
    expect(codesOf(await client.ask(lines))).toEqual(["OPERATION_TOO_LARGE"]);
  });

  it("carries several subscriptions and ends the one that is completed, which may be begun again", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    client.subscribe("a", counted);
    client.subscribe("b", counted, { after: "000000000" });
    await listening(house.events, 1);
    house.events.tell(1);
    expect(await client.messages(2)).toEqual(expect.arrayContaining([next("a", 1), next("b", 1)]));
    client.complete("a");
    client.subscribe("a", counted, { after: "000000001" });
    expect(await client.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
    house.events.tell(2);
    expect(await client.messages(2)).toEqual(expect.arrayContaining([next("a", 2), next("b", 2)]));
    expect(house.live.subscriptionCount).toBe(2);
    await client[Symbol.asyncDispose]();
    await listening(house.events, 0);
    expect([house.live.subscriptionCount, house.live.groupCount]).toEqual([0, 0]);
  });

  it("ends what is completed while it starts, also when all comes in one piece", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    const stream = streamOf(client);
    stream.cork();
    for (let times = 0; times < 5; times++) {
      client.subscribe("a", counted);
      client.complete("a");
    }
    client.subscribe("a", counted);
    stream.uncork();
    expect(await client.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
    await listening(house.events, 1);
    expect(house.live.subscriptionCount).toBe(1);
    house.events.tell(1);
    expect(await client.message()).toEqual(next("a", 1));
    client.complete("a");
    await listening(house.events, 0);
    expect(client.unread).toEqual([]);
  });

  it("holds 100 subscriptions and refuses the next one; the others go on", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    const ids = Array.from({ length: maxOperations.subscriptions }, (_, index) => `${index}`);
    for (const id of ids) client.subscribe(id, counted, { after: "000000000" });
    client.subscribe("more", counted);
    const refused = await client.message();
    expect([refused.id, refused.type, codesOf(refused.payload)]).toEqual(["more", "error", ["TOO_MANY_SUBSCRIPTIONS"]]);
    house.events.tell(1);
    expect((await client.messages(100)).map(({ id }) => id).sort()).toEqual([...ids].sort());
    client.complete("7");
    client.subscribe("more", counted, { after: "000000000" });
    expect(await client.message()).toEqual(next("more", 1));
  });

  it("answers a client's ping, of the protocol and of WebSocket", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    client.send({ type: "ping", payload: { a: 1 } });
    expect(await client.message()).toEqual({ type: "pong", payload: { a: 1 } });
    client.socket.ping("b");
    expect(String((await once(client.socket, "pong"))[0])).toBe("b");
  });

  it("is pinged every 15 s, and ended when two pings are not answered", async () => {
    await using house = await aHouse();
    const [there, gone] = [await house.accepted(), await house.accepted()];
    gone.socket.pause();
    for (const beat of [1, 2, 3]) {
      expect(house.sockets.openSocketCount).toBe(2);
      const pinged = once(there.socket, "ping");
      await house.clock.advance(pingEveryMs);
      await pinged;
      // Its pong was sent before this question, and so it is read before it.
      await there.ask(`{ beat${beat}: hello }`);
    }
    gone.socket.resume();
    expect((await gone.closed).code).toBe(1006);
    expect(await there.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
  });

  it("closes with 1009 for a message beyond the bound, in however many pieces", async () => {
    await using house = await aHouse();
    const [whole, pieces, fitting] = [await house.accepted(), await house.accepted(), await house.accepted()];
    const query = (bytes: number) => {
      const [head, tail] = ['{"id":"a","type":"subscribe","payload":{"query":"{ hello } #', '"}}'];
      return `${head}${"x".repeat(bytes - head.length - tail.length)}${tail}`;
    };
    whole.send(query(maxFrameBytes + 1));
    for (const fin of [false, false, true]) pieces.socket.send("x".repeat(100_000), { fin });
    expect((await whole.closed).code).toBe(1009);
    expect((await pieces.closed).code).toBe(1009);
    fitting.send(query(maxFrameBytes));
    expect(await fitting.message()).toMatchObject({ payload: { data: { hello: "hello you" } } });
  });

  it("outlives bytes that are no frames, and messages in thousands of pieces", async () => {
    await using house = await aHouse();
    const witness = await house.accepted();
    for (let first = 0; first < 256; first += 8) {
      const client = await house.accepted();
      const bytes = Buffer.from(Array.from({ length: 64 }, (_, index) => (first + index * (2 * first + 37)) % 256));
      streamOf(client).write(bytes);
      streamOf(client).end();
      await client.closed;
    }
    const shredder = await house.accepted();
    for (let piece = 0; piece < 2_000; piece++) shredder.socket.send("x", { fin: false });
    expect((await shredder.closed).code).toBe(1008);
    await until(() => house.sockets.openSocketCount === 1);
    expect(await witness.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
  });

  it("closes with 1013 for who pings and reads no answers", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    client.subscribe("a", counted);
    await listening(house.events, 1);
    client.socket.pause();
    const bytes = Buffer.alloc(125);
    for (let pings = 0; pings < 100_000; pings++) client.socket.ping(bytes);
    // Closing ends it, and who reads in 3 s from then on is told why.
    await listening(house.events, 0);
    client.socket.resume();
    expect((await client.closed).code).toBe(1013);
  });

  it("carries an answer that is larger than what may be unsent", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    const answer = await client.ask("{ large(size: 8000000) }");
    expect((answer as { data: { large: string } }).data.large).toHaveLength(8_000_000);
    expect(await client.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
  });
});

describe("the protocol's close code", () => {
  it.each([
    [4400, "for what is no JSON", "garbage"],
    [4400, "for JSON that is no message", "[]"],
    [4400, "for a message without a type", "{}"],
    [4400, "for a type that is not there", '{"type":"start","id":"a"}'],
    [4400, "for a message that only a server sends", '{"type":"connection_ack"}'],
    [4400, "for a subscribe without a query", '{"type":"subscribe","id":"a","payload":{}}'],
    [4400, "for bytes", Buffer.from([0, 255, 1])],
    [4429, "for a second introduction", '{"type":"connection_init"}'],
  ])("is %i %s", async (code, _, message) => {
    await using house = await aHouse();
    const client = await house.accepted();
    client.socket.send(message);
    expect((await client.closed).code).toBe(code);
    await until(() => house.sockets.openSocketCount === 0);
  });

  it("is 4401 for an operation before the introduction, and what follows does not count", async () => {
    await using house = await aHouse();
    const client = await house.connect();
    client.subscribe("a", counted);
    client.send({ type: "connection_init" });
    client.subscribe("b", counted);
    expect((await client.closed).code).toBe(4401);
    expect([client.unread, house.live.subscriptionCount]).toEqual([[], 0]);
  });

  it("is 4409 for an id that is in use", async () => {
    await using house = await aHouse();
    const client = await house.accepted();
    client.subscribe("a", counted);
    client.subscribe("a", counted);
    expect(await client.closed).toEqual({ code: 4409, reason: "Subscriber for a already exists" });
    await listening(house.events, 0);
  });

  it.each([[[]], [["graphql-ws"]], [["mqtt"]]])("is 4406 for the subprotocols %j", async (protocols) => {
    await using house = await aHouse();
    // This client ends the connection itself when what it offered is not taken.
    const client = await house.connect({ protocols }).catch(({ message }: Error) => message);
    if (typeof client === "string") expect(client).toBe("Server sent no subprotocol");
    else expect((await client.closed).code).toBe(4406);
  });

  it("is 4408 for a client that does not introduce itself within 3 s", async () => {
    await using house = await aHouse();
    const [silent, accepted] = [await house.connect(), await house.accepted()];
    await house.clock.advance(initTimeoutMs - 1);
    expect(await accepted.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
    expect(house.sockets.openSocketCount).toBe(2);
    await house.clock.advance(1);
    expect((await silent.closed).code).toBe(4408);
    expect(await accepted.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
  });
});

describe("a token", () => {
  it("is taken from the introduction, or else from the handshake; one that is not known closes with 4403", async () => {
    await using house = await aHouse();
    const byHeader = await house.connect({ headers: { authorization: "Bearer good" } });
    await byHeader.init();
    const byPayload = await house.connect({ headers: { authorization: "Bearer bad" } });
    await byPayload.init({ authorization: "Bearer other" });
    const refused = await house.connect({ headers: { authorization: "Bearer good" } });
    refused.send({ type: "connection_init", payload: { Authorization: "Bearer bad" } });
    expect(await refused.closed).toEqual({ code: 4403, reason: "Forbidden" });
    const odd = await house.connect();
    odd.send({ type: "connection_init", payload: { authorization: 7 } });
    expect((await odd.closed).code).toBe(4403);
    await until(() => house.sockets.openSocketCount === 2);
  });

  it("that is withdrawn ends its sockets within 10 s, looked up once for all of them", async () => {
    await using house = await aHouse();
    const mine = await Promise.all([1, 2, 3].map(() => house.connect({ headers: { authorization: "Bearer good" } })));
    const other = await house.connect({ headers: { authorization: "Bearer other" } });
    await Promise.all([...mine, other].map((client) => client.init()));
    expect(house.lookups.toSorted()).toEqual(["Bearer good", "Bearer other"]);
    await house.clock.advance(checkEveryMs);
    expect(house.lookups).toHaveLength(4);
    house.tokens.delete("Bearer good");
    await house.clock.advance(checkEveryMs);
    expect((await Promise.all(mine.map(({ closed }) => closed))).map(({ code }) => code)).toEqual([4403, 4403, 4403]);
    expect(await other.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
    await house.clock.advance(checkEveryMs);
    expect(house.lookups.slice(6)).toEqual(["Bearer other"]);
    expect(2 * checkEveryMs).toBeLessThanOrEqual(10_000);
  });

  it("that acts for another co-op since the last look has its sockets come back as who they are now", async () => {
    await using house = await aHouse();
    const good = { headers: { authorization: "Bearer good" } };
    const [mine, other] = [
      await house.connect(good),
      await house.connect({ headers: { authorization: "Bearer other" } }),
    ];
    await Promise.all([mine.init(), other.init()]);
    house.actors.set("Bearer good", "merged");
    await house.clock.advance(checkEveryMs);
    expect(await mine.closed).toMatchObject({ code: 1012, reason: expect.stringContaining("another co-op") });
    const again = await house.connect(good);
    await again.init();
    expect(house.lookups.filter((token) => token === "Bearer good")).toHaveLength(3);
    await house.clock.advance(checkEveryMs);
    expect(await again.ask("{ hello }")).toEqual(await other.ask("{ hello }"));
  });
});

describe("a handshake", () => {
  it.each([
    ["at another path", { path: "/elsewhere" }, "404"],
    ["beyond the most sockets", {}, "503"],
  ])("is refused %s with an HTTP answer", async (_, options, status) => {
    await using house = await aHouse({ maxSockets: 1 });
    const first = await house.accepted();
    await expect(house.connect(options)).rejects.toThrow(status);
    expect(await first.ask("{ hello }")).toEqual({ data: { hello: "hello you" } });
  });

  it("is refused in JSON when it is none of WebSocket 13", async () => {
    await using house = await aHouse();
    const headers = { connection: "upgrade", upgrade: "websocket", "sec-websocket-key": "short" };
    const sent = request(`${house.http.origin}/graphql`, { headers }).end();
    const [answer] = await once(sent, "response");
    const body = JSON.parse(Buffer.concat(await answer.toArray()).toString());
    expect([answer.statusCode, codesOf(body.errors)]).toEqual([400, ["BAD_REQUEST"]]);
  });

  it("for another protocol than WebSocket is answered as what it is: a request of HTTP", async () => {
    await using house = await aHouse();
    const headers = { connection: "upgrade, http2-settings", upgrade: "h2c", "http2-settings": "AAMAAABk" };
    const sent = request(`${house.http.origin}/graphql`, { method: "POST", headers }).end("{}");
    const [answer] = await once(sent, "response");
    expect(Buffer.concat(await answer.toArray()).toString()).toBe("over HTTP");
  });
});

describe("a stop of the server", () => {
  it("lets what runs end, takes no more, and closes with 1012", async () => {
    await using house = await aHouse();
    const [busy, following] = [await house.accepted(), await house.accepted()];
    following.subscribe("a", counted);
    busy.subscribe("a", "{ held }");
    await house.holding;
    const stopped = Promise.all([house.http.stop(5_000), house.sockets.stop(5_000)]);
    expect((await following.closed).code).toBe(1012);
    busy.subscribe("b", "{ hello }");
    expect(codesOf((await busy.message()).payload)).toEqual(["SERVICE_STOPPING"]);
    house.release();
    expect(await busy.messages(2)).toEqual([
      { id: "a", type: "next", payload: { data: { held: "done" } } },
      { id: "a", type: "complete" },
    ]);
    expect((await busy.closed).code).toBe(1012);
    await stopped;
    expect([house.sockets.openSocketCount, house.live.subscriptionCount]).toEqual([0, 0]);
  });

  it("cuts off what has not ended in time", async () => {
    await using house = await aHouse();
    const busy = await house.accepted();
    busy.subscribe("a", "{ held }");
    await house.holding;
    const stopped = house.sockets.stop(5_000);
    await house.clock.advance(5_000);
    await stopped;
    expect((await busy.closed).code).toBe(1006);
    house.release();
  });
});
