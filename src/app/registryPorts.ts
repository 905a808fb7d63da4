import { createHash } from "node:crypto";
import type { Composer, Planning, RegistryDependencies, SdlSource } from "../domain/registry/index.ts";
import { BadInputError } from "../domain/shared/input.errors.ts";
import {
  checkSubgraphUrl,
  compositionRules,
  explain,
  fetchSdl,
  planOperation,
  type SubgraphSdl,
  SubgraphUrlRefusedError,
  type Supergraph,
} from "../gateway/index.ts";
import { composeAside } from "./composeAside.ts";
import { signerFor } from "./partners.ts";

export interface RegistryPortsParts {
  /** The program's own subgraphs. */
  readonly own: readonly SubgraphSdl[];
  /** What is served at this moment. */
  readonly served: () => Supergraph;
  /** Whether operations to plan may ask about the schema; they may when nothing is said. */
  readonly introspection?: boolean;
  /** Whether subgraphs on private addresses may be asked. */
  readonly allowPrivate: boolean;
  /** The secret from which the keys of partners are derived. */
  readonly signing: Buffer;
}

/** What the registry needs of the gateway. */
export function createRegistryPorts(
  parts: RegistryPortsParts,
): Pick<RegistryDependencies, "composer" | "sdlSource" | "planning"> {
  return { composer: composerOf(parts), sdlSource: sdlSourceOf(parts), planning: planningOf(parts) };
}

function composerOf({ own: subgraphs, allowPrivate }: RegistryPortsParts): Composer {
  const own = subgraphs.map(({ name, sdl, url }) => ({ name, sdl, url }));
  return {
    ownNames: own.map(({ name }) => name),
    ownVersion: ownVersionOf(own),
    async compose(partners, changed, livePublicSdl) {
      const problems = partners
        .filter(({ name }) => name === changed)
        .flatMap(({ url, subscriptions }) => [url, ...(subscriptions?.url ? [subscriptions.url] : [])])
        .flatMap((url) => problemsOfUrl(url, allowPrivate));
      if (problems.length > 0) return { problems, changes: [], warnings: [], supergraph: null };
      return composeAside({ own, partners, changed, livePublicSdl });
    },
  };
}

/** What can be told of a URL before it is asked. */
function problemsOfUrl(
  url: string,
  allowPrivate: boolean,
): readonly Pick<SubgraphUrlRefusedError, "code" | "message">[] {
  try {
    checkSubgraphUrl(url, { allowPrivate }, ["http", "https", "ws", "wss"]);
    return [];
  } catch (error) {
    if (error instanceof SubgraphUrlRefusedError) return [{ code: error.code, message: error.message }];
    throw error;
  }
}

/** A hash of the SDL of the program's own subgraphs, and of the rules by which they are composed with partners'. */
export function ownVersionOf(own: readonly SubgraphSdl[]): string {
  const text = JSON.stringify([compositionRules, ...own.map(({ name, sdl }) => [name, sdl])]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

function sdlSourceOf({ allowPrivate, signing }: RegistryPortsParts): SdlSource {
  return { fetch: ({ name, url }) => fetchSdl({ name, url, allowPrivate, sign: signerFor(name, signing) }) };
}

function planningOf({ served, introspection = true }: RegistryPortsParts): Planning {
  return {
    async explain(query, operationName, variables) {
      const supergraph = served();
      const plan = await planOperation(supergraph, {
        text: query,
        operationName,
        variables: variables === null ? {} : readVariables(variables),
        introspection,
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
