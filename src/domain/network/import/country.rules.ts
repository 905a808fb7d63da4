import countries from "i18n-iso-countries";
import { foldText } from "./identity.rules.ts";

/** CLDR spells `United Kingdom` and `UK`. */
const styles = ["long", "short"] as const;

/** Folded country name → code; null where two countries bear the name. Built at first need, about 0.2 s. */
let codesByName: ReadonlyMap<string, string | null> | undefined;

/**
 * The country that a text names: by ISO 3166-1 alpha-2 or alpha-3 code, or by its name in any language.
 *
 * @returns an alpha-2 code; null when no country, or more than one, has the name
 *
 * Source: ISO 3166-1 for codes; the runtime's CLDR data for names, and earlier and other ones such as `Turkey` from
 * i18n-iso-countries.
 */
export function countryCodeOf(text: string): string | null {
  const code = text.trim().toUpperCase();
  if (code.length === 2 && countries.isValid(code)) return code;
  if (code.length === 3 && countries.isValid(code)) return countries.alpha3ToAlpha2(code) ?? null;
  codesByName ??= readNames();
  return codesByName.get(foldText(text.trim())) ?? null;
}

function readNames(): Map<string, string | null> {
  const codes = Object.keys(countries.getAlpha2Codes());
  const names = new Map<string, string | null>();
  const offer = (name: string, code: string) => {
    const folded = foldText(name);
    const known = names.get(folded);
    names.set(folded, known === undefined || known === code ? code : null);
  };
  for (const language of Intl.DisplayNames.supportedLocalesOf(countries.getSupportedLanguages())) {
    for (const style of styles) {
      const display = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
      for (const code of codes) offer(display.of(code) ?? code, code);
    }
    for (const [code, known] of Object.entries(countries.getNames(language, { select: "all" }))) {
      for (const name of known) offer(name, code);
    }
  }
  return names;
}
