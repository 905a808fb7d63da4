import { BadInputError } from "./input.errors.ts";

/** The language that labels and names come in when none is asked for. */
export const defaultLocale = "en";

/**
 * A BCP-47 tag in its canonical form: `es-ar` → `es-AR`.
 *
 * @throws {BadInputError} when it is no tag
 */
export function readLocale(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0]!;
  } catch {
    throw new BadInputError("locale", "must be a BCP-47 language tag such as es or pt-BR");
  }
}

/** The language of a tag, without script and region: `pt-BR` → `pt`. */
export function languageOf(locale: string): string {
  return locale.split("-", 1)[0]!;
}

/**
 * The text that fits a locale best: its own tag, its language, English, then whatever comes first.
 *
 * @param texts by BCP-47 tag
 */
export function pickByLocale<Text extends { readonly language: string }>(
  texts: readonly Text[],
  locale: string,
): Text | null {
  for (const wanted of [locale, languageOf(locale), defaultLocale]) {
    const found = texts.find((text) => text.language === wanted);
    if (found) return found;
  }
  return texts[0] ?? null;
}
