/** Letters that Unicode does not decompose into a base letter and marks. */
const undecomposed: Readonly<Record<string, string>> = { ı: "i", ł: "l", ø: "o", æ: "ae", ß: "ss", đ: "d" };

/** A name in the form of a URL: lower-case ASCII letters, digits and single hyphens. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .normalize("NFD")
    .replace(/[ıłøæßđ]/g, (letter) => undecomposed[letter]!)
    .replace(/[^a-z0-9\s-]/g, "")
    .trim()
    .replace(/[\s-]+/g, "-");
}

/** A name and its slug, taken by nobody else of the same register. */
export interface TakenName {
  readonly name: string;
  readonly slug: string;
}

/** Hands out slugs that are never the same: the second to ask gets `-2`, the third `-3`. */
export class SlugRegister {
  readonly #timesTaken = new Map<string, number>();

  /** Leaves the name as it is, for people may share one. */
  slug(name: string): string {
    const slug = slugOf(name);
    const times = (this.#timesTaken.get(slug) ?? 0) + 1;
    this.#timesTaken.set(slug, times);
    return times === 1 ? slug : `${slug}-${times}`;
  }

  /** Numbers the name as well, so that two organisations never share one. */
  take(name: string): TakenName {
    const slug = this.slug(name);
    const number = slug.slice(slugOf(name).length + 1);
    return { name: number ? `${name} ${number}` : name, slug };
  }
}
