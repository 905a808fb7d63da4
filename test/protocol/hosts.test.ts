import { once } from "node:events";
import { type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";

let app: ServedApp;
beforeAll(async () => {
  app = await aServedApp({ sample: false, hosts: ["api.example.coop"], metricsPort: 0 });
});
afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
});

/** The status and the code of what is asked for a host. */
async function ask(host: string, url: string, headers: OutgoingHttpHeaders = {}, method = "GET") {
  const sent = request(url, { method, headers: { ...headers, host }, agent: false });
  sent.end(method === "POST" ? '{"query":"{ __typename }"}' : undefined);
  const [answer] = await once(sent, "response");
  const body = Buffer.concat(await answer.toArray()).toString();
  return [answer.statusCode, /"code":"(\w+)"/.exec(body)?.[1]];
}

const json = { "content-type": "application/json" };
const upgrade = {
  ...{ connection: "upgrade", upgrade: "websocket" },
  ...{ "sec-websocket-version": "13", "sec-websocket-key": "dGhlIHNhbXBsZSBub25jZQ==" },
};

/** A page of evil.example that has its name lead here sends the first; the others hide a name in an address. */
const strange = ["evil.example", "evil.example:4000", "localhost.evil.example", "api.example.coop.evil.example"];
const hidden = ["127.0.0.1.evil.example", "evil.example@127.0.0.1", "[evil.example]", "127.0.0.1 evil.example"];

describe("a request for a host", () => {
  it.each([
    ...["api.example.coop", "API.example.coop:443", "api.example.coop.", "localhost", "localhost:4000"],
    ...["app.localhost:5173", "127.0.0.1", "127.0.0.1:4000", "[::1]", "[::1]:4000", "192.0.2.7:80"],
  ])("is answered when that is ours: %s", async (host) => {
    expect(await ask(host, `${app.origin}/graphql`, json, "POST")).toEqual([200, undefined]);
    expect((await ask(host, app.metricsUrl!))[0]).toBe(200);
  });

  it.each([...strange, ...hidden])("is refused with 421 at every path when it is not: %j", async (host) => {
    const refused = [421, "HOST_REFUSED"];
    expect(await ask(host, `${app.origin}/graphql`, json, "POST")).toEqual(refused);
    expect(await ask(host, `${app.origin}/graphql`, { ...json, accept: "text/event-stream" }, "POST")).toEqual(refused);
    for (const path of ["/graphql/stream", "/graphiql/", "/", "/subgraphs/network", "/nothing"]) {
      expect([path, await ask(host, app.origin + path)]).toEqual([path, refused]);
    }
    expect(await ask(host, `${app.origin}/graphql`, { ...upgrade, origin: `http://${host}` })).toEqual(refused);
    expect(await ask(host, app.metricsUrl!)).toEqual(refused);
  });

  it("is answered whatever it is where only life and readiness are asked for", async () => {
    for (const path of ["/health/live", "/health/ready"]) {
      expect(await ask("10-1-2-3.pods.example", app.origin + path)).toEqual([200, undefined]);
    }
  });

  it("is no browser's when it names none, and is answered", async () => {
    const socket = connect(Number(new URL(app.origin).port), "127.0.0.1");
    socket.write("GET /graphql?query={__typename} HTTP/1.0\r\ncontent-type: application/json\r\n\r\n");
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 OK/);
  });
});
