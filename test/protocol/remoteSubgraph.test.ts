import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { beginScope } from "../../src/gateway/subgraphs/operationScope.ts";
import { remoteSubgraph } from "../../src/gateway/subgraphs/remote/remoteSubgraph.ts";
import { maxAnswerBytes } from "../../src/gateway/subgraphs/remote/responseHead.ts";
import type { SubgraphOperation } from "../../src/gateway/subgraphs/subgraph.ts";
import { requestSigner } from "../../src/security/signRequest.ts";
import { createVerifier } from "../../src/security/verifyRequest.ts";
import { json, type PartnerBehaviour, startPartner } from "../support/partner.ts";

const query: SubgraphOperation = { kind: "query", text: "query($id: ID) { coop(id: $id) { name } }" };
const mutation: SubgraphOperation = { kind: "mutation", text: "mutation { rename }" };

interface Question {
  readonly operation?: SubgraphOperation;
  readonly headers?: Readonly<Record<string, string>>;
  readonly timeoutMs?: number;
}

/** Asks a partner that behaves so once, and says what it was asked. */
async function askOnce(behave: PartnerBehaviour, { operation = query, headers = {}, timeoutMs }: Question = {}) {
  await using partner = await startPartner(behave);
  const subgraph = remoteSubgraph({ name: "partner", url: partner.url, allowPrivate: true });
  const scope = beginScope(null, headers, timeoutMs === undefined ? {} : { timeoutMs });
  const representations = [{ variable: "representations", texts: ['{"__typename":"Coop","id":"c1"}'] }];
  const answer = await subgraph.prepare(operation)({ variables: { id: 'c"1' }, representations, scope });
  await subgraph.close();
  return { answer, bodies: [...partner.bodies] };
}

/** Answers with bytes that no server would send. */
function raw(bytes: string): PartnerBehaviour {
  return (request) => void request.socket.end(bytes);
}

