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
  /** As {@link siteOf} tells it. */
  readonly site: string | null;
  readonly name: string;
  readonly countries: readonly string[];
}

/**
 * Whether two rows of one file that carry the same key can be the same co-op: by site where both have one,
 * by name where one has none.
 */
export function agree(left: Identity, right: Identity): boolean {
  if (left.site !== null && right.site !== null) return left.site === right.site && !areStrangers(left, right);
  return normaliseName(left.name) === normaliseName(right.name);
}

/** Whether neither their names nor their countries have anything in common, so that a shared site says nothing. */
export function areStrangers(left: Identity, right: Identity): boolean {
  return !areNamesAlike(left.name, right.name) && !left.countries.some((country) => right.countries.includes(country));
}

/** Whether one name holds the other, without regard to case, accents, punctuation and spaces. */
function areNamesAlike(left: string, right: string): boolean {
  const [shorter, longer] = [normaliseName(left), normaliseName(right)].sort((a, b) => a.length - b.length);
  return longer!.includes(shorter!);
}
