import { once } from "node:events";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { createClient } from "graphql-ws";
import { WebSocket } from "ws";
import { startSupergraphApp } from "../../src/app/supergraphApp.ts";
import type { AllowedOrigins } from "../../src/config/config.ts";
import { compose, readSupergraph } from "../../src/gateway/index.ts";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";
import { connectSocket } from "../support/socketClient.ts";

const listed = "https://app.example.coop";
const alsoListed = "http://localhost:5173";
/** Each is near one that is listed, or hides what it is. */
const foreign = [
  "https://evil.example",
  "http://app.example.coop",
  "https://app.example.coop:8443",
  "https://app.example.coop.evil.example",
  `${listed},${alsoListed}`,
  "null",
  "",
];

const graphqlPaths = ["/graphql", "/graphql/stream"];
const otherPaths = ["/", "/graphiql/", "/health/live", "/health/ready", "/subgraphs/network", "/elsewhere"];

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Sends what a browser would, with the headers that it does not let a page choose. */
async function send(url: string, method: string, headers: OutgoingHttpHeaders, body?: string): Promise<Answer> {
  const sent = request(url, { method, headers, agent: false }).end(body);
  const [answer] = await once(sent, "response");
  return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()).toString() };
}

const post = (url: string, headers: OutgoingHttpHeaders) =>
  send(url, "POST", { "content-type": "application/json", ...headers }, '{"query":"{ __typename }"}');

function preflight(url: string, origin: string, method = "POST"): Promise<Answer> {
  const asked = { "access-control-request-method": method, "access-control-request-headers": "content-type" };
  return send(url, "OPTIONS", { origin, ...asked });
}

/** How a handshake that should lead nowhere was answered. */
function refusedUpgrade(url: string, headers: OutgoingHttpHeaders): Promise<Answer> {
  const handshake = { "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==" };
  return send(`${url}/graphql`, "GET", { connection: "upgrade", upgrade: "websocket", ...handshake, ...headers });
}

/** What a page with these headers is answered over a socket. */
async function askOverSocket(url: string, headers: Readonly<Record<string, string>>): Promise<unknown> {
  await using client = await connectSocket(url, { headers });
  await client.init();
  return await client.ask("{ __typename }");
}

const codeOf = ({ body }: Answer): string => JSON.parse(body).errors[0].extensions.code;
const corsOf = ({ headers }: Answer) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name.startsWith("access-control-")));

const answered = { data: { __typename: "Query" } };

let app: ServedApp;
beforeAll(async () => {
  app = await aServedApp({ sample: false, origins: [listed, alsoListed], hosts: ["patio.example.coop"] });
});
afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
});

describe.each([listed, alsoListed])("a page of the listed origin %s", (origin) => {
  it.each(graphqlPaths)("is told what it may send to %s, for ten minutes", async (path) => {
    for (const method of ["GET", "POST", "PUT", "DELETE"]) {
      const answer = await preflight(app.origin + path, origin, method);
      expect([answer.status, answer.body, answer.headers.vary]).toEqual([204, "", "Origin"]);
      expect(corsOf(answer)).toEqual({
        "access-control-allow-origin": origin,
        "access-control-allow-methods": "GET,POST,PUT,DELETE",
        "access-control-allow-headers": expect.any(String),
        "access-control-max-age": "600",
      });
      expect(answer.headers["access-control-allow-headers"]!.split(",")).toEqual(
        expect.arrayContaining([
          ...["content-type", "authorization", "apollo-require-preflight", "x-graphql-event-stream-token"],
        ]),
      );
    }
  });

  it("reads answers over HTTP, and what it is refused", async () => {
    const allowed = { "access-control-allow-origin": origin };
    const answer = await post(`${app.origin}/graphql`, { origin });
    expect([answer.status, JSON.parse(answer.body), corsOf(answer)]).toEqual([200, answered, allowed]);
    const refused = await post(`${app.origin}/graphql`, { origin, authorization: "Bearer patio_unknown" });
    expect([refused.status, codeOf(refused), corsOf(refused)]).toEqual([401, "UNAUTHENTICATED", allowed]);
    expect([answer.headers.vary, refused.headers.vary]).toEqual(["Origin, Accept-Encoding", "Origin"]);
  });

  it("reads server-sent events, on a stream of its own and on one that it has reserved", async () => {
    const allowed = { "access-control-allow-origin": origin };
    for (const path of graphqlPaths) {
      const events = await post(app.origin + path, { origin, accept: "text/event-stream" });
      expect([events.status, events.headers.vary, corsOf(events)]).toEqual([200, "Origin", allowed]);
      expect(events.body).toContain(JSON.stringify(answered));
    }
    const reserved = await send(`${app.origin}/graphql/stream`, "PUT", { origin });
    expect([reserved.status, corsOf(reserved)]).toEqual([201, allowed]);
    const unknown = { origin, "x-graphql-event-stream-token": "unknown" };
    const refused = await send(`${app.origin}/graphql/stream?operationId=1`, "DELETE", unknown);
    expect([refused.status, codeOf(refused), corsOf(refused)]).toEqual([404, "BAD_REQUEST", allowed]);
  });

  it("asks over a WebSocket", async () => {
    expect(await askOverSocket(app.origin, { origin })).toEqual(answered);
  });

  it("gets no more than others do outside of GraphQL", async () => {
    for (const path of otherPaths) {
      const answers = [await send(app.origin + path, "GET", { origin }), await preflight(app.origin + path, origin)];
      expect([path, ...answers.map(corsOf)]).toEqual([path, {}, {}]);
    }
  });
});

