/** The face of the gateway: what transports and the composition root work with. */
export type { OperationResult } from "./execution/execution.ts";
export { Live, type LiveOptions, type SubscriptionRequest } from "./live/live.ts";
export { LiveAnswer } from "./live/liveAnswer.ts";
export type { LiveSubscription, Subscriber } from "./live/subscriber.ts";
export { Admission } from "./pipeline/admission.ts";
export { DocumentCache } from "./pipeline/documentCache.ts";
export { faultMessage } from "./pipeline/faultMessage.ts";
export { FieldUsage } from "./pipeline/fieldUsage.ts";
export { createGateway, type Gateway } from "./pipeline/gateway.ts";
export { limits } from "./pipeline/limits.ts";
export { operationRules } from "./pipeline/operationRules.ts";
export { type OperationToPlan, planOperation } from "./pipeline/planOperation.ts";
export {
  createOperationReader,
  type OperationReader,
  type ReadOperation,
  unknownOperation,
} from "./pipeline/readOperation.ts";
export { resumeAfter } from "./pipeline/resumeAfter.ts";
export { createRuntime, type QueryRuntime, type Runtime } from "./pipeline/runtime.ts";
export { createSubgraphRuntime, type ServedSubgraph } from "./pipeline/subgraphRuntime.ts";
export { createValidator } from "./pipeline/validateOperation.ts";
export { explain } from "./planning/explain.ts";
export { type Clock, systemClock } from "./subgraphs/clock.ts";
export { keepExact, parseExactly } from "./subgraphs/exactJson.ts";
export { inProcess } from "./subgraphs/inProcess.ts";
export {
  type BegunScope,
  beginScope,
  type OperationScope,
  usualOperationTimeoutMs,
} from "./subgraphs/operationScope.ts";
export { fetchSdl } from "./subgraphs/remote/fetchSdl.ts";
export type { PartnerOptions, Sign } from "./subgraphs/remote/partner.ts";
export { type PartnerAddress, PartnerConnections } from "./subgraphs/remote/partnerConnections.ts";
export { SubgraphUrlRefusedError } from "./subgraphs/remote/remote.errors.ts";
export { type RemoteSubgraph, remoteSubgraph } from "./subgraphs/remote/remoteSubgraph.ts";
export { checkSubgraphUrl } from "./subgraphs/remote/subgraphUrl.ts";
export type { Subgraph, SubgraphError } from "./subgraphs/subgraph.ts";
export { withDeadline } from "./subgraphs/withDeadline.ts";
export { type ChangeToCheck, type CheckedChange, checkChange } from "./supergraph/checkChange.ts";
export { compose, compositionRules, printPublicSchema, type SubgraphSdl } from "./supergraph/compose.ts";
export { type RoutedSupergraph, readSupergraph } from "./supergraph/readSupergraph.ts";
export { createSupergraph, type Supergraph } from "./supergraph/supergraph.ts";
export type { ChangeWarning } from "./supergraph/warnings.ts";
