import { hostOf as hostOfWebsite } from "../coop/coop.rules.ts";

/**
 * What identifies a website: its host name, as the context knows co-ops by it. Scheme, port and path don't count.
 *
 * @returns `xn--bcher-kva.example` for `http://WWW.Bücher.example/de`; null for none and for what is
 *   no http(s) URL
 */
export function hostOf(website: string | null): string | null {
  return website === null ? null : hostOfWebsite(website);
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
