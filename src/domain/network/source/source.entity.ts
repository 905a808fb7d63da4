import { defineEntity, p } from "@mikro-orm/core";

const SourceSchema = defineEntity({
  name: "Source",
  schema: "network",
  tableName: "source",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    name: p.text().unique(),
    url: p.text().nullable(),
    licence: p.text().nullable(),
    retrievedAt: p.datetime(),
  },
});

/** Where imported facts come from: a row of `network.source`. */
export class Source extends SourceSchema.class {}
SourceSchema.setClass(Source);
