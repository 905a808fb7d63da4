import { defineEntity, p } from "@mikro-orm/core";

const NetworkSchema = defineEntity({
  name: "Network",
  schema: "network",
  tableName: "network",
  properties: {
    id: p.smallint().primary().autoincrement(false).default(1),
    name: p.text(),
    sample: p.boolean(),
  },
});

/** The one row that says what this network is called, and whether its content is the made-up sample. */
export class Network extends NetworkSchema.class {}
NetworkSchema.setClass(Network);
