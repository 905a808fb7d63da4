import { createHash } from "node:crypto";
import { buildSchema, type GraphQLSchema } from "graphql";

/** What clients see and what the planner plans with: made once, never changed, replaced as a whole. */
export interface Supergraph {
  /** Derived from the SDL: the same supergraph has the same version in every instance. */
  readonly version: string;
  /** With join and link machinery: for the planner. */
  readonly sdl: string;
  /** What clients may ask: no `_entities`, `_service`, join or link. */
  readonly publicSdl: string;
  readonly publicSchema: GraphQLSchema;
}

export function createSupergraph(sdl: string, publicSdl: string): Supergraph {
  return Object.freeze({
    version: createHash("sha256").update(sdl).digest("hex").slice(0, 16),
    sdl,
    publicSdl,
    // Composition has validated it.
    publicSchema: buildSchema(publicSdl, { assumeValid: true }),
  });
}
