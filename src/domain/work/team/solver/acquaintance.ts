import type { EarlierWork } from "./teamProblem.ts";

const nobody: ReadonlySet<string> = new Set();

/** Earlier work by pairs. A pair that is named twice counts with the sum. */
export class EarlierPairs {
  readonly #projects = new Map<string, number>();
  readonly #partners = new Map<string, Set<string>>();

  constructor(earlierWork: readonly EarlierWork[]) {
    for (const { between, ids, projects } of earlierWork) {
      if (projects <= 0) continue;
      const key = keyOf(between, ids[0], ids[1]);
      this.#projects.set(key, (this.#projects.get(key) ?? 0) + projects);
      if (between === "COOPS") continue;
      this.#befriend(ids[0], ids[1]);
      this.#befriend(ids[1], ids[0]);
    }
  }

  /** With whom somebody shared a project. */
  partnersOf(personId: string): ReadonlySet<string> {
    return this.#partners.get(personId) ?? nobody;
  }

  /** How many projects two people shared. */
  projectsOfPeople(one: string, other: string): number {
    return this.#projects.get(keyOf("PEOPLE", one, other)) ?? 0;
  }

  /** Whether two co-ops have shared a project; one knows its own people. */
  coopsMet(one: string, other: string): boolean {
    return one === other || this.#projects.has(keyOf("COOPS", one, other));
  }

  #befriend(one: string, other: string): void {
    const partners = this.#partners.get(one);
    if (partners) partners.add(other);
    else this.#partners.set(one, new Set([other]));
  }
}

function keyOf(between: EarlierWork["between"], one: string, other: string): string {
  return one < other ? `${between} ${one} ${other}` : `${between} ${other} ${one}`;
}
