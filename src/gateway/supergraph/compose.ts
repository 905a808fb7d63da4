import { composeServices } from "@theguild/federation-composition";
import { type DocumentNode, lexicographicSortSchema, parse, printSchema } from "graphql";
import { CompositionError } from "./supergraph.errors.ts";
import { createSupergraph, type Supergraph } from "./supergraph.ts";

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
 * @throws {CompositionError} with every reason why they do not fit
 */
export function compose(subgraphs: readonly SubgraphSdl[]): Supergraph {
  const { supergraphSdl, publicSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parseSdl(name, sdl) })),
  );
  if (!supergraphSdl || !publicSdl) throw new CompositionError((errors ?? []).map((error) => error.message));
  try {
    return createSupergraph(supergraphSdl, publicSdl);
  } catch (cause) {
    throw new CompositionError([`The public schema can't be built: ${(cause as Error).message}`], { cause });
  }
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
