import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import { CheckResolver } from "./check/check.resolver.ts";
import { PlanResolver } from "./plan/plan.resolver.ts";
import type { RegistryContext } from "./registry.context.ts";
import * as payloads from "./subgraph/subgraph.payloads.ts";
import { PublicationResolver, SubgraphResolver, SubgraphVersionResolver } from "./subgraph/subgraph.resolver.ts";

/** The subgraph `registry`: its SDL and its executable schema. It has no entities: nobody extends what it tells. */
export function buildRegistrySchema(): ContextSchema {
  return buildContextSchema<RegistryContext, never>({
    resolvers: [
      SubgraphResolver,
      SubgraphVersionResolver,
      PublicationResolver,
      CheckResolver,
      PlanResolver,
      ...Object.values(payloads).map(({ PayloadResolver }) => PayloadResolver),
    ],
    references: {},
  });
}
