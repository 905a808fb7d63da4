import { registerEnumType } from "type-graphql";
import { enumOf } from "../schema/enumOf.ts";
import { skillLevels } from "./skillLevel.rules.ts";

export const SkillLevelEnum = enumOf(skillLevels);
registerEnumType(SkillLevelEnum, {
  name: "SkillLevel",
  description: "How well a person masters a skill, from least to most.",
});
