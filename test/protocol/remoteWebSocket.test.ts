import type { Socket } from "node:net";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import type { WebSocket } from "ws";
import { beginScope } from "../../src/gateway/subgraphs/operationScope.ts";
import { maxEventBytes } from "../../src/gateway/subgraphs/remote/eventReceiver.ts";
import type { PartnerOptions, Trouble } from "../../src/gateway/subgraphs/remote/partner.ts";
import { type RemoteSubgraph, withPlainStreams } from "../../src/gateway/subgraphs/remote/withPlainStreams.ts";
import type { SubgraphAnswer, SubgraphFailure } from "../../src/gateway/subgraphs/subgraph.ts";
import { requestSigner } from "../../src/security/signRequest.ts";
import { createVerifier } from "../../src/security/verifyRequest.ts";
import { type PartnerBehaviour, startPartner } from "../support/partner.ts";
import {
  accepting,
  type SocketBehaviour,
  type SocketMessage,
  type SocketPartner,
  startSocketPartner,
} from "../support/socketPartner.ts";
import { StoppedClock, settled } from "../support/stoppedClock.ts";

const text = "subscription($id: ID) { n(id: $id) }";

/** A partner that behaves so, and our end of it. */
interface Pair extends AsyncDisposable {
  readonly partner: SocketPartner;
  readonly subgraph: RemoteSubgraph;
  readonly troubles: readonly Trouble[];
  subscribe(signal?: AbortSignal): AsyncIterableIterator<SubgraphAnswer>;
}

async function aPair(behave: SocketBehaviour, options: Partial<PartnerOptions> = {}): Promise<Pair> {
  const partner = await startSocketPartner(behave);
  const troubles: Trouble[] = [];
  const subgraph = withPlainStreams({
    name: "partner",
    url: partner.url,
    subscriptions: { protocol: "graphql-transport-ws" },
    allowPrivate: true,
    onTrouble: (trouble) => troubles.push(trouble),
    ...options,
  });
  const start = subgraph.prepareSubscription({ kind: "subscription", text });
  return {
    partner,
    subgraph,
    troubles,
    subscribe: (signal) =>
      start({ variables: { id: "c1" }, representations: [], scope: beginScope(null, {}), ...(signal && { signal }) }),
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await partner[Symbol.asyncDispose]();
    },
  };
}

async function allOf(stream: AsyncIterableIterator<SubgraphAnswer>): Promise<SubgraphAnswer[]> {
  const answers: SubgraphAnswer[] = [];
  for await (const answer of stream) answers.push(answer);
  return answers;
}

/** Answers a subscription with one answer and then does something with its socket. */
const onceThen = (act: (socket: WebSocket, id: string) => void): SocketBehaviour =>
  accepting(({ socket, next }, { type, id }) => {
    if (type !== "subscribe") return;
    next(id, { n: 1 });
    act(socket, id!);
  });

const typesOf = (messages: readonly SocketMessage[]) => messages.map(({ type }) => type);

afterEach(() => {
  jest.useRealTimers();
});

