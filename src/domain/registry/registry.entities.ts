import { Subgraph, SubgraphVersion } from "./subgraph/subgraph.entity.ts";
import { Supergraph } from "./subgraph/supergraph.entity.ts";
import { FieldUsage } from "./usage/fieldUsage.entity.ts";

/** Every entity of this context, for the ORM. */
export const registryEntities = [SubgraphVersion, Subgraph, Supergraph, FieldUsage] as const;
