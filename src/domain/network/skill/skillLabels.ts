import { pickByLocale } from "../../shared/locale.ts";

export interface SkillLabel {
  readonly language: string;
  readonly label: string;
  readonly preferred: boolean;
}

/** The labels of a skill, sorted out once for the many fields that show them. */
export class SkillLabels {
  readonly #preferred: readonly SkillLabel[];
  readonly #others: readonly string[];
  readonly #othersByLanguage: ReadonlyMap<string, readonly string[]>;

  constructor(labels: readonly SkillLabel[]) {
    this.#preferred = labels.filter(({ preferred }) => preferred);
    const others = labels.filter(({ preferred }) => !preferred);
    this.#others = others.map(({ label }) => label);
    const byLanguage = Map.groupBy(others, ({ language }) => language);
    this.#othersByLanguage = new Map([...byLanguage].map(([name, some]) => [name, some.map(({ label }) => label)]));
  }

  /** The preferred label that fits a locale best; null when there is none at all. */
  preferredIn(locale: string): string | null {
    return pickByLocale(this.#preferred, locale)?.label ?? null;
  }

  /** The other labels in a language, in all of them for null. */
  othersIn(language: string | null): readonly string[] {
    return language === null ? this.#others : (this.#othersByLanguage.get(language) ?? none);
  }
}

const none: readonly string[] = [];
