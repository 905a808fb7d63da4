import { languageOf } from "../../shared/locale.ts";

const displayNames = new Map<string, Intl.DisplayNames>();
/** More than an operation can name; CLDR has fewer. */
const maxDisplayNames = 1_000;

/** The name of a country in any language, from the runtime's CLDR data; the code when CLDR has none. */
export function countryName(code: string, locale: string): string {
  const tag = withoutExtensions(locale);
  let names = displayNames.get(tag);
  if (!names) {
    if (displayNames.size >= maxDisplayNames) displayNames.clear();
    names = new Intl.DisplayNames([tag, languageOf(tag), "en"], { type: "region" });
    displayNames.set(tag, names);
  }
  return names.of(code) ?? code;
}

/**
 * A tag without what says nothing about the language: `es-AR-x-home` → `es-AR`, `x-home` → `en`.
 *
 * Source: RFC 5646, section 2.1: a part of one character begins an extension or private use
 */
function withoutExtensions(locale: string): string {
  const [tag] = `-${locale}`.split(/-[0-9a-z]-/i, 1);
  return tag!.slice(1) || "en";
}
