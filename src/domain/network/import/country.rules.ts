import countries from "i18n-iso-countries";
import { foldText } from "./identity.rules.ts";

/** CLDR spells `United Kingdom` and `UK`. */
const styles = ["long", "short"] as const;

/** Languages whose names go before those of others: a name in one of them is what a reader means. */
const firstLanguages = ["en", "es", "fr", "pt", "de"] as const;

/** What people write and neither CLDR nor ISO has: parts of the United Kingdom, and short and political names. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  GB: [
    ...["England", "Inglaterra", "Angleterre"],
    ...["Scotland", "Escocia", "Écosse", "Escócia", "Schottland"],
    ...["Wales", "Gales", "Pays de Galles", "País de Gales"],
    ...["Northern Ireland", "Irlanda del Norte", "Irlande du Nord", "Irlanda do Norte", "Nordirland"],
    ...["Great Britain", "Gran Bretaña", "Grande-Bretagne", "Grã-Bretanha", "Großbritannien"],
  ],
  IE: [
    "Republic of Ireland",
    "República de Irlanda",
    "République d'Irlande",
    "República da Irlanda",
    "Republik Irland",
    "Éire",
  ],
  US: ["U.S.", "U.S.A.", "EE.UU.", "E.U.A.", "É.-U."],
};

/** Articles before the name of a country. */
const article = /^(?:(?:the|el|la|los|las|le|les|o|a|os|as|der|die|das)\s+|l['’]\s*)/iu;

/** Between countries of one text. */
const separator = /\s*(?:[,;|/+&\n]|(?<=\s)(?:and|y|e|et|und)(?=\s))\s*/giu;

/** Parts at most that a name itself may have between separators: `Bonaire, Sint Eustatius and Saba`. */
const maxPartsOfName = 6;

/** Codes by a name without case, accents and punctuation. */
type CodesByName = ReadonlyMap<string, ReadonlySet<string>>;

/** Of the first languages; built at first need. */
let firstNames: CodesByName | undefined;
/** Of all languages; built when a name is not among the first ones, in less than a second. */
let laterNames: CodesByName | undefined;

/**
 * The countries that a name may mean: by ISO 3166-1 alpha-2 or alpha-3 code, or by its name in any language.
 *
 * @returns alpha-2 codes: none for what is no country, several for a name that several bear
 *
 * Source: ISO 3166-1 for codes; the runtime's CLDR data for names, and official, earlier and other ones such as `Turkey` from
 * i18n-iso-countries.
 */
export function countriesNamed(text: string): readonly string[] {
  const code = text.trim().toUpperCase();
  if (code.length === 2 && countries.isValid(code)) return [code];
  if (code.length === 3 && countries.isValid(code)) return [countries.alpha3ToAlpha2(code)!];
  const folded = [text, text.trim().replace(article, "")].map(foldName);
  firstNames ??= readFirstNames();
  const first = codesOf(firstNames, folded);
  if (first !== null) return first;
  laterNames ??= readLaterNames();
  return codesOf(laterNames, folded) ?? [];
}

function codesOf(names: CodesByName, folded: readonly string[]): readonly string[] | null {
  const found = folded.find((name) => names.has(name));
  return found === undefined ? null : [...names.get(found)!].sort();
}

/**
 * The names in a text that names several countries, by comma, slash, semicolon, bar, ampersand or `and` and its kin. The longest
 * name goes first, so that `Korea, Republic of` and `Bosnia and Herzegovina` stay whole. What is no country stands for itself.
 */
export function splitCountries(text: string): string[] {
  const parts = partsOf(text);
  const names: string[] = [];
  for (let first = 0; first < parts.length; first++) {
    let last = Math.min(first + maxPartsOfName, parts.length) - 1;
    const upTo = () => text.slice(parts[first]!.from, parts[last]!.to);
    while (last > first && countriesNamed(upTo()).length === 0) last--;
    names.push(upTo().trim());
    first = last;
  }
  return names;
}

function partsOf(text: string): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let from = 0;
  for (const found of text.matchAll(separator)) {
    parts.push({ from, to: found.index });
    from = found.index + found[0].length;
  }
  return [...parts, { from, to: text.length }].filter((part) => text.slice(part.from, part.to).trim() !== "");
}

/** Letters, marks and digits alone, so that `Côte d’Ivoire`, `EE. UU.` and `Trinidad & Tobago` have one form. */
function foldName(name: string): string {
  return foldText(name).replace(/[^\p{Letter}\p{Mark}\p{Number}]/gu, "");
}

function readFirstNames(): CodesByName {
  const names = new Map<string, Set<string>>();
  for (const [code, others] of Object.entries(otherNames)) for (const name of others) offer(names, name, code);
  for (const language of firstLanguages) addNames(names, language);
  return names;
}

function readLaterNames(): CodesByName {
  const names = new Map<string, Set<string>>();
  for (const language of new Set([...languagesOfCldr(), ...countries.getSupportedLanguages()]))
    addNames(names, language);
  return names;
}

function addNames(names: Map<string, Set<string>>, language: string): void {
  if (Intl.DisplayNames.supportedLocalesOf(language).length > 0) {
    for (const style of styles) {
      const display = new Intl.DisplayNames(language, { type: "region", style, fallback: "none" });
      for (const code of Object.keys(countries.getAlpha2Codes())) offer(names, display.of(code) ?? code, code);
    }
  }
  for (const [code, known] of Object.entries(countries.getNames(language, { select: "all" }))) {
    for (const name of known) {
      offer(names, name, code);
      // `Korea, Republic of` is `Republic of Korea`, too.
      offer(names, name.split(/,\s*/).reverse().join(" "), code);
    }
  }
}

function offer(names: Map<string, Set<string>>, name: string, code: string): void {
  const folded = foldName(name);
  if (folded !== "") names.set(folded, (names.get(folded) ?? new Set()).add(code));
}

/** The runtime names no list of its languages, but says of a code what it is called. */
function languagesOfCldr(): string[] {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const pairs = letters.flatMap((one) => letters.map((other) => one + other));
  const codes = [...pairs, ...pairs.flatMap((pair) => letters.map((one) => pair + one))];
  const names = new Intl.DisplayNames("en", { type: "language", fallback: "none" });
  return Intl.DisplayNames.supportedLocalesOf(codes.filter((code) => names.of(code) !== undefined));
}
