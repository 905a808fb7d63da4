import { defineEntity, p } from "@mikro-orm/core";
import { subscriptionProtocols } from "./subgraph.rules.ts";

const SubgraphVersionSchema = defineEntity({
  name: "SubgraphVersion",
  schema: "registry",
  tableName: "subgraph_version",
  primaryKeys: ["subgraph", "version"],
  properties: {
    subgraph: p.text().primary(),
    version: p.integer().primary(),
    url: p.text(),
    subscriptionProtocol: p.enum(subscriptionProtocols).nullable(),
    subscriptionUrl: p.text().nullable(),
    sdl: p.text(),
    sdlHash: p.text(),
    publishedAt: p.datetime(),
    publishedBy: p.text(),
  },
});

/** What a partner's subgraph was when somebody published it; never changed. */
export class SubgraphVersion extends SubgraphVersionSchema.class {}
SubgraphVersionSchema.setClass(SubgraphVersion);

const SubgraphSchema = defineEntity({
  name: "Subgraph",
  schema: "registry",
  tableName: "subgraph",
  primaryKeys: ["name"],
  properties: {
    name: p.text().primary(),
    activeVersion: p.integer().nullable(),
  },
});

/** Which version of a subgraph is in the supergraph; none when the subgraph was removed. */
export class Subgraph extends SubgraphSchema.class {}
SubgraphSchema.setClass(Subgraph);
