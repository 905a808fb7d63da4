import { normaliseName } from "../identity.rules.ts";

/** Languages in which a language is known by its name, besides itself. */
const namedIn = ["en", "es", "fr", "pt", "de"] as const;

/** Tags by name; built at first need. */
let tagsByName: ReadonlyMap<string, string> | undefined;

/**
 * The language that a text names: by BCP-47 tag, or by name in itself or a few other languages.
 *
 * @returns a canonical tag: `es-AR` for `es-ar`, `es` for `Spanish`; null for none
 *
 * Source: the runtime's CLDR data.
 */
export function languageNamed(text: string): string | null {
  tagsByName ??= readNames();
  return tagsByName.get(normaliseName(text)) ?? canonical(text);
}

function canonical(text: string): string | null {
  // A language of five letters and more is well-formed and none that is registered.
  if (!/^\p{ASCII}{2,3}(?:-|$)/u.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text)[0]!;
  } catch {
    return null;
  }
}

function readNames(): Map<string, string> {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const tags = Intl.DisplayNames.supportedLocalesOf(letters.flatMap((one) => letters.map((other) => one + other)));
  const names = new Map<string, string>();
  for (const tag of tags) {
    for (const locale of [tag, ...namedIn]) {
      const name = new Intl.DisplayNames(locale, { type: "language", fallback: "none" }).of(tag);
      if (name !== undefined && !names.has(normaliseName(name))) names.set(normaliseName(name), tag);
    }
  }
  return names;
}
