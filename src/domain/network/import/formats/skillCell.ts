import { type SkillLevel, skillLevels } from "../../../shared/vocabulary/skillLevel.rules.ts";
import { normaliseName } from "../identity.rules.ts";

/** Levels as people write them, in English, Spanish, French, Portuguese and German. */
const levelNames: Readonly<Record<SkillLevel, readonly string[]>> = {
  BASIC: [
    "basic",
    "beginner",
    "básico",
    "principiante",
    "débutant",
    "base",
    "iniciante",
    "Grundkenntnisse",
    "Anfänger",
  ],
  INTERMEDIATE: ["intermediate", "intermedio", "intermédiaire", "intermediário", "intermédio", "mittel"],
  ADVANCED: ["advanced", "avanzado", "avancé", "avançado", "fortgeschritten"],
  EXPERT: ["expert", "experto", "experta", "especialista", "Experte", "Expertin"],
};

/** `React: expert`, `React = expert`, `React (expert)`. */
const withLevel = /^(?<label>.+?)\s*(?:[:=]\s*(?<told>[\p{L}\p{M} ]+)|\((?<held>[\p{L}\p{M} ]+)\))$/u;

export interface LevelledSkill {
  readonly label: string;
  /** null when none is told. */
  readonly level: SkillLevel | null;
}

/** Reads one skill of a cell; what follows a colon and is no level belongs to the label. */
export function readSkill(text: string): LevelledSkill {
  const { label, told, held } = withLevel.exec(text)?.groups ?? {};
  const level = levelNamed(told ?? held ?? "");
  return level === null ? { label: text, level } : { label: label!, level };
}

function levelNamed(name: string): SkillLevel | null {
  const folded = normaliseName(name);
  return skillLevels.find((level) => levelNames[level].some((known) => normaliseName(known) === folded)) ?? null;
}
