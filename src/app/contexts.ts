import type { GraphQLSchema } from "graphql";
import {
  buildNetworkSchema,
  type ForeignNodes,
  NetworkContext,
  type NetworkDependencies,
} from "../domain/network/index.ts";
import { buildRegistrySchema, RegistryContext, type RegistryDependencies } from "../domain/registry/index.ts";
import { buildWorkSchema, WorkContext, type WorkDependencies } from "../domain/work/index.ts";
import { presentError } from "../errors/presentError.ts";
import { inProcess, type Subgraph, type SubgraphSdl, withDeadline } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import type { Viewer } from "../security/viewer.ts";

/** What the contexts need from outside; one for the life of the process. */
export type ContextDependencies = NetworkDependencies & RegistryDependencies & WorkDependencies;

/** What a context is to composition, and to another router that asks it. */
export interface ContextSubgraph extends SubgraphSdl {
  /** With `_service`, `_entities` and resolvers. */
  readonly schema: GraphQLSchema;
}

/** The subgraphs of this process, as composition and as execution see them. */
export interface Contexts {
  readonly sdls: readonly ContextSubgraph[];
  connect(dependencies: ContextDependencies, log: Log): readonly Subgraph[];
}

/** A publication asks a partner for its SDL (5 s at most) and composes (8 s at most). */
const publishingTimeoutMs = 14_000;

/** A search for teams waits for others before it, and takes two seconds. */
const searchingTimeoutMs = 10_000;

/** Builds the schema of every context: what needs no database. */
export function buildContexts(): Contexts {
  const work = buildWorkSchema();
  const network = buildNetworkSchema(work.nodeTypes);
  const registry = buildRegistrySchema();
  return {
    sdls: [
      { name: "network", ...network, url: "/subgraphs/network" },
      { name: "work", ...work, url: "/subgraphs/work" },
      { name: "registry", ...registry, url: "/subgraphs/registry" },
    ],
    connect(dependencies, log) {
      const present = (error: Parameters<typeof presentError>[0]) =>
        presentError(error, (cause, errorId) => log.error({ err: cause, errorId }, "a resolver failed"));
      const foreignNodes: ForeignNodes = {
        types: work.nodeTypes,
        connect(viewer) {
          const context = new WorkContext(dependencies, viewer);
          return async (type, id) => (await work.findNode(type, id, context)) !== null;
        },
      };
      return [
        withDeadline(
          inProcess({
            name: "network",
            schema: network.schema,
            createContext: (viewer) => new NetworkContext({ ...dependencies, foreignNodes }, viewer as Viewer),
            presentError: present,
          }),
        ),
        withDeadline(
          inProcess({
            name: "work",
            schema: work.schema,
            createContext: (viewer) => new WorkContext(dependencies, viewer as Viewer),
            presentError: present,
          }),
          { timeoutMs: searchingTimeoutMs },
        ),
        withDeadline(
          inProcess({
            name: "registry",
            schema: registry.schema,
            createContext: (viewer) => new RegistryContext(dependencies, viewer as Viewer),
            presentError: present,
          }),
          { timeoutMs: publishingTimeoutMs },
        ),
      ];
    },
  };
}
