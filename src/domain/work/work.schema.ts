import { loadByNodeId } from "../shared/findOne.ts";
import { MoneyResolver } from "../shared/money/money.type.ts";
import { keyOf } from "../shared/nodeId.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import * as agreementPayloads from "./agreement/agreement.payloads.ts";
import {
  AgreementObjectionResolver,
  AgreementResolver,
  ProjectAgreementResolver,
} from "./agreement/agreement.resolver.ts";
import { AgreementConnectionResolver } from "./agreement/agreement.type.ts";
import {
  AgreementChangeType,
  AgreementConsentType,
  AgreementObjectionConnectionResolver,
  AgreementObjectionType,
  AgreementShareType,
} from "./agreement/agreementParts.type.ts";
import { NegotiationResolver, OpportunityNegotiationResolver } from "./agreement/negotiation.resolver.ts";
import {
  NegotiationConnectionResolver,
  NegotiationEventConnectionResolver,
  NegotiationEventType,
  NegotiationPositionConnectionResolver,
  NegotiationPositionType,
} from "./agreement/negotiation.type.ts";
import * as interestPayloads from "./interest/interest.payloads.ts";
import {
  InterestResolver,
  InterestSeatResolver,
  InterestsOfOpportunityResolver,
} from "./interest/interest.resolver.ts";
import { InterestConnectionResolver } from "./interest/interest.type.ts";
import * as ledgerPayloads from "./ledger/ledger.payloads.ts";
import { LedgerEntryResolver } from "./ledger/ledger.resolver.ts";
import { LedgerEntryConnectionResolver, PostingType } from "./ledger/ledger.type.ts";
import { ProjectMoneyResolver } from "./ledger/projectMoney.resolver.ts";
import { ProjectShareType } from "./ledger/projectMoney.type.ts";
import * as listingPayloads from "./listing/listing.payloads.ts";
import { ListingResolver } from "./listing/listing.resolver.ts";
import { ListingConnectionResolver } from "./listing/listing.type.ts";
import { OpportunityChangedEventResolver, OpportunityEventsResolver } from "./live/opportunityEvents.resolver.ts";
import { ClientWorkResolver } from "./network/client.resolver.ts";
import { ClientType } from "./network/client.type.ts";
import { CollaboratorConnectionResolver } from "./network/collaborator.type.ts";
import { CoopWorkResolver } from "./network/coop.resolver.ts";
import { CoopType } from "./network/coop.type.ts";
import { CoopIncomeResolver } from "./network/coopIncome.resolver.ts";
import { coopOf } from "./network/coopOf.resolver.ts";
import { PersonWorkResolver, TeamSeatConnectionResolver } from "./network/person.resolver.ts";
import { PersonType } from "./network/person.type.ts";
import { SkillWorkResolver } from "./network/skill.resolver.ts";
import { SkillType } from "./network/skill.type.ts";
import { NoticeResolver } from "./notice/notice.resolver.ts";
import { NoticeConnectionResolver } from "./notice/notice.type.ts";
import * as opportunityPayloads from "./opportunity/opportunity.payloads.ts";
import { OpportunityResolver } from "./opportunity/opportunity.resolver.ts";
import { OpportunityConnectionResolver } from "./opportunity/opportunity.type.ts";
import { OpportunityMutationResolver } from "./opportunity/opportunityMutation.resolver.ts";
import { SeatResolver } from "./opportunity/seat.resolver.ts";
import {
  ConversionResolver,
  ConvertToProjectPayloadResolver,
  convertToProject,
} from "./project/conversion.resolver.ts";
import { HoursResolver, recordHours } from "./project/hours.resolver.ts";
import { HoursConnectionResolver } from "./project/hours.type.ts";
import { addMilestone, dropMilestone, MilestoneResolver, reachMilestone } from "./project/milestone.resolver.ts";
import * as projectPayloads from "./project/project.payloads.ts";
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
import * as secondmentPayloads from "./secondment/secondment.payloads.ts";
import { SecondmentResolver } from "./secondment/secondment.resolver.ts";
import { SecondmentConnectionResolver } from "./secondment/secondment.type.ts";
import { StateChangeType } from "./state/stateChange.type.ts";
import { AdoptionResolver, adoptTeam, dissolveTeam } from "./team/adoption.resolver.ts";
import {
  FairnessEffectResolver,
  MissingPlacesResolver,
  TeamProposalResolver,
  TeamProposalSeatResolver,
  TeamReasonResolver,
  UnfilledSeatResolver,
} from "./team/search/teamProposal.resolver.ts";
import {
  OpportunitySearchesResolver,
  ProposeTeamsPayloadResolver,
  proposeTeams,
  TeamSearchResolver,
} from "./team/search/teamSearch.resolver.ts";
import * as teamSeatPayloads from "./team/teamSeat.payloads.ts";
import { TeamSeatResolver, TeamSeatsResolver } from "./team/teamSeat.resolver.ts";
import type { WorkContext } from "./work.context.ts";

/** What a router sends to have an entity resolved. */
interface Reference {
  readonly id?: string;
  readonly code?: string;
}

