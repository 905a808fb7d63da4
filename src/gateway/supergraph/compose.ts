import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, lexicographicSortSchema, parse, printSchema } from "graphql";
import { findUnsupported } from "./features.ts";
import { CompositionError, FeatureUnsupportedError } from "./supergraph.errors.ts";
import { createSupergraph, type Supergraph } from "./supergraph.ts";

/** Rises with every change by which stored supergraphs would be composed otherwise: they are composed anew then. */
export const compositionRules = 2;

/** A subgraph as composition sees it. */
export interface SubgraphSdl {
  readonly name: string;
  /** Federation SDL, version 2.9 at most. */
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
  const composed = composeServices(parsed);
  const { supergraphSdl, publicSdl, errors } = composed;
  if (!supergraphSdl || !publicSdl) throw new CompositionError((errors ?? []).map((error) => error.message));
  // What composition itself declares, whatever it has read out of the subgraphs.
  refuse(findUnsupported(composed.supergraphDocumentNode));
  try {
    return createSupergraph(supergraphSdl, publicSdl);
  } catch (cause) {
    throw new CompositionError([`The public schema can't be built: ${(cause as Error).message}`], { cause });
  }
}

function refuse(reasons: readonly string[]): void {
  if (reasons.length > 0) throw new FeatureUnsupportedError(reasons);
}

function parseSdl(name: string, sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (cause) {
    throw new CompositionError([`[${name}] ${(cause as Error).message}`], { cause });
  }
}

/** The public schema as text that reads well as a diff: sorted by name. */
export function printPublicSchema({ publicSchema }: Supergraph): string {
  return `${printSchema(lexicographicSortSchema(publicSchema))}\n`;
}
