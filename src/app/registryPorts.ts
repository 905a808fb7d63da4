import { createHash } from "node:crypto";
import { GraphQLError } from "graphql";
import type { Composer, Composition, Planning, RegistryDependencies, SdlSource } from "../domain/registry/index.ts";
import { BadInputError } from "../domain/shared/input.errors.ts";
import { RefusedInput } from "../domain/shared/mutation/userError.ts";
import { AppError } from "../errors/appError.ts";
import {
  beginScope,
  compose,
  explain,
  planOperation,
  remoteSubgraph,
  type SubgraphSdl,
  type Supergraph,
} from "../gateway/index.ts";

export interface RegistryPortsParts {
  /** The program's own subgraphs. */
  readonly own: readonly SubgraphSdl[];
  /** What is served at this moment. */
  readonly served: () => Supergraph;
  /** Whether subgraphs on private addresses may be asked. */
  readonly allowPrivate: boolean;
}

/** What the registry needs of the gateway. */
export function createRegistryPorts(
  parts: RegistryPortsParts,
): Pick<RegistryDependencies, "composer" | "sdlSource" | "planning"> {
  return { composer: composerOf(parts), sdlSource: sdlSourceOf(parts), planning: planningOf(parts) };
}

function composerOf({ own }: RegistryPortsParts): Composer {
  return {
    ownNames: own.map(({ name }) => name),
    ownVersion: ownVersionOf(own),
    async compose(partners) {
      try {
        return { problems: [], changes: [], supergraph: compose([...own, ...partners]) };
      } catch (error) {
        return refusedComposition(error);
      }
    },
  };
}

/** A hash of the SDL of the program's own subgraphs. */
export function ownVersionOf(own: readonly SubgraphSdl[]): string {
  const text = JSON.stringify(own.map(({ name, sdl }) => [name, sdl]));
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function refusedComposition(error: unknown): Composition {
  const known = (error instanceof AppError && error.code === "COMPOSITION_FAILED") || error instanceof GraphQLError;
  if (!known) throw error;
  return { problems: [{ code: "COMPOSITION_FAILED", message: error.message }], changes: [], supergraph: null };
}

function sdlSourceOf({ allowPrivate }: RegistryPortsParts): SdlSource {
  return {
    async fetch({ name, url }) {
      const subgraph = remoteSubgraph({ name, url, allowPrivate });
      try {
        const ask = subgraph.prepare({ kind: "query", text: "{ _service { sdl } }" });
        const { data } = await ask({ variables: {}, representations: [], scope: beginScope(null, {}) });
        const sdl = (data?.["_service"] as { readonly sdl?: unknown } | null | undefined)?.sdl;
        if (typeof sdl === "string") return sdl;
      } finally {
        await subgraph.close();
      }
      const message = `The subgraph ${name} does not give its SDL.`;
      throw new RefusedInput({ code: "SUBGRAPH_SDL_UNAVAILABLE", field: ["url"], message });
    },
  };
}

function planningOf({ served }: RegistryPortsParts): Planning {
  return {
    async explain(query, operationName, variables) {
      const supergraph = served();
      const plan = await planOperation(supergraph, {
        text: query,
        operationName,
        variables: variables === null ? {} : readVariables(variables),
      });
      return { text: explain(plan), json: JSON.stringify(plan, null, 2), supergraphVersion: supergraph.version };
    },
  };
}

/** @throws {BadInputError} for what is no JSON object */
function readVariables(text: string): Record<string, unknown> {
  try {
    const variables: unknown = JSON.parse(text);
    if (typeof variables === "object" && variables !== null && !Array.isArray(variables)) return { ...variables };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw new BadInputError("variables", "must be a JSON object");
}
