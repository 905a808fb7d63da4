import type { EntityManager } from "@mikro-orm/postgresql";
import { Skill, SkillLabel } from "../skill/skill.entity.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";
import { compare } from "./compare.ts";
import type { LabelFacts, SkillCandidate } from "./importContent.ts";
import type { ImportLog } from "./importReport.ts";

/** A skill as the database holds it. */
export interface KnownSkill {
  readonly id: string;
  readonly slug: string;
  readonly facet: SkillFacet;
  readonly escoUri: string | null;
  readonly labels: readonly (LabelFacts & { readonly id: string })[];
}

/** Every skill with its labels, by slug. */
export async function loadSkills(em: EntityManager): Promise<Map<string, KnownSkill>> {
  const skills = await em.find(Skill, {}, { disableIdentityMap: true });
  const labels = Map.groupBy(await em.find(SkillLabel, {}, { disableIdentityMap: true }), (label) => label.skillId);
  return new Map(
    skills.map(({ id, slug, facet, escoUri }) => [
      slug,
      { id, slug, facet, escoUri: escoUri ?? null, labels: labels.get(id) ?? [] },
    ]),
  );
}

/**
 * Creates skills and adds labels. A label is never taken away: the preferred one of a language that the file
 * names otherwise becomes an alternative.
 */
export async function importSkills(
  em: EntityManager,
  candidates: readonly SkillCandidate[],
  log: ImportLog,
): Promise<void> {
  if (candidates.length === 0) return;
  const known = await loadSkills(em);
  const seen = new Map<string, string>();
  for (const candidate of candidates) {
    const skill = known.get(candidate.slug);
    const before = seen.get(candidate.slug);
    if (before) log.reject(candidate, `its id repeats ${before}`);
    else if (skill && skill.facet !== candidate.facet)
      log.reject(candidate, `${skill.slug} is a skill of the facet ${skill.facet} here`);
    else if (skill) log.count(candidate, (await update(em, skill, candidate)) ? "updated" : "unchanged");
    else {
      await create(em, candidate);
      log.count(candidate, "created");
    }
    seen.set(candidate.slug, before ?? candidate.place);
  }
}

async function create(em: EntityManager, { slug, facet, escoUri, labels }: SkillCandidate): Promise<void> {
  const id = await em.insert(Skill, { slug, facet, escoUri });
  await addLabels(em, String(id), labels);
}

/** @returns whether anything was not yet so */
async function update(em: EntityManager, skill: KnownSkill, { escoUri, labels }: SkillCandidate): Promise<boolean> {
  const find = (label: LabelFacts) =>
    skill.labels.find((own) => own.language === label.language && own.label === label.label);
  const preferred = new Map(labels.filter((label) => label.preferred).map((label) => [label.language, label.label]));
  const demoted = skill.labels.filter(
    (own) => own.preferred && (preferred.get(own.language) ?? own.label) !== own.label,
  );
  const promoted = labels
    .filter((label) => label.preferred)
    .flatMap((label) => find(label) ?? [])
    .filter((own) => !own.preferred);
  const added = labels.filter((label) => !find(label));
  const named = escoUri !== null && escoUri !== skill.escoUri;

  if (named) await em.nativeUpdate(Skill, { id: skill.id }, { escoUri });
  if (demoted.length > 0)
    await em.nativeUpdate(SkillLabel, { id: { $in: demoted.map(({ id }) => id) } }, { preferred: false });
  if (promoted.length > 0)
    await em.nativeUpdate(SkillLabel, { id: { $in: promoted.map(({ id }) => id) } }, { preferred: true });
  await addLabels(em, skill.id, added);
  return named || demoted.length + promoted.length + added.length > 0;
}

async function addLabels(em: EntityManager, skillId: string, labels: readonly LabelFacts[]): Promise<void> {
  if (labels.length === 0) return;
  const ordered = [...labels].sort((left, right) => compare(left.language, right.language));
  await em.insertMany(
    SkillLabel,
    ordered.map((label) => ({ skillId, ...label })),
  );
}
