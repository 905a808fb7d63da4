import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, lexicographicSortSchema, parse, printSchema } from "graphql";
import { withWholeWeights } from "./costWeights.ts";
import { findUnsupported } from "./features.ts";
import { forComposition } from "./forComposition.ts";
import { CompositionError, FeatureUnsupportedError } from "./supergraph.errors.ts";
import { createSupergraph, type Supergraph } from "./supergraph.ts";

/** Rises with every change by which stored supergraphs would be composed otherwise: they are composed anew then. */
export const compositionRules = 2;

/** A subgraph as composition sees it. */
export interface SubgraphSdl {
  readonly name: string;
  /** Federation SDL of version 1, or of 2.0 to 2.14. */
  readonly sdl: string;
  /** Where another router finds it; names it in the supergraph. */
  readonly url: string;
}

/**
 * Composes subgraphs to a supergraph.
 *
 * @throws {FeatureUnsupportedError} with everything that they ask of a router and this one does not do
 * @throws {CompositionError} with every reason why they do not fit
 */
export function compose(subgraphs: readonly SubgraphSdl[]): Supergraph {
  const parsed = subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parseSdl(name, sdl) }));
  refuse(parsed.flatMap(({ name, typeDefs }) => findUnsupported(typeDefs).map((reason) => `[${name}] ${reason}`)));
  const composed = tryComposing(parsed.map((part) => ({ ...part, typeDefs: forComposition(part.typeDefs) })));
  const { supergraphSdl, publicSdl, errors } = composed;
  if (!supergraphSdl || !publicSdl) throw new CompositionError(shortened((errors ?? []).map((error) => error.message)));
  // What composition itself declares, whatever it has read out of the subgraphs.
  refuse(findUnsupported(composed.supergraphDocumentNode));
  try {
    return createSupergraph(supergraphSdl, publicSdl);
  } catch (cause) {
    throw new CompositionError([`The public schema can't be built: ${whatFailed(cause)}`], { cause });
  }
}

/** How many reasons are told, and how many characters of each: a hostile SDL makes any number of any length. */
const maxReasons = 20;
const maxReasonLength = 1_000;

function shortened(reasons: readonly string[]): string[] {
  const told = reasons.slice(0, maxReasons).map(shortenedReason);
  return reasons.length > maxReasons ? [...told, `${reasons.length - maxReasons} more reasons are not told.`] : told;
}

function shortenedReason(reason: string): string {
  return reason.length > maxReasonLength ? `${reason.slice(0, maxReasonLength)}…` : reason;
}

/** The composition throws for what it did not expect, and overflows the stack on what is nested too deeply. */
function tryComposing(parts: Parameters<typeof composeServices>[0]): ReturnType<typeof composeServices> {
  try {
    return composeServices(parts);
  } catch (cause) {
    throw new CompositionError([whatFailed(cause)], { cause });
  }
}

function whatFailed(cause: unknown): string {
  if (cause instanceof RangeError) return "What it nests is nested too deeply.";
  return shortenedReason((cause as Error).message);
}

function refuse(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new FeatureUnsupportedError(reasons);
}

function parseSdl(name: string, sdl: string): DocumentNode {
  try {
    return withWholeWeights(parse(sdl), ({ weight }) => {
      throw new CompositionError([`[${name}] the weight "${weight}" of @cost is no number`]);
    });
  } catch (cause) {
    if (cause instanceof CompositionError) throw cause;
    throw new CompositionError([`[${name}] ${whatFailed(cause)}`], { cause });
  }
}

/** The public schema as text that reads well as a diff: sorted by name. */
export function printPublicSchema({ publicSchema }: Supergraph): string {
  return `${printSchema(lexicographicSortSchema(publicSchema))}\n`;
}
