import { createHash } from "node:crypto";
import { buildASTSchema, type DocumentNode, type GraphQLSchema, Kind, parse, print, visit } from "graphql";
import { findCrossings, withNullableCrossings } from "./crossings.ts";
import { readLiteralsExactly } from "./exactLiterals.ts";

/** What clients see and what the planner plans with: made once, never changed, replaced as a whole. */
export interface Supergraph {
  /** Derived from the SDL: the same supergraph has the same version in every instance. */
  readonly version: string;
  /** With join and link machinery: for the planner. */
  readonly sdl: string;
  /** What clients may ask: no `_entities`, `_service`, join or link; nullable wherever a partner may fail by itself. */
  readonly publicSdl: string;
  readonly publicSchema: GraphQLSchema;
}

export function createSupergraph(sdl: string, composedPublicSdl: string): Supergraph {
  const composed = parse(composedPublicSdl, { noLocation: true });
  const crossings = findCrossings(parse(sdl, { noLocation: true }));
  const document = withNullableCrossings(withoutHiddenMembers(composed), crossings);
  const publicSdl = document === composed ? composedPublicSdl : print(document);
  // Composition has validated it.
  const publicSchema = buildASTSchema(document, { assumeValid: true });
  readLiteralsExactly(publicSchema);
  return Object.freeze({
    version: createHash("sha256").update(sdl).digest("hex").slice(0, 16),
    sdl,
    publicSdl,
    publicSchema,
  });
}

/** Composition hides a type but leaves its name in the unions that it is a member of. */
function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const defined = new Set(document.definitions.map((definition) => "name" in definition && definition.name?.value));
  return visit(document, {
    [Kind.UNION_TYPE_DEFINITION](union) {
      const types = union.types?.filter(({ name }) => defined.has(name.value));
      return types?.length === union.types?.length ? undefined : { ...union, ...(types && { types }) };
    },
  });
}