describe("a subscription over graphql-transport-ws", () => {
  it("begins the connection, subscribes when that is accepted, and gives what comes until it is complete", async () => {
    await using pair = await aPair(
      accepting(({ next, send }, { type, id }) => {
        if (type !== "subscribe") return;
        next(id, { n: 1 });
        next(id, { n: 2 });
        send({ type: "complete", id: id! });
      }),
    );
    expect(await allOf(pair.subscribe())).toEqual([1, 2].map((n) => ({ data: { n }, errors: [] })));
    expect(pair.partner.messages).toEqual([
      { type: "connection_init" },
      { type: "subscribe", id: expect.any(String), payload: { query: text, variables: { id: "c1" } } },
    ]);
    expect(pair.partner.handshakes[0]!.headers["sec-websocket-protocol"]).toBe("graphql-transport-ws");
    expect(pair.troubles).toEqual([]);
  });

  it("gives errors that come with an answer, and goes on", async () => {
    await using pair = await aPair(
      accepting(({ next, send }, { type, id }) => {
        if (type !== "subscribe") return;
        const errors = [{ message: "Half.", path: ["coop"], extensions: { code: "HALF", stack: "at x" } }];
        send({ type: "next", id: id!, payload: { data: { coop: null }, errors } });
        next(id, { n: 2 });
        send({ type: "complete", id: id! });
      }),
    );
    expect(await allOf(pair.subscribe())).toEqual([
      { data: { coop: null }, errors: [{ message: "Half.", path: ["coop"], extensions: { code: "HALF" } }] },
      { data: { n: 2 }, errors: [] },
    ]);
  });

  it("ends with its errors when the partner refuses it", async () => {
    await using pair = await aPair(
      accepting(({ send }, { type, id }) => {
        if (type === "subscribe") send({ type: "error", id: id!, payload: [{ message: "No such coop." }] });
      }),
    );
    expect(await allOf(pair.subscribe())).toEqual([
      { data: null, errors: [{ message: "No such coop.", extensions: { code: "SUBGRAPH_ERROR" } }], isRefused: true },
    ]);
  });

  it("tells the partner when nobody wants more, by its return and by its signal", async () => {
    await using pair = await aPair(onceThen(() => {}));
    const controller = new AbortController();
    const [one, other] = [pair.subscribe(), pair.subscribe(controller.signal)];
    await Promise.all([one.next(), other.next()]);
    await one.return!();
    controller.abort();
    expect(await other.next()).toMatchObject({ done: true });
    const messages = await pair.partner.received(5);
    const ids = messages.filter(({ type }) => type === "subscribe").map(({ id }) => id);
    expect(messages.slice(3)).toEqual(ids.map((id) => ({ type: "complete", id })));
    expect(pair.partner.handshakes).toHaveLength(1);
  });

  it("shares its socket with others, and goes on when one of them ends", async () => {
    const ids: string[] = [];
    await using pair = await aPair(
      accepting(({ next }, { type, id }) => {
        if (type === "subscribe") next(ids[ids.push(id!) - 1], { n: ids.length });
        if (type === "complete") next(ids[1], { n: "on" });
      }),
    );
    const [one, on] = [pair.subscribe(), pair.subscribe()];
    await one.next();
    await on.next();
    const waiting = on.next();
    await one.return!();
    expect(await waiting).toEqual({ value: { data: { n: "on" }, errors: [] }, done: false });
    expect(pair.partner.handshakes).toHaveLength(1);
  });

  it("begins anew on another socket when it starts as the last one ends", async () => {
    await using pair = await aPair(onceThen((socket, id) => socket.send(JSON.stringify({ type: "complete", id }))));
    for (let count = 0; count < 5; count++) expect(await allOf(pair.subscribe())).toHaveLength(1);
    const stopped = pair.subscribe();
    await stopped.next();
    await stopped.return!();
    expect(await allOf(pair.subscribe())).toEqual([{ data: { n: 1 }, errors: [] }]);
    expect(pair.troubles).toEqual([]);
  });

  it("is not disturbed by a second acceptance, nor by an answer to what was never asked", async () => {
    await using pair = await aPair(
      onceThen((socket, id) => {
        socket.send('{"type":"connection_ack"}');
        socket.send(next("unheard-of", { data: { n: 0 } }));
        socket.send(next(id, { data: { n: 2 } }));
        socket.send(JSON.stringify({ type: "complete", id }));
      }),
    );
    expect((await allOf(pair.subscribe())).map(({ data }) => data)).toEqual([{ n: 1 }, { n: 2 }]);
  });

  it("answers pings, with their payload", async () => {
    await using pair = await aPair(
      accepting(({ next, send }, { type, id }) => {
        if (type !== "subscribe") return;
        send({ type: "ping", payload: { at: 7 } });
        next(id, { n: 1 });
      }),
    );
    await pair.subscribe().next();
    expect((await pair.partner.received(3))[2]).toEqual({ type: "pong", payload: { at: 7 } });
  });

  it("asks a silent socket every 12 seconds, and closes it when 5 seconds bring no answer", async () => {
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance", "Date"] });
    const clock = new StoppedClock();
    let pongs = 1;
    await using pair = await aPair(
      accepting(({ next, send }, { type, id }) => {
        if (type === "subscribe") next(id, { n: 1 });
        if (type === "ping" && pongs-- > 0) send({ type: "pong" });
      }),
      { clock },
    );
    const stream = pair.subscribe();
    await stream.next();
    const last = stream.next();
    await jest.advanceTimersByTimeAsync(11_999);
    expect(clock.waiting).toEqual([]);
    await jest.advanceTimersByTimeAsync(1);
    expect(clock.waiting).toEqual([5_000]);
    await pair.partner.received(3);
    while (clock.waiting.length > 0) await settled();

    await jest.advanceTimersByTimeAsync(12_000);
    expect(typesOf(await pair.partner.received(4)).slice(1)).toEqual(["subscribe", "ping", "ping"]);
    await clock.advance(4_999);
    expect(pair.troubles).toEqual([]);
    await clock.advance(1);
    expect(await last).toMatchObject({ value: { failure: "unreachable" } });
  });
});

