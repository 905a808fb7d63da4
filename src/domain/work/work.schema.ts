import { loadByNodeId } from "../shared/findOne.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import * as opportunityPayloads from "./opportunity/opportunity.payloads.ts";
import { OpportunityResolver } from "./opportunity/opportunity.resolver.ts";
import { OpportunityConnectionResolver } from "./opportunity/opportunity.type.ts";
import { OpportunityMutationResolver } from "./opportunity/opportunityMutation.resolver.ts";
import { SeatResolver } from "./opportunity/seat.resolver.ts";
import { ProjectResolver } from "./project/project.resolver.ts";
import { ProjectConnectionResolver } from "./project/project.type.ts";
import type { WorkContext } from "./work.context.ts";

/** What a router sends to have an entity resolved. */
interface Reference {
  readonly id?: string;
  readonly code?: string;
}

/** The subgraph `work`: its SDL and its executable schema. */
export function buildWorkSchema(): ContextSchema {
  return buildContextSchema<WorkContext, Reference>({
    resolvers: [
      OpportunityResolver,
      OpportunityMutationResolver,
      OpportunityConnectionResolver,
      SeatResolver,
      ProjectResolver,
      ProjectConnectionResolver,
      ...Object.values(opportunityPayloads).map(({ PayloadResolver }) => PayloadResolver),
    ],
    references: {
      Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
      Seat: ({ id }, { loaders }) => loadByNodeId<object>("Seat", loaders.seats.byKey, id!),
      Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
    },
  });
}