const resolvers = [
  OpportunityResolver,
  OpportunityEventsResolver,
  OpportunityChangedEventResolver,
  OpportunityConnectionResolver,
  ProjectResolver,
  ProjectConnectionResolver,
  ProjectMoneyResolver,
  LedgerEntryResolver,
  LedgerEntryConnectionResolver,
  CoopIncomeResolver,
  MilestoneResolver,
  HoursResolver,
  HoursConnectionResolver,
  TeamSeatsResolver,
  TeamSeatResolver,
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
  InterestsOfOpportunityResolver,
  InterestResolver,
  InterestSeatResolver,
  InterestConnectionResolver,
  NoticeResolver,
  NoticeConnectionResolver,
  ListingResolver,
  ListingConnectionResolver,
  SecondmentResolver,
  SecondmentConnectionResolver,
  CoopWorkResolver,
  CollaboratorConnectionResolver,
  PersonWorkResolver,
  TeamSeatConnectionResolver,
  SkillWorkResolver,
  ClientWorkResolver,
  OpportunityMutationResolver,
  SeatResolver,
  OpportunityQuotesResolver,
  ConversionResolver,
  ConvertToProjectPayloadResolver,
  TeamSearchResolver,
  OpportunitySearchesResolver,
  ProposeTeamsPayloadResolver,
  TeamProposalResolver,
  TeamProposalSeatResolver,
  FairnessEffectResolver,
  MissingPlacesResolver,
  UnfilledSeatResolver,
  TeamReasonResolver,
  AdoptionResolver,
  QuoteResolver,
  IssueQuotePayloadResolver,
  DayRateResolver,
  MoneyResolver,
];

/** What stands under the name of a co-op that not everyone may see. */
const coopFields = [
  coopOf(AgreementShareType),
  coopOf(AgreementConsentType),
  coopOf(AgreementObjectionType),
  coopOf(AgreementChangeType, "Whose share it is; null for what is everyone's, and for who may not see it."),
  coopOf(NegotiationPositionType),
  coopOf(NegotiationEventType, "Who did it; null when it was the operator, and for who may not see it."),
  coopOf(ProjectShareType),
  coopOf(PostingType, "Whose account it is, when it is a co-op's; null for who may not see it."),
  coopOf(StateChangeType, "The co-op that did it; null when it was another actor, and for who may not see it."),
];

/** What mutations answer. */
const payloads = [
  ...Object.values(ledgerPayloads),
  ...Object.values(projectPayloads),
  ...Object.values(teamSeatPayloads),
  addMilestone,
  reachMilestone,
  dropMilestone,
  recordHours,
  ...Object.values(agreementPayloads),
  ...Object.values(interestPayloads),
  ...Object.values(listingPayloads),
  ...Object.values(secondmentPayloads),
  ...Object.values(opportunityPayloads),
  proposeTeams,
  adoptTeam,
  dissolveTeam,
  issueQuote,
  sendQuote,
  answerQuote,
  convertToProject,
  setDayRate,
];

/** How each entity is found by its key. */
const references: Readonly<Record<string, (reference: Reference, context: WorkContext) => unknown>> = {
  Coop: ({ id }) => stub("Coop", CoopType, id!),
  LedgerEntry: ({ id }, { loaders }) => loadByNodeId<object>("LedgerEntry", loaders.ledger.entryByKey, id!),
  Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
  Seat: ({ id }, { loaders }) => loadByNodeId<object>("Seat", loaders.seats.byKey, id!),
  Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
  Milestone: ({ id }, { loaders }) => loadByNodeId<object>("Milestone", loaders.milestones.byKey, id!),
  Team: ({ id }, { loaders }) => loadByNodeId<object>("Team", loaders.teams.byKey, id!),
  TeamSeat: ({ id }, { loaders }) => loadByNodeId<object>("TeamSeat", loaders.teams.seatByKey, id!),
  Negotiation: ({ id }, { loaders }) => loadByNodeId<object>("Negotiation", loaders.negotiations.byKey, id!),
  Agreement: ({ id }, { loaders }) => loadByNodeId<object>("Agreement", loaders.agreements.byKey, id!),
  Interest: ({ id }, { loaders }) => loadByNodeId<object>("Interest", loaders.interests.byKey, id!),
  JobListing: ({ id }, { loaders }) => loadByNodeId<object>("JobListing", loaders.listings.byKey, id!),
  Secondment: ({ id }, { loaders }) => loadByNodeId<object>("Secondment", loaders.secondments.byKey, id!),
  Person: ({ id }) => stub("Person", PersonType, id!),
  Skill: ({ id }) => stub("Skill", SkillType, id!),
  Client: ({ id }) => stub("Client", ClientType, id!),
  TeamSearch: ({ id }, { loaders }) => loadByNodeId<object>("TeamSearch", loaders.teamSearches.byKey, id!),
  TeamProposal: ({ id }, { loaders }) => loadByNodeId<object>("TeamProposal", loaders.teamSearches.proposalByKey, id!),
  Quote: ({ id }, { loaders }) => loadByNodeId<object>("Quote", loaders.quotes.byKey, id!),
};

/** The subgraph `work`: its SDL and its executable schema. */
export function buildWorkSchema(): ContextSchema {
  return buildContextSchema<WorkContext, Reference>({
    resolvers: [...resolvers, ...coopFields, ...payloads.map(({ PayloadResolver }) => PayloadResolver)],
    orphanedTypes: [CoopType, PersonType, SkillType, ClientType],
    references,
  });
}

/** A record of the context `network` by its key alone: that one knows whether there is such a record. */
function stub<Type>(name: string, type: new (key: string) => Type, id: string): Type | null {
  const key = keyOf(name, id);
  return key === null ? null : new type(key);
}
