import { defineEntity, p } from "@mikro-orm/core";
import { secondmentStates } from "../state/machines.ts";

const SecondmentSchema = defineEntity({
  name: "Secondment",
  schema: "work",
  tableName: "secondment",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    personId: p.bigint("string"),
    homeCoopId: p.bigint("string"),
    hostCoopId: p.bigint("string"),
    shareBps: p.integer(),
    fromDate: p.date(),
    toDate: p.date(),
    dayRate: p.bigint("bigint"),
    currency: p.character().length(3),
    state: p.enum(secondmentStates).default("PROPOSED"),
    jobListingId: p.bigint("string").nullable(),
    /** Which of the two co-ops has proposed it; the other one agrees. */
    proposedBy: p.bigint("string"),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A person lent from a home to a host co-op, half-open `[fromDate, toDate)`. */
export class Secondment extends SecondmentSchema.class {}
SecondmentSchema.setClass(Secondment);
