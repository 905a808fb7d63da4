/** The face of the gateway: what transports and the composition root work with. */
export type { OperationResult } from "./execution/execution.ts";
export { limits } from "./pipeline/limits.ts";
export { operationRules } from "./pipeline/operationRules.ts";
export { type OperationToPlan, planOperation } from "./pipeline/planOperation.ts";
export { createRuntime, type Runtime } from "./pipeline/runtime.ts";
export { createValidator } from "./pipeline/validateOperation.ts";
export { explain } from "./planning/explain.ts";
export { inProcess } from "./subgraphs/inProcess.ts";
export { type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote/remoteSubgraph.ts";
export { beginScope, type OperationScope, type Subgraph, type SubgraphError } from "./subgraphs/subgraph.ts";
export { compose, printPublicSchema, type SubgraphSdl } from "./supergraph/compose.ts";
export { type RoutedSupergraph, readSupergraph } from "./supergraph/readSupergraph.ts";
export type { Supergraph } from "./supergraph/supergraph.ts";
