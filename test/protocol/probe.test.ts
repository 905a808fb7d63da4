import { it } from "@jest/globals";
import { request } from "node:http";
import { once } from "node:events";
import { startApolloServer } from "../../src/transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../../src/transport/http/handleGraphql.ts";
import { listen } from "../../src/transport/http/httpServer.ts";
import { aSubgraph, federationOf } from "../support/federation.ts";
it("x", async () => {
  const log: any = { warn() {}, error: console.log };
  const apollo = await startApolloServer(federationOf(aSubgraph("a", "type Query { a: Int }")), log);
  const http = await listen({ host: "127.0.0.1", port: 0, graphql: createGraphqlHandler(apollo, async () => ({}) as any, log), pages: async () => false, isReady: async () => true });
  const got: any = {};
  for (let i = 0; i < 40; i++) for (const chunked of [true, false]) {
    const sent = request(http.origin + "/graphql", { method: "POST", agent: false, headers: { "content-type": "application/json", ...(chunked ? { "transfer-encoding": "chunked" } : {}) } });
    const answered = once(sent, "response");
    if (chunked) { for (let j = 0; j < 20; j++) sent.write(Buffer.alloc(1_000_000)); sent.end(); } else sent.end(Buffer.alloc(20_000_000));
    const k = chunked + await answered.then(([r]: any) => { r.resume(); return String(r.statusCode); }, (e) => e.code);
    got[k] = (got[k] ?? 0) + 1;
    sent.on("error", () => {});
  }
  console.log(got);
  await http.stop(0);
});
