import { loadByNodeId } from "../shared/findOne.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import * as agreementPayloads from "./agreement/agreement.payloads.ts";
import {
  AgreementObjectionResolver,
  AgreementResolver,
  ProjectAgreementResolver,
} from "./agreement/agreement.resolver.ts";
import { AgreementConnectionResolver } from "./agreement/agreement.type.ts";
import { AgreementObjectionConnectionResolver } from "./agreement/agreementParts.type.ts";
import { NegotiationResolver, OpportunityNegotiationResolver } from "./agreement/negotiation.resolver.ts";
import {
  NegotiationConnectionResolver,
  NegotiationEventConnectionResolver,
  NegotiationPositionConnectionResolver,
} from "./agreement/negotiation.type.ts";
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
      NegotiationResolver,
      NegotiationConnectionResolver,
      NegotiationPositionConnectionResolver,
      NegotiationEventConnectionResolver,
      OpportunityNegotiationResolver,
      AgreementResolver,
      AgreementConnectionResolver,
      AgreementObjectionResolver,
      AgreementObjectionConnectionResolver,
      ProjectAgreementResolver,
      ...Object.values(agreementPayloads).map(({ PayloadResolver }) => PayloadResolver),
    ],
    references: {
      Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
      Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
      Negotiation: ({ id }, { loaders }) => loadByNodeId<object>("Negotiation", loaders.negotiations.byKey, id!),
      Agreement: ({ id }, { loaders }) => loadByNodeId<object>("Agreement", loaders.agreements.byKey, id!),
    },
  });
}
