import { once } from "node:events";
import { type OutgoingHttpHeaders, request } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { aServedApp, type ServedApp } from "../support/servedApp.ts";

let app: ServedApp;
beforeAll(async () => {
  app = await aServedApp({ sample: false });
});
afterAll(async () => {
  await app?.[Symbol.asyncDispose]();
});

/** Of an answer: its status, whether it is taken for what it is named, and who may keep it. */
async function headersOf(method: string, path: string, headers: OutgoingHttpHeaders = {}, body?: string) {
  const sent = request(app.origin + path, { method, headers, agent: false }).end(body);
  const [answer] = await once(sent, "response");
  answer.resume();
  return [answer.statusCode, answer.headers["x-content-type-options"], answer.headers["cache-control"]];
}

const json = { "content-type": "application/json" };
const hello = '{"query":"{ __typename }"}';
const unknownHash = encodeURIComponent(`{"persistedQuery":{"version":1,"sha256Hash":"${"0".repeat(64)}"}}`);
const upgrade = { connection: "upgrade", upgrade: "websocket" };

describe("answers are taken for what they are named, and nobody keeps them", () => {
  it.each([
    ["an answer to POST", 200, "POST", "/graphql", json, hello],
    ["an answer to GET", 200, "GET", "/graphql?query={__typename}", json],
    ["an operation that is refused", 400, "POST", "/graphql", json, '{"query":"{"}'],
    ["a persisted query that is not known", 200, "GET", `/graphql?extensions=${unknownHash}`, json],
    ["what is no GraphQL", 400, "POST", "/graphql", json, "{"],
    ["an unknown token", 401, "POST", "/graphql", { ...json, authorization: "Bearer patio_no" }, hello],
    ["a stream of events", 200, "POST", "/graphql", { ...json, accept: "text/event-stream" }, hello],
    ["a stream that is reserved", 201, "PUT", "/graphql/stream"],
    ["a stream that is not there", 404, "DELETE", "/graphql/stream?operationId=1"],
    ["a subgraph without a signature", 401, "POST", "/subgraphs/network", json, hello],
    ["a path where nothing is", 404, "GET", "/nothing"],
    ["the way to the console", 307, "GET", "/"],
    ["life", 200, "GET", "/health/live"],
    ["readiness", 200, "GET", "/health/ready"],
    ["an upgrade that leads nowhere", 404, "GET", "/nowhere", upgrade],
  ] as [string, number, string, string, OutgoingHttpHeaders?, string?][])("%s", async (_, status, ...asked) => {
    expect(await headersOf(...asked)).toEqual([status, "nosniff", "no-store"]);
  });

  it("what is no HTTP", async () => {
    const socket = connect(Number(new URL(app.origin).port), "127.0.0.1");
    socket.write("hello\r\n\r\n");
    const head = (await text(socket)).split("\r\n\r\n")[0]!.split("\r\n");
    expect(head).toEqual(expect.arrayContaining(["x-content-type-options: nosniff", "cache-control: no-store"]));
  });

  it("a file of the console may be kept, with its tag", async () => {
    expect(await headersOf("GET", "/graphiql/")).toEqual([200, "nosniff", "no-cache"]);
  });
});