/** What a subscription ends with after its first answer. */
async function endOf(behave: SocketBehaviour): Promise<unknown> {
  await using pair = await aPair(behave);
  const answers = await allOf(pair.subscribe());
  expect(answers[0]).toEqual({ data: { n: 1 }, errors: [] });
  expect(answers).toHaveLength(2);
  expect(pair.troubles.map(({ failure }) => failure)).toEqual([answers[1]!.failure]);
  return answers[1]!.failure;
}

describe("a partner that breaks graphql-transport-ws loses its stream as broken", () => {
  const rude = (data: string | Buffer) => onceThen((socket) => socket.send(data));
  it.each<[string, SocketBehaviour]>([
    ["no JSON", rude("hello")],
    ["JSON that is no message", rude("[1]")],
    ["a message of an unknown type", rude('{"type":"hello"}')],
    ["an answer without an id", rude('{"type":"next","payload":{"data":{}}}')],
    ["an answer without a payload", onceThen((socket, id) => socket.send(JSON.stringify({ type: "next", id })))],
    ["an answer that is none of GraphQL", onceThen((socket, id) => socket.send(next(id, { hello: 1 })))],
    ["data that is a list", onceThen((socket, id) => socket.send(next(id, { data: [] })))],
    [
      "errors that are no list",
      onceThen((socket, id) => socket.send(JSON.stringify({ type: "error", id, payload: {} }))),
    ],
    ["binary rubbish", rude(Buffer.from([0xff, 0xfe]))],
    ["a frame with reserved bits", onceThen((socket) => rawSocketOf(socket).write(Buffer.from([0xf1, 0x01, 0x61])))],
    ["text that is not UTF-8", onceThen((socket) => rawSocketOf(socket).write(Buffer.from([0x81, 0x01, 0xff])))],
    ["a message of more than 1 MB", rude(" ".repeat(maxEventBytes + 1))],
  ])("with %s", async (_, behave) => {
    expect(await endOf(behave)).toBe("broken");
  });

  it("but not with a message of 1 MB", async () => {
    const rest = maxEventBytes - Buffer.byteLength(next("x".repeat(36), { data: { n: "" } }));
    const longest: SocketBehaviour = onceThen((socket, id) => {
      const message = next(id.padEnd(36), { data: { n: "n".repeat(rest) } });
      socket.send(message.replace(id.padEnd(36), id).padEnd(maxEventBytes));
      socket.send(JSON.stringify({ type: "complete", id }));
    });
    await using pair = await aPair(longest);
    expect((await allOf(pair.subscribe())).map(({ data }) => String(data!["n"]).length)).toEqual([1, rest]);
  });

  it("and one that names the prototype of objects does nothing by it", async () => {
    const poison = onceThen((socket, id) => {
      socket.send(`{"type":"next","id":"${id}","payload":{"data":{"__proto__":{"poisoned":1},"n":2}}}`);
      socket.send(JSON.stringify({ type: "complete", id }));
    });
    await using pair = await aPair(poison);
    expect((await allOf(pair.subscribe()))[1]).toEqual({ data: { n: 2 }, errors: [] });
    expect(({} as { poisoned?: unknown }).poisoned).toBeUndefined();
  });
});

describe("a socket that its partner closes ends the stream", () => {
  it.each<[number, SubgraphFailure]>([
    [1000, "unreachable"],
    [1001, "unreachable"],
    [1011, "unreachable"],
    [1012, "unreachable"],
    [4500, "unreachable"],
    [4400, "broken"],
    [4401, "broken"],
    [4403, "broken"],
    [4406, "broken"],
    [4409, "broken"],
    [4429, "broken"],
    [4408, "timeout"],
  ])("with the code %d as %s", async (code, failure) => {
    expect(await endOf(onceThen((socket) => socket.close(code)))).toBe(failure);
  });

  it("without a word as unreachable", async () => {
    expect(await endOf(onceThen((socket) => socket.terminate()))).toBe("unreachable");
  });

  it("and another subscription opens another one, which is closed with it", async () => {
    let isFirst = true;
    await using pair = await aPair(
      onceThen((socket, id) => {
        if (isFirst) socket.terminate();
        else socket.send(JSON.stringify({ type: "complete", id }));
        isFirst = false;
      }),
    );
    expect(await allOf(pair.subscribe())).toHaveLength(2);
    expect(await allOf(pair.subscribe())).toEqual([{ data: { n: 1 }, errors: [] }]);
    expect(pair.partner.handshakes).toHaveLength(2);
    expect(await pair.partner.closed(2)).toEqual([1006, 1000]);
  });
});

