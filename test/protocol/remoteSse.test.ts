import { once } from "node:events";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { beginScope } from "../../src/gateway/subgraphs/operationScope.ts";
import { maxEventBytes } from "../../src/gateway/subgraphs/remote/eventReceiver.ts";
import type { PartnerOptions, Trouble } from "../../src/gateway/subgraphs/remote/partner.ts";
import { silentForMs } from "../../src/gateway/subgraphs/remote/silenceWatch.ts";
import { withPlainStreams } from "../../src/gateway/subgraphs/remote/withPlainStreams.ts";
import type { SubgraphAnswer, SubgraphFailure } from "../../src/gateway/subgraphs/subgraph.ts";
import { requestSigner } from "../../src/security/signRequest.ts";
import { createVerifier } from "../../src/security/verifyRequest.ts";
import { json, type Partner, type PartnerBehaviour, startPartner } from "../support/partner.ts";
import { StoppedClock, settled } from "../support/stoppedClock.ts";

/** A partner that behaves so, and our end of it. */
interface Pair extends AsyncDisposable {
  readonly partner: Partner;
  readonly troubles: readonly Trouble[];
  subscribe(signal?: AbortSignal): AsyncIterableIterator<SubgraphAnswer>;
}

async function aPair(behave: PartnerBehaviour, options: Partial<PartnerOptions> = {}): Promise<Pair> {
  const partner = await startPartner(behave);
  const troubles: Trouble[] = [];
  const onTrouble = (trouble: Trouble) => troubles.push(trouble);
  const subgraph = withPlainStreams({ name: "partner", url: partner.url, allowPrivate: true, onTrouble, ...options });
  const start = subgraph.prepareSubscription({ kind: "subscription", text: "subscription($id: ID) { n(id: $id) }" });
  const scope = () => beginScope(null, { "accept-language": "es", authorization: "Bearer secret" });
  return {
    partner,
    troubles,
    subscribe: (signal) =>
      start({ variables: { id: 'c"1' }, representations: [], scope: scope(), ...(signal && { signal }) }),
    async [Symbol.asyncDispose]() {
      await subgraph.close();
      await partner[Symbol.asyncDispose]();
    },
  };
}

/** Opens a stream of events and writes pieces of it, each a write of its own. */
const streaming =
  (...pieces: readonly (string | Buffer)[]): PartnerBehaviour =>
  (_, response) => {
    open(response);
    for (const piece of pieces) response.write(piece);
    response.end();
  };

function open(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream" });
  response.flushHeaders();
}

const event = (data: unknown) => `event: next\ndata: ${JSON.stringify({ data })}\n\n`;
const complete = "event: complete\ndata:\n\n";

async function allOf(stream: AsyncIterableIterator<SubgraphAnswer>): Promise<SubgraphAnswer[]> {
  const answers: SubgraphAnswer[] = [];
  for await (const answer of stream) answers.push(answer);
  return answers;
}

async function allFrom(behave: PartnerBehaviour): Promise<SubgraphAnswer[]> {
  await using pair = await aPair(behave);
  return await allOf(pair.subscribe());
}

const two = [1, 2].map((n) => ({ data: { n }, errors: [] }));

