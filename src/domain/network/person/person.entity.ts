import { defineEntity, p } from "@mikro-orm/core";
import { visibilities } from "../../../security/visibility.ts";
import { skillLevels } from "../../shared/vocabulary/skillLevel.rules.ts";
import { Coop } from "../coop/coop.entity.ts";
import { Skill } from "../skill/skill.entity.ts";
import { contactVisibilities, positionRoles } from "./person.rules.ts";

const PersonSchema = defineEntity({
  name: "Person",
  schema: "network",
  tableName: "person",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text().unique(),
    name: p.text(),
    languages: p.array<string>().default([]),
    timeZone: p.text().nullable(),
    /** Minutes of the local week since Monday 00:00, half-open, as PostgreSQL writes a multirange: `{[540,1020)}`. */
    availability: p.string().columnType("int4multirange").default("{}"),
    visibility: p.enum(visibilities).default("PUBLIC"),
    email: p.text().nullable(),
    phone: p.text().nullable(),
    contactVisibility: p.enum(contactVisibilities).default("MEMBER"),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A row of `network.person`. */
export class Person extends PersonSchema.class {}
PersonSchema.setClass(Person);

const PositionSchema = defineEntity({
  name: "Position",
  schema: "network",
  tableName: "position",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk(),
    personId: () => p.manyToOne(Person).fieldName("person_id").mapToPk(),
    role: p.enum(positionRoles),
    title: p.text().nullable(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
  },
});

/** A person's place in a co-op over time, half-open `[fromDate, toDate)`. */
export class Position extends PositionSchema.class {}
PositionSchema.setClass(Position);

const PersonSkillSchema = defineEntity({
  name: "PersonSkill",
  schema: "network",
  tableName: "person_skill",
  primaryKeys: ["personId", "skillId"],
  properties: {
    personId: () => p.manyToOne(Person).fieldName("person_id").mapToPk().primary(),
    skillId: () => p.manyToOne(Skill).fieldName("skill_id").mapToPk().primary(),
    level: p.enum(skillLevels),
  },
});

/** A skill that a person has, and how well. */
export class PersonSkill extends PersonSkillSchema.class {}
PersonSkillSchema.setClass(PersonSkill);
