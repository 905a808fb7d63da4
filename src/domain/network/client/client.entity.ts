import { defineEntity, p } from "@mikro-orm/core";
import { visibilities } from "../../../security/visibility.ts";

const ClientSchema = defineEntity({
  name: "Client",
  schema: "network",
  tableName: "client",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text().unique(),
    name: p.text(),
    sector: p.text().nullable(),
    countryCode: p.character().length(2).nullable(),
    website: p.text().nullable(),
    visibility: p.enum(visibilities).default("MEMBER"),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** Who asks the network for work: a row of `network.client`. */
export class Client extends ClientSchema.class {}
ClientSchema.setClass(Client);