describe.each(foreign)("a page of the origin %j, which is not listed", (origin) => {
  it.each(graphqlPaths)("may not send what a browser asks about, at %s", async (path) => {
    const answer = await preflight(app.origin + path, origin);
    expect([answer.status, codeOf(answer), corsOf(answer)]).toEqual([403, "ORIGIN_REFUSED", {}]);
    expect(answer.headers.vary).toBe("Origin");
  });

  it("reads no answers", async () => {
    for (const path of graphqlPaths) {
      const events = await post(app.origin + path, { origin, accept: "text/event-stream" });
      expect([corsOf(events), events.headers.vary]).toEqual([{}, "Origin"]);
    }
    const answer = await post(`${app.origin}/graphql`, { origin });
    expect([corsOf(answer), answer.headers.vary]).toEqual([{}, "Origin, Accept-Encoding"]);
  });

  it("gets no WebSocket", async () => {
    const answer = await refusedUpgrade(app.origin, { origin });
    expect([answer.status, answer.headers["content-type"]]).toEqual([403, "application/json; charset=utf-8"]);
    expect(codeOf(answer)).toBe("ORIGIN_REFUSED");
  });
});

describe("our own page", () => {
  it("asks over a WebSocket, also behind a proxy that speaks TLS and names its port", async () => {
    expect(await askOverSocket(app.origin, { origin: app.origin })).toEqual(answered);
    for (const host of ["patio.example.coop", "patio.example.coop:443", "Patio.Example.coop"]) {
      expect(await askOverSocket(app.origin, { origin: "https://patio.example.coop", host })).toEqual(answered);
    }
  });

  it("is none of another port of the same host", async () => {
    const answer = await refusedUpgrade(app.origin, { origin: "http://127.0.0.1:1" });
    expect([answer.status, codeOf(answer)]).toEqual([403, "ORIGIN_REFUSED"]);
  });
});

describe("a program, which is no page", () => {
  it.each([
    ["the WebSocket of ws", WebSocket],
    ["the one of Node.js", globalThis.WebSocket],
  ])("asks through graphql-ws with %s", async (_, webSocketImpl) => {
    const url = `${app.origin.replace("http", "ws")}/graphql`;
    const client = createClient({ url, webSocketImpl, retryAttempts: 0 });
    expect((await client.iterate({ query: "{ __typename }" }).next()).value).toEqual(answered);
    await client.dispose();
  });

  it("asks over HTTP, and caches know that pages may be answered otherwise", async () => {
    const answer = await post(`${app.origin}/graphql`, {});
    expect([JSON.parse(answer.body), corsOf(answer), answer.headers.vary]).toEqual([
      answered,
      {},
      "Origin, Accept-Encoding",
    ]);
  });
});

/** Serves a supergraph, none of whose subgraphs is there, to pages of these origins; its address. */
async function aSupergraph(origins?: AllowedOrigins): Promise<{ readonly url: string } & AsyncDisposable> {
  const { sdl } = compose([{ name: "small", sdl: "type Query { hello: String }", url: "http://127.0.0.1:9/graphql" }]);
  const start = { host: "127.0.0.1", port: 0, logLevel: "silent", ...(origins && { origins }) } as const;
  const served = await startSupergraphApp(readSupergraph(sdl), start);
  return { url: new URL(served.url).origin, [Symbol.asyncDispose]: () => served.stop() };
}

describe("a served supergraph", () => {
  it("is for its own pages when no origin is listed", async () => {
    await using served = await aSupergraph();
    const asked = await preflight(`${served.url}/graphql`, listed);
    expect([asked.status, codeOf(asked), corsOf(asked)]).toEqual([403, "ORIGIN_REFUSED", {}]);
    expect((await refusedUpgrade(served.url, { origin: listed })).status).toBe(403);
    const answer = await post(`${served.url}/graphql`, { origin: served.url });
    expect([JSON.parse(answer.body), corsOf(answer), answer.headers.vary]).toEqual([answered, {}, "Accept-Encoding"]);
    expect(await askOverSocket(served.url, { origin: served.url })).toEqual(answered);
  });

  it("is for the pages of listed origins", async () => {
    await using served = await aSupergraph([listed]);
    expect(corsOf(await post(`${served.url}/graphql`, { origin: listed }))).toEqual({
      "access-control-allow-origin": listed,
    });
    expect(await askOverSocket(served.url, { origin: listed })).toEqual(answered);
    expect((await refusedUpgrade(served.url, { origin: alsoListed })).status).toBe(403);
  });

  it.each(["https://any.example", "null"])("is for pages of %s, too, when any may ask", async (origin) => {
    await using served = await aSupergraph("*");
    const any = { "access-control-allow-origin": "*" };
    const asked = await preflight(`${served.url}/graphql`, origin);
    expect([asked.status, corsOf(asked)]).toEqual([204, expect.objectContaining(any)]);
    const answer = await post(`${served.url}/graphql`, { origin });
    const events = await post(`${served.url}/graphql`, { origin, accept: "text/event-stream" });
    expect([JSON.parse(answer.body), corsOf(answer), corsOf(events)]).toEqual([answered, any, any]);
    expect([asked, answer, events].map(({ headers }) => headers.vary)).toEqual([
      undefined,
      "Accept-Encoding",
      undefined,
    ]);
    expect(await askOverSocket(served.url, { origin })).toEqual(answered);
  });
});
