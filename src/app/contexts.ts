import type { GraphQLSchema } from "graphql";
import { buildNetworkSchema, NetworkContext, type NetworkDependencies } from "../domain/network/index.ts";
import { presentError } from "../errors/presentError.ts";
import { inProcess, type Subgraph, type SubgraphSdl, withDeadline } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import type { Viewer } from "../security/viewer.ts";

/** What a context is to composition, and to another router that asks it. */
export interface ContextSubgraph extends SubgraphSdl {
  /** With `_service`, `_entities` and resolvers. */
  readonly schema: GraphQLSchema;
}

/** The subgraphs of this process, as composition and as execution see them. */
export interface Contexts {
  readonly sdls: readonly ContextSubgraph[];
  connect(dependencies: NetworkDependencies, log: Log): readonly Subgraph[];
}

/** Builds the schema of every context: what needs no database. */
export function buildContexts(): Contexts {
  const network = buildNetworkSchema();
  return {
    sdls: [{ name: "network", ...network, url: "/subgraphs/network" }],
    connect(dependencies, log) {
      const present = (error: Parameters<typeof presentError>[0]) =>
        presentError(error, (cause, errorId) => log.error({ err: cause, errorId }, "a resolver failed"));
      return [
        withDeadline(
          inProcess({
            name: "network",
            schema: network.schema,
            createContext: (viewer) => new NetworkContext(dependencies, viewer as Viewer),
            presentError: present,
          }),
        ),
      ];
    },
  };
}
