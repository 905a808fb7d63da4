import { transformSupergraphToPublicSchema } from "@theguild/federation-composition";
import { type DirectiveNode, type DocumentNode, Kind, parse, print } from "graphql";
import { SupergraphUnreadableError } from "./supergraph.errors.ts";
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
 *
 * Source: Apollo Federation, "join" specification v0.3: `join__Graph`
 */
export function readSupergraph(sdl: string): RoutedSupergraph {
  const document = parseSdl(sdl);
  const routes = routesOf(document);
  if (routes.length === 0) throw new SupergraphUnreadableError("it names no subgraph in join__Graph.");
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

function routesOf({ definitions }: DocumentNode): SubgraphRoute[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") return [];
    return (definition.values ?? []).flatMap(({ directives = [] }) =>
      directives.flatMap((directive) =>
        directive.name.value === "join__graph"
          ? [{ name: argumentOf(directive, "name"), url: argumentOf(directive, "url") }]
          : [],
      ),
    );
  });
}

function argumentOf({ arguments: given = [] }: DirectiveNode, name: string): string {
  const value = given.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === Kind.STRING && value.value !== "") return value.value;
  throw new SupergraphUnreadableError(`a subgraph of join__Graph has no ${name}.`);
}
