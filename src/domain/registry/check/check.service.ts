import type { Reader } from "../../../persistence/readPool.ts";
import { requireWriter, type Viewer } from "../../../security/viewer.ts";
import { RefusedInput, type UserError } from "../../shared/mutation/userError.ts";
import type { Composer, SdlSource } from "../registry.ports.ts";
import { livePublicSdl, loadPublished } from "../subgraph/published.ts";
import { type CandidateInput, readCandidate } from "../subgraph/readCandidate.ts";
import type { UsageStore } from "../usage/usage.store.ts";
import type { SubgraphCheck } from "./check.rules.ts";

/** What a check comes to. */
export interface CheckOutcome {
  /** Null when there are userErrors. */
  readonly check: SubgraphCheck | null;
  readonly userErrors: readonly UserError[];
}

export interface CheckServiceParts {
  readonly viewer: Viewer;
  readonly reader: Reader;
  readonly usage: UsageStore;
  readonly composer: Composer;
  readonly sdlSource: SdlSource;
}

/** Says what publishing a subgraph would do, and stores nothing. */
export class CheckService {
  readonly #parts: CheckServiceParts;
  constructor(parts: CheckServiceParts) {
    this.#parts = parts;
  }

  /**
   * userErrors: INVALID, TAKEN (name), SUBGRAPH_URL_REFUSED, SUBGRAPH_SDL_UNAVAILABLE. What the composer refuses is in
   * the check's problems.
   *
   * @throws {UnauthenticatedError} unless the viewer may write
   */
  async check(input: CandidateInput): Promise<CheckOutcome> {
    requireWriter(this.#parts.viewer);
    try {
      return { check: await this.#check(input), userErrors: [] };
    } catch (error) {
      if (!(error instanceof RefusedInput)) throw error;
      return { check: null, userErrors: error.userErrors };
    }
  }

  async #check(input: CandidateInput): Promise<SubgraphCheck> {
    const { composer, sdlSource, reader, usage } = this.#parts;
    const { sdlHash, ...source } = await readCandidate(input, composer, sdlSource);
    const published = await loadPublished(reader);
    const partners = [...published.partners.filter(({ name }) => name !== source.name), source];
    const inOrder = partners.toSorted((one, other) => (one.name < other.name ? -1 : 1));
    const composed = await composer.compose(inOrder, source.name, await livePublicSdl(published, composer));
    const used = await usage.usageOf(composed.changes.map(({ coordinate }) => coordinate));
    return {
      problems: composed.problems,
      changes: composed.changes.map((change) => ({ ...change, usage: used.get(change.coordinate) ?? 0 })),
      warnings: composed.warnings,
      supergraphVersion: composed.supergraph?.version ?? null,
    };
  }
}
