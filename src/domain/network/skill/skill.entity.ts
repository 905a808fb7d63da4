import { defineEntity, p } from "@mikro-orm/core";
import { skillFacets } from "./skill.rules.ts";

const SkillSchema = defineEntity({
  name: "Skill",
  schema: "network",
  tableName: "skill",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text().unique(),
    facet: p.enum(skillFacets),
    escoUri: p.text().nullable(),
  },
});

/** A skill concept: a row of `network.skill`. Its words are its labels. */
export class Skill extends SkillSchema.class {}
SkillSchema.setClass(Skill);

const SkillLabelSchema = defineEntity({
  name: "SkillLabel",
  schema: "network",
  tableName: "skill_label",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    skillId: () => p.manyToOne(Skill).fieldName("skill_id").mapToPk(),
    language: p.text(),
    label: p.text(),
    preferred: p.boolean(),
  },
});

/** A label of a skill in one language: the preferred one, or an alternative. */
export class SkillLabel extends SkillLabelSchema.class {}
SkillLabelSchema.setClass(SkillLabel);
