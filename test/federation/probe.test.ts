import { it } from "@jest/globals";
import { parse } from "graphql";
import { inProcessOf } from "../support/federation.ts";
import { coopSubgraphs } from "../support/coopFederation.ts";
const p = inProcessOf(coopSubgraphs()[0]!);
it("x", async () => {
  for (const q of ['{coop(id:"c1"){toString: name}}', '{coop(id:"c1"){valueOf: name}}', '{coop(id:"c1"){hasOwnProperty: labels}}','{constructor: motto}', 'query($toString: String){coop(id:"c1"){labels(locale: $toString)}}', 'query($toString: String){coop(id:"c1"){labels(locale: $toString)}}', '{coop(id:"c1"){a: name __proto__: name}}'])
  console.log(q, JSON.stringify(await p.prepare(parse(q))({}, { viewer: null })));
});
