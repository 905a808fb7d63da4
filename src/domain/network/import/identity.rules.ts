/**
 * What identifies a website: its host name in lower case, punycode for an international one, without a
 * leading `www.` and a closing dot. Scheme, port and path don't count.
 *
 * @returns `xn--bcher-kva.example` for `http://WWW.Bücher.example/de`; null for no website and for what is no URL
 */
export function hostOf(website: string | null): string | null {
  if (website === null || !URL.canParse(website)) return null;
  const host = new URL(website).hostname.replace(/\.$/, "").replace(/^www\.(?=.)/, "");
  return host === "" ? null : host;
}

/**
 * The form in which names are compared: no case, accents, punctuation or spaces.
 *
 * @returns `startinblox` for `Startin’Blox`; a name of nothing but punctuation stays as it is
 */
export function normaliseName(name: string): string {
  return foldText(name).replace(/[^\p{Letter}\p{Number}]/gu, "") || name.trim();
}

/** Case and accents removed, so that `STRASSE` and `Straße`, `Cambá` and `camba` are equal. */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toUpperCase()
    .toLowerCase()
    .normalize("NFC");
}

/** What decides whether two records are the same co-op. */
export interface Identity {
  readonly host: string | null;
  readonly name: string;
  readonly countries: readonly string[];
}

/**
 * Whether two rows of one file that carry the same key can be the same co-op: by host where both have one,
 * by name where one has none.
 */
export function agree(left: Identity, right: Identity): boolean {
  if (left.host !== null && right.host !== null) return left.host === right.host;
  return normaliseName(left.name) === normaliseName(right.name);
}
