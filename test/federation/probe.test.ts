import { it } from "@jest/globals";
import { aSubgraph, ask, federationOf } from "../support/federation.ts";
it("x", async () => {
  const a = aSubgraph("a", 'type Query { l: [T]! } type T @key(fields: "id") { id: ID! }', { Query: { l: () => Array.from({ length: 10000 }, (_, id) => ({ id: String(id) })) } });
  const b = aSubgraph("b", 'type T @key(fields: "id") { id: ID! n: Int! }', { T: { __resolveReference: () => null } });
  const f = federationOf(a, b);
  for (let i = 0; i < 3; i++) { const t = performance.now(); const r = await ask(f, "{ l { n } }"); console.log(performance.now() - t, r.errors.length); }
  for (let i = 0; i < 3; i++) { const t = performance.now(); const r = await ask(f, "{ l { id } }"); console.log(performance.now() - t, r.errors.length); }
});
