import { defineEntity, p } from "@mikro-orm/core";
import { visibilities } from "../../../security/visibility.ts";
import { Skill } from "../skill/skill.entity.ts";
import { Source } from "../source/source.entity.ts";
import { coopStatuses, coopTypes } from "./coop.rules.ts";

const CoopSchema = defineEntity({
  name: "Coop",
  schema: "network",
  tableName: "coop",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text().unique(),
    name: p.text(),
    website: p.text().nullable(),
    host: p.text().nullable(),
    coopType: p.enum(coopTypes).default("WORKER"),
    status: p.enum(coopStatuses).default("ACTIVE"),
    description: p.text().nullable(),
    descriptionLanguage: p.text().nullable(),
    foundedYear: p.smallint().nullable(),
    visibility: p.enum(visibilities).default("PUBLIC"),
    mergedIntoId: () => p.manyToOne(Coop).fieldName("merged_into_id").mapToPk().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A row of `network.coop`. */
export class Coop extends CoopSchema.class {}
CoopSchema.setClass(Coop);

const CoopCountrySchema = defineEntity({
  name: "CoopCountry",
  schema: "network",
  tableName: "coop_country",
  primaryKeys: ["coopId", "countryCode"],
  properties: {
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk().primary(),
    countryCode: p.character().length(2).primary(),
    position: p.smallint().default(0),
  },
});

/** A country a co-op works from; position 0 is the first named. */
export class CoopCountry extends CoopCountrySchema.class {}
CoopCountrySchema.setClass(CoopCountry);

const CoopSkillSchema = defineEntity({
  name: "CoopSkill",
  schema: "network",
  tableName: "coop_skill",
  primaryKeys: ["coopId", "skillId"],
  properties: {
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk().primary(),
    skillId: () => p.manyToOne(Skill).fieldName("skill_id").mapToPk().primary(),
  },
});

/** A skill that a co-op offers. */
export class CoopSkill extends CoopSkillSchema.class {}
CoopSkillSchema.setClass(CoopSkill);

const CoopSourceSchema = defineEntity({
  name: "CoopSource",
  schema: "network",
  tableName: "coop_source",
  primaryKeys: ["sourceId", "sourceKey"],
  properties: {
    sourceId: () => p.manyToOne(Source).fieldName("source_id").mapToPk().primary(),
    sourceKey: p.text().primary(),
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk(),
    fields: p.array<string>(),
  },
});

/** What a source said of a co-op: its key there, and which of the co-op's fields stand on it. */
export class CoopSource extends CoopSourceSchema.class {}
CoopSourceSchema.setClass(CoopSource);

const CoopLabelSchema = defineEntity({
  name: "CoopLabel",
  schema: "network",
  tableName: "coop_label",
  primaryKeys: ["coopId", "sourceId", "label"],
  properties: {
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk().primary(),
    sourceId: () => p.manyToOne(Source).fieldName("source_id").mapToPk().primary(),
    label: p.text().primary(),
    skillId: () => p.manyToOne(Skill).fieldName("skill_id").mapToPk().nullable(),
  },
});

/** A label as a source wrote it; without a skill when it maps to none. */
export class CoopLabel extends CoopLabelSchema.class {}
CoopLabelSchema.setClass(CoopLabel);
