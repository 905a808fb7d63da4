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
 `query($a: Boolean!) { named { __typename name @skip(if: $a) ... on Coop { name reviews { text } } ... on Person { name  } } }`,
 `query($a: Boolean!) { named { __typename ... on Named @include(if: $a) { ...F2 name @skip(if: $a) } } } fragment F2 on Named { name ... on Coop { reviews { text } } }`,
 `query($a: Boolean!) { coop(id: "c1") { ... on Coop @include(if: $a) { reviews { text } } ... on Coop { reviews { id } } } }`,
 `query($a: Boolean!) { coop(id: "c1") { reviews @include(if: $a) { text } reviews { id } } }`,
 `query($a: Boolean!, $b: Boolean = false) { coop(id: "c1") { ... on Coop @include(if: $a) { reviews @skip(if: $b) { text } } score } }`,
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
