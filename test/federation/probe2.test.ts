import { it } from "@jest/globals";
import { parse } from "graphql";
import { inProcessOf } from "../support/federation.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { writeSync } from "node:fs";
const p = inProcessOf(coopSubgraphs()[1]!);
for (const [q, v] of [
  ["query($v0:ProjectFilter){projects(filter: {}){ id}}", {}],
  ["query($v0:ProjectFilter){projects(filter: $v0){ id}}", {v0: {status: "OPEN"}}],
  ["query($v0:ProjectFilter){projects(filter: $v0){ id}}", {}],
] as const) {
it(q, async () => {
  writeSync(1, q + "\n");
  const run = p.prepare(parse(q));
  writeSync(1, "prepared\n");
  writeSync(1, JSON.stringify(await run(v, { viewer: null })) + "\n");
});}
