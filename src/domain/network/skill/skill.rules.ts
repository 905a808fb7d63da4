/** The kinds of skill, kept apart. */
export const skillFacets = ["SERVICE", "TECHNOLOGY", "SECTOR", "ENGAGEMENT"] as const;
export type SkillFacet = (typeof skillFacets)[number];
