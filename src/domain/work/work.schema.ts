import { loadByNodeId } from "../shared/findOne.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import { OpportunityResolver } from "./opportunity/opportunity.resolver.ts";
import { OpportunityConnectionResolver } from "./opportunity/opportunity.type.ts";
import {
  ConversionResolver,
  ConvertToProjectPayloadResolver,
  convertToProject,
} from "./project/conversion.resolver.ts";
import { ProjectResolver } from "./project/project.resolver.ts";
import { ProjectConnectionResolver } from "./project/project.type.ts";
import {
  answerQuote,
  IssueQuotePayloadResolver,
  issueQuote,
  OpportunityQuotesResolver,
  QuoteResolver,
  sendQuote,
} from "./quote/quote.resolver.ts";
import { DayRateResolver, setDayRate } from "./rate/dayRate.resolver.ts";
import { AdoptionResolver, adoptTeam, dissolveTeam } from "./team/adoption.resolver.ts";
import {
  FairnessEffectResolver,
  TeamProposalResolver,
  TeamProposalSeatResolver,
  TeamReasonResolver,
} from "./team/search/teamProposal.resolver.ts";
import {
  OpportunitySearchesResolver,
  ProposeTeamsPayloadResolver,
  proposeTeams,
  TeamSearchResolver,
} from "./team/search/teamSearch.resolver.ts";
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
      OpportunityQuotesResolver,
      ProjectResolver,
      ProjectConnectionResolver,
      ConversionResolver,
      ConvertToProjectPayloadResolver,
      TeamSearchResolver,
      OpportunitySearchesResolver,
      ProposeTeamsPayloadResolver,
      TeamProposalResolver,
      TeamProposalSeatResolver,
      FairnessEffectResolver,
      TeamReasonResolver,
      AdoptionResolver,
      QuoteResolver,
      IssueQuotePayloadResolver,
      DayRateResolver,
      ...[proposeTeams, adoptTeam, dissolveTeam, issueQuote, sendQuote, answerQuote, convertToProject, setDayRate].map(
        ({ PayloadResolver }) => PayloadResolver,
      ),
    ],
    references: {
      Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
      Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
      TeamSearch: ({ id }, { loaders }) => loadByNodeId<object>("TeamSearch", loaders.teamSearches.byKey, id!),
      TeamProposal: ({ id }, { loaders }) =>
        loadByNodeId<object>("TeamProposal", loaders.teamSearches.proposalByKey, id!),
      Quote: ({ id }, { loaders }) => loadByNodeId<object>("Quote", loaders.quotes.byKey, id!),
    },
  });
}