describe("a subscription over server-sent events", () => {
  it("is a POST that asks for them, signed, with what is allowed of the client's headers", async () => {
    const key = Buffer.alloc(32, 3);
    const verify = createVerifier({ keyOf: () => key, useNonce: async () => true, now: () => new Date() });
    let asked: { headers: IncomingHttpHeaders; verified: Promise<Buffer> } | undefined;
    const behave: PartnerBehaviour = (request, response, body) => {
      const { method, url: path, headers } = request;
      asked = { headers, verified: verify({ method: method!, path: path!, headers }, async () => Buffer.from(body)) };
      streaming(complete)(request, response, body);
    };
    await using pair = await aPair(behave, { sign: requestSigner({ keyId: "partner", key }) });
    expect(await allOf(pair.subscribe())).toEqual([]);
    expect(JSON.parse(pair.partner.bodies[0]!)).toEqual({
      query: "subscription($id: ID) { n(id: $id) }",
      variables: { id: 'c"1' },
    });
    expect(asked!.headers).toMatchObject({ accept: "text/event-stream", "accept-language": "es" });
    expect(asked!.headers).not.toHaveProperty("authorization");
    await expect(asked!.verified).resolves.toBeInstanceOf(Buffer);
  });

  it.each<[string, PartnerBehaviour]>([
    ["as it should be", streaming(event({ n: 1 }), event({ n: 2 }), complete)],
    ["in one piece", streaming(event({ n: 1 }) + event({ n: 2 }) + complete)],
    ["in pieces of a byte", streaming(...(event({ n: 1 }) + event({ n: 2 }) + complete).split(""))],
    [
      "with lines that end in CR LF",
      streaming((event({ n: 1 }) + event({ n: 2 }) + complete).replaceAll("\n", "\r\n")),
    ],
    ["with comments that keep it alive", streaming(":\n\n", event({ n: 1 }), ": hello\n\n", event({ n: 2 }), complete)],
    ["with events of other names", streaming("event: hello\ndata: {}\n\n", event({ n: 1 }), event({ n: 2 }), complete)],
    [
      "with data of several lines",
      streaming('event: next\ndata: {"data":\ndata: {"n":1}}\n\n', event({ n: 2 }), complete),
    ],
    ["with an end without data", streaming(event({ n: 1 }), event({ n: 2 }), "event: complete\n\n")],
    [
      "with an end that the end of the stream cuts short",
      streaming(event({ n: 1 }), event({ n: 2 }), "event: complete"),
    ],
    ["with more after its end", streaming(event({ n: 1 }), event({ n: 2 }), complete, event({ n: 3 }))],
  ])("is read %s", async (_, behave) => {
    expect(await allFrom(behave)).toEqual(two);
  });

  it("may cut a character in two", async () => {
    const bytes = Buffer.from(event({ n: "ñandú" }));
    const middle = bytes.indexOf("ñ") + 1;
    const answers = await allFrom(streaming(bytes.subarray(0, middle), bytes.subarray(middle), complete));
    expect(answers).toEqual([{ data: { n: "ñandú" }, errors: [] }]);
  });

  it("closes its connection when nobody wants more, by its return and by its signal", async () => {
    const closings: Promise<unknown>[] = [];
    await using pair = await aPair((_, response) => {
      closings.push(once(response, "close"));
      open(response);
      response.write(event({ n: 1 }));
    });
    const controller = new AbortController();
    const [one, other] = [pair.subscribe(), pair.subscribe(controller.signal)];
    await Promise.all([one.next(), other.next()]);
    const waiting = other.next();
    await one.return!();
    controller.abort();
    expect(await waiting).toMatchObject({ done: true });
    await Promise.all(closings);
    expect([closings.length, pair.troubles]).toEqual([2, []]);
  });
});

describe("a stream of events ends with an answer that says so", () => {
  const next = (text: string) => streaming(`event: next\ndata: ${text}\n\n`);
  it.each<[string, SubgraphFailure, PartnerBehaviour]>([
    ["ends without saying so", "unreachable", streaming(": nothing\n\n")],
    ["says that it is complete in a comment", "unreachable", streaming(": event: complete of nothing\n\n")],
    [
      "dies",
      "unreachable",
      (_, response) => {
        open(response);
        response.write(":\n\n", () => response.destroy());
      },
    ],
    ["dies before its head", "unreachable", (request) => void request.socket.destroy()],
    ["has too much to do", "overloaded", json({}, 503)],
    ["answers as JSON", "broken", json({ data: { n: 1 } })],
    ["answers with an error", "broken", json({ errors: [] }, 500)],
    ["declines", "declined", json({ errors: [] }, 400)],
    ["redirects", "broken", (_, response) => void response.writeHead(307, { location: "http://127.0.0.1:1/" }).end()],
    ["compresses", "broken", compressed],
    ["sends no JSON", "broken", next("hello")],
    ["sends no answer", "broken", next("[1]")],
    ["sends data that is a list", "broken", next('{"data":[1]}')],
    ["names the prototype of objects", "broken", next('{"data":{"__proto__":{"a":1}}}')],
    ["sends an event of more than 1 MB", "broken", streaming(longest("n"))],
    ["sends a line of more than 1 MB that never ends", "broken", endless],
  ])("when the partner %s: %s", async (_, failure, behave) => {
    await using pair = await aPair(behave);
    const answers = await allOf(pair.subscribe());
    expect(answers).toMatchObject([{ data: null, failure }]);
    expect(pair.troubles.map((trouble) => trouble.failure)).toEqual([failure]);
    expect(JSON.stringify(answers)).not.toContain("127.0.0.1");
  });

  it("but not for an event of 1 MB", async () => {
    const [answer, ...rest] = await allFrom(streaming(longest(), complete));
    expect([String(answer!.data!["n"]).length, rest]).toEqual([maxEventBytes - '{"data":{"n":""}}'.length, []]);
  });

  it("when the partner says nothing for 5 seconds, not even a head", async () => {
    const clock = new StoppedClock();
    const asked = Promise.withResolvers<void>();
    await using pair = await aPair(() => asked.resolve(), { clock });
    const last = pair.subscribe().next();
    await asked.promise;
    await clock.advance(4_999);
    expect(pair.troubles).toEqual([]);
    await clock.advance(1);
    expect(await last).toMatchObject({ value: { failure: "timeout" } });
  });

  it("and not when it is silent after its head, for as long as it likes", async () => {
    const clock = new StoppedClock();
    await using pair = await aPair((_, response) => open(response), { clock });
    void pair.subscribe().next();
    while (clock.waiting.length === 0 || pair.partner.bodies.length === 0) await settled();
    while (clock.waiting.length > 0) await settled();
    await clock.advance(600_000);
    expect(pair.troubles).toEqual([]);
  });
});

