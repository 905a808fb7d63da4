import { loadByNodeId } from "../shared/findOne.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import * as interestPayloads from "./interest/interest.payloads.ts";
import {
  InterestResolver,
  InterestSeatResolver,
  InterestsOfOpportunityResolver,
} from "./interest/interest.resolver.ts";
import { InterestConnectionResolver } from "./interest/interest.type.ts";
import { NoticeResolver } from "./notice/notice.resolver.ts";
import { NoticeConnectionResolver } from "./notice/notice.type.ts";
import { OpportunityResolver } from "./opportunity/opportunity.resolver.ts";
import { OpportunityConnectionResolver } from "./opportunity/opportunity.type.ts";
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
      OpportunityConnectionResolver,
      ProjectResolver,
      ProjectConnectionResolver,
      InterestsOfOpportunityResolver,
      InterestResolver,
      InterestSeatResolver,
      InterestConnectionResolver,
      NoticeResolver,
      NoticeConnectionResolver,
      ...Object.values(interestPayloads).map(({ PayloadResolver }) => PayloadResolver),
    ],
    references: {
      Interest: ({ id }, { loaders }) => loadByNodeId<object>("Interest", loaders.interests.byKey, id!),
      Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
      Seat: ({ id }, { loaders }) => loadByNodeId<object>("Seat", loaders.seats.byKey, id!),
      Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
    },
  });
}
