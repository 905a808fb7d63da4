import { defineEntity, p } from "@mikro-orm/core";
import { registryActions } from "./subgraph.rules.ts";

const SupergraphSchema = defineEntity({
  name: "Supergraph",
  schema: "registry",
  tableName: "supergraph",
  properties: {
    revision: p.integer().primary().autoincrement(),
    version: p.text(),
    sdl: p.text(),
    publicSdl: p.text(),
    ownVersion: p.text(),
    action: p.enum(registryActions),
    subgraph: p.text(),
    subgraphVersion: p.integer().nullable(),
    changedAt: p.datetime(),
    changedBy: p.text(),
  },
});

/** A change that took effect and the supergraph since then; the one with the highest revision is live. */
export class Supergraph extends SupergraphSchema.class {}
SupergraphSchema.setClass(Supergraph);
