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
import { inProcess, type OperationScope, type Subgraph, type SubgraphSdl, withDeadline } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import type { ReadPool } from "../persistence/readPool.ts";
import type { Viewer } from "../security/viewer.ts";

/** What the contexts need from outside; one for the life of the process. */
export type ContextDependencies = OperationDependencies & {
  readonly reader: Pick<ReadPool, "rows" | "forOperation">;
};

/** The same for one operation, with a reader of its own. */
type OperationDependencies = NetworkDependencies & RegistryDependencies & WorkDependencies;

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
      const ofOperation = operationDependencies(dependencies);
      const foreignNodesOf = (own: OperationDependencies): ForeignNodes => ({
        types: work.nodeTypes,
        connect(viewer) {
          const context = new WorkContext(own, viewer);
          return async (type, id) => (await work.findNode(type, id, context)) !== null;
        },
      });
      return [
        withDeadline(
          inProcess({
            name: "network",
            schema: network.schema,
            createContext(scope) {
              const own = ofOperation(scope);
              return new NetworkContext({ ...own, foreignNodes: foreignNodesOf(own) }, scope.viewer as Viewer);
            },
            presentError: present,
          }),
        ),
        withDeadline(
          inProcess({
            name: "work",
            schema: work.schema,
            createContext: (scope) => new WorkContext(ofOperation(scope), scope.viewer as Viewer),
            presentError: present,
          }),
          { timeoutMs: searchingTimeoutMs },
        ),
        withDeadline(
          inProcess({
            name: "registry",
            schema: registry.schema,
            createContext: (scope) => new RegistryContext(ofOperation(scope), scope.viewer as Viewer),
            presentError: present,
          }),
          { timeoutMs: publishingTimeoutMs },
        ),
      ];
    },
  };
}

/** What the contexts of one operation work with: they share its reader. */
function operationDependencies(dependencies: ContextDependencies): (scope: OperationScope) => OperationDependencies {
  const known = new WeakMap<OperationScope, OperationDependencies>();
  return (scope) => {
    let own = known.get(scope);
    if (own === undefined) {
      const { signal, deadlineAt, cost } = scope;
      own = { ...dependencies, reader: dependencies.reader.forOperation({ signal, deadlineAt, cost }) };
      known.set(scope, own);
    }
    return own;
  };
}
