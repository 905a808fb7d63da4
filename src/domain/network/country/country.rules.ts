import { languageOf } from "../../shared/locale.ts";

const displayNames = new Map<string, Intl.DisplayNames>();
const maxDisplayNames = 200;

/** The name of a country in any language, from the runtime's CLDR data; the code when CLDR has none. */
export function countryName(code: string, locale: string): string {
  let names = displayNames.get(locale);
  if (!names) {
    if (displayNames.size >= maxDisplayNames) displayNames.clear();
    names = new Intl.DisplayNames([locale, languageOf(locale), "en"], { type: "region" });
    displayNames.set(locale, names);
  }
  return names.of(code) ?? code;
}
