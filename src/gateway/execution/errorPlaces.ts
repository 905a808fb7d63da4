import type { SubgraphError } from "../subgraphs/subgraph.ts";
import type { ResponsePath } from "./execution.ts";

/** Where errors stand in an answer, found without looking at each of them. */
export class ErrorPlaces {
  readonly #at = new Set<string>();
  readonly #above = new Set<string>();

  /** @param excused places that are null because of an error that stands elsewhere */
  constructor(errors: readonly SubgraphError[], excused: readonly ResponsePath[]) {
    for (const { path } of errors) this.add(path ?? []);
    for (const path of excused) this.add(path);
  }

  add(path: ResponsePath): void {
    let place = "";
    this.#above.add(place);
    for (const step of path) {
      place += `.${step}`;
      this.#above.add(place);
    }
    this.#at.add(place);
  }

  /** Whether an error stands at the path, above it or below it. */
  explain(path: ResponsePath): boolean {
    let place = "";
    if (this.#at.has(place)) return true;
    for (const step of path) {
      place += `.${step}`;
      if (this.#at.has(place)) return true;
    }
    return this.#above.has(place);
  }
}
