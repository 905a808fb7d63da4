// type-graphql reads it while the decorators below run.
import "reflect-metadata";

/** The face of the context `registry`. */
export { breaksClients, passes, type SubgraphCheck, type UsedChange } from "./check/check.rules.ts";
export type { CheckOutcome } from "./check/check.service.ts";
export { RegistryContext, type RegistryDependencies } from "./registry.context.ts";
export { registryEntities } from "./registry.entities.ts";
export type {
  ComposedSupergraph,
  Composer,
  Composition,
  CompositionProblem,
  ExplainedPlan,
  Planning,
  SchemaChange,
  SdlSource,
  SubgraphSource,
} from "./registry.ports.ts";
export { buildRegistrySchema } from "./registry.schema.ts";
export { Registry } from "./registry.ts";
export type { Published } from "./subgraph/published.ts";
export type { CandidateInput } from "./subgraph/readCandidate.ts";
export { type Receipt, readReceipt } from "./subgraph/receipt.rules.ts";
export type { SubscriptionProtocol, SubscriptionSettings } from "./subgraph/subgraph.rules.ts";
