import { once } from "node:events";
import { describe, expect, it } from "@jest/globals";
import { SubgraphUrlRefusedError } from "../../src/gateway/subgraphs/remote/remote.errors.ts";
import { remoteSubgraph } from "../../src/gateway/subgraphs/remote/remoteSubgraph.ts";
import { maxAnswerBytes } from "../../src/gateway/subgraphs/remote/responseHead.ts";
import { beginScope, type SubgraphOperation } from "../../src/gateway/subgraphs/subgraph.ts";
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
  const scope = beginScope(null, headers, timeoutMs);
  const representations = [{ variable: "representations", texts: ['{"__typename":"Coop","id":"c1"}'] }];
  const answer = await subgraph.prepare(operation)({ variables: { id: 'c"1' }, representations, scope });
  await subgraph.close();
  return { answer, bodies: [...partner.bodies] };
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
    ["a redirect", (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end()],
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

  it("that has too much to do is asked a second time, with a query", async () => {
    let tries = 0;
    const behave: PartnerBehaviour = (...call) =>
      json(tries++ === 0 ? {} : { data: { coop: null } }, tries === 1 ? 503 : 200)(...call);
    const { answer, bodies } = await askOnce(behave);
    expect(answer).toEqual({ data: { coop: null }, errors: [] });
    expect(bodies).toHaveLength(2);
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

  it("is not made for a private address unless that is allowed", () => {
    for (const url of [
      "http://127.0.0.1/",
      "http://[::1]/",
      "http://10.0.0.1/",
      "http://[::ffff:127.0.0.1]/",
      "ftp://x/",
      "http://a:b@x/",
    ]) {
      expect(() => remoteSubgraph({ name: "partner", url, allowPrivate: false })).toThrow(SubgraphUrlRefusedError);
    }
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
