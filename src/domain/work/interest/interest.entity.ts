import { defineEntity, p } from "@mikro-orm/core";
import { interestStates } from "../state/machines.ts";

const InterestSchema = defineEntity({
  name: "Interest",
  schema: "work",
  tableName: "interest",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    coopId: p.bigint("string"),
    state: p.enum(interestStates).default("SUBMITTED"),
    message: p.text().nullable(),
    leaseUntil: p.datetime(),
    submittedAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A co-op raises its hand; it holds its seats until `leaseUntil`. */
export class Interest extends InterestSchema.class {}
InterestSchema.setClass(Interest);

const InterestSeatSchema = defineEntity({
  name: "InterestSeat",
  schema: "work",
  tableName: "interest_seat",
  primaryKeys: ["interestId", "seatId"],
  properties: {
    interestId: p.bigint("string").primary().autoincrement(false),
    seatId: p.bigint("string").primary().autoincrement(false),
    headcount: p.smallint(),
    /** Minor units for a full day; null when it is not said. */
    dayRate: p.bigint("bigint").nullable(),
  },
});

/** A seat for which a co-op raises its hand, and for how many places of it. */
export class InterestSeat extends InterestSeatSchema.class {}
InterestSeatSchema.setClass(InterestSeat);

const InterestPersonSchema = defineEntity({
  name: "InterestPerson",
  schema: "work",
  tableName: "interest_person",
  primaryKeys: ["interestId", "seatId", "personId"],
  properties: {
    interestId: p.bigint("string").primary().autoincrement(false),
    seatId: p.bigint("string").primary().autoincrement(false),
    personId: p.bigint("string").primary().autoincrement(false),
  },
});

/** Whom a co-op offers for a seat. */
export class InterestPerson extends InterestPersonSchema.class {}
InterestPersonSchema.setClass(InterestPerson);
