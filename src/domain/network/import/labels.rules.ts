import { compare } from "./compare.ts";
import { foldText } from "./identity.rules.ts";

export interface LabelledSkill {
  readonly id: string;
  readonly slug: string;
  readonly labels: readonly { readonly label: string; readonly preferred: boolean }[];
}

/**
 * The form in which labels are compared: no case or accents, and one space for any run of spaces, dashes,
 * slashes and underscores, so that `UX / UI`, `UX/UI` and the slug `ux-ui` are equal and `C`, `C++`, `C#` are not.
 */
export function foldLabel(label: string): string {
  return foldText(label)
    .replace(/[\s\p{Dash_Punctuation}/_]+/gu, " ")
    .trim();
}

/**
 * Answers which skill a label names: by slug first, then by preferred, then by alternative label, in any
 * language. Where several skills fit equally, the one with the lowest slug.
 *
 * @returns a function from a label to the id of a skill, null when it names none
 */
export function mapLabels(skills: readonly LabelledSkill[]): (label: string) => string | null {
  const ordered = [...skills].sort((left, right) => compare(left.slug, right.slug));
  const known = new Map<string, string>();
  const offer = (label: string, id: string) => {
    const folded = foldLabel(label);
    if (!known.has(folded)) known.set(folded, id);
  };
  for (const skill of ordered) offer(skill.slug, skill.id);
  for (const preferred of [true, false]) {
    for (const skill of ordered) {
      for (const label of skill.labels) if (label.preferred === preferred) offer(label.label, skill.id);
    }
  }
  return (label) => known.get(foldLabel(label)) ?? null;
}