describe("a partner that sends comments", () => {
  /** A stream that has begun with a comment, as graphql-sse begins one. */
  async function commenting() {
    const clock = new StoppedClock();
    const opened = Promise.withResolvers<ServerResponse>();
    const pair = await aPair(
      (_, response) => {
        open(response);
        response.write(":\n\n");
        opened.resolve(response);
      },
      { clock },
    );
    const answers = pair.subscribe();
    let taken = answers.next();
    const response = await opened.promise;
    let count = 0;
    return {
      ...{ clock, pair },
      last: () => taken,
      /** Writes, and waits until that is read: the answer behind it is. */
      async write(text: string) {
        response.write(`${text}${event({ n: ++count })}`);
        expect((await taken).value!.data).toEqual({ n: count });
        taken = answers.next();
      },
    };
  }

  it("is gone when it is silent for 40 s, and not a moment before", async () => {
    const { clock, pair, write, last } = await commenting();
    await using _ = pair;
    await write("");
    await clock.advance(12_000);
    await write(":\n\n");
    await clock.advance(silentForMs - 1);
    await write("");
    await clock.advance(silentForMs - 1);
    expect(pair.troubles).toEqual([]);
    await clock.advance(1);
    expect((await last()).value).toMatchObject({ failure: "unreachable" });
    expect([pair.troubles.length, clock.waiting]).toEqual([1, []]);
  });

  it("may be silent for three of its own intervals when those are longer", async () => {
    const { clock, pair, write } = await commenting();
    await using _ = pair;
    await write("");
    await clock.advance(60_000);
    await write(":\n\n");
    await clock.advance(180_000 - 1);
    expect(pair.troubles).toEqual([]);
    await clock.advance(1);
    expect(pair.troubles).toHaveLength(1);
  });

  it("to open the stream and not again may be silent for as long as it likes", async () => {
    const { clock, pair, write } = await commenting();
    await using _ = pair;
    await write("");
    await clock.advance(600_000);
    expect([pair.troubles, clock.waiting]).toEqual([[], []]);
  });
});

it("a partner that sends more than is taken waits, and nothing is lost", async () => {
  const count = 20_000;
  let sent = 0;
  const flood: PartnerBehaviour = async (_, response) => {
    open(response);
    while (sent < count && !response.destroyed) {
      if (!response.write(event({ n: sent++, pad: "x".repeat(2_000) }))) await once(response, "drain");
    }
    response.end(complete);
  };
  await using pair = await aPair(flood);
  const taken: unknown[] = [];
  let greatestLead = 0;
  for await (const { data } of pair.subscribe()) {
    taken.push(data!["n"]);
    greatestLead = Math.max(greatestLead, sent - taken.length);
    await settled();
  }
  expect(taken).toEqual(Array.from({ length: count }, (_, index) => index));
  // A hundred answers with us, and what fits into the buffers of the sockets.
  expect(greatestLead).toBeLessThan(count / 2);
});

/** An event of 1 MB, and what is given more. */
function longest(more = ""): string {
  const n = "n".repeat(maxEventBytes - '{"data":{"n":""}}'.length);
  return event({ n: n + more });
}

function compressed(_: unknown, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "content-encoding": "gzip" }).end();
}

async function endless(_: unknown, response: ServerResponse): Promise<void> {
  open(response);
  response.write("event: next\ndata: ");
  const chunk = "x".repeat(65_536);
  while (!response.destroyed) {
    if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
  }
}
