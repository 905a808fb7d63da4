import { it, expect } from "@jest/globals";
import { federationOf, monolithOf, answerOf, oracleAnswer } from "../support/federation.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { createPlanner } from "../../src/gateway/planning/planner.ts";
import { explain } from "../../src/gateway/planning/explain.ts";
const subs = coopSubgraphs();
const f = federationOf(...subs);
const m = monolithOf(f.supergraph.publicSdl, ...subs);
const planner = createPlanner(f.supergraph);
const qs = [
 `query($a: Boolean!) { matrix { projects { id } related { ...F2 @skip(if: $a) } ...F7 } } fragment F2 on Coop { labels } fragment F7 on Node { id  @include(if: $a) }`,
 `query($a: Boolean!) { matrix { id @include(if: $a) score } }`,
 `query($a: Boolean = true) { matrix { id @include(if: $a) score } }`,
 `query($a: Boolean!) { matrix { id @skip(if: $a) score } }`,
 `query($a: Boolean!) { matrix { ... on Coop @skip(if: $a) {id } score } }`,
 `query($v: String) { coops { related { ... on Coop { labels(locale: $v) } } } }`,
 `query($a: Boolean!, $v: String) { coops { related { ... on Coop @skip(if: $a) { labels(locale: $v) } } } }`,
];
for (const q of qs) it(q, async () => {
  for (const a of [true, false]) {
    if (!a && !q.includes("$a")) continue;
    try { console.log(explain(planner.plan(q, null))); } catch (e: any) { console.log(e.cause ?? e); }
    const r: any = await answerOf(f, q, { a });
    expect(r.data).toEqual((await oracleAnswer(m, q, { a })).data);
    expect(JSON.stringify(r.data)).toEqual(JSON.stringify((await oracleAnswer(m, q, { a })).data));
  }
});