describe("a partner that does not accept", () => {
  it("and closes as if all were done is not asked again and again", async () => {
    await using pair = await aPair(({ socket }) => socket.close(1000));
    expect(await allOf(pair.subscribe())).toMatchObject([{ failure: "unreachable" }]);
    expect(pair.partner.handshakes.length).toBeLessThanOrEqual(2);
  });

  it("has 5 seconds to, and then its stream ends", async () => {
    const clock = new StoppedClock();
    await using pair = await aPair(() => {}, { clock });
    const last = pair.subscribe().next();
    await pair.partner.received(1);
    await clock.advance(4_999);
    expect(pair.troubles).toEqual([]);
    await clock.advance(1);
    expect(await last).toMatchObject({ value: { failure: "timeout" } });
  });

  it("may be silent for as long as it likes once it has", async () => {
    const clock = new StoppedClock();
    await using pair = await aPair(
      accepting(() => {}),
      { clock },
    );
    const waiting = pair.subscribe();
    void waiting.next();
    await pair.partner.received(2);
    expect(clock.waiting).toEqual([]);
  });

  it.each<[string, PartnerBehaviour]>([
    ["refuses the handshake", (_, response) => void response.writeHead(401).end()],
    [
      "sends the handshake elsewhere",
      (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
    ],
    ["answers it with a page", (_, response) => void response.writeHead(200).end("hello")],
    ["dies under it", (request) => void request.socket.destroy()],
  ])("and %s gives no answer and takes no process down", async (_, behave) => {
    await using partner = await startPartner(behave);
    const subgraph = withPlainStreams({
      name: "partner",
      url: partner.url,
      subscriptions: { protocol: "graphql-transport-ws" },
      allowPrivate: true,
    });
    const start = subgraph.prepareSubscription({ kind: "subscription", text });
    const answers = await allOf(start({ variables: {}, representations: [], scope: beginScope(null, {}) }));
    expect(answers).toMatchObject([{ data: null, errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }] }]);
    await subgraph.close();
  });

  it("is not asked at a private address unless that is allowed", async () => {
    await using partner = await startSocketPartner(accepting(() => {}));
    const { port } = new URL(partner.url);
    const subgraph = withPlainStreams({
      name: "partner",
      url: "http://partner.example/",
      subscriptions: { protocol: "graphql-transport-ws", url: `ws://partner.example:${port}/` },
      allowPrivate: false,
      resolve: (_, found) => found(null, [{ address: "127.0.0.1", family: 4 }]),
    });
    const start = subgraph.prepareSubscription({ kind: "subscription", text });
    const answers = await allOf(start({ variables: {}, representations: [], scope: beginScope(null, {}) }));
    expect(answers).toMatchObject([{ failure: "refused" }]);
    expect(partner.handshakes).toEqual([]);
    await subgraph.close();
  });
});

it("a partner that sends more than is taken loses its stream, after a hundred answers", async () => {
  await using pair = await aPair(
    accepting(({ next }, { type, id }) => {
      if (type === "subscribe") for (let n = 0; n < 1_000; n++) next(id, { n });
    }),
  );
  const stream = pair.subscribe();
  await stream.next();
  expect(typesOf(await pair.partner.received(3))).toEqual(["connection_init", "subscribe", "complete"]);
  const rest = await allOf(stream);
  expect(rest).toHaveLength(101);
  expect(rest.slice(0, 100).map(({ data }) => data!["n"])).toEqual(
    Array.from({ length: 100 }, (_, index) => index + 1),
  );
  expect([rest[100]!.failure, pair.troubles.length]).toEqual(["broken", 1]);
});

it("the handshake of a socket is signed", async () => {
  const key = Buffer.alloc(32, 3);
  await using pair = await aPair(
    onceThen(() => {}),
    { sign: requestSigner({ keyId: "partner", key }) },
  );
  await pair.subscribe().next();
  const { method, url, headers } = pair.partner.handshakes[0]!;
  const verify = createVerifier({ keyOf: () => key, useNonce: async () => true, now: () => new Date() });
  await expect(verify({ method: method!, path: url!, headers }, async () => Buffer.alloc(0))).resolves.toHaveLength(0);
});

function next(id: string, payload: unknown): string {
  return JSON.stringify({ type: "next", id, payload });
}

/** The connection under a socket, for what no library would send. */
function rawSocketOf(socket: WebSocket): Socket {
  return (socket as unknown as { readonly _socket: Socket })._socket;
}