describe("a remote subgraph", () => {
  it("is asked with the operation, the variables and the representations", async () => {
    const { answer, bodies } = await askOnce(json({ data: { coop: { name: "Lantern" } } }));
    expect(answer).toEqual({ data: { coop: { name: "Lantern" } }, errors: [] });
    expect(bodies.map((body) => JSON.parse(body))).toEqual([
      { query: query.text, variables: { id: 'c"1', representations: [{ __typename: "Coop", id: "c1" }] } },
    ]);
  });

  it("is sent what is allowed of the client's headers, and never who the client is", async () => {
    let seen: unknown;
    const headers = { authorization: "Bearer secret", cookie: "a=b", "accept-language": "es", "x-request-id": "r1" };
    await askOnce(
      (request, response, body) => {
        seen = request.headers;
        json({ data: {} })(request, response, body);
      },
      { headers },
    );
    expect(seen).toMatchObject({ "accept-language": "es", "x-request-id": "r1", "accept-encoding": "identity" });
    expect(Object.keys(seen as object)).not.toEqual(expect.arrayContaining(["authorization"]));
    expect(Object.keys(seen as object)).not.toEqual(expect.arrayContaining(["cookie"]));
  });

  it("gives on its errors without what is not for clients", async () => {
    const errors = [{ message: "Full.", path: ["coop", 0], extensions: { code: "COURSE_FULL", stacktrace: ["at x"] } }];
    const { answer } = await askOnce(json({ data: null, errors }));
    expect(answer.errors).toEqual([{ message: "Full.", path: ["coop", 0], extensions: { code: "COURSE_FULL" } }]);
  });

  it.each<[string, PartnerBehaviour]>([
    ["a page", (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<p>hello</p>")],
    [
      "broken JSON",
      (_, response) => void response.writeHead(200, { "content-type": "application/json" }).end('{"data":'),
    ],
    ["a list", json([1, 2])],
    ["data that is no object", json({ data: "yes" })],
    ["data and null for a list of errors of another kind", json({ data: {}, errors: "none" })],
    ["neither data nor errors", json({})],
    [
      "a compressed answer",
      (_, response) =>
        void response
          .writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" })
          .end(gzipSync('{"data":{}}')),
    ],
    [
      "another charset",
      (_, response) =>
        void response.writeHead(200, { "content-type": "application/json; charset=latin1" }).end('{"data":{}}'),
    ],
    [
      "the prototype of objects by its name",
      (_, response) =>
        void response
          .writeHead(200, { "content-type": "application/json" })
          .end('{"data":{"\\u005f_proto__":{"a":1}}}'),
    ],
    ["what is no HTTP", raw("hello\r\n\r\n")],
    ["a status that is no number", raw("HTTP/1.1 2x0 OK\r\n\r\n")],
    ["a length that is no number", raw("HTTP/1.1 200 OK\r\ncontent-length: x\r\n\r\n")],
    ["two lengths", raw("HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 3\r\n\r\n{}")],
    [
      "a chunk whose length is no number",
      raw("HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n{}"),
    ],
    ["more headers than a message may have", raw(`HTTP/1.1 200 OK\r\nx: ${"x".repeat(20_000)}\r\n\r\n`)],
    ["an error of the server", json({ message: "x" }, 500)],
  ])("that answers %s gives no usable answer", async (_, behave) => {
    const { answer, bodies } = await askOnce(behave);
    expect(answer).toMatchObject({
      data: null,
      failure: "broken",
      errors: [{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }],
    });
    expect(bodies).toHaveLength(1);
  });

  it.each([502, 503, 504])("that answers %d is asked a second time, with a query", async (status) => {
    let tries = 0;
    const behave: PartnerBehaviour = (...call) =>
      json(tries++ === 0 ? {} : { data: { coop: null } }, tries === 1 ? status : 200)(...call);
    const { answer, bodies } = await askOnce(behave);
    expect(answer).toEqual({ data: { coop: null }, errors: [] });
    expect(bodies[1]).toBe(bodies[0]);
    expect(bodies).toHaveLength(2);
  });

  it("that breaks the connection is asked a second time, with a query", async () => {
    let tries = 0;
    const { answer, bodies } = await askOnce((request, ...rest) => {
      if (tries++ === 0) request.socket.destroy();
      else json({ data: { coop: null } })(request, ...rest);
    });
    expect([answer.data, bodies.length]).toEqual([{ coop: null }, 2]);
  });

  it.each([408, 429, 500, 501, 505])("that answers %d is not asked again", async (status) => {
    const { answer, bodies } = await askOnce(json({}, status));
    expect([answer.failure, bodies.length]).toEqual(["broken", 1]);
  });

  it.each([400, 401, 403, 404, 422])("that answers %d declines the question, whatever its words", async (status) => {
    const page: PartnerBehaviour = (_, response) => void response.writeHead(status).end("no");
    for (const behave of [json({}, status), json({ message: "x" }, status), page]) {
      const { answer, bodies } = await askOnce(behave);
      expect([answer.failure, bodies.length]).toEqual(["declined", 1]);
      expect(answer.errors).toMatchObject([{ extensions: { code: "SUBGRAPH_UNAVAILABLE" } }]);
    }
  });

  it.each([
    [200, undefined],
    [400, "declined"],
    [403, "declined"],
    [429, "broken"],
    [500, "broken"],
    [503, "overloaded"],
  ])("that answers errors of GraphQL with %d is heard", async (status, failure) => {
    const said = { message: "No.", extensions: { code: "COURSE_FULL" } };
    for (const type of ["application/json", "application/graphql-response+json; charset=utf-8"]) {
      const { answer } = await askOnce((_, response) => {
        response.writeHead(status, { "content-type": type }).end(JSON.stringify({ errors: [said] }));
      });
      expect(answer).toEqual({ data: null, errors: [said], ...(failure !== undefined && { failure }) });
    }
  });

  it.each([400, 500, 503])("that answers data of GraphQL with %d is heard", async (status) => {
    const { answer, bodies } = await askOnce(json({ data: { coop: null } }, status));
    expect([answer, bodies.length]).toEqual([{ data: { coop: null }, errors: [] }, 1]);
  });

  it("that begins its answer with a byte order mark is understood", async () => {
    const { answer } = await askOnce((_, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end('\uFEFF{"data":{"coop":null}}');
    });
    expect(answer).toEqual({ data: { coop: null }, errors: [] });
  });

  it.each<[string, PartnerBehaviour]>([
    ["has too much to do", json({}, 503)],
    ["breaks the connection", (request) => void request.socket.destroy()],
  ])("that %s is never asked a mutation twice", async (_, behave) => {
    const { answer, bodies } = await askOnce(behave, { operation: mutation });
    expect(answer.data).toBeNull();
    expect(bodies).toHaveLength(1);
  });

  it("that freezes after the head of its answer costs no more than the time of the operation", async () => {
    const freeze: PartnerBehaviour = (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      response.write('{"data":');
    };
    const { answer } = await askOnce(freeze, { timeoutMs: 200 });
    expect(answer).toMatchObject({ failure: "timeout", errors: [{ extensions: { code: "SUBGRAPH_TIMEOUT" } }] });
  });

  it.each([301, 302, 303, 307, 308])("that redirects with %d is not followed", async (status) => {
    await using elsewhere = await startPartner(json({ data: { elsewhere: true } }));
    const { answer } = await askOnce((_, response) => {
      response.writeHead(status, { location: elsewhere.url }).end();
    });
    expect([answer.failure, elsewhere.bodies.length]).toEqual(["broken", 0]);
  });

  describe("that answers 10 MB", () => {
    const empty = '{"data":{"coop":""}}';
    const answerOf = (bytes: number) => empty.replace('""', `"${"n".repeat(bytes - empty.length)}"`);
    const ways: [string, (text: string) => PartnerBehaviour][] = [
      [
        "with a length",
        (text) => (_, response) => {
          response.writeHead(200, { "content-type": "application/json", "content-length": text.length }).end(text);
        },
      ],
      [
        "in chunks",
        (text) => (_, response) => {
          response.writeHead(200, { "content-type": "application/json" });
          for (let at = 0; at < text.length; at += 1_000_000) response.write(text.slice(at, at + 1_000_000));
          response.end();
        },
      ],
      [
        "until it closes the connection",
        (text) => (request) => {
          request.socket.end(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n\r\n${text}`);
        },
      ],
    ];
    it.each(ways)("is understood %s, and with a byte more is not", async (_, answering) => {
      const longest = await askOnce(answering(answerOf(maxAnswerBytes)));
      expect(String(longest.answer.data?.["coop"]).length).toBe(maxAnswerBytes - empty.length);
      const tooLong = await askOnce(answering(answerOf(maxAnswerBytes + 1)));
      expect([tooLong.answer.failure, tooLong.bodies.length]).toEqual(["broken", 1]);
    });
  });

  it("that answers 200 MB is cut off while it sends", async () => {
    let sentBytes = 0;
    const flood: PartnerBehaviour = async (_, response) => {
      response.writeHead(200, { "content-type": "application/json" });
      const chunk = Buffer.alloc(65_536, 32);
      while (sentBytes < 200_000_000 && !response.destroyed) {
        sentBytes += chunk.length;
        if (!response.write(chunk)) await Promise.race([once(response, "drain"), once(response, "close")]);
      }
      response.end();
    };
    const { answer } = await askOnce(flood);
    expect(answer.failure).toBe("broken");
    expect(sentBytes).toBeLessThan(3 * maxAnswerBytes);
  });

  it("that nobody listens for is unreachable", async () => {
    const url = await startPartner(json({})).then(async (partner) => {
      await partner[Symbol.asyncDispose]();
      return partner.url;
    });
    const subgraph = remoteSubgraph({ name: "partner", url, allowPrivate: true });
    const answer = await subgraph.prepare(query)({ variables: {}, representations: [], scope: beginScope(null, {}) });
    expect(answer.failure).toBe("unreachable");
    expect(JSON.stringify(answer)).not.toContain("127.0.0.1");
    await subgraph.close();
  });

  it("whose name leads to a private address is not asked", async () => {
    await using partner = await startPartner(json({ data: {} }));
    const subgraph = remoteSubgraph({
      name: "partner",
      url: `http://partner.example:${new URL(partner.url).port}/`,
      allowPrivate: false,
      resolve: (_, found) => found(null, [{ address: "127.0.0.1", family: 4 }]),
    });
    const answer = await subgraph.prepare(query)({ variables: {}, representations: [], scope: beginScope(null, {}) });
    expect([answer.failure, partner.bodies.length]).toEqual(["refused", 0]);
    await subgraph.close();
  });

  it("is looked up again for each connection, for its name may lead elsewhere by then", async () => {
    await using partner = await startPartner((_, response) => {
      response.writeHead(200, { "content-type": "application/json", connection: "close" }).end('{"data":{}}');
    });
    const addresses = ["127.0.0.1", "::ffff:127.0.0.1"];
    const looked: string[] = [];
    const subgraph = remoteSubgraph({
      name: "partner",
      url: partner.url.replace("127.0.0.1", "partner.example"),
      allowPrivate: true,
      resolve: (name, found) => {
        looked.push(name);
        const address = addresses[looked.length - 1]!;
        found(null, [{ address, family: address.includes(":") ? 6 : 4 }]);
      },
    });
    const ask = subgraph.prepare(query);
    for (const _ of addresses) {
      const answer = await ask({ variables: {}, representations: [], scope: beginScope(null, {}) });
      expect(answer.data).toEqual({});
    }
    expect(looked).toEqual(["partner.example", "partner.example"]);
    await subgraph.close();
  });

  it("is signed anew for each try, and the signature holds", async () => {
    const key = Buffer.alloc(32, 3);
    const nonces = new Set<string>();
    const useNonce = async (_: string, nonce: string) => nonces.size < nonces.add(nonce).size;
    const verify = createVerifier({ keyOf: () => key, useNonce, now: () => new Date() });
    const verified: Promise<unknown>[] = [];
    await using partner = await startPartner((request, response, body) => {
      const head = { method: request.method!, path: "/graphql", headers: request.headers };
      verified.push(verify(head, async () => Buffer.from(body)));
      json({}, 503)(request, response, body);
    });
    const sign = requestSigner({ keyId: "partner", key });
    const subgraph = remoteSubgraph({ name: "partner", url: `${partner.url}?a=1`, allowPrivate: true, sign });
    await subgraph.prepare(query)({ variables: {}, representations: [], scope: beginScope(null, {}) });
    await Promise.all(verified);
    expect([verified.length, nonces.size]).toEqual([2, 2]);
    await subgraph.close();
  });

  it("gives the events of a subscription over SSE until it says that there are no more", async () => {
    await using partner = await startPartner((_, response) => {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.end(
        'event: next\ndata: {"data":{"n":1}}\n\nevent: next\ndata: {"data":{"n":2}}\n\nevent: complete\ndata:\n\n',
      );
    });
    const subgraph = remoteSubgraph({ name: "partner", url: partner.url, allowPrivate: true });
    const start = subgraph.prepareSubscription({ kind: "subscription", text: "subscription { n }" });
    const events: unknown[] = [];
    const request = { variables: {}, representations: [], scope: beginScope(null, {}) };
    for await (const { data } of start(request)) events.push(data);
    expect(events).toEqual([{ n: 1 }, { n: 2 }]);
    await subgraph.close();
  });

  it("answers equal reads that are under way with one call, each with an answer of its own", async () => {
    const held: (() => void)[] = [];
    await using partner = await startPartner((...call) => void held.push(() => json({ data: { coop: {} } })(...call)));
    const subgraph = remoteSubgraph({ name: "partner", url: partner.url, allowPrivate: true });
    const ask = subgraph.prepare(query);
    const request = { variables: {}, representations: [], scope: beginScope(null, {}) };
    const asked = [ask(request), ask(request)];
    while (held.length === 0) await new Promise(setImmediate);
    for (const answer of held) answer();
    const [first, second] = await Promise.all(asked);
    expect(partner.bodies).toHaveLength(1);
    expect(first).toEqual(second);
    expect(first!.data!["coop"]).not.toBe(second!.data!["coop"]);
    await subgraph.close();
  });
});
