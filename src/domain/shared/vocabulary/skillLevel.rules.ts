/** How well a person masters a skill, from least to most. */
export const skillLevels = ["BASIC", "INTERMEDIATE", "ADVANCED", "EXPERT"] as const;
export type SkillLevel = (typeof skillLevels)[number];
