import { once } from "node:events";
import { type ClientRequest, request } from "node:http";
import { describe, expect, it } from "@jest/globals";
import { compose, createGateway, createRuntime, type Runtime, withDeadline } from "../../src/gateway/index.ts";
import { callerLeft, deadlinePassed } from "../../src/gateway/subgraphs/operationScope.ts";
import type { SubgraphRequest } from "../../src/gateway/subgraphs/subgraph.ts";
import { createLog } from "../../src/observability/log.ts";
import { anonymous } from "../../src/security/viewer.ts";
import { startApolloServer } from "../../src/transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../../src/transport/http/handleGraphql.ts";
import { listen } from "../../src/transport/http/httpServer.ts";
import { aSocketHouse } from "../support/socketHouse.ts";
import { aStreamHouse } from "../support/streamHouse.ts";

const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
  type Query { held: Int } type Mutation { hold: Int }`;

/** A gateway over one subgraph that answers nothing before it is told to, and tells what it was asked. */
function aHeldRuntime(): { readonly runtime: Runtime; readonly asked: Promise<SubgraphRequest>; answer(): void } {
  const asked = Promise.withResolvers<SubgraphRequest>();
  const answered = Promise.withResolvers<void>();
  const held = withDeadline({
    name: "held",
    prepare: () => async (asking) => {
      asked.resolve(asking);
      await answered.promise;
      return { data: { held: 1, hold: 1 }, errors: [] };
    },
    prepareSubscription: () => async function* () {},
    understands: () => false,
  });
  const runtime = createRuntime(compose([{ name: "held", sdl, url: "/subgraphs/held" }]), [held]);
  return { runtime, asked: asked.promise, answer: answered.resolve };
}

/** An HTTP server before a runtime. */
async function aServer(runtime: Runtime, operationTimeoutMs?: number) {
  const log = createLog("silent");
  const apollo = await startApolloServer(createGateway(runtime), log);
  const time = operationTimeoutMs === undefined ? {} : { operationTimeoutMs };
  const http = await listen({
    host: "127.0.0.1",
    port: 0,
    graphql: createGraphqlHandler(apollo, { authenticate: async () => anonymous, log, ...time }),
    pages: async () => false,
    isReady: async () => true,
    log,
  });
  return {
    url: `${http.origin}/graphql`,
    async [Symbol.asyncDispose]() {
      await http.stop(0);
      await apollo.stop();
    },
  };
}

/** A POST whose head is sent, and of its body nothing. */
function post(url: string, accept = "application/json"): ClientRequest {
  const headers = { "content-type": "application/json", accept, expect: "100-continue" };
  const asking = request(url, { method: "POST", headers });
  asking.on("error", () => {});
  asking.flushHeaders();
  return asking;
}

async function aborted({ scope, signal }: SubgraphRequest): Promise<unknown> {
  if (!signal!.aborted) await once(signal!, "abort");
  return scope.signal.reason;
}

const query = JSON.stringify({ query: "{ held }" });

describe("a caller that leaves", () => {
  it("ends its query over HTTP", async () => {
    const { runtime, asked, answer } = aHeldRuntime();
    await using server = await aServer(runtime);
    const asking = post(server.url);
    asking.end(query);
    const request = await asked;
    asking.destroy();
    expect(await aborted(request)).toBe(callerLeft);
    answer();
  });

  it("ends its query over server-sent events", async () => {
    const { runtime, asked, answer } = aHeldRuntime();
    await using house = await aStreamHouse(runtime);
    const asking = post(`${house.origin}/graphql/stream`, "text/event-stream");
    asking.end(query);
    const request = await asked;
    asking.destroy();
    expect(await aborted(request)).toBe(callerLeft);
    answer();
  });

  it("ends its query by a complete over a WebSocket, and by closing the socket", async () => {
    for (const how of ["complete", "close"] as const) {
      const { runtime, asked, answer } = aHeldRuntime();
      await using house = await aSocketHouse(runtime);
      const client = await house.accepted();
      client.subscribe("1", "{ held }");
      const request = await asked;
      if (how === "complete") client.complete("1");
      else client.socket.terminate();
      expect(await aborted(request)).toBe(callerLeft);
      answer();
    }
  });

  it("leaves its mutation to go on", async () => {
    const { runtime, asked, answer } = aHeldRuntime();
    await using house = await aSocketHouse(runtime);
    const client = await house.accepted();
    client.subscribe("1", "mutation { hold }");
    const { signal } = await asked;
    client.complete("1");
    client.subscribe("2", "{ __typename }");
    expect(await client.message()).toMatchObject({ id: "2", type: "next" });
    expect(signal!.aborted).toBe(false);
    answer();
  });
});

describe("a deadline", () => {
  it("is counted from the arrival of a request's head, not from the end of its body", async () => {
    const { runtime, asked, answer } = aHeldRuntime();
    await using server = await aServer(runtime);
    const asking = post(server.url);
    await once(asking, "continue");
    const endedAt = performance.now();
    asking.end(query);
    const { scope } = await asked;
    expect(scope.deadlineAt).toBeLessThan(endedAt + scope.timeoutMs);
    answer();
    asking.destroy();
  });

  it("ends a query and a mutation alike, and says so", async () => {
    for (const words of ["{ held }", "mutation { hold }"]) {
      const { runtime, asked, answer } = aHeldRuntime();
      await using server = await aServer(runtime, 100);
      const asking = post(server.url);
      asking.end(JSON.stringify({ query: words }));
      const responded = once(asking, "response");
      expect(await aborted(await asked)).toBe(deadlinePassed);
      const [response] = await responded;
      const { errors } = JSON.parse((await response.toArray()).join(""));
      expect(errors[0].extensions.code).toBe("SUBGRAPH_TIMEOUT");
      answer();
    }
  });
});
