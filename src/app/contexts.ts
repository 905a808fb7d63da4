import { buildNetworkSchema, NetworkContext, type NetworkDependencies } from "../domain/network/index.ts";
import { buildRegistrySchema, RegistryContext, type RegistryDependencies } from "../domain/registry/index.ts";
import { presentError } from "../errors/presentError.ts";
import { inProcess, type Subgraph, type SubgraphSdl } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import type { Viewer } from "../security/viewer.ts";

/** What the contexts need from outside; one for the life of the process. */
export type ContextDependencies = NetworkDependencies & RegistryDependencies;

/** The subgraphs of this process, as composition and as execution see them. */
export interface Contexts {
  readonly sdls: readonly SubgraphSdl[];
  connect(dependencies: ContextDependencies, log: Log): readonly Subgraph[];
}

/** Builds the schema of every context: what needs no database. */
export function buildContexts(): Contexts {
  const network = buildNetworkSchema();
  const registry = buildRegistrySchema();
  return {
    sdls: [
      { name: "network", sdl: network.sdl, url: "/subgraphs/network" },
      { name: "registry", sdl: registry.sdl, url: "/subgraphs/registry" },
    ],
    connect(dependencies, log) {
      const present = (error: Parameters<typeof presentError>[0]) =>
        presentError(error, (cause, errorId) => log.error({ err: cause, errorId }, "a resolver failed"));
      return [
        inProcess({
          name: "network",
          schema: network.schema,
          createContext: (viewer) => new NetworkContext(dependencies, viewer as Viewer),
          presentError: present,
        }),
        inProcess({
          name: "registry",
          schema: registry.schema,
          createContext: (viewer) => new RegistryContext(dependencies, viewer as Viewer),
          presentError: present,
        }),
      ];
    },
  };
}
