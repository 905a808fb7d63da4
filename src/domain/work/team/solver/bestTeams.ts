/** A whole team: choices in rising order. */
export interface RatedTeam {
  readonly team: readonly number[];
  readonly total: number;
}

/** The best different teams found so far, at most `top`: less is better, and lower ids on a tie. */
export class BestTeams {
  readonly #top: number;
  readonly #teams: RatedTeam[] = [];
  /** Told of each team that is among the best. */
  onBetter: () => void = () => {};

  constructor(top: number) {
    this.#top = top;
  }

  get teams(): readonly RatedTeam[] {
    return this.#teams;
  }

  /** A team that costs this much or more is not worth finding. */
  get threshold(): number {
    return this.#teams.length < this.#top ? Number.POSITIVE_INFINITY : this.#teams.at(-1)!.total;
  }

  /** @returns whether it is among the best, and was not before */
  offer(rated: RatedTeam): boolean {
    const isBetter = this.#insert(rated);
    if (isBetter) this.onBetter();
    return isBetter;
  }

  #insert(rated: RatedTeam): boolean {
    const place = this.#teams.findIndex((other) => compareTeams(rated, other) <= 0);
    if (place < 0) {
      if (this.#teams.length === this.#top) return false;
      this.#teams.push(rated);
      return true;
    }
    if (compareTeams(rated, this.#teams[place]!) === 0) return false;
    this.#teams.splice(place, 0, rated);
    this.#teams.splice(this.#top);
    return true;
  }
}

function compareTeams(one: RatedTeam, other: RatedTeam): number {
  if (one.total !== other.total) return one.total - other.total;
  const differing = one.team.findIndex((choice, index) => choice !== other.team[index]);
  return differing < 0 ? 0 : one.team[differing]! - other.team[differing]!;
}
