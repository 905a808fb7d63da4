import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { type DocumentNode, parse, print } from "graphql";
import { findUnsupported } from "./features.ts";
import { joinedGraphsOf } from "./joinDirectives.ts";
import { FeatureUnsupportedError, SupergraphUnreadableError } from "./supergraph.errors.ts";
import { createSupergraph, type Supergraph } from "./supergraph.ts";

/** A subgraph as a supergraph names it. */
export interface SubgraphRoute {
  readonly name: string;
  readonly url: string;
}

export interface RoutedSupergraph {
  readonly supergraph: Supergraph;
  readonly routes: readonly SubgraphRoute[];
}

/**
 * Reads a supergraph that any composition has written, with where its subgraphs are.
 *
 * @throws {SupergraphUnreadableError} for what is no supergraph
 * @throws {FeatureUnsupportedError} with everything that it asks of a router and this one does not do
 *
 * Source: Apollo Federation, "join" specification v0.3: `join__Graph`
 */
export function readSupergraph(sdl: string): RoutedSupergraph {
  const document = parseSdl(sdl);
  const routes = routesOf(document);
  if (routes.length === 0) throw new SupergraphUnreadableError("it names no subgraph in join__Graph.");
  const unsupported = findUnsupported(document);
  if (unsupported.length > 0) throw new FeatureUnsupportedError(unsupported);
  try {
    return { supergraph: createSupergraph(sdl, print(transformSupergraphToPublicSchema(document))), routes };
  } catch (cause) {
    throw new SupergraphUnreadableError((cause as Error).message, { cause });
  }
}

function parseSdl(sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (cause) {
    throw new SupergraphUnreadableError((cause as Error).message, { cause });
  }
}

function routesOf(document: DocumentNode): SubgraphRoute[] {
  return joinedGraphsOf(document).map(({ key, name, url }) => {
    if (!name || !url) throw new SupergraphUnreadableError(`the subgraph ${key} of join__Graph has no name or no url.`);
    return { name, url };
  });
}
