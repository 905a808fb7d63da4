import { it } from "@jest/globals";
import { specifiedRules, parse, print, visit, validate, type DocumentNode } from "graphql";
import { federationOf, monolithOf, answerOf, oracleAnswer } from "../support/federation.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { createPlanner } from "../../src/gateway/planning/planner.ts";
import { forPlanner, answerKeysOf } from "../../src/gateway/execution/forPlanner.ts";
import { explain } from "../../src/gateway/planning/explain.ts";
import { limitsRule } from "../../src/gateway/index.ts";
import { randomOperation } from "../support/randomOperation.ts";
const subs = coopSubgraphs();
const f = federationOf(...subs);
const m = monolithOf(f.supergraph.publicSdl, ...subs);
const planner = createPlanner(f.supergraph);
const values = { ID: ["c1", "c2", "c3", "c4", "p1", "p3", "j1", "j2", "r1", "none"], Int: [0, 1, 2, 10], String: ["", "a", "an"] };
const rules = [...specifiedRules.filter(r => r.name !== "NoUnusedVariablesRule" && r.name !== "NoUnusedFragmentsRule"), limitsRule];
async function fails(q: string, v: any): Promise<string | null> {
  try {
    if (validate(f.supergraph.publicSchema, parse(q), [...specifiedRules, limitsRule]).length) return null;
    const a: any = await answerOf(f, q, v), e: any = await oracleAnswer(m, q, v);
    if (JSON.stringify(a.data) !== JSON.stringify(e.data ?? null)) return "data\n" + JSON.stringify(a) + "\n" + JSON.stringify(e);
    if ((a.errors === undefined) !== (e.errors === undefined)) return "errors\n" + JSON.stringify(a) + "\n" + JSON.stringify(e);
    return null;
  } catch (e: any) { return e.code === "PLAN_UNSUPPORTED" ? (process.env["UNSUP"] ? "unsupported" + e.message : null) : "threw " + e.stack + e.cause; }
}
it("shrink", async () => {
  const { query, variables } = randomOperation(m, Number(process.env["SEED"]), { values, rules: [...specifiedRules, limitsRule] });
  let doc: DocumentNode = parse(query, { noLocation: true });
  const first = await fails(query, variables); console.log(first?.slice(0, 300));
  if (!first) return;
  const kind = first.slice(0, 5);
  let progress = true;
  while (progress) {
    progress = false;
    const candidates: DocumentNode[] = [];
    let n = 0;
    visit(doc, { enter(node, key, parent, path) { n++; } });
    for (let i = 0; i < n; i++) {
      let k = -1;
      // remove
      const cand = visit(doc, { enter(node: any) { k++; if (k === i && ["Field", "InlineFragment", "FragmentSpread", "Directive", "Argument", "FragmentDefinition", "VariableDefinition"].includes(node.kind)) return null; return undefined; } });
      candidates.push(cand);
      k = -1;
      candidates.push(visit(doc, { enter(node: any, _k: any, parent: any) { k++; if (k === i && node.kind === "InlineFragment") return node.selectionSet.selections[0]; return undefined; } }));
      k = -1;
      candidates.push(visit(doc, { enter(node: any) { k++; if (k === i && node.kind === "FragmentSpread") { const fr: any = doc.definitions.find((d: any) => d.name?.value === node.name.value && d.kind === "FragmentDefinition"); return { kind: "InlineFragment", typeCondition: fr.typeCondition, directives: node.directives, selectionSet: fr.selectionSet }; } return undefined; } }));
      k = -1;
      candidates.push(visit(doc, { enter(node: any) { k++; if (k === i && node.kind === "Field" && node.alias) return { ...node, alias: undefined }; return undefined; } }));
    }
    for (const c of candidates) {
      let text: string;
      try { text = print(c); parse(text); } catch { continue; }
      if (text === print(doc)) continue;
      if (validate(m, parse(text), rules).length > 0) continue;
      // unwrapping spreads may grow; accept only if it shrinks or removes fragments
      const score = (d: string) => d.length + (d.match(/fragment /g)?.length ?? 0) * 200;
      if (score(text) >= score(print(doc))) continue;
      const r = await fails(text, variables);
      if (r?.startsWith(kind)) { doc = parse(text, { noLocation: true }); progress = true; break; }
    }
  }
  const q = print(doc);
  console.log(q, JSON.stringify(variables), (await fails(q, variables))?.slice(0, 1500));
  const fp = print(forPlanner(doc, f.supergraph.publicSchema, answerKeysOf(f.supergraph.publicSchema)));
  console.log(fp, explain(planner.plan(fp, null)));
}, 300000);
