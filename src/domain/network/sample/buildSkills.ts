import type { SkillFacet } from "../skill/skill.rules.ts";
import type { SampleNetwork, SkillLabelRow, SkillRow } from "./sampleNetwork.ts";
import { engagements, sectors, technologies } from "./words/otherSkills.ts";
import { type ServiceSlug, type SkillWords, services } from "./words/services.ts";

/** A skill with its words, as the other stages need it. */
export interface SampleSkill extends SkillRow {
  readonly words: SkillWords;
}

const facets: readonly (readonly [SkillFacet, Readonly<Record<string, SkillWords>>])[] = [
  ["SERVICE", services],
  ["TECHNOLOGY", technologies],
  ["SECTOR", sectors],
  ["ENGAGEMENT", engagements],
];

/** Every skill of the sample, the services first; the same in every network whatever its size and seed. */
const sampleSkills: readonly SampleSkill[] = facets
  .flatMap(([facet, skills]) => Object.entries(skills).map(([slug, words]) => ({ slug, facet, words })))
  .map((skill, index) => ({ id: index + 1, ...skill }));

const skillsByFacet = Map.groupBy(sampleSkills, ({ facet }) => facet);
const skillsBySlug: ReadonlyMap<string, SampleSkill> = new Map(sampleSkills.map((skill) => [skill.slug, skill]));

/** The skills of a facet, in the order of their ids. */
export function skillsOf(facet: SkillFacet): readonly SampleSkill[] {
  return skillsByFacet.get(facet)!;
}

export function serviceNamed(slug: ServiceSlug): SampleSkill {
  return skillsBySlug.get(slug)!;
}

/** Rows of all skills and of their labels in English and Spanish. */
export function buildSkills(): Pick<SampleNetwork, "skills" | "skillLabels"> {
  const labels = sampleSkills.flatMap(({ id, words }) =>
    Object.entries(words).flatMap(([language, own]: [string, readonly string[]]) =>
      own.map((label, rank) => ({ skillId: id, language, label, preferred: rank === 0 })),
    ),
  );
  return {
    skills: sampleSkills.map(({ id, slug, facet }) => ({ id, slug, facet })),
    skillLabels: labels.map((label, index): SkillLabelRow => ({ id: index + 1, ...label })),
  };
}
