import { defineEntity, p } from "@mikro-orm/core";

const DayRateSchema = defineEntity({
  name: "DayRate",
  schema: "work",
  tableName: "day_rate",
  primaryKeys: ["coopId", "currency"],
  properties: {
    coopId: p.bigint("string").primary().autoincrement(false),
    currency: p.character().length(3).primary(),
    amount: p.bigint("bigint"),
  },
});

/** What a co-op usually takes for a full day of work, in minor units. */
export class DayRate extends DayRateSchema.class {}
DayRateSchema.setClass(DayRate);
