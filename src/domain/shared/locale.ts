import { BadInputError } from "./input.errors.ts";

/** The language that labels and names come in when none is asked for. */
export const defaultLocale = "en";

/** Tags whose canonical form is kept: the runtime takes long to find it. */
const maxKnownTags = 1_000;
const canonicalTags = new Map<string, string>();

/**
 * A BCP-47 tag in its canonical form: `es-ar` → `es-AR`.
 *
 * @throws {BadInputError} when it is no tag
 */
export function readLocale(tag: string): string {
  let canonical = canonicalTags.get(tag);
  if (canonical === undefined) {
    canonical = canonicalOf(tag);
    if (canonicalTags.size >= maxKnownTags) canonicalTags.clear();
    canonicalTags.set(tag, canonical);
  }
  return canonical;
}

function canonicalOf(tag: string): string {
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
 * The text that fits a locale best: its own tag, that without its last part and so on to the language, any
 * of that language, English, then whatever comes first.
 *
 * @param texts by BCP-47 tag
 * Source: RFC 4647, "Lookup"
 */
export function pickByLocale<Text extends { readonly language: string }>(
  texts: readonly Text[],
  locale: string,
): Text | null {
  for (let wanted = locale; wanted !== ""; wanted = wanted.slice(0, Math.max(0, wanted.lastIndexOf("-")))) {
    const found = texts.find((text) => text.language === wanted);
    if (found) return found;
  }
  const ofLanguage = (language: string) => texts.find((text) => languageOf(text.language) === language);
  return ofLanguage(languageOf(locale)) ?? ofLanguage(defaultLocale) ?? texts[0] ?? null;
}
