import { defineEntity, p } from "@mikro-orm/core";

const FieldUsageSchema = defineEntity({
  name: "FieldUsage",
  schema: "registry",
  tableName: "field_usage",
  primaryKeys: ["coordinate", "day"],
  properties: {
    coordinate: p.text().primary(),
    day: p.date().primary(),
    count: p.bigint("string"),
  },
});

/** How often operations used a field on a day in UTC. */
export class FieldUsage extends FieldUsageSchema.class {}
FieldUsageSchema.setClass(FieldUsage);
