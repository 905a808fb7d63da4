import type { ErrorCode } from "../../errors/codes.ts";
import type { SubscriptionSettings } from "./subgraph/subgraph.rules.ts";

/** A subgraph as it is composed and asked. */
export interface SubgraphSource {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  /** Null when the subgraph said nothing of subscriptions. */
  readonly subscriptions: SubscriptionSettings | null;
}

/** Why subgraphs can't be published together. */
export interface CompositionProblem {
  /** COMPOSITION_FAILED, FEATURE_UNSUPPORTED, OWNERSHIP_REFUSED, SUBGRAPH_URL_REFUSED, BAD_USER_INPUT, … */
  readonly code: ErrorCode;
  /** For people; names both subgraphs where two are concerned. */
  readonly message: string;
}

export const criticalities = ["BREAKING", "DANGEROUS", "NON_BREAKING"] as const;
export type Criticality = (typeof criticalities)[number];

/** How what clients see would differ from what is live. */
export interface SchemaChange {
  readonly criticality: Criticality;
  /** Of the schema element that changes: `Coop`, `Coop.name`, `Query.coops(first:)`. */
  readonly coordinate: string;
  readonly message: string;
}

export const warningCodes = ["BECOMES_NULLABLE", "TYPE_UNREACHABLE"] as const;
export type WarningCode = (typeof warningCodes)[number];

/** What is taken, and is perhaps not what whoever publishes it means. */
export interface ChangeWarning {
  readonly code: WarningCode;
  /** Of the schema element: `Coop.grants`, `Grant`. */
  readonly coordinate: string;
  readonly message: string;
}

/** A supergraph in the two texts that it is served from. */
export interface ComposedSupergraph {
  /** Derived from `sdl`. */
  readonly version: string;
  readonly sdl: string;
  /** What clients see of it. */
  readonly publicSdl: string;
}

/** What composing has shown. */
export interface Composition {
  /** Empty when it can be published. */
  readonly problems: readonly CompositionProblem[];
  /** Against what is live. */
  readonly changes: readonly SchemaChange[];
  readonly warnings: readonly ChangeWarning[];
  /** Null when there are problems. */
  readonly supergraph: ComposedSupergraph | null;
}

/** Composes partners' subgraphs with the program's own. Filled by the composition root. */
export interface Composer {
  /**
   * @param partners by name, each name once
   * @param change the name of the one that changes; null when none does, as for a removal
   * @param livePublicSdl the public SDL that is served now; null when nobody asks what changes
   */
  compose(
    partners: readonly SubgraphSource[],
    change: string | null,
    livePublicSdl: string | null,
  ): Promise<Composition>;
  /** Names of the program's own subgraphs, which no partner may take. */
  readonly ownNames: readonly string[];
  /** Changes when the SDL of the program's own subgraphs changes, and when they are composed by other rules. */
  readonly ownVersion: string;
}

/** Asks a subgraph for its SDL. Filled by the composition root. */
export interface SdlSource {
  /** @throws {AppError} with the code SUBGRAPH_SDL_UNAVAILABLE or SUBGRAPH_URL_REFUSED, and a message for people */
  fetch(subgraph: { readonly name: string; readonly url: string }): Promise<string>;
}

/** How an operation is run, for people and for programs. */
export interface ExplainedPlan {
  readonly text: string;
  readonly json: string;
  /** Of the supergraph that it was planned on. */
  readonly supergraphVersion: string;
}

/** Plans operations on the supergraph that is served. Filled by the composition root. */
export interface Planning {
  /**
   * @param variables a JSON object: what `@skip` and `@include` look at
   * @throws {ClientError} for what is no operation of the public schema, and for variables that are no JSON object
   */
  explain(query: string, operationName: string | null, variables: string | null): Promise<ExplainedPlan>;
}
