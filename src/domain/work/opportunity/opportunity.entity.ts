import { defineEntity, p } from "@mikro-orm/core";
import { visibilities } from "../../../security/visibility.ts";
import { skillLevels } from "../../shared/vocabulary/skillLevel.rules.ts";
import { currentCoop } from "../network/currentCoop.ts";
import { opportunityStates } from "../state/machines.ts";
import { opportunityKinds, origins } from "./opportunity.rules.ts";

const OpportunitySchema = defineEntity({
  name: "Opportunity",
  schema: "work",
  tableName: "opportunity",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    number: p.integer().autoincrement(),
    title: p.text(),
    brief: p.text(),
    language: p.text(),
    clientId: p.bigint("string"),
    confidential: p.boolean().default(false),
    leadCoopId: p.bigint("string").nullable(),
    /** What that co-op is today, after mergers; read with the row. */
    currentLeadId: p
      .bigint("string")
      .nullable()
      .formula(({ leadCoopId }) => currentCoop(leadCoopId!)),
    origin: p.enum(origins),
    kind: p.enum(opportunityKinds),
    state: p.enum(opportunityStates).default("INTAKE"),
    /** Minor units of `currency`. */
    budgetMin: p.bigint("bigint").nullable(),
    budgetMax: p.bigint("bigint").nullable(),
    currency: p.character().length(3).nullable(),
    startFrom: p.date().nullable(),
    startTo: p.date().nullable(),
    durationDays: p.integer().nullable(),
    teamMin: p.smallint().default(2),
    teamMax: p.smallint().default(8),
    leaseWorkingDays: p.smallint().nullable(),
    leaseSeconds: p.integer().nullable(),
    visibility: p.enum(visibilities).default("PUBLIC"),
    closesAt: p.datetime().nullable(),
    sharedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A row of `work.opportunity`: a request for work. */
export class Opportunity extends OpportunitySchema.class {}
OpportunitySchema.setClass(Opportunity);

const OpportunityTextSchema = defineEntity({
  name: "OpportunityText",
  schema: "work",
  tableName: "opportunity_text",
  primaryKeys: ["opportunityId", "language"],
  properties: {
    opportunityId: p.bigint("string").primary().autoincrement(false),
    language: p.text().primary(),
    title: p.text(),
    brief: p.text(),
  },
});

/** Title and brief of a request in a further language. */
export class OpportunityText extends OpportunityTextSchema.class {}
OpportunityTextSchema.setClass(OpportunityText);

const SeatSchema = defineEntity({
  name: "Seat",
  schema: "work",
  tableName: "seat",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    opportunityId: p.bigint("string"),
    position: p.smallint(),
    role: p.text().nullable(),
    skillId: p.bigint("string"),
    leastLevel: p.enum(skillLevels),
    shareBps: p.integer(),
    headcount: p.smallint(),
    fromDate: p.date(),
    toDate: p.date(),
    languages: p.array<string>().default([]),
    overlapHours: p.smallint().nullable(),
    overlapTimeZone: p.text().nullable(),
    remote: p.boolean().default(true),
    countryCode: p.character().length(2).nullable(),
    place: p.text().nullable(),
  },
});

/** What a request needs: so many people with these skills on these days, half-open `[fromDate, toDate)`. */
export class Seat extends SeatSchema.class {}
SeatSchema.setClass(Seat);

const SeatSkillSchema = defineEntity({
  name: "SeatSkill",
  schema: "work",
  tableName: "seat_skill",
  primaryKeys: ["seatId", "skillId"],
  properties: {
    seatId: p.bigint("string").primary().autoincrement(false),
    skillId: p.bigint("string").primary().autoincrement(false),
    leastLevel: p.enum(skillLevels),
  },
});

/** A further skill of a seat. */
export class SeatSkill extends SeatSkillSchema.class {}
SeatSkillSchema.setClass(SeatSkill);
