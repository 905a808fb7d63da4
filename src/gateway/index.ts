/** The face of the gateway: what transports and the composition root work with. */
export type { OperationResult } from "./execution/execution.ts";
export { limits } from "./pipeline/limits.ts";
export { operationRules } from "./pipeline/operationRules.ts";
export { type OperationToPlan, planOperation } from "./pipeline/planOperation.ts";
export { createRuntime, type QueryRuntime, type Runtime } from "./pipeline/runtime.ts";
export { createSubgraphRuntime, type ServedSubgraph } from "./pipeline/subgraphRuntime.ts";
export { explain } from "./planning/explain.ts";
export { inProcess } from "./subgraphs/inProcess.ts";
export { fetchSdl } from "./subgraphs/remote/fetchSdl.ts";
export type { PartnerOptions, Sign } from "./subgraphs/remote/partner.ts";
export { type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote/remoteSubgraph.ts";
export { beginScope, type OperationScope, type Subgraph, type SubgraphError } from "./subgraphs/subgraph.ts";
export { withDeadline } from "./subgraphs/withDeadline.ts";
export { compose, printPublicSchema, type SubgraphSdl } from "./supergraph/compose.ts";
export { type RoutedSupergraph, readSupergraph } from "./supergraph/readSupergraph.ts";
export type { Supergraph } from "./supergraph/supergraph.ts";
