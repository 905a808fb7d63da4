/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type AddMilestoneInput = {
  readonly amount?: MoneyInput | null | undefined;
  readonly dueOn: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly projectId: string;
  readonly title: string;
};

export type AddPersonInput = {
  readonly availability?: ReadonlyArray<WeeklySlotInput> | null | undefined;
  readonly contactVisibility?: Visibility | null | undefined;
  readonly coopId: string;
  readonly email?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly name: string;
  readonly phone?: string | null | undefined;
  readonly role?: PositionRole;
  readonly skills?: ReadonlyArray<PersonSkillInput> | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly title?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type AdoptTeamInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly proposalId: string;
};

export type AffiliateCoopInput = {
  readonly coopId: string;
  readonly federationId: string;
  readonly from?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type AgreementChangeKind =
  | 'CONTRIBUTION'
  | 'EFFECTIVE_FROM'
  | 'METHOD'
  | 'MILESTONE_SHARE'
  | 'SHARE'
  | 'TERMS';

export type AgreementMethod =
  | 'FIXED_BPS'
  | 'HOURS'
  | 'MILESTONES'
  | 'SEAT_DAYS';

export type AgreementMilestoneSharesInput = {
  readonly milestone: number;
  readonly shares: ReadonlyArray<AgreementShareInput>;
};

export type AgreementShareInput = {
  readonly bps: number;
  readonly coopId: string;
};

export type AgreementState =
  | 'ADOPTED'
  | 'DRAFT'
  | 'PROPOSED'
  | 'SUPERSEDED';

export type AnswerQuoteInput = {
  readonly answer: QuoteAnswer;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly token: string;
};

export type ArchiveCoopInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
};

export type BudgetInput = {
  readonly currency: string;
  readonly max?: string | null | undefined;
  readonly min?: string | null | undefined;
};

export type CancelProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly projectId: string;
  readonly reason: string;
};

export type CandidateSource =
  | 'AVAILABLE'
  | 'OFFERED';

export type CapacityRole =
  | 'HOME'
  | 'HOST';

export type ChangeCriticality =
  | 'BREAKING'
  | 'DANGEROUS'
  | 'NON_BREAKING';

export type CheckSubgraphInput = {
  readonly name: string;
  readonly sdl?: string | null | undefined;
  readonly subscriptions?: SubgraphSubscriptionsInput | null | undefined;
  readonly url: string;
};

export type CloseJobListingInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly state?: JobListingEnd;
};

export type CloseProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly projectId: string;
};

export type ConsentToAgreementInput = {
  readonly agreementId: string;
  readonly idempotencyKey?: string | null | undefined;
};

export type ConvertToProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly opportunityId: string;
};

export type CoopFilter = {
  readonly countries?: ReadonlyArray<string> | null | undefined;
  readonly federations?: ReadonlyArray<string> | null | undefined;
  readonly skills?: ReadonlyArray<string> | null | undefined;
  readonly statuses?: ReadonlyArray<CoopStatus> | null | undefined;
  readonly text?: string | null | undefined;
};

export type CoopOrder = {
  readonly direction?: OrderDirection;
  readonly field: CoopOrderField;
};

export type CoopOrderField =
  | 'CREATED_AT'
  | 'NAME';

export type CoopStatus =
  | 'ACTIVE'
  | 'ARCHIVED'
  | 'DEFUNCT';

export type CoopType =
  | 'CONSUMER_USER'
  | 'MULTI_STAKEHOLDER'
  | 'PRODUCER'
  | 'WORKER';

export type CorrectEntryInput = {
  readonly amount: string;
  readonly entryId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly occurredAt?: string | null | undefined;
  readonly reason: string;
};

export type CreateAccessTokenInput = {
  readonly coopId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly label: string;
};

export type CreateClientInput = {
  readonly countryCode?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly sector?: string | null | undefined;
  readonly visibility?: Visibility;
  readonly website?: string | null | undefined;
};

export type CreateCoopInput = {
  readonly coopType?: CoopType;
  readonly countryCode?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly descriptionLanguage?: string | null | undefined;
  readonly foundedYear?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly visibility?: Visibility;
  readonly website?: string | null | undefined;
};

export type CreateFederationInput = {
  readonly countryCodes?: ReadonlyArray<string> | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly level: FederationLevel;
  readonly name: string;
  readonly parentId?: string | null | undefined;
  readonly website?: string | null | undefined;
};

export type CreateJobListingInput = {
  readonly closesOn?: string | null | undefined;
  readonly coopId?: string | null | undefined;
  readonly countryCode?: string | null | undefined;
  readonly description: string;
  readonly from?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: JobListingKind;
  readonly language: string;
  readonly pay?: JobListingPayInput | null | undefined;
  readonly remote?: boolean;
  readonly shareBps?: number;
  readonly skills?: ReadonlyArray<JobListingSkillInput> | null | undefined;
  readonly title: string;
  readonly to?: string | null | undefined;
};

export type CreateOpportunityInput = {
  readonly brief: string;
  readonly budget?: BudgetInput | null | undefined;
  readonly clientId: string;
  readonly closesAt?: string | null | undefined;
  readonly confidential?: boolean | null | undefined;
  readonly durationDays?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly kind: OpportunityKind;
  readonly language?: string;
  readonly leadCoopId?: string | null | undefined;
  readonly lease?: LeaseInput | null | undefined;
  readonly origin: OpportunityOrigin;
  readonly seats?: ReadonlyArray<SeatInput> | null | undefined;
  readonly startWindow?: StartWindowInput | null | undefined;
  readonly teamSize?: TeamSizeInput | null | undefined;
  readonly title: string;
  readonly visibility?: Visibility | null | undefined;
};

export type CreateSecondmentInput = {
  readonly coopId?: string | null | undefined;
  readonly dayRate: MoneyInput;
  readonly from: string;
  readonly homeCoopId: string;
  readonly hostCoopId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly jobListingId?: string | null | undefined;
  readonly personId: string;
  readonly shareBps?: number;
  readonly to: string;
};

export type DeclineInterestInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly interestId: string;
  readonly reason?: string | null | undefined;
};

export type DeliverProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly projectId: string;
};

export type DemandWindowInput = {
  readonly from: string;
  readonly to: string;
};

export type DissolveTeamInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly reason: string;
};

export type DropMilestoneInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly milestoneId: string;
  readonly reason: string;
};

export type EndNegotiationInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly negotiationId: string;
  readonly reason: string;
};

export type EndSecondmentInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly on: string;
  readonly reason?: string | null | undefined;
};

export type EventKind =
  | 'COOP_CHANGED'
  | 'COOP_JOINED'
  | 'INTEREST_EXPRESSED'
  | 'INTEREST_LAPSED'
  | 'OPPORTUNITY_CHANGED'
  | 'OPPORTUNITY_SHARED'
  | 'PROJECT_CHANGED'
  | 'PROJECT_STARTED'
  | 'SEAT_OPENED'
  | 'TEAM_ADOPTED';

export type ExpressInterestInput = {
  readonly coopId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly message?: string | null | undefined;
  readonly opportunityId: string;
  readonly seats: ReadonlyArray<InterestSeatInput>;
};

export type FederationLevel =
  | 'CONTINENTAL'
  | 'INTERNATIONAL'
  | 'NATIONAL'
  | 'REGIONAL';

export type HoldProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly projectId: string;
  readonly reason: string;
};

export type IncomeWindowInput = {
  readonly from: string;
  readonly to: string;
};

export type InterestSeatInput = {
  readonly dayRate?: string | null | undefined;
  readonly headcount?: number;
  readonly personIds?: ReadonlyArray<string>;
  readonly seatId: string;
};

export type InterestState =
  | 'ACCEPTED'
  | 'DECLINED'
  | 'LAPSED'
  | 'SHORTLISTED'
  | 'SUBMITTED'
  | 'WITHDRAWN';

export type IssueQuoteInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly lines?: ReadonlyArray<QuoteLineInput> | null | undefined;
  readonly message?: string | null | undefined;
  readonly opportunityId: string;
  readonly send?: boolean;
  readonly validUntil: string;
};

export type JobListingEnd =
  | 'CLOSED'
  | 'FILLED';

export type JobListingFilter = {
  readonly coops?: ReadonlyArray<string> | null | undefined;
  readonly countries?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<JobListingKind> | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly remote?: boolean | null | undefined;
  readonly skills?: ReadonlyArray<string> | null | undefined;
  readonly states?: ReadonlyArray<JobListingState> | null | undefined;
};

export type JobListingKind =
  | 'JOB'
  | 'SECONDMENT'
  | 'TRAINEESHIP';

export type JobListingOrder = {
  readonly direction?: OrderDirection;
  readonly field: JobListingOrderField;
};

export type JobListingOrderField =
  | 'CLOSES_ON'
  | 'CREATED_AT';

export type JobListingPayInput = {
  readonly currency: string;
  readonly max?: string | null | undefined;
  readonly min?: string | null | undefined;
};

export type JobListingSkillInput = {
  readonly leastLevel?: SkillLevel;
  readonly skill: string;
};

export type JobListingState =
  | 'CLOSED'
  | 'FILLED'
  | 'OPEN';

export type JoinTeamInput = {
  readonly coopId: string;
  readonly dayRate?: MoneyInput | null | undefined;
  readonly from: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
  readonly projectId: string;
  readonly role: string;
  readonly shareBps?: number;
  readonly skill?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type LeaseInput = {
  readonly seconds?: number | null | undefined;
  readonly workingDays?: number | null | undefined;
};

export type LeaveTeamInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly on: string;
  readonly teamSeatId: string;
};

export type LedgerAccount =
  | 'BANK'
  | 'COOP'
  | 'NETWORK';

export type LedgerEntryKind =
  | 'CONTRIBUTION'
  | 'CORRECTION'
  | 'PAYOUT'
  | 'RECEIPT';

export type MergeCoopsInput = {
  readonly fromIds: ReadonlyArray<string>;
  readonly idempotencyKey?: string | null | undefined;
  readonly intoId: string;
};

export type MilestoneState =
  | 'DROPPED'
  | 'PLANNED'
  | 'REACHED';

export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

export type NegotiationStep =
  | 'ADOPTED'
  | 'CONSENT'
  | 'DISCUSS'
  | 'ENDED'
  | 'PREPARE'
  | 'PROPOSE';

export type NoteLessonInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly language?: string;
  readonly projectId: string;
  readonly text: string;
};

export type NoticeKind =
  | 'INTEREST_DECLINED'
  | 'INTEREST_SHORTLISTED'
  | 'LEASE_LAPSED'
  | 'OPPORTUNITY_EXPIRED'
  | 'SEATS_REOPENED'
  | 'TEAM_ADOPTED';

export type ObjectToAgreementInput = {
  readonly agreementId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason: string;
};

export type OpenNegotiationInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly reason?: string | null | undefined;
};

export type OpportunityChange =
  | 'INTEREST_EXPRESSED'
  | 'INTEREST_LAPSED'
  | 'SEAT_OPENED'
  | 'SHARED'
  | 'STATE'
  | 'TEAM_ADOPTED'
  | 'TEAM_DISSOLVED'
  | 'TERMS'
  | 'TEXT';

export type OpportunityFilter = {
  readonly clientId?: string | null | undefined;
  readonly countries?: ReadonlyArray<string> | null | undefined;
  readonly kinds?: ReadonlyArray<OpportunityKind> | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly leadCoops?: ReadonlyArray<string> | null | undefined;
  readonly minBudget?: MoneyInput | null | undefined;
  readonly origins?: ReadonlyArray<OpportunityOrigin> | null | undefined;
  readonly overlap?: OverlapInput | null | undefined;
  readonly skills?: ReadonlyArray<string> | null | undefined;
  readonly states?: ReadonlyArray<OpportunityState> | null | undefined;
  readonly text?: string | null | undefined;
};

export type OpportunityKind =
  | 'CLIENT_REQUEST'
  | 'PRO_BONO'
  | 'SUBCONTRACT'
  | 'TENDER';

export type OpportunityOrder = {
  readonly direction?: OrderDirection;
  readonly field: OpportunityOrderField;
};

export type OpportunityOrderField =
  | 'CLOSES_AT'
  | 'CREATED_AT'
  | 'NUMBER'
  | 'SHARED_AT';

export type OpportunityOrigin =
  | 'COOP_REFERRAL'
  | 'NETWORK_BRAND'
  | 'PARTNER_FEDERATION'
  | 'TENDER';

export type OpportunityState =
  | 'CLIENT_REVIEW'
  | 'CONVERTED'
  | 'EXPIRED'
  | 'FORMING'
  | 'INTAKE'
  | 'LOST'
  | 'QUOTED'
  | 'REJECTED'
  | 'SHARED'
  | 'WITHDRAWN'
  | 'WON';

export type OrderDirection =
  | 'ASC'
  | 'DESC';

export type OverlapInput = {
  readonly hours: number;
  readonly timeZone: string;
};

export type PersonFilter = {
  readonly coops?: ReadonlyArray<string> | null | undefined;
  readonly countries?: ReadonlyArray<string> | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly skills?: ReadonlyArray<string> | null | undefined;
  readonly text?: string | null | undefined;
};

export type PersonSkillInput = {
  readonly level: SkillLevel;
  readonly skill: string;
};

export type PositionRole =
  | 'ADVISER'
  | 'ASPIRANT'
  | 'EMPLOYEE'
  | 'MEMBER';

export type ProjectFilter = {
  readonly activeOn?: string | null | undefined;
  readonly clientId?: string | null | undefined;
  readonly coops?: ReadonlyArray<string> | null | undefined;
  readonly countries?: ReadonlyArray<string> | null | undefined;
  readonly states?: ReadonlyArray<ProjectState> | null | undefined;
};

export type ProjectOrder = {
  readonly direction?: OrderDirection;
  readonly field: ProjectOrderField;
};

export type ProjectOrderField =
  | 'CREATED_AT'
  | 'NAME'
  | 'STARTED_ON';

export type ProjectState =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DELIVERED'
  | 'ON_HOLD'
  | 'PLANNED';

export type ProposeAgreementInput = {
  readonly contributionBps: number;
  readonly effectiveFrom: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly method: AgreementMethod;
  readonly milestoneShares?: ReadonlyArray<AgreementMilestoneSharesInput>;
  readonly negotiationId: string;
  readonly shares: ReadonlyArray<AgreementShareInput>;
  readonly terms?: string | null | undefined;
};

export type ProposeTeamsInput = {
  readonly from?: CandidateSource;
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly top?: number;
  readonly weights?: TeamWeightsInput | null | undefined;
};

export type PublishSubgraphInput = {
  readonly force?: boolean | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly sdl?: string | null | undefined;
  readonly subscriptions?: SubgraphSubscriptionsInput | null | undefined;
  readonly url: string;
};

export type QuoteAnswer =
  | 'ACCEPT'
  | 'ASK_FOR_CHANGES'
  | 'DECLINE';

export type QuoteLineInput = {
  readonly dayRate?: MoneyInput | null | undefined;
  readonly description?: string | null | undefined;
  readonly teamSeatId: string;
};

export type QuoteState =
  | 'ACCEPTED'
  | 'CHANGES_ASKED'
  | 'DECLINED'
  | 'IN_REVIEW'
  | 'ISSUED'
  | 'SUPERSEDED';

export type ReachMilestoneInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly milestoneId: string;
  readonly on?: string | null | undefined;
};

export type ReceiptExchangeInput = {
  readonly date: string;
  readonly into: string;
  readonly rate: string;
  readonly source: string;
};

export type ReceiptPeriodInput = {
  readonly from: string;
  readonly to: string;
};

export type RecordHoursInput = {
  readonly day: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly minutes: number;
  readonly teamSeatId: string;
};

export type RecordPayoutInput = {
  readonly amount: MoneyInput;
  readonly coopId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly occurredAt: string;
  readonly projectId: string;
  readonly reference?: string | null | undefined;
  readonly toNetwork?: boolean;
};

export type RecordReceiptInput = {
  readonly amount: MoneyInput;
  readonly exchange?: ReceiptExchangeInput | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly milestone?: number | null | undefined;
  readonly occurredAt: string;
  readonly period?: ReceiptPeriodInput | null | undefined;
  readonly projectId: string;
  readonly reference?: string | null | undefined;
};

export type RegistryAction =
  | 'PUBLISH'
  | 'REMOVE'
  | 'ROLLBACK';

export type RejectOpportunityInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly reason: string;
};

export type RemoveSubgraphInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
};

export type ReplaceTeamMemberInput = {
  readonly coopId: string;
  readonly dayRate?: MoneyInput | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly on: string;
  readonly personId: string;
  readonly teamSeatId: string;
};

export type ResumeProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly projectId: string;
};

export type RevokeAccessTokenInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
};

export type RollbackSubgraphInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly version?: number | null | undefined;
};

export type SearchType =
  | 'COOP'
  | 'FEDERATION'
  | 'PERSON'
  | 'SKILL';

export type SeatInput = {
  readonly countryCode?: string | null | undefined;
  readonly from: string;
  readonly furtherSkills?: ReadonlyArray<SeatSkillInput>;
  readonly headcount?: number;
  readonly languages?: ReadonlyArray<string>;
  readonly leastLevel?: SkillLevel;
  readonly overlap?: SeatOverlapInput | null | undefined;
  readonly place?: string | null | undefined;
  readonly remote?: boolean;
  readonly role?: string | null | undefined;
  readonly shareBps?: number;
  readonly skill: string;
  readonly to: string;
};

export type SeatOverlapInput = {
  readonly hours: number;
  readonly timeZone: string;
};

export type SeatRule =
  | 'AVAILABILITY'
  | 'BUDGET'
  | 'FURTHER_SKILL'
  | 'LANGUAGE'
  | 'LEVEL'
  | 'OFFER'
  | 'OVERLAP'
  | 'PLACE'
  | 'SKILL';

export type SeatSkillInput = {
  readonly leastLevel?: SkillLevel;
  readonly skill: string;
};

export type SecondmentAnswerInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
};

export type SecondmentFilter = {
  readonly asOf?: string | null | undefined;
  readonly coops?: ReadonlyArray<string> | null | undefined;
  readonly states?: ReadonlyArray<SecondmentState> | null | undefined;
};

export type SecondmentState =
  | 'AGREED'
  | 'CANCELLED'
  | 'DECLINED'
  | 'ENDED'
  | 'PROPOSED';

export type SendQuoteInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly quoteId: string;
};

export type SetCoopSkillsInput = {
  readonly coopId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly skills: ReadonlyArray<string>;
};

export type SetDayRateInput = {
  readonly amount: MoneyInput;
  readonly coopId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
};

export type SetPersonSkillsInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly personId: string;
  readonly skills: ReadonlyArray<PersonSkillInput>;
};

export type ShareOpportunityInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
};

export type SharePositionInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly negotiationId: string;
};

export type ShortlistInterestInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly interestId: string;
};

export type SkillFacet =
  | 'ENGAGEMENT'
  | 'SECTOR'
  | 'SERVICE'
  | 'TECHNOLOGY';

export type SkillLevel =
  | 'ADVANCED'
  | 'BASIC'
  | 'EXPERT'
  | 'INTERMEDIATE';

export type StartProjectInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly on?: string | null | undefined;
  readonly projectId: string;
};

export type StartWindowInput = {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type StatePositionInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly needs: string;
  readonly negotiationId: string;
  readonly share?: boolean;
};

export type SubgraphSubscriptionsInput = {
  readonly protocol: SubscriptionProtocol;
  readonly url?: string | null | undefined;
};

export type SubscriptionProtocol =
  | 'GRAPHQL_TRANSPORT_WS'
  | 'SSE';

export type TeamConflictKind =
  | 'AVAILABILITY'
  | 'BUDGET'
  | 'TEAM_SIZE';

export type TeamReasonKind =
  | 'COST_RANK'
  | 'EARLIER_WORK'
  | 'FAIRNESS'
  | 'LANGUAGE'
  | 'ONLY_CANDIDATE'
  | 'SHARED_HOURS'
  | 'SKILL'
  | 'ZONE_OVERLAP';

export type TeamSeatState =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'CONFIRMED'
  | 'OPEN'
  | 'PROPOSED'
  | 'RELEASED'
  | 'REPLACED';

export type TeamSizeInput = {
  readonly max: number;
  readonly min: number;
};

export type TeamWeightsInput = {
  readonly communication?: number;
  readonly cost?: number;
  readonly fairness?: number;
};

export type TranslateOpportunityInput = {
  readonly brief: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly language: string;
  readonly opportunityId: string;
  readonly title: string;
};

export type UpdateCoopInput = {
  readonly coopType?: CoopType | null | undefined;
  readonly countryCodes?: ReadonlyArray<string> | null | undefined;
  readonly description?: string | null | undefined;
  readonly descriptionLanguage?: string | null | undefined;
  readonly foundedYear?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
  readonly website?: string | null | undefined;
};

export type UpdateJobListingInput = {
  readonly closesOn?: string | null | undefined;
  readonly countryCode?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly kind?: JobListingKind | null | undefined;
  readonly language?: string | null | undefined;
  readonly pay?: JobListingPayInput | null | undefined;
  readonly remote?: boolean | null | undefined;
  readonly shareBps?: number | null | undefined;
  readonly skills?: ReadonlyArray<JobListingSkillInput> | null | undefined;
  readonly title?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type UpdateOpportunityInput = {
  readonly brief?: string | null | undefined;
  readonly budget?: BudgetInput | null | undefined;
  readonly clientId?: string | null | undefined;
  readonly closesAt?: string | null | undefined;
  readonly confidential?: boolean | null | undefined;
  readonly durationDays?: number | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly kind?: OpportunityKind | null | undefined;
  readonly language?: string | null | undefined;
  readonly lease?: LeaseInput | null | undefined;
  readonly opportunityId: string;
  readonly origin?: OpportunityOrigin | null | undefined;
  readonly seats?: ReadonlyArray<SeatInput> | null | undefined;
  readonly startWindow?: StartWindowInput | null | undefined;
  readonly teamSize?: TeamSizeInput | null | undefined;
  readonly title?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type UpdatePersonInput = {
  readonly availability?: ReadonlyArray<WeeklySlotInput> | null | undefined;
  readonly contactVisibility?: Visibility | null | undefined;
  readonly email?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly ifUnchangedSince?: string | null | undefined;
  readonly languages?: ReadonlyArray<string> | null | undefined;
  readonly name?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly timeZone?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
};

export type Visibility =
  | 'MEMBER'
  | 'OWNER'
  | 'PARTICIPANT'
  | 'PARTNER'
  | 'PUBLIC';

export type Weekday =
  | 'FRIDAY'
  | 'MONDAY'
  | 'SATURDAY'
  | 'SUNDAY'
  | 'THURSDAY'
  | 'TUESDAY'
  | 'WEDNESDAY';

export type WeeklySlotInput = {
  readonly from: string;
  readonly to: string;
  readonly weekday: Weekday;
};

export type WithdrawInterestInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly interestId: string;
  readonly reason?: string | null | undefined;
};

export type WithdrawOpportunityInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly reason: string;
};

export type CreateAccessTokenMutationVariables = Exact<{
  input: CreateAccessTokenInput;
}>;


export type CreateAccessTokenMutation = { readonly createAccessToken: { readonly token: string | null, readonly accessToken: { readonly id: string, readonly label: string, readonly createdAt: string, readonly revokedAt: string | null, readonly coop: { readonly slug: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RevokeAccessTokenMutationVariables = Exact<{
  input: RevokeAccessTokenInput;
}>;


export type RevokeAccessTokenMutation = { readonly revokeAccessToken: { readonly accessToken: { readonly revokedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type AgreementFactsFragment = { readonly id: string, readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly terms: string | null, readonly effectiveFrom: string, readonly adoptedAt: string | null, readonly proposedBy: { readonly name: string } | null, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }> }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string, readonly withdrawnAt: string | null, readonly coop: { readonly name: string } | null }>, readonly objections: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null }>, readonly changes: ReadonlyArray<{ readonly kind: AgreementChangeKind, readonly milestone: number | null, readonly before: string | null, readonly after: string | null, readonly text: string, readonly coop: { readonly name: string } | null }> };

export type NegotiationFactsFragment = { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } };

export type NegotiationQueryVariables = Exact<{
  id: string;
}>;


export type NegotiationQuery = { readonly negotiation: { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } } | null };

export type AgreementQueryVariables = Exact<{
  id: string;
}>;


export type AgreementQuery = { readonly agreement: { readonly id: string, readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly terms: string | null, readonly effectiveFrom: string, readonly adoptedAt: string | null, readonly negotiation: { readonly id: string, readonly step: NegotiationStep }, readonly proposedBy: { readonly name: string } | null, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }> }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string, readonly withdrawnAt: string | null, readonly coop: { readonly name: string } | null }>, readonly objections: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null }>, readonly changes: ReadonlyArray<{ readonly kind: AgreementChangeKind, readonly milestone: number | null, readonly before: string | null, readonly after: string | null, readonly text: string, readonly coop: { readonly name: string } | null }> } | null };

export type AgreementOfProjectQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type AgreementOfProjectQuery = { readonly project: { readonly agreement: { readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly slug: string } | null }> } | null, readonly agreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> } } | null };

export type NegotiationsOfOpportunityQueryVariables = Exact<{
  id: string;
}>;


export type NegotiationsOfOpportunityQuery = { readonly opportunity: { readonly negotiations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly step: NegotiationStep, readonly opportunity: { readonly id: string } | null }> } } | null };

export type CountNegotiationsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type CountNegotiationsQuery = { readonly opportunity: { readonly negotiations: { readonly nodes: ReadonlyArray<{ readonly nextStep: string, readonly openedBy: { readonly id: string } | null, readonly parties: ReadonlyArray<{ readonly id: string }>, readonly waitingFor: ReadonlyArray<{ readonly id: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly id: string } | null }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly to: string }> }, readonly agreements: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly version: number, readonly shares: ReadonlyArray<{ readonly bps: number }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string }>, readonly objections: ReadonlyArray<{ readonly reason: string }>, readonly changes: ReadonlyArray<{ readonly text: string }> }> } }> } } | null };

export type OpenNegotiationMutationVariables = Exact<{
  input: OpenNegotiationInput;
}>;


export type OpenNegotiationMutation = { readonly openNegotiation: { readonly negotiation: { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type StatePositionMutationVariables = Exact<{
  input: StatePositionInput;
}>;


export type StatePositionMutation = { readonly statePosition: { readonly negotiation: { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SharePositionMutationVariables = Exact<{
  input: SharePositionInput;
}>;


export type SharePositionMutation = { readonly sharePosition: { readonly negotiation: { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type EndNegotiationMutationVariables = Exact<{
  input: EndNegotiationInput;
}>;


export type EndNegotiationMutation = { readonly endNegotiation: { readonly negotiation: { readonly id: string, readonly step: NegotiationStep, readonly reason: string | null, readonly nextStep: string, readonly closedAt: string | null, readonly openedBy: { readonly name: string } | null, readonly parties: ReadonlyArray<{ readonly name: string }>, readonly waitingFor: ReadonlyArray<{ readonly name: string }>, readonly positions: { readonly nodes: ReadonlyArray<{ readonly statedAt: string, readonly sharedAt: string | null, readonly needs: string | null, readonly latest: boolean, readonly coop: { readonly name: string } | null }> }, readonly agreements: { readonly nodes: ReadonlyArray<{ readonly version: number, readonly state: AgreementState }> }, readonly objections: { readonly nodes: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null, readonly agreement: { readonly version: number } }> }, readonly history: { readonly nodes: ReadonlyArray<{ readonly version: number | null, readonly from: string | null, readonly to: string, readonly reason: string | null, readonly coop: { readonly name: string } | null }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ProposeAgreementMutationVariables = Exact<{
  input: ProposeAgreementInput;
}>;


export type ProposeAgreementMutation = { readonly proposeAgreement: { readonly agreement: { readonly id: string, readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly terms: string | null, readonly effectiveFrom: string, readonly adoptedAt: string | null, readonly negotiation: { readonly step: NegotiationStep }, readonly proposedBy: { readonly name: string } | null, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }> }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string, readonly withdrawnAt: string | null, readonly coop: { readonly name: string } | null }>, readonly objections: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null }>, readonly changes: ReadonlyArray<{ readonly kind: AgreementChangeKind, readonly milestone: number | null, readonly before: string | null, readonly after: string | null, readonly text: string, readonly coop: { readonly name: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ObjectToAgreementMutationVariables = Exact<{
  input: ObjectToAgreementInput;
}>;


export type ObjectToAgreementMutation = { readonly objectToAgreement: { readonly agreement: { readonly id: string, readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly terms: string | null, readonly effectiveFrom: string, readonly adoptedAt: string | null, readonly negotiation: { readonly step: NegotiationStep }, readonly proposedBy: { readonly name: string } | null, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }> }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string, readonly withdrawnAt: string | null, readonly coop: { readonly name: string } | null }>, readonly objections: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null }>, readonly changes: ReadonlyArray<{ readonly kind: AgreementChangeKind, readonly milestone: number | null, readonly before: string | null, readonly after: string | null, readonly text: string, readonly coop: { readonly name: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ConsentToAgreementMutationVariables = Exact<{
  input: ConsentToAgreementInput;
}>;


export type ConsentToAgreementMutation = { readonly consentToAgreement: { readonly agreement: { readonly id: string, readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly terms: string | null, readonly effectiveFrom: string, readonly adoptedAt: string | null, readonly negotiation: { readonly step: NegotiationStep }, readonly proposedBy: { readonly name: string } | null, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }>, readonly milestoneShares: ReadonlyArray<{ readonly milestone: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly name: string } | null }> }>, readonly consents: ReadonlyArray<{ readonly consentedAt: string, readonly withdrawnAt: string | null, readonly coop: { readonly name: string } | null }>, readonly objections: ReadonlyArray<{ readonly reason: string, readonly coop: { readonly name: string } | null }>, readonly changes: ReadonlyArray<{ readonly kind: AgreementChangeKind, readonly milestone: number | null, readonly before: string | null, readonly after: string | null, readonly text: string, readonly coop: { readonly name: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type NetworkCountsQueryVariables = Exact<{ [key: string]: never; }>;


export type NetworkCountsQuery = { readonly network: { readonly name: string, readonly coopCount: number, readonly personCount: number, readonly countryCount: number, readonly skillCount: number, readonly asOf: string, readonly sample: boolean } };

export type CoopsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: CoopFilter | null | undefined;
  orderBy?: CoopOrder | null | undefined;
}>;


export type CoopsQuery = { readonly coops: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly country: { readonly code: string, readonly name: string } | null, readonly skills: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly label: string, readonly facet: SkillFacet }> }, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string }> }, readonly provenance: ReadonlyArray<{ readonly source: string, readonly sourceUrl: string | null, readonly licence: string | null, readonly retrievedAt: string }> } }>, readonly nodes: ReadonlyArray<{ readonly id: string }> } };

export type OneOfEachQueryVariables = Exact<{
  coop: string;
  country: string;
  skill: string;
}>;


export type OneOfEachQuery = { readonly coop: { readonly id: string, readonly name: string } | null, readonly country: { readonly code: string, readonly name: string, readonly coops: { readonly totalCount: number } } | null, readonly skill: { readonly label: string, readonly providers: { readonly totalCount: number } } | null };

export type CountriesAndServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type CountriesAndServicesQuery = { readonly countries: ReadonlyArray<{ readonly code: string, readonly name: string, readonly coopCount: number }>, readonly skills: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly label: string, readonly altLabels: ReadonlyArray<string>, readonly escoUri: string | null, readonly coopCount: number }> } };

export type PeopleQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type PeopleQuery = { readonly people: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly languages: ReadonlyArray<string>, readonly timeZone: string | null, readonly coops: { readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly skills: { readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly slug: string } }> } }> } };

export type NodesQueryVariables = Exact<{
  id: string;
  ids: ReadonlyArray<string>;
}>;


export type NodesQuery = { readonly node:
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Interest', readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'LedgerEntry', readonly id: string }
    | { readonly __typename: 'Milestone', readonly id: string }
    | { readonly __typename: 'Negotiation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null, readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type SearchQueryVariables = Exact<{
  text: string;
  types?: ReadonlyArray<SearchType> | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type SearchQuery = { readonly search: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly score: number, readonly cursor: string, readonly node:
        | { readonly __typename: 'Coop', readonly slug: string }
        | { readonly __typename: 'Federation', readonly slug: string }
        | { readonly __typename: 'Person', readonly slug: string }
        | { readonly __typename: 'Skill', readonly slug: string }
       }> } };

export type FederationsQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type FederationsQuery = { readonly federations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly level: FederationLevel, readonly scope: ReadonlyArray<{ readonly code: string }>, readonly coops: { readonly totalCount: number } }> } };

export type ListingFragment = { readonly id: string, readonly title: string, readonly description: string, readonly language: string, readonly kind: JobListingKind, readonly state: JobListingState, readonly shareBps: number, readonly from: string | null, readonly to: string | null, readonly remote: boolean, readonly closesOn: string | null, readonly coop: { readonly slug: string } | null, readonly skills: ReadonlyArray<{ readonly leastLevel: SkillLevel, readonly skill: { readonly slug: string } }>, readonly country: { readonly code: string } | null, readonly pay: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null };

export type ErrorsFragment = { readonly code: string, readonly field: ReadonlyArray<string> };

export type CreateJobListingMutationVariables = Exact<{
  input: CreateJobListingInput;
}>;


export type CreateJobListingMutation = { readonly result: { readonly jobListing: { readonly id: string, readonly title: string, readonly description: string, readonly language: string, readonly kind: JobListingKind, readonly state: JobListingState, readonly shareBps: number, readonly from: string | null, readonly to: string | null, readonly remote: boolean, readonly closesOn: string | null, readonly coop: { readonly slug: string } | null, readonly skills: ReadonlyArray<{ readonly leastLevel: SkillLevel, readonly skill: { readonly slug: string } }>, readonly country: { readonly code: string } | null, readonly pay: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type UpdateJobListingMutationVariables = Exact<{
  input: UpdateJobListingInput;
}>;


export type UpdateJobListingMutation = { readonly result: { readonly jobListing: { readonly id: string, readonly title: string, readonly description: string, readonly language: string, readonly kind: JobListingKind, readonly state: JobListingState, readonly shareBps: number, readonly from: string | null, readonly to: string | null, readonly remote: boolean, readonly closesOn: string | null, readonly coop: { readonly slug: string } | null, readonly skills: ReadonlyArray<{ readonly leastLevel: SkillLevel, readonly skill: { readonly slug: string } }>, readonly country: { readonly code: string } | null, readonly pay: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type CloseJobListingMutationVariables = Exact<{
  input: CloseJobListingInput;
}>;


export type CloseJobListingMutation = { readonly result: { readonly jobListing: { readonly id: string, readonly state: JobListingState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type JobListingsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: JobListingFilter | null | undefined;
  orderBy?: JobListingOrder | null | undefined;
}>;


export type JobListingsQuery = { readonly jobListings: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly description: string, readonly language: string, readonly kind: JobListingKind, readonly state: JobListingState, readonly shareBps: number, readonly from: string | null, readonly to: string | null, readonly remote: boolean, readonly closesOn: string | null, readonly coop: { readonly slug: string } | null, readonly skills: ReadonlyArray<{ readonly leastLevel: SkillLevel, readonly skill: { readonly slug: string } }>, readonly country: { readonly code: string } | null, readonly pay: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null }> } };

export type JobListingQueryVariables = Exact<{
  id: string;
}>;


export type JobListingQuery = { readonly jobListing: { readonly id: string, readonly state: JobListingState } | null };

export type JobListingsOfCoopQueryVariables = Exact<{
  id: string;
  states?: ReadonlyArray<JobListingState> | null | undefined;
}>;


export type JobListingsOfCoopQuery = { readonly coop: { readonly jobListings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string }> } } | null };

export type LentFragment = { readonly id: string, readonly shareBps: number, readonly from: string, readonly to: string, readonly state: SecondmentState, readonly person: { readonly name: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly hostCoop: { readonly slug: string } | null, readonly proposedBy: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly jobListing: { readonly id: string } | null };

export type CreateSecondmentMutationVariables = Exact<{
  input: CreateSecondmentInput;
}>;


export type CreateSecondmentMutation = { readonly result: { readonly secondment: { readonly id: string, readonly shareBps: number, readonly from: string, readonly to: string, readonly state: SecondmentState, readonly person: { readonly name: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly hostCoop: { readonly slug: string } | null, readonly proposedBy: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly jobListing: { readonly id: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type AcceptSecondmentMutationVariables = Exact<{
  input: SecondmentAnswerInput;
}>;


export type AcceptSecondmentMutation = { readonly result: { readonly secondment: { readonly id: string, readonly state: SecondmentState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type DeclineSecondmentMutationVariables = Exact<{
  input: SecondmentAnswerInput;
}>;


export type DeclineSecondmentMutation = { readonly result: { readonly secondment: { readonly id: string, readonly state: SecondmentState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type EndSecondmentMutationVariables = Exact<{
  input: EndSecondmentInput;
}>;


export type EndSecondmentMutation = { readonly result: { readonly secondment: { readonly id: string, readonly state: SecondmentState, readonly to: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type CancelSecondmentMutationVariables = Exact<{
  input: SecondmentAnswerInput;
}>;


export type CancelSecondmentMutation = { readonly result: { readonly secondment: { readonly id: string, readonly state: SecondmentState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string> }> } };

export type SecondmentsQueryVariables = Exact<{
  filter?: SecondmentFilter | null | undefined;
}>;


export type SecondmentsQuery = { readonly secondments: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly shareBps: number, readonly from: string, readonly to: string, readonly state: SecondmentState, readonly person: { readonly name: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly hostCoop: { readonly slug: string } | null, readonly proposedBy: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly jobListing: { readonly id: string } | null }> } };

export type SecondmentQueryVariables = Exact<{
  id: string;
}>;


export type SecondmentQuery = { readonly secondment: { readonly id: string, readonly shareBps: number, readonly from: string, readonly to: string, readonly state: SecondmentState, readonly person: { readonly name: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly hostCoop: { readonly slug: string } | null, readonly proposedBy: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly jobListing: { readonly id: string } | null } | null };

export type SecondmentsOfCoopQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type SecondmentsOfCoopQuery = { readonly coop: { readonly secondmentsIn: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly homeCoop: { readonly slug: string } | null }> }, readonly secondmentsOut: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly hostCoop: { readonly slug: string } | null }> } } | null };

export type PersonWorkQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type PersonWorkQuery = { readonly person: { readonly secondments: { readonly totalCount: number }, readonly workingFor: ReadonlyArray<{ readonly role: CapacityRole, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }>, readonly teamSeats: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly role: string, readonly from: string, readonly to: string | null }> } } | null };

export type CoopWorkQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
  states?: ReadonlyArray<ProjectState> | null | undefined;
}>;


export type CoopWorkQuery = { readonly coop: { readonly slug: string, readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string }> }, readonly collaborators: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly projects: number, readonly personDays: number, readonly lastDate: string, readonly coop: { readonly slug: string, readonly name: string } }> } } | null };

export type CollaboratorsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type CollaboratorsPageQuery = { readonly coop: { readonly collaborators: { readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean }, readonly nodes: ReadonlyArray<{ readonly coop: { readonly id: string } }> } } | null };

export type CoopsWorkQueryVariables = Exact<{
  first: number;
}>;


export type CoopsWorkQuery = { readonly coops: { readonly nodes: ReadonlyArray<{ readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string }> }, readonly collaborators: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly personDays: number, readonly coop: { readonly name: string } }> }, readonly jobListings: { readonly nodes: ReadonlyArray<{ readonly title: string, readonly skills: ReadonlyArray<{ readonly skill: { readonly slug: string } }> }> }, readonly secondmentsIn: { readonly nodes: ReadonlyArray<{ readonly dayRate: { readonly amount: string } | null }> }, readonly secondmentsOut: { readonly nodes: ReadonlyArray<{ readonly person: { readonly name: string } | null }> } }> } };

export type PeopleWorkQueryVariables = Exact<{
  first: number;
}>;


export type PeopleWorkQuery = { readonly people: { readonly nodes: ReadonlyArray<{ readonly workingFor: ReadonlyArray<{ readonly role: CapacityRole, readonly coop: { readonly name: string } }>, readonly teamSeats: { readonly nodes: ReadonlyArray<{ readonly role: string }> }, readonly secondments: { readonly nodes: ReadonlyArray<{ readonly state: SecondmentState }> } }> } };

export type SkillsDemandQueryVariables = Exact<{
  first: number;
  window: DemandWindowInput;
}>;


export type SkillsDemandQuery = { readonly skills: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly demand: { readonly opportunities: number, readonly seats: number, readonly headcount: number, readonly personDays: number } }> } };

export type SkillDemandQueryVariables = Exact<{
  slug: string;
  window: DemandWindowInput;
}>;


export type SkillDemandQuery = { readonly skill: { readonly demand: { readonly opportunities: number, readonly seats: number, readonly headcount: number, readonly personDays: number } } | null };

export type ClientOpportunitiesQueryVariables = Exact<{
  id: string;
}>;


export type ClientOpportunitiesQuery = { readonly client: { readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly title: string }> } } | null };

export type ForeignNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type ForeignNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Interest', readonly id: string }
    | { readonly __typename: 'JobListing', readonly title: string, readonly id: string }
    | { readonly __typename: 'LedgerEntry', readonly id: string }
    | { readonly __typename: 'Milestone', readonly id: string }
    | { readonly __typename: 'Negotiation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly title: string, readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Secondment', readonly from: string, readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly role: string, readonly id: string }
   | null> };

export type ForeignNodeQueryVariables = Exact<{
  id: string;
}>;


export type ForeignNodeQuery = { readonly node:
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Interest', readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'LedgerEntry', readonly id: string }
    | { readonly __typename: 'Milestone', readonly id: string }
    | { readonly __typename: 'Negotiation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null };

export type InterestFactsFragment = { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> };

export type ExpressInterestMutationVariables = Exact<{
  input: ExpressInterestInput;
}>;


export type ExpressInterestMutation = { readonly expressInterest: { readonly interest: { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type WithdrawInterestMutationVariables = Exact<{
  input: WithdrawInterestInput;
}>;


export type WithdrawInterestMutation = { readonly withdrawInterest: { readonly interest: { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ShortlistInterestMutationVariables = Exact<{
  input: ShortlistInterestInput;
}>;


export type ShortlistInterestMutation = { readonly shortlistInterest: { readonly interest: { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type DeclineInterestMutationVariables = Exact<{
  input: DeclineInterestInput;
}>;


export type DeclineInterestMutation = { readonly declineInterest: { readonly interest: { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type InterestQueryVariables = Exact<{
  id: string;
}>;


export type InterestQuery = { readonly interest: { readonly id: string, readonly state: InterestState, readonly leaseUntil: string, readonly submittedAt: string, readonly message: string | null, readonly coop: { readonly slug: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState }, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }>, readonly dayRate: { readonly amount: string, readonly currency: string } | null }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }> } | null };

export type InterestsOfOpportunityQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type InterestsOfOpportunityQuery = { readonly opportunity: { readonly state: OpportunityState, readonly interests: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly state: InterestState, readonly leaseUntil: string, readonly coop: { readonly slug: string } | null }> } } | null };

export type NoticesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  coopId?: string | null | undefined;
}>;


export type NoticesQuery = { readonly notices: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: NoticeKind, readonly at: string, readonly opportunity: { readonly id: string } | null, readonly interest: { readonly id: string, readonly coop: { readonly slug: string } | null } | null }> } };

export type CountNoticesQueryVariables = Exact<{
  first: number;
}>;


export type CountNoticesQuery = { readonly notices: { readonly nodes: ReadonlyArray<{ readonly kind: NoticeKind, readonly opportunity: { readonly title: string, readonly interests: { readonly nodes: ReadonlyArray<{ readonly state: InterestState, readonly leaseUntil: string, readonly coop: { readonly slug: string } | null, readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly people: ReadonlyArray<{ readonly name: string }> }>, readonly history: ReadonlyArray<{ readonly to: string }> }> } } | null, readonly interest: { readonly state: InterestState } | null }> } };

export type EntryFragment = { readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly recordedAt: string, readonly recordedBy: string, readonly reference: string | null, readonly milestone: number | null, readonly amount: { readonly amount: string, readonly currency: string }, readonly effectiveAmount: { readonly amount: string }, readonly period: { readonly from: string, readonly to: string } | null, readonly agreement: { readonly version: number } | null, readonly original: { readonly amount: string, readonly currency: string } | null, readonly exchangeRate: { readonly rate: string, readonly source: string, readonly date: string } | null, readonly corrects: { readonly id: string } | null, readonly correctedBy: ReadonlyArray<{ readonly id: string }>, readonly postings: ReadonlyArray<{ readonly account: LedgerAccount, readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> };

export type RecordReceiptMutationVariables = Exact<{
  input: RecordReceiptInput;
}>;


export type RecordReceiptMutation = { readonly recordReceipt: { readonly entry: { readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly recordedAt: string, readonly recordedBy: string, readonly reference: string | null, readonly milestone: number | null, readonly amount: { readonly amount: string, readonly currency: string }, readonly effectiveAmount: { readonly amount: string }, readonly period: { readonly from: string, readonly to: string } | null, readonly agreement: { readonly version: number } | null, readonly original: { readonly amount: string, readonly currency: string } | null, readonly exchangeRate: { readonly rate: string, readonly source: string, readonly date: string } | null, readonly corrects: { readonly id: string } | null, readonly correctedBy: ReadonlyArray<{ readonly id: string }>, readonly postings: ReadonlyArray<{ readonly account: LedgerAccount, readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RecordPayoutMutationVariables = Exact<{
  input: RecordPayoutInput;
}>;


export type RecordPayoutMutation = { readonly recordPayout: { readonly entry: { readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly recordedAt: string, readonly recordedBy: string, readonly reference: string | null, readonly milestone: number | null, readonly amount: { readonly amount: string, readonly currency: string }, readonly effectiveAmount: { readonly amount: string }, readonly period: { readonly from: string, readonly to: string } | null, readonly agreement: { readonly version: number } | null, readonly original: { readonly amount: string, readonly currency: string } | null, readonly exchangeRate: { readonly rate: string, readonly source: string, readonly date: string } | null, readonly corrects: { readonly id: string } | null, readonly correctedBy: ReadonlyArray<{ readonly id: string }>, readonly postings: ReadonlyArray<{ readonly account: LedgerAccount, readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CorrectEntryMutationVariables = Exact<{
  input: CorrectEntryInput;
}>;


export type CorrectEntryMutation = { readonly correctEntry: { readonly entry: { readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly recordedAt: string, readonly recordedBy: string, readonly reference: string | null, readonly milestone: number | null, readonly amount: { readonly amount: string, readonly currency: string }, readonly effectiveAmount: { readonly amount: string }, readonly period: { readonly from: string, readonly to: string } | null, readonly agreement: { readonly version: number } | null, readonly original: { readonly amount: string, readonly currency: string } | null, readonly exchangeRate: { readonly rate: string, readonly source: string, readonly date: string } | null, readonly corrects: { readonly id: string } | null, readonly correctedBy: ReadonlyArray<{ readonly id: string }>, readonly postings: ReadonlyArray<{ readonly account: LedgerAccount, readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type LedgerEntryQueryVariables = Exact<{
  id: string;
}>;


export type LedgerEntryQuery = { readonly ledgerEntry: { readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly recordedAt: string, readonly recordedBy: string, readonly reference: string | null, readonly milestone: number | null, readonly project: { readonly id: string }, readonly amount: { readonly amount: string, readonly currency: string }, readonly effectiveAmount: { readonly amount: string }, readonly period: { readonly from: string, readonly to: string } | null, readonly agreement: { readonly version: number } | null, readonly original: { readonly amount: string, readonly currency: string } | null, readonly exchangeRate: { readonly rate: string, readonly source: string, readonly date: string } | null, readonly corrects: { readonly id: string } | null, readonly correctedBy: ReadonlyArray<{ readonly id: string }>, readonly postings: ReadonlyArray<{ readonly account: LedgerAccount, readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> } | null };

export type ProjectMoneyQueryVariables = Exact<{
  id: string;
  currency: string;
}>;


export type ProjectMoneyQuery = { readonly project: { readonly settled: boolean | null, readonly revenue: { readonly amount: string, readonly currency: string } | null, readonly contribution: { readonly amount: string, readonly currency: string } | null, readonly shares: ReadonlyArray<{ readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string }, readonly paid: { readonly amount: string }, readonly owed: { readonly amount: string } }> | null, readonly balance: ReadonlyArray<{ readonly currency: string, readonly held: { readonly amount: string }, readonly owedToCoops: { readonly amount: string }, readonly owedToNetwork: { readonly amount: string } }> | null, readonly ledger: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly corrects: { readonly id: string } | null }> } | null } | null };

export type ProjectShareOfQueryVariables = Exact<{
  id: string;
  coopId: string;
  currency: string;
}>;


export type ProjectShareOfQuery = { readonly project: { readonly shareOf: { readonly amount: string, readonly currency: string } | null } | null };

export type ProjectLedgerPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
}>;


export type ProjectLedgerPageQuery = { readonly project: { readonly ledger: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly id: string }> } | null } | null };

export type CoopIncomeQueryVariables = Exact<{
  slug: string;
  window: IncomeWindowInput;
  currency?: string | null | undefined;
}>;


export type CoopIncomeQuery = { readonly coop: { readonly income: ReadonlyArray<{ readonly amount: string, readonly currency: string }> | null } | null };

export type EntryDecimalsQueryVariables = Exact<{
  id: string;
}>;


export type EntryDecimalsQuery = { readonly ledgerEntry: { readonly amount: { readonly amount: string, readonly currency: string, readonly decimal: string, readonly minorUnitDigits: number }, readonly original: { readonly amount: string, readonly currency: string, readonly decimal: string, readonly minorUnitDigits: number } | null } | null };

export type CoopsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: CoopFilter | null | undefined;
  orderBy?: CoopOrder | null | undefined;
}>;


export type CoopsPageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } };

export type CoopsTotalQueryVariables = Exact<{
  filter?: CoopFilter | null | undefined;
}>;


export type CoopsTotalQuery = { readonly list: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } };

export type PeoplePageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PersonFilter | null | undefined;
}>;


export type PeoplePageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } };

export type SkillsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  facet?: SkillFacet | null | undefined;
}>;


export type SkillsPageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } };

export type FederationsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FederationsPageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } };

export type ClientsPageQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ClientsPageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } };

export type SearchPageQueryVariables = Exact<{
  text: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SearchPageQuery = { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly score: number, readonly node:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       }> } };

export type CoopPeoplePageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CoopPeoplePageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type CoopSkillsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CoopSkillsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type CoopAffiliationsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CoopAffiliationsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } | null, readonly federation: { readonly slug: string } } }> } } | null };

export type PersonCoopsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PersonCoopsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type PersonPositionsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PersonPositionsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly role: PositionRole, readonly title: string | null, readonly from: string, readonly to: string | null, readonly coop: { readonly id: string, readonly slug: string }, readonly person: { readonly slug: string } } }> } } | null };

export type PersonSkillsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type PersonSkillsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly level: SkillLevel, readonly skill: { readonly id: string, readonly slug: string } } }> } } | null };

export type SkillProvidersPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type SkillProvidersPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type CountryCoopsPageQueryVariables = Exact<{
  code: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CountryCoopsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type FederationMembersPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FederationMembersPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type FederationCoopsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FederationCoopsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> } } | null };

export type FederationAffiliationsPageQueryVariables = Exact<{
  id: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type FederationAffiliationsPageQuery = { readonly parent: { readonly list: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } | null, readonly federation: { readonly slug: string } } }> } } | null };

export type PeopleOfTwoCoopsQueryVariables = Exact<{
  first: string;
  second: string;
  after?: string | null | undefined;
}>;


export type PeopleOfTwoCoopsQuery = { readonly first: { readonly people: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null, readonly second: { readonly people: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null };

export type InfoFragment = { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null };

export type CoopPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> };

export type PersonPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> };

export type SkillPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> };

export type FederationPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly slug: string, readonly id: string } }> };

export type AffiliationPageFragment = { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly cursor: string, readonly node: { readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } | null, readonly federation: { readonly slug: string } } }> };

export type OpportunitySharedSubscriptionVariables = Exact<{
  filter?: OpportunityFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type OpportunitySharedSubscription = { readonly opportunityShared: { readonly eventId: string, readonly cursor: string, readonly at: string, readonly opportunity: { readonly id: string, readonly title: string, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly skill: { readonly slug: string, readonly label: string } }>, readonly client: { readonly name: string, readonly country: { readonly name: string } | null } | null } | null } };

export type OpportunityChangedSubscriptionVariables = Exact<{
  id: string;
  after?: string | null | undefined;
}>;


export type OpportunityChangedSubscription = { readonly opportunityChanged: { readonly eventId: string, readonly cursor: string, readonly at: string, readonly change: OpportunityChange, readonly opportunity: { readonly state: OpportunityState } | null } };

export type ActivitySubscriptionVariables = Exact<{
  kinds?: ReadonlyArray<EventKind> | null | undefined;
  after?: string | null | undefined;
}>;


export type ActivitySubscription = { readonly activity: { readonly eventId: string, readonly cursor: string, readonly at: string, readonly kind: EventKind, readonly subject:
      | { readonly __typename: 'Agreement', readonly id: string }
      | { readonly __typename: 'Client', readonly id: string }
      | { readonly __typename: 'Coop', readonly name: string, readonly id: string }
      | { readonly __typename: 'Federation', readonly id: string }
      | { readonly __typename: 'Interest', readonly id: string }
      | { readonly __typename: 'JobListing', readonly id: string }
      | { readonly __typename: 'LedgerEntry', readonly id: string }
      | { readonly __typename: 'Milestone', readonly id: string }
      | { readonly __typename: 'Negotiation', readonly id: string }
      | { readonly __typename: 'Opportunity', readonly title: string, readonly id: string }
      | { readonly __typename: 'Person', readonly id: string }
      | { readonly __typename: 'Project', readonly id: string }
      | { readonly __typename: 'Quote', readonly id: string }
      | { readonly __typename: 'Seat', readonly id: string }
      | { readonly __typename: 'Secondment', readonly id: string }
      | { readonly __typename: 'Skill', readonly id: string }
      | { readonly __typename: 'Team', readonly id: string }
      | { readonly __typename: 'TeamProposal', readonly id: string }
      | { readonly __typename: 'TeamSearch', readonly id: string }
      | { readonly __typename: 'TeamSeat', readonly id: string }
     | null } };

export type EventsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  kinds?: ReadonlyArray<EventKind> | null | undefined;
}>;


export type EventsQuery = { readonly events: { readonly nodes: ReadonlyArray<{ readonly eventId: string, readonly cursor: string, readonly kind: EventKind, readonly at: string, readonly subject:
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
        | { readonly id: string }
       | null }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly hasPreviousPage: boolean, readonly startCursor: string | null, readonly endCursor: string | null } } };

export type CreateCoopMutationVariables = Exact<{
  input: CreateCoopInput;
}>;


export type CreateCoopMutation = { readonly createCoop: { readonly coop: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly coopType: CoopType, readonly description: string | null, readonly descriptionLanguage: string | null, readonly foundedYear: number | null, readonly createdAt: string, readonly updatedAt: string, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type UpdateCoopMutationVariables = Exact<{
  input: UpdateCoopInput;
}>;


export type UpdateCoopMutation = { readonly updateCoop: { readonly coop: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly coopType: CoopType, readonly description: string | null, readonly descriptionLanguage: string | null, readonly foundedYear: number | null, readonly createdAt: string, readonly updatedAt: string, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ArchiveCoopMutationVariables = Exact<{
  input: ArchiveCoopInput;
}>;


export type ArchiveCoopMutation = { readonly archiveCoop: { readonly coop: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly coopType: CoopType, readonly description: string | null, readonly descriptionLanguage: string | null, readonly foundedYear: number | null, readonly createdAt: string, readonly updatedAt: string, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SetCoopSkillsMutationVariables = Exact<{
  input: SetCoopSkillsInput;
}>;


export type SetCoopSkillsMutation = { readonly setCoopSkills: { readonly coop: { readonly id: string, readonly skills: { readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type AffiliateCoopMutationVariables = Exact<{
  input: AffiliateCoopInput;
}>;


export type AffiliateCoopMutation = { readonly affiliateCoop: { readonly coop: { readonly id: string, readonly affiliations: { readonly nodes: ReadonlyArray<{ readonly from: string, readonly to: string | null, readonly federation: { readonly slug: string } }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type MergeCoopsMutationVariables = Exact<{
  input: MergeCoopsInput;
}>;


export type MergeCoopsMutation = { readonly mergeCoops: { readonly coop: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly coopType: CoopType, readonly description: string | null, readonly descriptionLanguage: string | null, readonly foundedYear: number | null, readonly createdAt: string, readonly updatedAt: string, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type AddPersonMutationVariables = Exact<{
  input: AddPersonInput;
}>;


export type AddPersonMutation = { readonly addPerson: { readonly person: { readonly id: string, readonly slug: string, readonly name: string, readonly languages: ReadonlyArray<string>, readonly timeZone: string | null, readonly weeklyMinutes: number, readonly availability: ReadonlyArray<{ readonly weekday: Weekday, readonly from: string, readonly to: string }>, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly skills: { readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly slug: string } }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly role: PositionRole, readonly title: string | null, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type UpdatePersonMutationVariables = Exact<{
  input: UpdatePersonInput;
}>;


export type UpdatePersonMutation = { readonly updatePerson: { readonly person: { readonly id: string, readonly slug: string, readonly name: string, readonly languages: ReadonlyArray<string>, readonly timeZone: string | null, readonly weeklyMinutes: number, readonly availability: ReadonlyArray<{ readonly weekday: Weekday, readonly from: string, readonly to: string }>, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly skills: { readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly slug: string } }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly role: PositionRole, readonly title: string | null, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SetPersonSkillsMutationVariables = Exact<{
  input: SetPersonSkillsInput;
}>;


export type SetPersonSkillsMutation = { readonly setPersonSkills: { readonly person: { readonly id: string, readonly slug: string, readonly name: string, readonly languages: ReadonlyArray<string>, readonly timeZone: string | null, readonly weeklyMinutes: number, readonly availability: ReadonlyArray<{ readonly weekday: Weekday, readonly from: string, readonly to: string }>, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly skills: { readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly slug: string } }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly role: PositionRole, readonly title: string | null, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }> } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CreateFederationMutationVariables = Exact<{
  input: CreateFederationInput;
}>;


export type CreateFederationMutation = { readonly createFederation: { readonly federation: { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly level: FederationLevel, readonly scope: ReadonlyArray<{ readonly code: string }>, readonly parent: { readonly slug: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CreateClientMutationVariables = Exact<{
  input: CreateClientInput;
}>;


export type CreateClientMutation = { readonly createClient: { readonly client: { readonly id: string, readonly slug: string, readonly name: string, readonly sector: string | null, readonly website: string | null, readonly country: { readonly code: string } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RenameTwiceMutationVariables = Exact<{
  first: UpdateCoopInput;
  second: UpdateCoopInput;
}>;


export type RenameTwiceMutation = { readonly first: { readonly coop: { readonly name: string } | null }, readonly second: { readonly coop: { readonly name: string } | null } };

export type CreateThenRefuseMutationVariables = Exact<{
  create: CreateCoopInput;
  refused: CreateCoopInput;
}>;


export type CreateThenRefuseMutation = { readonly create: { readonly coop: { readonly slug: string, readonly country: { readonly coopCount: number } | null } | null }, readonly refused: { readonly coop: { readonly slug: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type MendableFragment = { readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string };

export type CoopFactsFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly website: string | null, readonly status: CoopStatus, readonly coopType: CoopType, readonly description: string | null, readonly descriptionLanguage: string | null, readonly foundedYear: number | null, readonly createdAt: string, readonly updatedAt: string, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }> };

export type PersonFactsFragment = { readonly id: string, readonly slug: string, readonly name: string, readonly languages: ReadonlyArray<string>, readonly timeZone: string | null, readonly weeklyMinutes: number, readonly availability: ReadonlyArray<{ readonly weekday: Weekday, readonly from: string, readonly to: string }>, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly skills: { readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly slug: string } }> }, readonly positions: { readonly nodes: ReadonlyArray<{ readonly role: PositionRole, readonly title: string | null, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }> } };

export type CreateOpportunityMutationVariables = Exact<{
  input: CreateOpportunityInput;
}>;


export type CreateOpportunityMutation = { readonly createOpportunity: { readonly opportunity: { readonly id: string, readonly number: number, readonly state: OpportunityState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type UpdateOpportunityMutationVariables = Exact<{
  input: UpdateOpportunityInput;
}>;


export type UpdateOpportunityMutation = { readonly updateOpportunity: { readonly opportunity: { readonly id: string, readonly title: string, readonly closesAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type TranslateOpportunityMutationVariables = Exact<{
  input: TranslateOpportunityInput;
}>;


export type TranslateOpportunityMutation = { readonly translateOpportunity: { readonly opportunity: { readonly id: string, readonly translations: ReadonlyArray<{ readonly language: string, readonly title: string, readonly brief: string }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ShareOpportunityMutationVariables = Exact<{
  input: ShareOpportunityInput;
}>;


export type ShareOpportunityMutation = { readonly shareOpportunity: { readonly opportunity: { readonly id: string, readonly state: OpportunityState, readonly sharedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type WithdrawOpportunityMutationVariables = Exact<{
  input: WithdrawOpportunityInput;
}>;


export type WithdrawOpportunityMutation = { readonly withdrawOpportunity: { readonly opportunity: { readonly id: string, readonly state: OpportunityState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RejectOpportunityMutationVariables = Exact<{
  input: RejectOpportunityInput;
}>;


export type RejectOpportunityMutation = { readonly rejectOpportunity: { readonly opportunity: { readonly id: string, readonly state: OpportunityState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type OpportunityQueryVariables = Exact<{
  id: string;
  locale?: string | null | undefined;
}>;


export type OpportunityQuery = { readonly opportunity: { readonly id: string, readonly title: string, readonly brief: string, readonly language: string, readonly state: OpportunityState, readonly origin: OpportunityOrigin, readonly kind: OpportunityKind, readonly confidential: boolean, readonly clientSector: string | null, readonly durationDays: number | null, readonly visibility: Visibility, readonly sharedAt: string | null, readonly closesAt: string | null, readonly client: { readonly name: string } | null, readonly clientCountry: { readonly code: string } | null, readonly lead: { readonly slug: string } | null, readonly budget: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null, readonly startWindow: { readonly from: string | null, readonly to: string | null } | null, readonly teamSize: { readonly min: number, readonly max: number }, readonly lease: { readonly workingDays: number | null, readonly seconds: number | null }, readonly coverage: { readonly filled: number, readonly needed: number }, readonly seats: ReadonlyArray<{ readonly id: string, readonly role: string | null, readonly leastLevel: SkillLevel, readonly headcount: number, readonly shareBps: number, readonly from: string, readonly to: string, readonly languages: ReadonlyArray<string>, readonly remote: boolean, readonly place: string | null, readonly skill: { readonly slug: string }, readonly furtherSkills: ReadonlyArray<{ readonly leastLevel: SkillLevel, readonly skill: { readonly slug: string } }>, readonly overlap: { readonly hours: number, readonly timeZone: string } | null, readonly country: { readonly code: string } | null, readonly coverage: { readonly filled: number, readonly needed: number } }>, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null, readonly coop: { readonly slug: string } | null }>, readonly team: { readonly id: string } | null, readonly project: { readonly id: string } | null } | null };

export type OpportunitiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: OpportunityFilter | null | undefined;
  orderBy?: OpportunityOrder | null | undefined;
}>;


export type OpportunitiesQuery = { readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number }>, readonly pageInfo: { readonly endCursor: string | null, readonly hasNextPage: boolean } } };

export type OpportunityCardsQueryVariables = Exact<{
  first: number;
  filter?: OpportunityFilter | null | undefined;
}>;


export type OpportunityCardsQuery = { readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly state: OpportunityState, readonly origin: OpportunityOrigin, readonly sharedAt: string | null, readonly closesAt: string | null, readonly client: { readonly name: string } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly headcount: number, readonly shareBps: number, readonly skill: { readonly slug: string, readonly label: string }, readonly coverage: { readonly filled: number, readonly needed: number } }>, readonly budget: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null }> } };

export type StartProjectMutationVariables = Exact<{
  input: StartProjectInput;
}>;


export type StartProjectMutation = { readonly startProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type HoldProjectMutationVariables = Exact<{
  input: HoldProjectInput;
}>;


export type HoldProjectMutation = { readonly holdProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ResumeProjectMutationVariables = Exact<{
  input: ResumeProjectInput;
}>;


export type ResumeProjectMutation = { readonly resumeProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type DeliverProjectMutationVariables = Exact<{
  input: DeliverProjectInput;
}>;


export type DeliverProjectMutation = { readonly deliverProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CloseProjectMutationVariables = Exact<{
  input: CloseProjectInput;
}>;


export type CloseProjectMutation = { readonly closeProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CancelProjectMutationVariables = Exact<{
  input: CancelProjectInput;
}>;


export type CancelProjectMutation = { readonly cancelProject: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type NoteLessonMutationVariables = Exact<{
  input: NoteLessonInput;
}>;


export type NoteLessonMutation = { readonly noteLesson: { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type JoinTeamMutationVariables = Exact<{
  input: JoinTeamInput;
}>;


export type JoinTeamMutation = { readonly joinTeam: { readonly teamSeat: { readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly state: TeamSeatState, readonly person: { readonly id: string, readonly name: string } | null, readonly coop: { readonly id: string, readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly skill: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly replaces: { readonly id: string, readonly to: string | null, readonly state: TeamSeatState } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type LeaveTeamMutationVariables = Exact<{
  input: LeaveTeamInput;
}>;


export type LeaveTeamMutation = { readonly leaveTeam: { readonly teamSeat: { readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly state: TeamSeatState, readonly person: { readonly id: string, readonly name: string } | null, readonly coop: { readonly id: string, readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly skill: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly replaces: { readonly id: string, readonly to: string | null, readonly state: TeamSeatState } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ReplaceTeamMemberMutationVariables = Exact<{
  input: ReplaceTeamMemberInput;
}>;


export type ReplaceTeamMemberMutation = { readonly replaceTeamMember: { readonly teamSeat: { readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly state: TeamSeatState, readonly person: { readonly id: string, readonly name: string } | null, readonly coop: { readonly id: string, readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly skill: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly replaces: { readonly id: string, readonly to: string | null, readonly state: TeamSeatState } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly by: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type AddMilestoneMutationVariables = Exact<{
  input: AddMilestoneInput;
}>;


export type AddMilestoneMutation = { readonly addMilestone: { readonly milestone: { readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string, readonly state: MilestoneState, readonly reachedOn: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ReachMilestoneMutationVariables = Exact<{
  input: ReachMilestoneInput;
}>;


export type ReachMilestoneMutation = { readonly reachMilestone: { readonly milestone: { readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string, readonly state: MilestoneState, readonly reachedOn: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type DropMilestoneMutationVariables = Exact<{
  input: DropMilestoneInput;
}>;


export type DropMilestoneMutation = { readonly dropMilestone: { readonly milestone: { readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string, readonly state: MilestoneState, readonly reachedOn: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly reason: string | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RecordHoursMutationVariables = Exact<{
  input: RecordHoursInput;
}>;


export type RecordHoursMutation = { readonly recordHours: { readonly hours: { readonly day: string, readonly minutes: number, readonly recordedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ProjectFactsFragment = { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null };

export type TeamSeatFactsFragment = { readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly state: TeamSeatState, readonly person: { readonly id: string, readonly name: string } | null, readonly coop: { readonly id: string, readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly skill: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly replaces: { readonly id: string, readonly to: string | null, readonly state: TeamSeatState } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly by: string | null }> };

export type MilestoneFactsFragment = { readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string, readonly state: MilestoneState, readonly reachedOn: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly reason: string | null }> };

export type ProjectQueryVariables = Exact<{
  id: string;
}>;


export type ProjectQuery = { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly startedOn: string | null, readonly deliveredOn: string | null, readonly closedOn: string | null, readonly client: { readonly name: string } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState } | null, readonly milestones: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly dueOn: string, readonly state: MilestoneState, readonly reachedOn: string | null, readonly amount: { readonly amount: string, readonly currency: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly reason: string | null }> }>, readonly closingLesson: { readonly text: string, readonly language: string, readonly notedAt: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly at: string, readonly by: string | null, readonly reason: string | null }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly state: TeamSeatState, readonly from: string, readonly to: string | null }> } | null } | null };

export type ProjectOnDayQueryVariables = Exact<{
  id: string;
  day?: string | null | undefined;
}>;


export type ProjectOnDayQuery = { readonly project: { readonly headcount: number, readonly coops: ReadonlyArray<{ readonly slug: string }>, readonly countries: ReadonlyArray<{ readonly code: string }>, readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null }> } | null } | null };

export type TeamOfProjectQueryVariables = Exact<{
  id: string;
}>;


export type TeamOfProjectQuery = { readonly project: { readonly team: { readonly seats: ReadonlyArray<{ readonly id: string, readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly state: TeamSeatState, readonly hours: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly day: string, readonly minutes: number }> }, readonly person: { readonly id: string, readonly name: string } | null, readonly coop: { readonly id: string, readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly skill: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly replaces: { readonly id: string, readonly to: string | null, readonly state: TeamSeatState } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly from: string | null, readonly to: string, readonly by: string | null }> }> } | null } | null };

export type ProjectsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  filter?: ProjectFilter | null | undefined;
  orderBy?: ProjectOrder | null | undefined;
}>;


export type ProjectsQuery = { readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type CountProjectsQueryVariables = Exact<{
  first: number;
}>;


export type CountProjectsQuery = { readonly projects: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly headcount: number, readonly before: number, readonly coops: ReadonlyArray<{ readonly slug: string }>, readonly countries: ReadonlyArray<{ readonly name: string }>, readonly client: { readonly name: string } | null, readonly opportunity: { readonly number: number } | null, readonly milestones: ReadonlyArray<{ readonly title: string, readonly amount: { readonly amount: string } | null, readonly history: ReadonlyArray<{ readonly to: string }> }>, readonly history: ReadonlyArray<{ readonly to: string, readonly reason: string | null }>, readonly team: { readonly id: string, readonly seats: ReadonlyArray<{ readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly homeCoop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string } | null, readonly replaces: { readonly id: string } | null, readonly replacedBy: { readonly id: string } | null, readonly history: ReadonlyArray<{ readonly to: string }>, readonly hours: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly minutes: number }> } }>, readonly then: ReadonlyArray<{ readonly role: string }> } | null }> } };

export type CoopQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type CoopQuery = { readonly coop: { readonly id: string, readonly slug: string, readonly name: string, readonly status: CoopStatus, readonly country: { readonly code: string } | null, readonly countries: ReadonlyArray<{ readonly code: string }>, readonly skills: { readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly affiliations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly from: string, readonly federation: { readonly slug: string } }> }, readonly provenance: ReadonlyArray<{ readonly source: string, readonly sourceUrl: string | null, readonly licence: string | null, readonly retrievedAt: string, readonly fields: ReadonlyArray<string> }>, readonly labels: ReadonlyArray<{ readonly text: string, readonly source: string, readonly skill: { readonly slug: string } | null }> } | null };

export type PersonQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type PersonQuery = { readonly person: { readonly id: string, readonly slug: string, readonly name: string, readonly weeklyMinutes: number, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly availability: ReadonlyArray<{ readonly weekday: Weekday, readonly from: string, readonly to: string }>, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly role: PositionRole, readonly from: string, readonly to: string | null, readonly coop: { readonly slug: string } }> } } | null };

export type SkillQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
  locale?: string;
  altLocale?: string | null | undefined;
}>;


export type SkillQuery = { readonly skill: { readonly id: string, readonly slug: string, readonly label: string, readonly altLabels: ReadonlyArray<string>, readonly coopCount: number } | null };

export type FederationQueryVariables = Exact<{
  slug?: string | null | undefined;
  id?: string | null | undefined;
}>;


export type FederationQuery = { readonly federation: { readonly id: string, readonly slug: string, readonly parent: { readonly slug: string } | null, readonly members: { readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly affiliations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coop: { readonly slug: string } | null }> } } | null };

export type ClientQueryVariables = Exact<{
  id: string;
}>;


export type ClientQuery = { readonly client: { readonly id: string, readonly slug: string } | null };

export type CountryQueryVariables = Exact<{
  code: string;
  locale?: string;
}>;


export type CountryQuery = { readonly country: { readonly code: string, readonly name: string, readonly coopCount: number, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null };

export type NodesByIdsQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type NodesByIdsQuery = { readonly nodes: ReadonlyArray<
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Interest', readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'LedgerEntry', readonly id: string }
    | { readonly __typename: 'Milestone', readonly id: string }
    | { readonly __typename: 'Negotiation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null> };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { readonly node:
    | { readonly __typename: 'Agreement', readonly id: string }
    | { readonly __typename: 'Client', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Interest', readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'LedgerEntry', readonly id: string }
    | { readonly __typename: 'Milestone', readonly id: string }
    | { readonly __typename: 'Negotiation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Seat', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null };

export type WhatIsSeenQueryVariables = Exact<{
  first?: number | null | undefined;
}>;


export type WhatIsSeenQuery = { readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> }, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly contact: { readonly email: string | null, readonly phone: string | null } | null, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> }, readonly clients: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly skills: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly coopCount: number, readonly providers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> }, readonly countries: ReadonlyArray<{ readonly code: string, readonly coopCount: number, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }>, readonly federations: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly affiliations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coop: { readonly slug: string } | null }> } }> } };

export type SubgraphsQueryVariables = Exact<{ [key: string]: never; }>;


export type SubgraphsQuery = { readonly subgraphs: ReadonlyArray<{ readonly name: string, readonly activeVersion: number | null, readonly versions: ReadonlyArray<{ readonly version: number, readonly url: string, readonly isActive: boolean, readonly publishedBy: string, readonly publishedAt: string }> }> };

export type PublishedSubgraphQueryVariables = Exact<{
  name: string;
}>;


export type PublishedSubgraphQuery = { readonly subgraph: { readonly name: string, readonly activeVersion: number | null, readonly versions: ReadonlyArray<{ readonly version: number, readonly url: string, readonly sdl: string, readonly sdlHash: string, readonly isActive: boolean, readonly publishedAt: string, readonly publishedBy: string, readonly subscriptions: { readonly protocol: SubscriptionProtocol, readonly url: string | null } | null }>, readonly history: ReadonlyArray<{ readonly revision: number, readonly action: RegistryAction, readonly version: number | null, readonly supergraphVersion: string, readonly changedAt: string, readonly changedBy: string }> } | null };

export type OperationPlanQueryVariables = Exact<{
  query: string;
  operationName?: string | null | undefined;
  variables?: string | null | undefined;
}>;


export type OperationPlanQuery = { readonly operationPlan: { readonly text: string, readonly json: string, readonly supergraphVersion: string } };

export type CheckSubgraphMutationVariables = Exact<{
  input: CheckSubgraphInput;
}>;


export type CheckSubgraphMutation = { readonly checkSubgraph: { readonly check: { readonly passes: boolean, readonly supergraphVersion: string | null, readonly problems: ReadonlyArray<{ readonly code: string, readonly message: string }>, readonly changes: ReadonlyArray<{ readonly criticality: ChangeCriticality, readonly coordinate: string, readonly message: string, readonly usage: number }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type PublicationFragment = { readonly revision: number, readonly isNew: boolean, readonly supergraphVersion: string, readonly subgraph: { readonly name: string, readonly activeVersion: number | null } };

export type PublishSubgraphMutationVariables = Exact<{
  input: PublishSubgraphInput;
}>;


export type PublishSubgraphMutation = { readonly publishSubgraph: { readonly publication: { readonly revision: number, readonly isNew: boolean, readonly supergraphVersion: string, readonly subgraph: { readonly name: string, readonly activeVersion: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RollbackSubgraphMutationVariables = Exact<{
  input: RollbackSubgraphInput;
}>;


export type RollbackSubgraphMutation = { readonly rollbackSubgraph: { readonly publication: { readonly revision: number, readonly isNew: boolean, readonly supergraphVersion: string, readonly subgraph: { readonly name: string, readonly activeVersion: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type RemoveSubgraphMutationVariables = Exact<{
  input: RemoveSubgraphInput;
}>;


export type RemoveSubgraphMutation = { readonly removeSubgraph: { readonly publication: { readonly revision: number, readonly isNew: boolean, readonly supergraphVersion: string, readonly subgraph: { readonly name: string, readonly activeVersion: number | null } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type CountCoopsPeopleSkillsQueryVariables = Exact<{
  first: number;
}>;


export type CountCoopsPeopleSkillsQuery = { readonly coops: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly people: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly name: string, readonly contact: { readonly email: string | null } | null, readonly skills: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly level: SkillLevel, readonly skill: { readonly label: string } }> } }> } }> } };

export type CountCoopSkillsQueryVariables = Exact<{
  first: number;
}>;


export type CountCoopSkillsQuery = { readonly coops: { readonly nodes: ReadonlyArray<{ readonly skills: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly label: string, readonly altLabels: ReadonlyArray<string>, readonly coopCount: number, readonly providers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> } }> } };

export type CountCoopAffiliationsQueryVariables = Exact<{
  first: number;
}>;


export type CountCoopAffiliationsQuery = { readonly coops: { readonly nodes: ReadonlyArray<{ readonly affiliations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coop: { readonly slug: string } | null, readonly federation: { readonly slug: string, readonly parent: { readonly slug: string } | null } }> } }> } };

export type CountCoopFactsQueryVariables = Exact<{
  first: number;
}>;


export type CountCoopFactsQuery = { readonly coops: { readonly nodes: ReadonlyArray<{ readonly country: { readonly name: string, readonly coopCount: number, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } } | null, readonly provenance: ReadonlyArray<{ readonly source: string }>, readonly labels: ReadonlyArray<{ readonly text: string, readonly skill: { readonly slug: string } | null }> }> } };

export type CountPeopleQueryVariables = Exact<{
  first: number;
}>;


export type CountPeopleQuery = { readonly people: { readonly nodes: ReadonlyArray<{ readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string, readonly country: { readonly code: string } | null }> }, readonly positions: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coop: { readonly slug: string }, readonly person: { readonly slug: string } }> } }> } };

export type CountSkillsQueryVariables = Exact<{
  first: number;
}>;


export type CountSkillsQuery = { readonly skills: { readonly nodes: ReadonlyArray<{ readonly label: string, readonly coopCount: number, readonly providers: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> } }> } };

export type CountFederationsQueryVariables = Exact<{
  first: number;
}>;


export type CountFederationsQuery = { readonly federations: { readonly nodes: ReadonlyArray<{ readonly members: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly coops: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly slug: string }> }, readonly affiliations: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly coop: { readonly slug: string } | null, readonly federation: { readonly slug: string } }> } }> } };

export type CountSearchQueryVariables = Exact<{
  first: number;
}>;


export type CountSearchQuery = { readonly search: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly score: number, readonly node:
        | { readonly __typename: 'Coop', readonly id: string }
        | { readonly __typename: 'Federation', readonly id: string }
        | { readonly __typename: 'Person', readonly id: string }
        | { readonly __typename: 'Skill', readonly id: string }
       }> } };

export type CountNodesQueryVariables = Exact<{
  ids: ReadonlyArray<string>;
}>;


export type CountNodesQuery = { readonly nodes: ReadonlyArray<
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string, readonly people: { readonly totalCount: number } }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

export type ProposeTeamsMutationVariables = Exact<{
  input: ProposeTeamsInput;
}>;


export type ProposeTeamsMutation = { readonly proposeTeams: { readonly search: { readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly missing: number, readonly eligible: number, readonly text: string, readonly seat: { readonly id: string }, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly places: number, readonly seat: { readonly id: string } }> } } | null } | null, readonly proposals: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly ordinal: number, readonly rateAssumed: boolean, readonly seat: { readonly id: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SearchFactsFragment = { readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly missing: number, readonly eligible: number, readonly text: string, readonly seat: { readonly id: string }, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly places: number, readonly seat: { readonly id: string } }> } } | null };

export type ProposalFactsFragment = { readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly ordinal: number, readonly rateAssumed: boolean, readonly seat: { readonly id: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> };

export type TeamSearchesQueryVariables = Exact<{
  id: string;
}>;


export type TeamSearchesQuery = { readonly opportunity: { readonly state: OpportunityState, readonly teamSearches: ReadonlyArray<{ readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly proposals: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly ordinal: number, readonly rateAssumed: boolean, readonly seat: { readonly id: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> }>, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly missing: number, readonly eligible: number, readonly text: string, readonly seat: { readonly id: string }, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seat: { readonly id: string }, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly places: number, readonly seat: { readonly id: string } }> } } | null }> } | null };

export type AdoptTeamMutationVariables = Exact<{
  input: AdoptTeamInput;
}>;


export type AdoptTeamMutation = { readonly adoptTeam: { readonly team: { readonly id: string, readonly adoptedAt: string } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type DissolveTeamMutationVariables = Exact<{
  input: DissolveTeamInput;
}>;


export type DissolveTeamMutation = { readonly dissolveTeam: { readonly team: { readonly id: string, readonly dissolvedAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SetDayRateMutationVariables = Exact<{
  input: SetDayRateInput;
}>;


export type SetDayRateMutation = { readonly setDayRate: { readonly dayRate: { readonly coop: { readonly slug: string }, readonly amount: { readonly amount: string, readonly currency: string } } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type DayRatesQueryVariables = Exact<{
  id: string;
}>;


export type DayRatesQuery = { readonly coop: { readonly dayRates: ReadonlyArray<{ readonly amount: { readonly amount: string, readonly currency: string } }> } | null };

export type IssueQuoteMutationVariables = Exact<{
  input: IssueQuoteInput;
}>;


export type IssueQuoteMutation = { readonly issueQuote: { readonly clientToken: string | null, readonly quote: { readonly id: string, readonly version: number, readonly state: QuoteState, readonly title: string, readonly message: string | null, readonly currency: string, readonly answerReason: string | null, readonly total: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly teamSeatId: string, readonly description: string, readonly role: string, readonly daysBps: number, readonly dayRate: { readonly amount: string }, readonly amount: { readonly amount: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly name: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SendQuoteMutationVariables = Exact<{
  input: SendQuoteInput;
}>;


export type SendQuoteMutation = { readonly sendQuote: { readonly quote: { readonly state: QuoteState, readonly sentAt: string | null } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type AnswerQuoteMutationVariables = Exact<{
  input: AnswerQuoteInput;
}>;


export type AnswerQuoteMutation = { readonly answerQuote: { readonly quote: { readonly id: string, readonly version: number, readonly state: QuoteState, readonly title: string, readonly message: string | null, readonly currency: string, readonly answerReason: string | null, readonly total: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly teamSeatId: string, readonly description: string, readonly role: string, readonly daysBps: number, readonly dayRate: { readonly amount: string }, readonly amount: { readonly amount: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly name: string } | null }> } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type QuoteByTokenQueryVariables = Exact<{
  token: string;
}>;


export type QuoteByTokenQuery = { readonly quote: { readonly id: string, readonly version: number, readonly state: QuoteState, readonly title: string, readonly message: string | null, readonly currency: string, readonly answerReason: string | null, readonly total: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly teamSeatId: string, readonly description: string, readonly role: string, readonly daysBps: number, readonly dayRate: { readonly amount: string }, readonly amount: { readonly amount: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly name: string } | null }> } | null };

export type QuotesOfRequestQueryVariables = Exact<{
  id: string;
}>;


export type QuotesOfRequestQuery = { readonly opportunity: { readonly state: OpportunityState, readonly quotes: ReadonlyArray<{ readonly id: string, readonly version: number, readonly state: QuoteState, readonly title: string, readonly message: string | null, readonly currency: string, readonly answerReason: string | null, readonly total: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly teamSeatId: string, readonly description: string, readonly role: string, readonly daysBps: number, readonly dayRate: { readonly amount: string }, readonly amount: { readonly amount: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly name: string } | null }> }> } | null };

export type QuoteFactsFragment = { readonly id: string, readonly version: number, readonly state: QuoteState, readonly title: string, readonly message: string | null, readonly currency: string, readonly answerReason: string | null, readonly total: { readonly amount: string, readonly currency: string }, readonly lines: ReadonlyArray<{ readonly teamSeatId: string, readonly description: string, readonly role: string, readonly daysBps: number, readonly dayRate: { readonly amount: string }, readonly amount: { readonly amount: string }, readonly person: { readonly name: string } | null, readonly coop: { readonly name: string } | null }> };

export type ConvertToProjectMutationVariables = Exact<{
  input: ConvertToProjectInput;
}>;


export type ConvertToProjectMutation = { readonly convertToProject: { readonly project: { readonly slug: string, readonly name: string, readonly state: ProjectState } | null, readonly opportunity: { readonly id: string, readonly state: OpportunityState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ContractCreateOpportunityMutationVariables = Exact<{
  clientId: string;
}>;


export type ContractCreateOpportunityMutation = { readonly createOpportunity: { readonly opportunity: { readonly id: string, readonly number: number, readonly state: OpportunityState } | null, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type ContractOpportunitiesQueryVariables = Exact<{
  first?: number | null | undefined;
  filter?: OpportunityFilter | null | undefined;
}>;


export type ContractOpportunitiesQuery = { readonly opportunities: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly id: string, readonly number: number, readonly title: string, readonly state: OpportunityState, readonly origin: OpportunityOrigin, readonly sharedAt: string | null, readonly closesAt: string | null, readonly client: { readonly name: string } | null, readonly seats: ReadonlyArray<{ readonly id: string, readonly headcount: number, readonly shareBps: number, readonly skill: { readonly slug: string, readonly label: string }, readonly coverage: { readonly filled: number, readonly needed: number } }>, readonly budget: { readonly min: { readonly amount: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly currency: string } | null } | null, readonly interests: { readonly nodes: ReadonlyArray<{ readonly state: InterestState, readonly leaseUntil: string, readonly coop: { readonly slug: string } | null }> } }> } };

export type ContractProjectQueryVariables = Exact<{
  id: string;
}>;


export type ContractProjectQuery = { readonly project: { readonly id: string, readonly name: string, readonly state: ProjectState, readonly headcount: number, readonly coops: ReadonlyArray<{ readonly slug: string }>, readonly team: { readonly seats: ReadonlyArray<{ readonly role: string, readonly shareBps: number, readonly from: string, readonly to: string | null, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null }> } | null, readonly agreement: { readonly version: number, readonly state: AgreementState, readonly method: AgreementMethod, readonly contributionBps: number, readonly shares: ReadonlyArray<{ readonly bps: number, readonly coop: { readonly slug: string } | null }> } | null, readonly revenue: { readonly amount: string, readonly currency: string } | null, readonly shares: ReadonlyArray<{ readonly coop: { readonly slug: string } | null, readonly amount: { readonly amount: string, readonly currency: string } }> | null, readonly ledger: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: LedgerEntryKind, readonly occurredAt: string, readonly amount: { readonly amount: string, readonly currency: string }, readonly corrects: { readonly id: string } | null }> } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AgreementFactsFragmentDoc = new TypedDocumentString(`
    fragment AgreementFacts on Agreement {
  id
  version
  state
  method
  contributionBps
  terms
  effectiveFrom
  adoptedAt
  proposedBy {
    name
  }
  shares {
    coop {
      name
    }
    bps
  }
  milestoneShares {
    milestone
    shares {
      coop {
        name
      }
      bps
    }
  }
  consents {
    coop {
      name
    }
    consentedAt
    withdrawnAt
  }
  objections {
    coop {
      name
    }
    reason
  }
  changes {
    kind
    coop {
      name
    }
    milestone
    before
    after
    text
  }
}
    `, {"fragmentName":"AgreementFacts"}) as unknown as TypedDocumentString<AgreementFactsFragment, unknown>;
export const NegotiationFactsFragmentDoc = new TypedDocumentString(`
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}
    `, {"fragmentName":"NegotiationFacts"}) as unknown as TypedDocumentString<NegotiationFactsFragment, unknown>;
export const ListingFragmentDoc = new TypedDocumentString(`
    fragment Listing on JobListing {
  id
  title
  description
  language
  kind
  state
  coop {
    slug
  }
  skills {
    skill {
      slug
    }
    leastLevel
  }
  shareBps
  from
  to
  remote
  country {
    code
  }
  pay {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
  closesOn
}
    `, {"fragmentName":"Listing"}) as unknown as TypedDocumentString<ListingFragment, unknown>;
export const ErrorsFragmentDoc = new TypedDocumentString(`
    fragment Errors on UserError {
  code
  field
}
    `, {"fragmentName":"Errors"}) as unknown as TypedDocumentString<ErrorsFragment, unknown>;
export const LentFragmentDoc = new TypedDocumentString(`
    fragment Lent on Secondment {
  id
  person {
    name
  }
  homeCoop {
    slug
  }
  hostCoop {
    slug
  }
  proposedBy {
    slug
  }
  shareBps
  from
  to
  dayRate {
    amount
    currency
  }
  state
  jobListing {
    id
  }
}
    `, {"fragmentName":"Lent"}) as unknown as TypedDocumentString<LentFragment, unknown>;
export const InterestFactsFragmentDoc = new TypedDocumentString(`
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}
    `, {"fragmentName":"InterestFacts"}) as unknown as TypedDocumentString<InterestFactsFragment, unknown>;
export const EntryFragmentDoc = new TypedDocumentString(`
    fragment Entry on LedgerEntry {
  id
  kind
  amount {
    amount
    currency
  }
  effectiveAmount {
    amount
  }
  occurredAt
  recordedAt
  recordedBy
  reference
  period {
    from
    to
  }
  milestone
  agreement {
    version
  }
  original {
    amount
    currency
  }
  exchangeRate {
    rate
    source
    date
  }
  corrects {
    id
  }
  correctedBy {
    id
  }
  postings {
    account
    coop {
      slug
    }
    amount {
      amount
      currency
    }
  }
}
    `, {"fragmentName":"Entry"}) as unknown as TypedDocumentString<EntryFragment, unknown>;
export const InfoFragmentDoc = new TypedDocumentString(`
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
    `, {"fragmentName":"Info"}) as unknown as TypedDocumentString<InfoFragment, unknown>;
export const CoopPageFragmentDoc = new TypedDocumentString(`
    fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`, {"fragmentName":"CoopPage"}) as unknown as TypedDocumentString<CoopPageFragment, unknown>;
export const PersonPageFragmentDoc = new TypedDocumentString(`
    fragment PersonPage on PersonConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`, {"fragmentName":"PersonPage"}) as unknown as TypedDocumentString<PersonPageFragment, unknown>;
export const SkillPageFragmentDoc = new TypedDocumentString(`
    fragment SkillPage on SkillConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`, {"fragmentName":"SkillPage"}) as unknown as TypedDocumentString<SkillPageFragment, unknown>;
export const FederationPageFragmentDoc = new TypedDocumentString(`
    fragment FederationPage on FederationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`, {"fragmentName":"FederationPage"}) as unknown as TypedDocumentString<FederationPageFragment, unknown>;
export const AffiliationPageFragmentDoc = new TypedDocumentString(`
    fragment AffiliationPage on AffiliationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      from
      to
      coop {
        slug
      }
      federation {
        slug
      }
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`, {"fragmentName":"AffiliationPage"}) as unknown as TypedDocumentString<AffiliationPageFragment, unknown>;
export const MendableFragmentDoc = new TypedDocumentString(`
    fragment Mendable on UserError {
  code
  field
  message
}
    `, {"fragmentName":"Mendable"}) as unknown as TypedDocumentString<MendableFragment, unknown>;
export const CoopFactsFragmentDoc = new TypedDocumentString(`
    fragment CoopFacts on Coop {
  id
  slug
  name
  website
  status
  coopType
  description
  descriptionLanguage
  foundedYear
  country {
    code
  }
  countries {
    code
  }
  createdAt
  updatedAt
}
    `, {"fragmentName":"CoopFacts"}) as unknown as TypedDocumentString<CoopFactsFragment, unknown>;
export const PersonFactsFragmentDoc = new TypedDocumentString(`
    fragment PersonFacts on Person {
  id
  slug
  name
  languages
  timeZone
  availability {
    weekday
    from
    to
  }
  weeklyMinutes
  contact {
    email
    phone
  }
  skills(first: 100) {
    nodes {
      level
      skill {
        slug
      }
    }
  }
  positions(first: 100) {
    nodes {
      role
      title
      from
      to
      coop {
        slug
      }
    }
  }
}
    `, {"fragmentName":"PersonFacts"}) as unknown as TypedDocumentString<PersonFactsFragment, unknown>;
export const ProjectFactsFragmentDoc = new TypedDocumentString(`
    fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}
    `, {"fragmentName":"ProjectFacts"}) as unknown as TypedDocumentString<ProjectFactsFragment, unknown>;
export const TeamSeatFactsFragmentDoc = new TypedDocumentString(`
    fragment TeamSeatFacts on TeamSeat {
  id
  person {
    id
    name
  }
  coop {
    id
    slug
  }
  homeCoop {
    slug
  }
  skill {
    slug
  }
  role
  shareBps
  from
  to
  state
  dayRate {
    amount
    currency
  }
  replaces {
    id
    to
    state
  }
  replacedBy {
    id
  }
  history {
    from
    to
    by
  }
}
    `, {"fragmentName":"TeamSeatFacts"}) as unknown as TypedDocumentString<TeamSeatFactsFragment, unknown>;
export const MilestoneFactsFragmentDoc = new TypedDocumentString(`
    fragment MilestoneFacts on Milestone {
  id
  number
  title
  dueOn
  amount {
    amount
    currency
  }
  state
  reachedOn
  history {
    from
    to
    reason
  }
}
    `, {"fragmentName":"MilestoneFacts"}) as unknown as TypedDocumentString<MilestoneFactsFragment, unknown>;
export const PublicationFragmentDoc = new TypedDocumentString(`
    fragment Publication on SubgraphPublication {
  revision
  isNew
  supergraphVersion
  subgraph {
    name
    activeVersion
  }
}
    `, {"fragmentName":"Publication"}) as unknown as TypedDocumentString<PublicationFragment, unknown>;
export const SearchFactsFragmentDoc = new TypedDocumentString(`
    fragment SearchFacts on TeamSearch {
  id
  source
  candidates
  weights {
    communication
    cost
    fairness
  }
  searchedAt
  infeasibility {
    proven
    seats {
      seat {
        id
      }
      missing
      eligible
      text
      dropped {
        rule
        candidates
      }
    }
    conflicts {
      kind
      text
      least
      most
      leastBudget {
        amount
        currency
      }
    }
    closest {
      seats {
        seat {
          id
        }
        person {
          id
        }
      }
      missing {
        seat {
          id
        }
        places
      }
    }
  }
}
    `, {"fragmentName":"SearchFacts"}) as unknown as TypedDocumentString<SearchFactsFragment, unknown>;
export const ProposalFactsFragmentDoc = new TypedDocumentString(`
    fragment ProposalFacts on TeamProposal {
  id
  rank
  provenOptimal
  gap
  cost {
    amount
    currency
  }
  costParts {
    communication
    cost
    fairness
    total
  }
  fairnessEffect {
    coop {
      slug
    }
    beforeBps
    afterBps
  }
  seats {
    seat {
      id
    }
    ordinal
    rateAssumed
    person {
      name
    }
    coop {
      slug
    }
    dayRate {
      amount
      currency
    }
    cost {
      amount
    }
    reasons {
      kind
      text
      skill
      level
      projects
      receivedBps
      withPerson {
        name
      }
    }
  }
}
    `, {"fragmentName":"ProposalFacts"}) as unknown as TypedDocumentString<ProposalFactsFragment, unknown>;
export const QuoteFactsFragmentDoc = new TypedDocumentString(`
    fragment QuoteFacts on Quote {
  id
  version
  state
  title
  message
  currency
  answerReason
  total {
    amount
    currency
  }
  lines {
    teamSeatId
    description
    role
    daysBps
    dayRate {
      amount
    }
    amount {
      amount
    }
    person {
      name
    }
    coop {
      name
    }
  }
}
    `, {"fragmentName":"QuoteFacts"}) as unknown as TypedDocumentString<QuoteFactsFragment, unknown>;
export const CreateAccessTokenDocument = new TypedDocumentString(`
    mutation CreateAccessToken($input: CreateAccessTokenInput!) {
  createAccessToken(input: $input) {
    token
    accessToken {
      id
      label
      createdAt
      revokedAt
      coop {
        slug
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateAccessTokenMutation, CreateAccessTokenMutationVariables>;
export const RevokeAccessTokenDocument = new TypedDocumentString(`
    mutation RevokeAccessToken($input: RevokeAccessTokenInput!) {
  revokeAccessToken(input: $input) {
    accessToken {
      revokedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RevokeAccessTokenMutation, RevokeAccessTokenMutationVariables>;
export const NegotiationDocument = new TypedDocumentString(`
    query Negotiation($id: ID!) {
  negotiation(id: $id) {
    ...NegotiationFacts
  }
}
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}`) as unknown as TypedDocumentString<NegotiationQuery, NegotiationQueryVariables>;
export const AgreementDocument = new TypedDocumentString(`
    query Agreement($id: ID!) {
  agreement(id: $id) {
    ...AgreementFacts
    negotiation {
      id
      step
    }
  }
}
    fragment AgreementFacts on Agreement {
  id
  version
  state
  method
  contributionBps
  terms
  effectiveFrom
  adoptedAt
  proposedBy {
    name
  }
  shares {
    coop {
      name
    }
    bps
  }
  milestoneShares {
    milestone
    shares {
      coop {
        name
      }
      bps
    }
  }
  consents {
    coop {
      name
    }
    consentedAt
    withdrawnAt
  }
  objections {
    coop {
      name
    }
    reason
  }
  changes {
    kind
    coop {
      name
    }
    milestone
    before
    after
    text
  }
}`) as unknown as TypedDocumentString<AgreementQuery, AgreementQueryVariables>;
export const AgreementOfProjectDocument = new TypedDocumentString(`
    query AgreementOfProject($id: ID!, $asOf: Date) {
  project(id: $id) {
    agreement(asOf: $asOf) {
      version
      state
      method
      contributionBps
      shares {
        coop {
          slug
        }
        bps
      }
    }
    agreements(first: 10) {
      totalCount
      nodes {
        version
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<AgreementOfProjectQuery, AgreementOfProjectQueryVariables>;
export const NegotiationsOfOpportunityDocument = new TypedDocumentString(`
    query NegotiationsOfOpportunity($id: ID!) {
  opportunity(id: $id) {
    negotiations(first: 10) {
      totalCount
      nodes {
        id
        step
        opportunity {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NegotiationsOfOpportunityQuery, NegotiationsOfOpportunityQueryVariables>;
export const CountNegotiationsDocument = new TypedDocumentString(`
    query CountNegotiations($id: ID!, $first: Int!) {
  opportunity(id: $id) {
    negotiations(first: $first) {
      nodes {
        nextStep
        openedBy {
          id
        }
        parties {
          id
        }
        waitingFor {
          id
        }
        positions(first: 100) {
          nodes {
            coop {
              id
            }
            needs
            latest
          }
        }
        objections(first: 100) {
          nodes {
            agreement {
              version
            }
          }
        }
        history(first: 100) {
          nodes {
            to
          }
        }
        agreements(first: 100) {
          totalCount
          nodes {
            version
            shares {
              bps
            }
            milestoneShares {
              milestone
            }
            consents {
              consentedAt
            }
            objections {
              reason
            }
            changes {
              text
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountNegotiationsQuery, CountNegotiationsQueryVariables>;
export const OpenNegotiationDocument = new TypedDocumentString(`
    mutation OpenNegotiation($input: OpenNegotiationInput!) {
  openNegotiation(input: $input) {
    negotiation {
      ...NegotiationFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<OpenNegotiationMutation, OpenNegotiationMutationVariables>;
export const StatePositionDocument = new TypedDocumentString(`
    mutation StatePosition($input: StatePositionInput!) {
  statePosition(input: $input) {
    negotiation {
      ...NegotiationFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<StatePositionMutation, StatePositionMutationVariables>;
export const SharePositionDocument = new TypedDocumentString(`
    mutation SharePosition($input: SharePositionInput!) {
  sharePosition(input: $input) {
    negotiation {
      ...NegotiationFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<SharePositionMutation, SharePositionMutationVariables>;
export const EndNegotiationDocument = new TypedDocumentString(`
    mutation EndNegotiation($input: EndNegotiationInput!) {
  endNegotiation(input: $input) {
    negotiation {
      ...NegotiationFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment NegotiationFacts on Negotiation {
  id
  step
  reason
  nextStep
  closedAt
  openedBy {
    name
  }
  parties {
    name
  }
  waitingFor {
    name
  }
  positions(first: 100) {
    nodes {
      coop {
        name
      }
      statedAt
      sharedAt
      needs
      latest
    }
  }
  agreements(first: 100) {
    nodes {
      version
      state
    }
  }
  objections(first: 100) {
    nodes {
      coop {
        name
      }
      reason
      agreement {
        version
      }
    }
  }
  history(first: 100) {
    nodes {
      coop {
        name
      }
      version
      from
      to
      reason
    }
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<EndNegotiationMutation, EndNegotiationMutationVariables>;
export const ProposeAgreementDocument = new TypedDocumentString(`
    mutation ProposeAgreement($input: ProposeAgreementInput!) {
  proposeAgreement(input: $input) {
    agreement {
      ...AgreementFacts
      negotiation {
        step
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment AgreementFacts on Agreement {
  id
  version
  state
  method
  contributionBps
  terms
  effectiveFrom
  adoptedAt
  proposedBy {
    name
  }
  shares {
    coop {
      name
    }
    bps
  }
  milestoneShares {
    milestone
    shares {
      coop {
        name
      }
      bps
    }
  }
  consents {
    coop {
      name
    }
    consentedAt
    withdrawnAt
  }
  objections {
    coop {
      name
    }
    reason
  }
  changes {
    kind
    coop {
      name
    }
    milestone
    before
    after
    text
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ProposeAgreementMutation, ProposeAgreementMutationVariables>;
export const ObjectToAgreementDocument = new TypedDocumentString(`
    mutation ObjectToAgreement($input: ObjectToAgreementInput!) {
  objectToAgreement(input: $input) {
    agreement {
      ...AgreementFacts
      negotiation {
        step
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment AgreementFacts on Agreement {
  id
  version
  state
  method
  contributionBps
  terms
  effectiveFrom
  adoptedAt
  proposedBy {
    name
  }
  shares {
    coop {
      name
    }
    bps
  }
  milestoneShares {
    milestone
    shares {
      coop {
        name
      }
      bps
    }
  }
  consents {
    coop {
      name
    }
    consentedAt
    withdrawnAt
  }
  objections {
    coop {
      name
    }
    reason
  }
  changes {
    kind
    coop {
      name
    }
    milestone
    before
    after
    text
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ObjectToAgreementMutation, ObjectToAgreementMutationVariables>;
export const ConsentToAgreementDocument = new TypedDocumentString(`
    mutation ConsentToAgreement($input: ConsentToAgreementInput!) {
  consentToAgreement(input: $input) {
    agreement {
      ...AgreementFacts
      negotiation {
        step
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment AgreementFacts on Agreement {
  id
  version
  state
  method
  contributionBps
  terms
  effectiveFrom
  adoptedAt
  proposedBy {
    name
  }
  shares {
    coop {
      name
    }
    bps
  }
  milestoneShares {
    milestone
    shares {
      coop {
        name
      }
      bps
    }
  }
  consents {
    coop {
      name
    }
    consentedAt
    withdrawnAt
  }
  objections {
    coop {
      name
    }
    reason
  }
  changes {
    kind
    coop {
      name
    }
    milestone
    before
    after
    text
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ConsentToAgreementMutation, ConsentToAgreementMutationVariables>;
export const NetworkCountsDocument = new TypedDocumentString(`
    query NetworkCounts {
  network {
    name
    coopCount
    personCount
    countryCount
    skillCount(facet: SERVICE)
    asOf
    sample
  }
}
    `) as unknown as TypedDocumentString<NetworkCountsQuery, NetworkCountsQueryVariables>;
export const CoopsDocument = new TypedDocumentString(`
    query Coops($first: Int = 20, $after: String = null, $filter: CoopFilter, $orderBy: CoopOrder = {field: NAME, direction: ASC}) {
  coops(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
    edges {
      cursor
      node {
        id
        slug
        name
        website
        status
        country {
          code
          name(locale: "es")
        }
        skills(facet: SERVICE, first: 50) {
          nodes {
            slug
            label(locale: "en")
            facet
          }
        }
        people(first: 10) {
          totalCount
          nodes {
            id
            name
          }
        }
        provenance {
          source
          sourceUrl
          licence
          retrievedAt
        }
      }
    }
    nodes {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<CoopsQuery, CoopsQueryVariables>;
export const OneOfEachDocument = new TypedDocumentString(`
    query OneOfEach($coop: String!, $country: String!, $skill: String!) {
  coop(slug: $coop) {
    id
    name
  }
  country(code: $country) {
    code
    name
    coops(first: 100) {
      totalCount
    }
  }
  skill(slug: $skill) {
    label(locale: "en")
    providers(first: 10) {
      totalCount
    }
  }
}
    `) as unknown as TypedDocumentString<OneOfEachQuery, OneOfEachQueryVariables>;
export const CountriesAndServicesDocument = new TypedDocumentString(`
    query CountriesAndServices {
  countries {
    code
    name(locale: "en")
    coopCount
  }
  skills(first: 100, facet: SERVICE) {
    totalCount
    nodes {
      slug
      label(locale: "es")
      altLabels
      escoUri
      coopCount
    }
  }
}
    `) as unknown as TypedDocumentString<CountriesAndServicesQuery, CountriesAndServicesQueryVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($first: Int = 10, $after: String, $filter: PersonFilter) {
  people(first: $first, after: $after, filter: $filter) {
    nodes {
      id
      name
      coops(first: 5) {
        nodes {
          slug
        }
      }
      skills(first: 20) {
        nodes {
          skill {
            slug
          }
          level
        }
      }
      languages
      timeZone
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const NodesDocument = new TypedDocumentString(`
    query Nodes($id: ID!, $ids: [ID!]!) {
  node(id: $id) {
    id
    __typename
    ... on Coop {
      slug
    }
  }
  nodes(ids: $ids) {
    id
  }
}
    `) as unknown as TypedDocumentString<NodesQuery, NodesQueryVariables>;
export const SearchDocument = new TypedDocumentString(`
    query Search($text: String!, $types: [SearchType!], $first: Int = 10, $after: String) {
  search(text: $text, types: $types, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      score
      cursor
      node {
        __typename
        ... on Coop {
          slug
        }
        ... on Skill {
          slug
        }
        ... on Person {
          slug
        }
        ... on Federation {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SearchQuery, SearchQueryVariables>;
export const FederationsDocument = new TypedDocumentString(`
    query Federations($first: Int = 10) {
  federations(first: $first) {
    nodes {
      slug
      name
      level
      scope {
        code
      }
      coops(first: 5) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FederationsQuery, FederationsQueryVariables>;
export const CreateJobListingDocument = new TypedDocumentString(`
    mutation CreateJobListing($input: CreateJobListingInput!) {
  result: createJobListing(input: $input) {
    jobListing {
      ...Listing
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Listing on JobListing {
  id
  title
  description
  language
  kind
  state
  coop {
    slug
  }
  skills {
    skill {
      slug
    }
    leastLevel
  }
  shareBps
  from
  to
  remote
  country {
    code
  }
  pay {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
  closesOn
}
fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<CreateJobListingMutation, CreateJobListingMutationVariables>;
export const UpdateJobListingDocument = new TypedDocumentString(`
    mutation UpdateJobListing($input: UpdateJobListingInput!) {
  result: updateJobListing(input: $input) {
    jobListing {
      ...Listing
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Listing on JobListing {
  id
  title
  description
  language
  kind
  state
  coop {
    slug
  }
  skills {
    skill {
      slug
    }
    leastLevel
  }
  shareBps
  from
  to
  remote
  country {
    code
  }
  pay {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
  closesOn
}
fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<UpdateJobListingMutation, UpdateJobListingMutationVariables>;
export const CloseJobListingDocument = new TypedDocumentString(`
    mutation CloseJobListing($input: CloseJobListingInput!) {
  result: closeJobListing(input: $input) {
    jobListing {
      id
      state
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<CloseJobListingMutation, CloseJobListingMutationVariables>;
export const JobListingsDocument = new TypedDocumentString(`
    query JobListings($first: Int = 20, $after: String, $filter: JobListingFilter, $orderBy: JobListingOrder) {
  jobListings(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...Listing
    }
  }
}
    fragment Listing on JobListing {
  id
  title
  description
  language
  kind
  state
  coop {
    slug
  }
  skills {
    skill {
      slug
    }
    leastLevel
  }
  shareBps
  from
  to
  remote
  country {
    code
  }
  pay {
    min {
      amount
      currency
    }
    max {
      amount
      currency
    }
  }
  closesOn
}`) as unknown as TypedDocumentString<JobListingsQuery, JobListingsQueryVariables>;
export const JobListingDocument = new TypedDocumentString(`
    query JobListing($id: ID!) {
  jobListing(id: $id) {
    id
    state
  }
}
    `) as unknown as TypedDocumentString<JobListingQuery, JobListingQueryVariables>;
export const JobListingsOfCoopDocument = new TypedDocumentString(`
    query JobListingsOfCoop($id: ID!, $states: [JobListingState!]) {
  coop(id: $id) {
    jobListings(first: 10, states: $states) {
      totalCount
      nodes {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<JobListingsOfCoopQuery, JobListingsOfCoopQueryVariables>;
export const CreateSecondmentDocument = new TypedDocumentString(`
    mutation CreateSecondment($input: CreateSecondmentInput!) {
  result: createSecondment(input: $input) {
    secondment {
      ...Lent
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}
fragment Lent on Secondment {
  id
  person {
    name
  }
  homeCoop {
    slug
  }
  hostCoop {
    slug
  }
  proposedBy {
    slug
  }
  shareBps
  from
  to
  dayRate {
    amount
    currency
  }
  state
  jobListing {
    id
  }
}`) as unknown as TypedDocumentString<CreateSecondmentMutation, CreateSecondmentMutationVariables>;
export const AcceptSecondmentDocument = new TypedDocumentString(`
    mutation AcceptSecondment($input: SecondmentAnswerInput!) {
  result: acceptSecondment(input: $input) {
    secondment {
      id
      state
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<AcceptSecondmentMutation, AcceptSecondmentMutationVariables>;
export const DeclineSecondmentDocument = new TypedDocumentString(`
    mutation DeclineSecondment($input: SecondmentAnswerInput!) {
  result: declineSecondment(input: $input) {
    secondment {
      id
      state
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<DeclineSecondmentMutation, DeclineSecondmentMutationVariables>;
export const EndSecondmentDocument = new TypedDocumentString(`
    mutation EndSecondment($input: EndSecondmentInput!) {
  result: endSecondment(input: $input) {
    secondment {
      id
      state
      to
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<EndSecondmentMutation, EndSecondmentMutationVariables>;
export const CancelSecondmentDocument = new TypedDocumentString(`
    mutation CancelSecondment($input: SecondmentAnswerInput!) {
  result: cancelSecondment(input: $input) {
    secondment {
      id
      state
    }
    userErrors {
      ...Errors
    }
  }
}
    fragment Errors on UserError {
  code
  field
}`) as unknown as TypedDocumentString<CancelSecondmentMutation, CancelSecondmentMutationVariables>;
export const SecondmentsDocument = new TypedDocumentString(`
    query Secondments($filter: SecondmentFilter) {
  secondments(first: 50, filter: $filter) {
    totalCount
    nodes {
      ...Lent
    }
  }
}
    fragment Lent on Secondment {
  id
  person {
    name
  }
  homeCoop {
    slug
  }
  hostCoop {
    slug
  }
  proposedBy {
    slug
  }
  shareBps
  from
  to
  dayRate {
    amount
    currency
  }
  state
  jobListing {
    id
  }
}`) as unknown as TypedDocumentString<SecondmentsQuery, SecondmentsQueryVariables>;
export const SecondmentDocument = new TypedDocumentString(`
    query Secondment($id: ID!) {
  secondment(id: $id) {
    ...Lent
  }
}
    fragment Lent on Secondment {
  id
  person {
    name
  }
  homeCoop {
    slug
  }
  hostCoop {
    slug
  }
  proposedBy {
    slug
  }
  shareBps
  from
  to
  dayRate {
    amount
    currency
  }
  state
  jobListing {
    id
  }
}`) as unknown as TypedDocumentString<SecondmentQuery, SecondmentQueryVariables>;
export const SecondmentsOfCoopDocument = new TypedDocumentString(`
    query SecondmentsOfCoop($id: ID!, $asOf: Date) {
  coop(id: $id) {
    secondmentsIn(first: 10, asOf: $asOf) {
      totalCount
      nodes {
        person {
          name
        }
        homeCoop {
          slug
        }
      }
    }
    secondmentsOut(first: 10, asOf: $asOf) {
      totalCount
      nodes {
        person {
          name
        }
        hostCoop {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SecondmentsOfCoopQuery, SecondmentsOfCoopQueryVariables>;
export const PersonWorkDocument = new TypedDocumentString(`
    query PersonWork($id: ID!, $asOf: Date) {
  person(id: $id) {
    secondments(first: 10, asOf: $asOf) {
      totalCount
    }
    workingFor(asOf: $asOf) {
      coop {
        slug
      }
      role
      shareBps
      from
      to
    }
    teamSeats(first: 10, asOf: $asOf) {
      totalCount
      nodes {
        id
        role
        from
        to
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonWorkQuery, PersonWorkQueryVariables>;
export const CoopWorkDocument = new TypedDocumentString(`
    query CoopWork($slug: String, $id: ID, $states: [ProjectState!]) {
  coop(slug: $slug, id: $id) {
    slug
    projects(first: 5, states: $states) {
      totalCount
      nodes {
        name
      }
    }
    collaborators(first: 50) {
      totalCount
      nodes {
        coop {
          slug
          name
        }
        projects
        personDays
        lastDate
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoopWorkQuery, CoopWorkQueryVariables>;
export const CollaboratorsPageDocument = new TypedDocumentString(`
    query CollaboratorsPage($id: ID!, $first: Int, $after: String) {
  coop(id: $id) {
    collaborators(first: $first, after: $after) {
      pageInfo {
        endCursor
        hasNextPage
      }
      nodes {
        coop {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CollaboratorsPageQuery, CollaboratorsPageQueryVariables>;
export const CoopsWorkDocument = new TypedDocumentString(`
    query CoopsWork($first: Int!) {
  coops(first: $first) {
    nodes {
      projects(first: 5) {
        totalCount
        nodes {
          name
        }
      }
      collaborators(first: 5) {
        totalCount
        nodes {
          coop {
            name
          }
          personDays
        }
      }
      jobListings(first: 5) {
        nodes {
          title
          skills {
            skill {
              slug
            }
          }
        }
      }
      secondmentsIn(first: 5) {
        nodes {
          dayRate {
            amount
          }
        }
      }
      secondmentsOut(first: 5) {
        nodes {
          person {
            name
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoopsWorkQuery, CoopsWorkQueryVariables>;
export const PeopleWorkDocument = new TypedDocumentString(`
    query PeopleWork($first: Int!) {
  people(first: $first) {
    nodes {
      workingFor {
        role
        coop {
          name
        }
      }
      teamSeats(first: 5) {
        nodes {
          role
        }
      }
      secondments(first: 5) {
        nodes {
          state
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleWorkQuery, PeopleWorkQueryVariables>;
export const SkillsDemandDocument = new TypedDocumentString(`
    query SkillsDemand($first: Int!, $window: DemandWindowInput!) {
  skills(first: $first) {
    nodes {
      slug
      demand(window: $window) {
        opportunities
        seats
        headcount
        personDays
      }
    }
  }
}
    `) as unknown as TypedDocumentString<SkillsDemandQuery, SkillsDemandQueryVariables>;
export const SkillDemandDocument = new TypedDocumentString(`
    query SkillDemand($slug: String!, $window: DemandWindowInput!) {
  skill(slug: $slug) {
    demand(window: $window) {
      opportunities
      seats
      headcount
      personDays
    }
  }
}
    `) as unknown as TypedDocumentString<SkillDemandQuery, SkillDemandQueryVariables>;
export const ClientOpportunitiesDocument = new TypedDocumentString(`
    query ClientOpportunities($id: ID!) {
  client(id: $id) {
    opportunities(first: 10) {
      totalCount
      nodes {
        title
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ClientOpportunitiesQuery, ClientOpportunitiesQueryVariables>;
export const ForeignNodesDocument = new TypedDocumentString(`
    query ForeignNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    __typename
    ... on Project {
      name
    }
    ... on Opportunity {
      title
    }
    ... on Coop {
      slug
    }
    ... on JobListing {
      title
    }
    ... on Secondment {
      from
    }
    ... on TeamSeat {
      role
    }
  }
}
    `) as unknown as TypedDocumentString<ForeignNodesQuery, ForeignNodesQueryVariables>;
export const ForeignNodeDocument = new TypedDocumentString(`
    query ForeignNode($id: ID!) {
  node(id: $id) {
    id
    __typename
    ... on Project {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<ForeignNodeQuery, ForeignNodeQueryVariables>;
export const ExpressInterestDocument = new TypedDocumentString(`
    mutation ExpressInterest($input: ExpressInterestInput!) {
  expressInterest(input: $input) {
    interest {
      ...InterestFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ExpressInterestMutation, ExpressInterestMutationVariables>;
export const WithdrawInterestDocument = new TypedDocumentString(`
    mutation WithdrawInterest($input: WithdrawInterestInput!) {
  withdrawInterest(input: $input) {
    interest {
      ...InterestFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<WithdrawInterestMutation, WithdrawInterestMutationVariables>;
export const ShortlistInterestDocument = new TypedDocumentString(`
    mutation ShortlistInterest($input: ShortlistInterestInput!) {
  shortlistInterest(input: $input) {
    interest {
      ...InterestFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ShortlistInterestMutation, ShortlistInterestMutationVariables>;
export const DeclineInterestDocument = new TypedDocumentString(`
    mutation DeclineInterest($input: DeclineInterestInput!) {
  declineInterest(input: $input) {
    interest {
      ...InterestFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}
fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<DeclineInterestMutation, DeclineInterestMutationVariables>;
export const InterestDocument = new TypedDocumentString(`
    query Interest($id: ID!) {
  interest(id: $id) {
    ...InterestFacts
  }
}
    fragment InterestFacts on Interest {
  id
  state
  leaseUntil
  submittedAt
  message
  coop {
    slug
  }
  opportunity {
    id
    state
  }
  seats {
    seat {
      id
    }
    headcount
    people {
      name
    }
    dayRate {
      amount
      currency
    }
  }
  history {
    from
    to
    at
    by
    reason
  }
}`) as unknown as TypedDocumentString<InterestQuery, InterestQueryVariables>;
export const InterestsOfOpportunityDocument = new TypedDocumentString(`
    query InterestsOfOpportunity($id: ID!, $first: Int, $after: String) {
  opportunity(id: $id) {
    state
    interests(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        coop {
          slug
        }
        state
        leaseUntil
      }
    }
  }
}
    `) as unknown as TypedDocumentString<InterestsOfOpportunityQuery, InterestsOfOpportunityQueryVariables>;
export const NoticesDocument = new TypedDocumentString(`
    query Notices($first: Int!, $after: String, $coopId: ID) {
  notices(first: $first, after: $after, coopId: $coopId) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      id
      kind
      at
      opportunity {
        id
      }
      interest {
        id
        coop {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const CountNoticesDocument = new TypedDocumentString(`
    query CountNotices($first: Int!) {
  notices(first: $first) {
    nodes {
      kind
      opportunity {
        title
        interests(first: 10) {
          nodes {
            coop {
              slug
            }
            state
            leaseUntil
            seats {
              seat {
                id
              }
              people {
                name
              }
            }
            history {
              to
            }
          }
        }
      }
      interest {
        state
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountNoticesQuery, CountNoticesQueryVariables>;
export const RecordReceiptDocument = new TypedDocumentString(`
    mutation RecordReceipt($input: RecordReceiptInput!) {
  recordReceipt(input: $input) {
    entry {
      ...Entry
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Entry on LedgerEntry {
  id
  kind
  amount {
    amount
    currency
  }
  effectiveAmount {
    amount
  }
  occurredAt
  recordedAt
  recordedBy
  reference
  period {
    from
    to
  }
  milestone
  agreement {
    version
  }
  original {
    amount
    currency
  }
  exchangeRate {
    rate
    source
    date
  }
  corrects {
    id
  }
  correctedBy {
    id
  }
  postings {
    account
    coop {
      slug
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<RecordReceiptMutation, RecordReceiptMutationVariables>;
export const RecordPayoutDocument = new TypedDocumentString(`
    mutation RecordPayout($input: RecordPayoutInput!) {
  recordPayout(input: $input) {
    entry {
      ...Entry
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Entry on LedgerEntry {
  id
  kind
  amount {
    amount
    currency
  }
  effectiveAmount {
    amount
  }
  occurredAt
  recordedAt
  recordedBy
  reference
  period {
    from
    to
  }
  milestone
  agreement {
    version
  }
  original {
    amount
    currency
  }
  exchangeRate {
    rate
    source
    date
  }
  corrects {
    id
  }
  correctedBy {
    id
  }
  postings {
    account
    coop {
      slug
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<RecordPayoutMutation, RecordPayoutMutationVariables>;
export const CorrectEntryDocument = new TypedDocumentString(`
    mutation CorrectEntry($input: CorrectEntryInput!) {
  correctEntry(input: $input) {
    entry {
      ...Entry
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Entry on LedgerEntry {
  id
  kind
  amount {
    amount
    currency
  }
  effectiveAmount {
    amount
  }
  occurredAt
  recordedAt
  recordedBy
  reference
  period {
    from
    to
  }
  milestone
  agreement {
    version
  }
  original {
    amount
    currency
  }
  exchangeRate {
    rate
    source
    date
  }
  corrects {
    id
  }
  correctedBy {
    id
  }
  postings {
    account
    coop {
      slug
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<CorrectEntryMutation, CorrectEntryMutationVariables>;
export const LedgerEntryDocument = new TypedDocumentString(`
    query LedgerEntry($id: ID!) {
  ledgerEntry(id: $id) {
    ...Entry
    project {
      id
    }
  }
}
    fragment Entry on LedgerEntry {
  id
  kind
  amount {
    amount
    currency
  }
  effectiveAmount {
    amount
  }
  occurredAt
  recordedAt
  recordedBy
  reference
  period {
    from
    to
  }
  milestone
  agreement {
    version
  }
  original {
    amount
    currency
  }
  exchangeRate {
    rate
    source
    date
  }
  corrects {
    id
  }
  correctedBy {
    id
  }
  postings {
    account
    coop {
      slug
    }
    amount {
      amount
      currency
    }
  }
}`) as unknown as TypedDocumentString<LedgerEntryQuery, LedgerEntryQueryVariables>;
export const ProjectMoneyDocument = new TypedDocumentString(`
    query ProjectMoney($id: ID!, $currency: String!) {
  project(id: $id) {
    revenue(currency: $currency) {
      amount
      currency
    }
    contribution(currency: $currency) {
      amount
      currency
    }
    shares {
      coop {
        slug
      }
      amount {
        amount
        currency
      }
      paid {
        amount
      }
      owed {
        amount
      }
    }
    balance {
      currency
      held {
        amount
      }
      owedToCoops {
        amount
      }
      owedToNetwork {
        amount
      }
    }
    settled
    ledger(first: 100) {
      totalCount
      nodes {
        id
        kind
        amount {
          amount
          currency
        }
        occurredAt
        corrects {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectMoneyQuery, ProjectMoneyQueryVariables>;
export const ProjectShareOfDocument = new TypedDocumentString(`
    query ProjectShareOf($id: ID!, $coopId: ID!, $currency: String!) {
  project(id: $id) {
    shareOf(coopId: $coopId, currency: $currency) {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectShareOfQuery, ProjectShareOfQueryVariables>;
export const ProjectLedgerPageDocument = new TypedDocumentString(`
    query ProjectLedgerPage($id: ID!, $first: Int, $after: String, $last: Int) {
  project(id: $id) {
    ledger(first: $first, after: $after, last: $last) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectLedgerPageQuery, ProjectLedgerPageQueryVariables>;
export const CoopIncomeDocument = new TypedDocumentString(`
    query CoopIncome($slug: String!, $window: IncomeWindowInput!, $currency: String) {
  coop(slug: $slug) {
    income(window: $window, currency: $currency) {
      amount
      currency
    }
  }
}
    `) as unknown as TypedDocumentString<CoopIncomeQuery, CoopIncomeQueryVariables>;
export const EntryDecimalsDocument = new TypedDocumentString(`
    query EntryDecimals($id: ID!) {
  ledgerEntry(id: $id) {
    amount {
      amount
      currency
      decimal
      minorUnitDigits
    }
    original {
      amount
      currency
      decimal
      minorUnitDigits
    }
  }
}
    `) as unknown as TypedDocumentString<EntryDecimalsQuery, EntryDecimalsQueryVariables>;
export const CoopsPageDocument = new TypedDocumentString(`
    query CoopsPage($first: Int, $after: String, $last: Int, $before: String, $filter: CoopFilter, $orderBy: CoopOrder) {
  list: coops(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
    orderBy: $orderBy
  ) {
    ...CoopPage
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<CoopsPageQuery, CoopsPageQueryVariables>;
export const CoopsTotalDocument = new TypedDocumentString(`
    query CoopsTotal($filter: CoopFilter) {
  list: coops(first: 1, filter: $filter) {
    totalCount
    nodes {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<CoopsTotalQuery, CoopsTotalQueryVariables>;
export const PeoplePageDocument = new TypedDocumentString(`
    query PeoplePage($first: Int, $after: String, $last: Int, $before: String, $filter: PersonFilter) {
  list: people(
    first: $first
    after: $after
    last: $last
    before: $before
    filter: $filter
  ) {
    ...PersonPage
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment PersonPage on PersonConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<PeoplePageQuery, PeoplePageQueryVariables>;
export const SkillsPageDocument = new TypedDocumentString(`
    query SkillsPage($first: Int, $after: String, $last: Int, $before: String, $facet: SkillFacet) {
  list: skills(
    first: $first
    after: $after
    last: $last
    before: $before
    facet: $facet
  ) {
    ...SkillPage
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment SkillPage on SkillConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<SkillsPageQuery, SkillsPageQueryVariables>;
export const FederationsPageDocument = new TypedDocumentString(`
    query FederationsPage($first: Int, $after: String, $last: Int, $before: String) {
  list: federations(first: $first, after: $after, last: $last, before: $before) {
    ...FederationPage
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment FederationPage on FederationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<FederationsPageQuery, FederationsPageQueryVariables>;
export const ClientsPageDocument = new TypedDocumentString(`
    query ClientsPage($first: Int, $after: String, $last: Int, $before: String) {
  list: clients(first: $first, after: $after, last: $last, before: $before) {
    totalCount
    pageInfo {
      ...Info
    }
    edges {
      cursor
      node {
        slug
        id
      }
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<ClientsPageQuery, ClientsPageQueryVariables>;
export const SearchPageDocument = new TypedDocumentString(`
    query SearchPage($text: String!, $first: Int, $after: String, $last: Int, $before: String) {
  list: search(
    text: $text
    first: $first
    after: $after
    last: $last
    before: $before
  ) {
    totalCount
    pageInfo {
      ...Info
    }
    edges {
      cursor
      score
      node {
        ... on Node {
          id
        }
      }
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<SearchPageQuery, SearchPageQueryVariables>;
export const CoopPeoplePageDocument = new TypedDocumentString(`
    query CoopPeoplePage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: coop(id: $id) {
    list: people(first: $first, after: $after, last: $last, before: $before) {
      ...PersonPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment PersonPage on PersonConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<CoopPeoplePageQuery, CoopPeoplePageQueryVariables>;
export const CoopSkillsPageDocument = new TypedDocumentString(`
    query CoopSkillsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: coop(id: $id) {
    list: skills(first: $first, after: $after, last: $last, before: $before) {
      ...SkillPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment SkillPage on SkillConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<CoopSkillsPageQuery, CoopSkillsPageQueryVariables>;
export const CoopAffiliationsPageDocument = new TypedDocumentString(`
    query CoopAffiliationsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: coop(id: $id) {
    list: affiliations(first: $first, after: $after, last: $last, before: $before) {
      ...AffiliationPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment AffiliationPage on AffiliationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      from
      to
      coop {
        slug
      }
      federation {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<CoopAffiliationsPageQuery, CoopAffiliationsPageQueryVariables>;
export const PersonCoopsPageDocument = new TypedDocumentString(`
    query PersonCoopsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: person(id: $id) {
    list: coops(first: $first, after: $after, last: $last, before: $before) {
      ...CoopPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<PersonCoopsPageQuery, PersonCoopsPageQueryVariables>;
export const PersonPositionsPageDocument = new TypedDocumentString(`
    query PersonPositionsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: person(id: $id) {
    list: positions(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Info
      }
      edges {
        cursor
        node {
          role
          title
          from
          to
          coop {
            id
            slug
          }
          person {
            slug
          }
        }
      }
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<PersonPositionsPageQuery, PersonPositionsPageQueryVariables>;
export const PersonSkillsPageDocument = new TypedDocumentString(`
    query PersonSkillsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: person(id: $id) {
    list: skills(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        ...Info
      }
      edges {
        cursor
        node {
          level
          skill {
            id
            slug
          }
        }
      }
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}`) as unknown as TypedDocumentString<PersonSkillsPageQuery, PersonSkillsPageQueryVariables>;
export const SkillProvidersPageDocument = new TypedDocumentString(`
    query SkillProvidersPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: skill(id: $id) {
    list: providers(first: $first, after: $after, last: $last, before: $before) {
      ...CoopPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<SkillProvidersPageQuery, SkillProvidersPageQueryVariables>;
export const CountryCoopsPageDocument = new TypedDocumentString(`
    query CountryCoopsPage($code: String!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: country(code: $code) {
    list: coops(first: $first, after: $after, last: $last, before: $before) {
      ...CoopPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<CountryCoopsPageQuery, CountryCoopsPageQueryVariables>;
export const FederationMembersPageDocument = new TypedDocumentString(`
    query FederationMembersPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: federation(id: $id) {
    list: members(first: $first, after: $after, last: $last, before: $before) {
      ...FederationPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment FederationPage on FederationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<FederationMembersPageQuery, FederationMembersPageQueryVariables>;
export const FederationCoopsPageDocument = new TypedDocumentString(`
    query FederationCoopsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: federation(id: $id) {
    list: coops(first: $first, after: $after, last: $last, before: $before) {
      ...CoopPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment CoopPage on CoopConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      slug
      id
    }
  }
}`) as unknown as TypedDocumentString<FederationCoopsPageQuery, FederationCoopsPageQueryVariables>;
export const FederationAffiliationsPageDocument = new TypedDocumentString(`
    query FederationAffiliationsPage($id: ID!, $first: Int, $after: String, $last: Int, $before: String) {
  parent: federation(id: $id) {
    list: affiliations(first: $first, after: $after, last: $last, before: $before) {
      ...AffiliationPage
    }
  }
}
    fragment Info on PageInfo {
  hasNextPage
  hasPreviousPage
  startCursor
  endCursor
}
fragment AffiliationPage on AffiliationConnection {
  totalCount
  pageInfo {
    ...Info
  }
  edges {
    cursor
    node {
      from
      to
      coop {
        slug
      }
      federation {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<FederationAffiliationsPageQuery, FederationAffiliationsPageQueryVariables>;
export const PeopleOfTwoCoopsDocument = new TypedDocumentString(`
    query PeopleOfTwoCoops($first: String!, $second: String!, $after: String) {
  first: coop(slug: $first) {
    people(first: 10) {
      nodes {
        slug
      }
    }
  }
  second: coop(slug: $second) {
    people(first: 10, after: $after) {
      nodes {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PeopleOfTwoCoopsQuery, PeopleOfTwoCoopsQueryVariables>;
export const OpportunitySharedDocument = new TypedDocumentString(`
    subscription OpportunityShared($filter: OpportunityFilter, $after: String) {
  opportunityShared(filter: $filter, after: $after) {
    eventId
    cursor
    at
    opportunity {
      id
      title
      seats {
        skill {
          slug
          label(locale: "es")
        }
        headcount
      }
      client {
        name
        country {
          name(locale: "es")
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OpportunitySharedSubscription, OpportunitySharedSubscriptionVariables>;
export const OpportunityChangedDocument = new TypedDocumentString(`
    subscription OpportunityChanged($id: ID!, $after: String) {
  opportunityChanged(id: $id, after: $after) {
    eventId
    cursor
    at
    change
    opportunity {
      state
    }
  }
}
    `) as unknown as TypedDocumentString<OpportunityChangedSubscription, OpportunityChangedSubscriptionVariables>;
export const ActivityDocument = new TypedDocumentString(`
    subscription Activity($kinds: [EventKind!], $after: String) {
  activity(kinds: $kinds, after: $after) {
    eventId
    cursor
    at
    kind
    subject {
      __typename
      id
      ... on Opportunity {
        title
      }
      ... on Coop {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ActivitySubscription, ActivitySubscriptionVariables>;
export const EventsDocument = new TypedDocumentString(`
    query Events($first: Int, $after: String, $last: Int, $before: String, $kinds: [EventKind!]) {
  events(
    first: $first
    after: $after
    last: $last
    before: $before
    kinds: $kinds
  ) {
    nodes {
      eventId
      cursor
      kind
      at
      subject {
        id
      }
    }
    pageInfo {
      hasNextPage
      hasPreviousPage
      startCursor
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<EventsQuery, EventsQueryVariables>;
export const CreateCoopDocument = new TypedDocumentString(`
    mutation CreateCoop($input: CreateCoopInput!) {
  createCoop(input: $input) {
    coop {
      ...CoopFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment CoopFacts on Coop {
  id
  slug
  name
  website
  status
  coopType
  description
  descriptionLanguage
  foundedYear
  country {
    code
  }
  countries {
    code
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<CreateCoopMutation, CreateCoopMutationVariables>;
export const UpdateCoopDocument = new TypedDocumentString(`
    mutation UpdateCoop($input: UpdateCoopInput!) {
  updateCoop(input: $input) {
    coop {
      ...CoopFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment CoopFacts on Coop {
  id
  slug
  name
  website
  status
  coopType
  description
  descriptionLanguage
  foundedYear
  country {
    code
  }
  countries {
    code
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<UpdateCoopMutation, UpdateCoopMutationVariables>;
export const ArchiveCoopDocument = new TypedDocumentString(`
    mutation ArchiveCoop($input: ArchiveCoopInput!) {
  archiveCoop(input: $input) {
    coop {
      ...CoopFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment CoopFacts on Coop {
  id
  slug
  name
  website
  status
  coopType
  description
  descriptionLanguage
  foundedYear
  country {
    code
  }
  countries {
    code
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<ArchiveCoopMutation, ArchiveCoopMutationVariables>;
export const SetCoopSkillsDocument = new TypedDocumentString(`
    mutation SetCoopSkills($input: SetCoopSkillsInput!) {
  setCoopSkills(input: $input) {
    coop {
      id
      skills(first: 100) {
        nodes {
          slug
        }
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<SetCoopSkillsMutation, SetCoopSkillsMutationVariables>;
export const AffiliateCoopDocument = new TypedDocumentString(`
    mutation AffiliateCoop($input: AffiliateCoopInput!) {
  affiliateCoop(input: $input) {
    coop {
      id
      affiliations(first: 100) {
        nodes {
          from
          to
          federation {
            slug
          }
        }
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<AffiliateCoopMutation, AffiliateCoopMutationVariables>;
export const MergeCoopsDocument = new TypedDocumentString(`
    mutation MergeCoops($input: MergeCoopsInput!) {
  mergeCoops(input: $input) {
    coop {
      ...CoopFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment CoopFacts on Coop {
  id
  slug
  name
  website
  status
  coopType
  description
  descriptionLanguage
  foundedYear
  country {
    code
  }
  countries {
    code
  }
  createdAt
  updatedAt
}`) as unknown as TypedDocumentString<MergeCoopsMutation, MergeCoopsMutationVariables>;
export const AddPersonDocument = new TypedDocumentString(`
    mutation AddPerson($input: AddPersonInput!) {
  addPerson(input: $input) {
    person {
      ...PersonFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment PersonFacts on Person {
  id
  slug
  name
  languages
  timeZone
  availability {
    weekday
    from
    to
  }
  weeklyMinutes
  contact {
    email
    phone
  }
  skills(first: 100) {
    nodes {
      level
      skill {
        slug
      }
    }
  }
  positions(first: 100) {
    nodes {
      role
      title
      from
      to
      coop {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<AddPersonMutation, AddPersonMutationVariables>;
export const UpdatePersonDocument = new TypedDocumentString(`
    mutation UpdatePerson($input: UpdatePersonInput!) {
  updatePerson(input: $input) {
    person {
      ...PersonFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment PersonFacts on Person {
  id
  slug
  name
  languages
  timeZone
  availability {
    weekday
    from
    to
  }
  weeklyMinutes
  contact {
    email
    phone
  }
  skills(first: 100) {
    nodes {
      level
      skill {
        slug
      }
    }
  }
  positions(first: 100) {
    nodes {
      role
      title
      from
      to
      coop {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<UpdatePersonMutation, UpdatePersonMutationVariables>;
export const SetPersonSkillsDocument = new TypedDocumentString(`
    mutation SetPersonSkills($input: SetPersonSkillsInput!) {
  setPersonSkills(input: $input) {
    person {
      ...PersonFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment PersonFacts on Person {
  id
  slug
  name
  languages
  timeZone
  availability {
    weekday
    from
    to
  }
  weeklyMinutes
  contact {
    email
    phone
  }
  skills(first: 100) {
    nodes {
      level
      skill {
        slug
      }
    }
  }
  positions(first: 100) {
    nodes {
      role
      title
      from
      to
      coop {
        slug
      }
    }
  }
}`) as unknown as TypedDocumentString<SetPersonSkillsMutation, SetPersonSkillsMutationVariables>;
export const CreateFederationDocument = new TypedDocumentString(`
    mutation CreateFederation($input: CreateFederationInput!) {
  createFederation(input: $input) {
    federation {
      id
      slug
      name
      website
      level
      scope {
        code
      }
      parent {
        slug
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<CreateFederationMutation, CreateFederationMutationVariables>;
export const CreateClientDocument = new TypedDocumentString(`
    mutation CreateClient($input: CreateClientInput!) {
  createClient(input: $input) {
    client {
      id
      slug
      name
      sector
      website
      country {
        code
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<CreateClientMutation, CreateClientMutationVariables>;
export const RenameTwiceDocument = new TypedDocumentString(`
    mutation RenameTwice($first: UpdateCoopInput!, $second: UpdateCoopInput!) {
  first: updateCoop(input: $first) {
    coop {
      name
    }
  }
  second: updateCoop(input: $second) {
    coop {
      name
    }
  }
}
    `) as unknown as TypedDocumentString<RenameTwiceMutation, RenameTwiceMutationVariables>;
export const CreateThenRefuseDocument = new TypedDocumentString(`
    mutation CreateThenRefuse($create: CreateCoopInput!, $refused: CreateCoopInput!) {
  create: createCoop(input: $create) {
    coop {
      slug
      country {
        coopCount
      }
    }
  }
  refused: createCoop(input: $refused) {
    coop {
      slug
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<CreateThenRefuseMutation, CreateThenRefuseMutationVariables>;
export const CreateOpportunityDocument = new TypedDocumentString(`
    mutation CreateOpportunity($input: CreateOpportunityInput!) {
  createOpportunity(input: $input) {
    opportunity {
      id
      number
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CreateOpportunityMutation, CreateOpportunityMutationVariables>;
export const UpdateOpportunityDocument = new TypedDocumentString(`
    mutation UpdateOpportunity($input: UpdateOpportunityInput!) {
  updateOpportunity(input: $input) {
    opportunity {
      id
      title
      closesAt
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<UpdateOpportunityMutation, UpdateOpportunityMutationVariables>;
export const TranslateOpportunityDocument = new TypedDocumentString(`
    mutation TranslateOpportunity($input: TranslateOpportunityInput!) {
  translateOpportunity(input: $input) {
    opportunity {
      id
      translations {
        language
        title
        brief
      }
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<TranslateOpportunityMutation, TranslateOpportunityMutationVariables>;
export const ShareOpportunityDocument = new TypedDocumentString(`
    mutation ShareOpportunity($input: ShareOpportunityInput!) {
  shareOpportunity(input: $input) {
    opportunity {
      id
      state
      sharedAt
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ShareOpportunityMutation, ShareOpportunityMutationVariables>;
export const WithdrawOpportunityDocument = new TypedDocumentString(`
    mutation WithdrawOpportunity($input: WithdrawOpportunityInput!) {
  withdrawOpportunity(input: $input) {
    opportunity {
      id
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<WithdrawOpportunityMutation, WithdrawOpportunityMutationVariables>;
export const RejectOpportunityDocument = new TypedDocumentString(`
    mutation RejectOpportunity($input: RejectOpportunityInput!) {
  rejectOpportunity(input: $input) {
    opportunity {
      id
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<RejectOpportunityMutation, RejectOpportunityMutationVariables>;
export const OpportunityDocument = new TypedDocumentString(`
    query Opportunity($id: ID!, $locale: String) {
  opportunity(id: $id) {
    id
    title(locale: $locale)
    brief(locale: $locale)
    language
    state
    origin
    kind
    confidential
    client {
      name
    }
    clientSector
    clientCountry {
      code
    }
    lead {
      slug
    }
    budget {
      min {
        amount
        currency
      }
      max {
        amount
        currency
      }
    }
    startWindow {
      from
      to
    }
    durationDays
    teamSize {
      min
      max
    }
    lease {
      workingDays
      seconds
    }
    visibility
    coverage {
      filled
      needed
    }
    sharedAt
    closesAt
    seats {
      id
      role
      skill {
        slug
      }
      leastLevel
      furtherSkills {
        skill {
          slug
        }
        leastLevel
      }
      headcount
      shareBps
      from
      to
      languages
      overlap {
        hours
        timeZone
      }
      remote
      country {
        code
      }
      place
      coverage {
        filled
        needed
      }
    }
    history {
      from
      to
      at
      by
      coop {
        slug
      }
      reason
    }
    team {
      id
    }
    project {
      id
    }
  }
}
    `) as unknown as TypedDocumentString<OpportunityQuery, OpportunityQueryVariables>;
export const OpportunitiesDocument = new TypedDocumentString(`
    query Opportunities($first: Int!, $after: String, $filter: OpportunityFilter, $orderBy: OpportunityOrder) {
  opportunities(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      id
      number
    }
    pageInfo {
      endCursor
      hasNextPage
    }
  }
}
    `) as unknown as TypedDocumentString<OpportunitiesQuery, OpportunitiesQueryVariables>;
export const OpportunityCardsDocument = new TypedDocumentString(`
    query OpportunityCards($first: Int!, $filter: OpportunityFilter) {
  opportunities(
    first: $first
    filter: $filter
    orderBy: {field: SHARED_AT, direction: DESC}
  ) {
    totalCount
    nodes {
      id
      number
      title
      state
      origin
      client {
        name
      }
      seats {
        id
        skill {
          slug
          label(locale: "en")
        }
        headcount
        shareBps
        coverage {
          filled
          needed
        }
      }
      budget {
        min {
          amount
          currency
        }
        max {
          amount
          currency
        }
      }
      sharedAt
      closesAt
    }
  }
}
    `) as unknown as TypedDocumentString<OpportunityCardsQuery, OpportunityCardsQueryVariables>;
export const StartProjectDocument = new TypedDocumentString(`
    mutation StartProject($input: StartProjectInput!) {
  startProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<StartProjectMutation, StartProjectMutationVariables>;
export const HoldProjectDocument = new TypedDocumentString(`
    mutation HoldProject($input: HoldProjectInput!) {
  holdProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<HoldProjectMutation, HoldProjectMutationVariables>;
export const ResumeProjectDocument = new TypedDocumentString(`
    mutation ResumeProject($input: ResumeProjectInput!) {
  resumeProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<ResumeProjectMutation, ResumeProjectMutationVariables>;
export const DeliverProjectDocument = new TypedDocumentString(`
    mutation DeliverProject($input: DeliverProjectInput!) {
  deliverProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<DeliverProjectMutation, DeliverProjectMutationVariables>;
export const CloseProjectDocument = new TypedDocumentString(`
    mutation CloseProject($input: CloseProjectInput!) {
  closeProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<CloseProjectMutation, CloseProjectMutationVariables>;
export const CancelProjectDocument = new TypedDocumentString(`
    mutation CancelProject($input: CancelProjectInput!) {
  cancelProject(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<CancelProjectMutation, CancelProjectMutationVariables>;
export const NoteLessonDocument = new TypedDocumentString(`
    mutation NoteLesson($input: NoteLessonInput!) {
  noteLesson(input: $input) {
    project {
      ...ProjectFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}`) as unknown as TypedDocumentString<NoteLessonMutation, NoteLessonMutationVariables>;
export const JoinTeamDocument = new TypedDocumentString(`
    mutation JoinTeam($input: JoinTeamInput!) {
  joinTeam(input: $input) {
    teamSeat {
      ...TeamSeatFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment TeamSeatFacts on TeamSeat {
  id
  person {
    id
    name
  }
  coop {
    id
    slug
  }
  homeCoop {
    slug
  }
  skill {
    slug
  }
  role
  shareBps
  from
  to
  state
  dayRate {
    amount
    currency
  }
  replaces {
    id
    to
    state
  }
  replacedBy {
    id
  }
  history {
    from
    to
    by
  }
}`) as unknown as TypedDocumentString<JoinTeamMutation, JoinTeamMutationVariables>;
export const LeaveTeamDocument = new TypedDocumentString(`
    mutation LeaveTeam($input: LeaveTeamInput!) {
  leaveTeam(input: $input) {
    teamSeat {
      ...TeamSeatFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment TeamSeatFacts on TeamSeat {
  id
  person {
    id
    name
  }
  coop {
    id
    slug
  }
  homeCoop {
    slug
  }
  skill {
    slug
  }
  role
  shareBps
  from
  to
  state
  dayRate {
    amount
    currency
  }
  replaces {
    id
    to
    state
  }
  replacedBy {
    id
  }
  history {
    from
    to
    by
  }
}`) as unknown as TypedDocumentString<LeaveTeamMutation, LeaveTeamMutationVariables>;
export const ReplaceTeamMemberDocument = new TypedDocumentString(`
    mutation ReplaceTeamMember($input: ReplaceTeamMemberInput!) {
  replaceTeamMember(input: $input) {
    teamSeat {
      ...TeamSeatFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment TeamSeatFacts on TeamSeat {
  id
  person {
    id
    name
  }
  coop {
    id
    slug
  }
  homeCoop {
    slug
  }
  skill {
    slug
  }
  role
  shareBps
  from
  to
  state
  dayRate {
    amount
    currency
  }
  replaces {
    id
    to
    state
  }
  replacedBy {
    id
  }
  history {
    from
    to
    by
  }
}`) as unknown as TypedDocumentString<ReplaceTeamMemberMutation, ReplaceTeamMemberMutationVariables>;
export const AddMilestoneDocument = new TypedDocumentString(`
    mutation AddMilestone($input: AddMilestoneInput!) {
  addMilestone(input: $input) {
    milestone {
      ...MilestoneFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment MilestoneFacts on Milestone {
  id
  number
  title
  dueOn
  amount {
    amount
    currency
  }
  state
  reachedOn
  history {
    from
    to
    reason
  }
}`) as unknown as TypedDocumentString<AddMilestoneMutation, AddMilestoneMutationVariables>;
export const ReachMilestoneDocument = new TypedDocumentString(`
    mutation ReachMilestone($input: ReachMilestoneInput!) {
  reachMilestone(input: $input) {
    milestone {
      ...MilestoneFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment MilestoneFacts on Milestone {
  id
  number
  title
  dueOn
  amount {
    amount
    currency
  }
  state
  reachedOn
  history {
    from
    to
    reason
  }
}`) as unknown as TypedDocumentString<ReachMilestoneMutation, ReachMilestoneMutationVariables>;
export const DropMilestoneDocument = new TypedDocumentString(`
    mutation DropMilestone($input: DropMilestoneInput!) {
  dropMilestone(input: $input) {
    milestone {
      ...MilestoneFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment MilestoneFacts on Milestone {
  id
  number
  title
  dueOn
  amount {
    amount
    currency
  }
  state
  reachedOn
  history {
    from
    to
    reason
  }
}`) as unknown as TypedDocumentString<DropMilestoneMutation, DropMilestoneMutationVariables>;
export const RecordHoursDocument = new TypedDocumentString(`
    mutation RecordHours($input: RecordHoursInput!) {
  recordHours(input: $input) {
    hours {
      day
      minutes
      recordedAt
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<RecordHoursMutation, RecordHoursMutationVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($id: ID!) {
  project(id: $id) {
    ...ProjectFacts
    client {
      name
    }
    opportunity {
      id
      state
    }
    milestones {
      ...MilestoneFacts
    }
  }
}
    fragment ProjectFacts on Project {
  id
  name
  state
  startedOn
  deliveredOn
  closedOn
  closingLesson {
    text
    language
    notedAt
  }
  history {
    from
    to
    at
    by
    reason
  }
  team {
    seats {
      id
      state
      from
      to
    }
  }
}
fragment MilestoneFacts on Milestone {
  id
  number
  title
  dueOn
  amount {
    amount
    currency
  }
  state
  reachedOn
  history {
    from
    to
    reason
  }
}`) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const ProjectOnDayDocument = new TypedDocumentString(`
    query ProjectOnDay($id: ID!, $day: Date) {
  project(id: $id) {
    headcount(asOf: $day)
    coops(asOf: $day) {
      slug
    }
    countries(asOf: $day) {
      code
    }
    team {
      seats(asOf: $day) {
        id
        person {
          name
        }
        coop {
          slug
        }
        role
        shareBps
        from
        to
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectOnDayQuery, ProjectOnDayQueryVariables>;
export const TeamOfProjectDocument = new TypedDocumentString(`
    query TeamOfProject($id: ID!) {
  project(id: $id) {
    team {
      seats {
        ...TeamSeatFacts
        hours(first: 100) {
          totalCount
          nodes {
            day
            minutes
          }
        }
      }
    }
  }
}
    fragment TeamSeatFacts on TeamSeat {
  id
  person {
    id
    name
  }
  coop {
    id
    slug
  }
  homeCoop {
    slug
  }
  skill {
    slug
  }
  role
  shareBps
  from
  to
  state
  dayRate {
    amount
    currency
  }
  replaces {
    id
    to
    state
  }
  replacedBy {
    id
  }
  history {
    from
    to
    by
  }
}`) as unknown as TypedDocumentString<TeamOfProjectQuery, TeamOfProjectQueryVariables>;
export const ProjectsDocument = new TypedDocumentString(`
    query Projects($first: Int, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder) {
  projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount
    nodes {
      name
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectsQuery, ProjectsQueryVariables>;
export const CountProjectsDocument = new TypedDocumentString(`
    query CountProjects($first: Int!) {
  projects(first: $first) {
    totalCount
    nodes {
      id
      headcount
      before: headcount(asOf: "2026-01-31")
      coops {
        slug
      }
      countries {
        name
      }
      client {
        name
      }
      opportunity {
        number
      }
      milestones {
        title
        amount {
          amount
        }
        history {
          to
        }
      }
      history {
        to
        reason
      }
      team {
        id
        seats {
          person {
            name
          }
          coop {
            slug
          }
          homeCoop {
            slug
          }
          dayRate {
            amount
          }
          replaces {
            id
          }
          replacedBy {
            id
          }
          history {
            to
          }
          hours(first: 5) {
            totalCount
            nodes {
              minutes
            }
          }
        }
        then: seats(asOf: "2026-01-31") {
          role
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountProjectsQuery, CountProjectsQueryVariables>;
export const CoopDocument = new TypedDocumentString(`
    query Coop($slug: String, $id: ID) {
  coop(slug: $slug, id: $id) {
    id
    slug
    name
    status
    country {
      code
    }
    countries {
      code
    }
    skills(first: 100) {
      nodes {
        slug
      }
    }
    people(first: 100) {
      totalCount
      nodes {
        slug
      }
    }
    affiliations(first: 100) {
      totalCount
      nodes {
        from
        federation {
          slug
        }
      }
    }
    provenance {
      source
      sourceUrl
      licence
      retrievedAt
      fields
    }
    labels {
      text
      source
      skill {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CoopQuery, CoopQueryVariables>;
export const PersonDocument = new TypedDocumentString(`
    query Person($slug: String, $id: ID) {
  person(slug: $slug, id: $id) {
    id
    slug
    name
    contact {
      email
      phone
    }
    availability {
      weekday
      from
      to
    }
    weeklyMinutes
    coops(first: 100) {
      totalCount
      nodes {
        slug
      }
    }
    positions(first: 100) {
      totalCount
      nodes {
        role
        from
        to
        coop {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PersonQuery, PersonQueryVariables>;
export const SkillDocument = new TypedDocumentString(`
    query Skill($slug: String, $id: ID, $locale: String! = "en", $altLocale: String) {
  skill(slug: $slug, id: $id) {
    id
    slug
    label(locale: $locale)
    altLabels(locale: $altLocale)
    coopCount
  }
}
    `) as unknown as TypedDocumentString<SkillQuery, SkillQueryVariables>;
export const FederationDocument = new TypedDocumentString(`
    query Federation($slug: String, $id: ID) {
  federation(slug: $slug, id: $id) {
    id
    slug
    parent {
      slug
    }
    members(first: 100) {
      nodes {
        slug
      }
    }
    coops(first: 100) {
      totalCount
      nodes {
        slug
      }
    }
    affiliations(first: 100) {
      totalCount
      nodes {
        coop {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FederationQuery, FederationQueryVariables>;
export const ClientDocument = new TypedDocumentString(`
    query Client($id: ID!) {
  client(id: $id) {
    id
    slug
  }
}
    `) as unknown as TypedDocumentString<ClientQuery, ClientQueryVariables>;
export const CountryDocument = new TypedDocumentString(`
    query Country($code: String!, $locale: String! = "en") {
  country(code: $code) {
    code
    name(locale: $locale)
    coopCount
    coops(first: 100) {
      totalCount
      nodes {
        slug
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountryQuery, CountryQueryVariables>;
export const NodesByIdsDocument = new TypedDocumentString(`
    query NodesByIds($ids: [ID!]!) {
  nodes(ids: $ids) {
    __typename
    id
  }
}
    `) as unknown as TypedDocumentString<NodesByIdsQuery, NodesByIdsQueryVariables>;
export const NodeByIdDocument = new TypedDocumentString(`
    query NodeById($id: ID!) {
  node(id: $id) {
    __typename
    id
    ... on Coop {
      slug
    }
    ... on Person {
      slug
    }
    ... on Skill {
      slug
    }
    ... on Federation {
      slug
    }
    ... on Client {
      slug
    }
  }
}
    `) as unknown as TypedDocumentString<NodeByIdQuery, NodeByIdQueryVariables>;
export const WhatIsSeenDocument = new TypedDocumentString(`
    query WhatIsSeen($first: Int = 30) {
  coops(first: $first) {
    totalCount
    nodes {
      slug
      people(first: 30) {
        totalCount
        nodes {
          slug
        }
      }
    }
  }
  people(first: $first) {
    totalCount
    nodes {
      slug
      contact {
        email
        phone
      }
      coops(first: 30) {
        totalCount
        nodes {
          slug
        }
      }
    }
  }
  clients(first: $first) {
    totalCount
    nodes {
      slug
    }
  }
  skills(first: $first) {
    nodes {
      slug
      coopCount
      providers(first: 30) {
        totalCount
        nodes {
          slug
        }
      }
    }
  }
  countries {
    code
    coopCount
    coops(first: 30) {
      totalCount
      nodes {
        slug
      }
    }
  }
  federations(first: $first) {
    nodes {
      slug
      coops(first: 30) {
        totalCount
        nodes {
          slug
        }
      }
      affiliations(first: 30) {
        totalCount
        nodes {
          coop {
            slug
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WhatIsSeenQuery, WhatIsSeenQueryVariables>;
export const SubgraphsDocument = new TypedDocumentString(`
    query Subgraphs {
  subgraphs {
    name
    activeVersion
    versions {
      version
      url
      isActive
      publishedBy
      publishedAt
    }
  }
}
    `) as unknown as TypedDocumentString<SubgraphsQuery, SubgraphsQueryVariables>;
export const PublishedSubgraphDocument = new TypedDocumentString(`
    query PublishedSubgraph($name: String!) {
  subgraph(name: $name) {
    name
    activeVersion
    versions {
      version
      url
      subscriptions {
        protocol
        url
      }
      sdl
      sdlHash
      isActive
      publishedAt
      publishedBy
    }
    history {
      revision
      action
      version
      supergraphVersion
      changedAt
      changedBy
    }
  }
}
    `) as unknown as TypedDocumentString<PublishedSubgraphQuery, PublishedSubgraphQueryVariables>;
export const OperationPlanDocument = new TypedDocumentString(`
    query OperationPlan($query: String!, $operationName: String, $variables: String) {
  operationPlan(
    query: $query
    operationName: $operationName
    variables: $variables
  ) {
    text
    json
    supergraphVersion
  }
}
    `) as unknown as TypedDocumentString<OperationPlanQuery, OperationPlanQueryVariables>;
export const CheckSubgraphDocument = new TypedDocumentString(`
    mutation CheckSubgraph($input: CheckSubgraphInput!) {
  checkSubgraph(input: $input) {
    check {
      passes
      problems {
        code
        message
      }
      changes {
        criticality
        coordinate
        message
        usage
      }
      supergraphVersion
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<CheckSubgraphMutation, CheckSubgraphMutationVariables>;
export const PublishSubgraphDocument = new TypedDocumentString(`
    mutation PublishSubgraph($input: PublishSubgraphInput!) {
  publishSubgraph(input: $input) {
    publication {
      ...Publication
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Publication on SubgraphPublication {
  revision
  isNew
  supergraphVersion
  subgraph {
    name
    activeVersion
  }
}`) as unknown as TypedDocumentString<PublishSubgraphMutation, PublishSubgraphMutationVariables>;
export const RollbackSubgraphDocument = new TypedDocumentString(`
    mutation RollbackSubgraph($input: RollbackSubgraphInput!) {
  rollbackSubgraph(input: $input) {
    publication {
      ...Publication
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Publication on SubgraphPublication {
  revision
  isNew
  supergraphVersion
  subgraph {
    name
    activeVersion
  }
}`) as unknown as TypedDocumentString<RollbackSubgraphMutation, RollbackSubgraphMutationVariables>;
export const RemoveSubgraphDocument = new TypedDocumentString(`
    mutation RemoveSubgraph($input: RemoveSubgraphInput!) {
  removeSubgraph(input: $input) {
    publication {
      ...Publication
    }
    userErrors {
      code
      field
      message
    }
  }
}
    fragment Publication on SubgraphPublication {
  revision
  isNew
  supergraphVersion
  subgraph {
    name
    activeVersion
  }
}`) as unknown as TypedDocumentString<RemoveSubgraphMutation, RemoveSubgraphMutationVariables>;
export const CountCoopsPeopleSkillsDocument = new TypedDocumentString(`
    query CountCoopsPeopleSkills($first: Int!) {
  coops(first: $first) {
    nodes {
      slug
      people(first: 10) {
        totalCount
        nodes {
          name
          contact {
            email
          }
          skills(first: 10) {
            totalCount
            nodes {
              level
              skill {
                label(locale: "es")
              }
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountCoopsPeopleSkillsQuery, CountCoopsPeopleSkillsQueryVariables>;
export const CountCoopSkillsDocument = new TypedDocumentString(`
    query CountCoopSkills($first: Int!) {
  coops(first: $first) {
    nodes {
      skills(first: 10) {
        totalCount
        nodes {
          label
          altLabels
          coopCount
          providers(first: 5) {
            totalCount
            nodes {
              slug
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountCoopSkillsQuery, CountCoopSkillsQueryVariables>;
export const CountCoopAffiliationsDocument = new TypedDocumentString(`
    query CountCoopAffiliations($first: Int!) {
  coops(first: $first) {
    nodes {
      affiliations(first: 10) {
        totalCount
        nodes {
          coop {
            slug
          }
          federation {
            slug
            parent {
              slug
            }
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountCoopAffiliationsQuery, CountCoopAffiliationsQueryVariables>;
export const CountCoopFactsDocument = new TypedDocumentString(`
    query CountCoopFacts($first: Int!) {
  coops(first: $first) {
    nodes {
      country {
        name
        coopCount
        coops(first: 3) {
          totalCount
          nodes {
            slug
          }
        }
      }
      provenance {
        source
      }
      labels {
        text
        skill {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountCoopFactsQuery, CountCoopFactsQueryVariables>;
export const CountPeopleDocument = new TypedDocumentString(`
    query CountPeople($first: Int!) {
  people(first: $first) {
    nodes {
      coops(first: 10) {
        totalCount
        nodes {
          slug
          country {
            code
          }
        }
      }
      positions(first: 10) {
        totalCount
        nodes {
          coop {
            slug
          }
          person {
            slug
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountPeopleQuery, CountPeopleQueryVariables>;
export const CountSkillsDocument = new TypedDocumentString(`
    query CountSkills($first: Int!) {
  skills(first: $first) {
    nodes {
      label
      coopCount
      providers(first: 10) {
        totalCount
        nodes {
          slug
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountSkillsQuery, CountSkillsQueryVariables>;
export const CountFederationsDocument = new TypedDocumentString(`
    query CountFederations($first: Int!) {
  federations(first: $first) {
    nodes {
      members(first: 10) {
        totalCount
        nodes {
          slug
        }
      }
      coops(first: 10) {
        totalCount
        nodes {
          slug
        }
      }
      affiliations(first: 10) {
        totalCount
        nodes {
          coop {
            slug
          }
          federation {
            slug
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountFederationsQuery, CountFederationsQueryVariables>;
export const CountSearchDocument = new TypedDocumentString(`
    query CountSearch($first: Int!) {
  search(text: "web", first: $first) {
    totalCount
    edges {
      score
      node {
        __typename
        ... on Node {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountSearchQuery, CountSearchQueryVariables>;
export const CountNodesDocument = new TypedDocumentString(`
    query CountNodes($ids: [ID!]!) {
  nodes(ids: $ids) {
    id
    ... on Coop {
      people(first: 2) {
        totalCount
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CountNodesQuery, CountNodesQueryVariables>;
export const ProposeTeamsDocument = new TypedDocumentString(`
    mutation ProposeTeams($input: ProposeTeamsInput!) {
  proposeTeams(input: $input) {
    search {
      ...SearchFacts
    }
    proposals {
      ...ProposalFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment SearchFacts on TeamSearch {
  id
  source
  candidates
  weights {
    communication
    cost
    fairness
  }
  searchedAt
  infeasibility {
    proven
    seats {
      seat {
        id
      }
      missing
      eligible
      text
      dropped {
        rule
        candidates
      }
    }
    conflicts {
      kind
      text
      least
      most
      leastBudget {
        amount
        currency
      }
    }
    closest {
      seats {
        seat {
          id
        }
        person {
          id
        }
      }
      missing {
        seat {
          id
        }
        places
      }
    }
  }
}
fragment ProposalFacts on TeamProposal {
  id
  rank
  provenOptimal
  gap
  cost {
    amount
    currency
  }
  costParts {
    communication
    cost
    fairness
    total
  }
  fairnessEffect {
    coop {
      slug
    }
    beforeBps
    afterBps
  }
  seats {
    seat {
      id
    }
    ordinal
    rateAssumed
    person {
      name
    }
    coop {
      slug
    }
    dayRate {
      amount
      currency
    }
    cost {
      amount
    }
    reasons {
      kind
      text
      skill
      level
      projects
      receivedBps
      withPerson {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<ProposeTeamsMutation, ProposeTeamsMutationVariables>;
export const TeamSearchesDocument = new TypedDocumentString(`
    query TeamSearches($id: ID!) {
  opportunity(id: $id) {
    state
    teamSearches {
      ...SearchFacts
      proposals {
        ...ProposalFacts
      }
    }
  }
}
    fragment SearchFacts on TeamSearch {
  id
  source
  candidates
  weights {
    communication
    cost
    fairness
  }
  searchedAt
  infeasibility {
    proven
    seats {
      seat {
        id
      }
      missing
      eligible
      text
      dropped {
        rule
        candidates
      }
    }
    conflicts {
      kind
      text
      least
      most
      leastBudget {
        amount
        currency
      }
    }
    closest {
      seats {
        seat {
          id
        }
        person {
          id
        }
      }
      missing {
        seat {
          id
        }
        places
      }
    }
  }
}
fragment ProposalFacts on TeamProposal {
  id
  rank
  provenOptimal
  gap
  cost {
    amount
    currency
  }
  costParts {
    communication
    cost
    fairness
    total
  }
  fairnessEffect {
    coop {
      slug
    }
    beforeBps
    afterBps
  }
  seats {
    seat {
      id
    }
    ordinal
    rateAssumed
    person {
      name
    }
    coop {
      slug
    }
    dayRate {
      amount
      currency
    }
    cost {
      amount
    }
    reasons {
      kind
      text
      skill
      level
      projects
      receivedBps
      withPerson {
        name
      }
    }
  }
}`) as unknown as TypedDocumentString<TeamSearchesQuery, TeamSearchesQueryVariables>;
export const AdoptTeamDocument = new TypedDocumentString(`
    mutation AdoptTeam($input: AdoptTeamInput!) {
  adoptTeam(input: $input) {
    team {
      id
      adoptedAt
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<AdoptTeamMutation, AdoptTeamMutationVariables>;
export const DissolveTeamDocument = new TypedDocumentString(`
    mutation DissolveTeam($input: DissolveTeamInput!) {
  dissolveTeam(input: $input) {
    team {
      id
      dissolvedAt
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<DissolveTeamMutation, DissolveTeamMutationVariables>;
export const SetDayRateDocument = new TypedDocumentString(`
    mutation SetDayRate($input: SetDayRateInput!) {
  setDayRate(input: $input) {
    dayRate {
      coop {
        slug
      }
      amount {
        amount
        currency
      }
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<SetDayRateMutation, SetDayRateMutationVariables>;
export const DayRatesDocument = new TypedDocumentString(`
    query DayRates($id: ID!) {
  coop(id: $id) {
    dayRates {
      amount {
        amount
        currency
      }
    }
  }
}
    `) as unknown as TypedDocumentString<DayRatesQuery, DayRatesQueryVariables>;
export const IssueQuoteDocument = new TypedDocumentString(`
    mutation IssueQuote($input: IssueQuoteInput!) {
  issueQuote(input: $input) {
    clientToken
    quote {
      ...QuoteFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment QuoteFacts on Quote {
  id
  version
  state
  title
  message
  currency
  answerReason
  total {
    amount
    currency
  }
  lines {
    teamSeatId
    description
    role
    daysBps
    dayRate {
      amount
    }
    amount {
      amount
    }
    person {
      name
    }
    coop {
      name
    }
  }
}`) as unknown as TypedDocumentString<IssueQuoteMutation, IssueQuoteMutationVariables>;
export const SendQuoteDocument = new TypedDocumentString(`
    mutation SendQuote($input: SendQuoteInput!) {
  sendQuote(input: $input) {
    quote {
      state
      sentAt
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<SendQuoteMutation, SendQuoteMutationVariables>;
export const AnswerQuoteDocument = new TypedDocumentString(`
    mutation AnswerQuote($input: AnswerQuoteInput!) {
  answerQuote(input: $input) {
    quote {
      ...QuoteFacts
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}
fragment QuoteFacts on Quote {
  id
  version
  state
  title
  message
  currency
  answerReason
  total {
    amount
    currency
  }
  lines {
    teamSeatId
    description
    role
    daysBps
    dayRate {
      amount
    }
    amount {
      amount
    }
    person {
      name
    }
    coop {
      name
    }
  }
}`) as unknown as TypedDocumentString<AnswerQuoteMutation, AnswerQuoteMutationVariables>;
export const QuoteByTokenDocument = new TypedDocumentString(`
    query QuoteByToken($token: String!) {
  quote(token: $token) {
    ...QuoteFacts
  }
}
    fragment QuoteFacts on Quote {
  id
  version
  state
  title
  message
  currency
  answerReason
  total {
    amount
    currency
  }
  lines {
    teamSeatId
    description
    role
    daysBps
    dayRate {
      amount
    }
    amount {
      amount
    }
    person {
      name
    }
    coop {
      name
    }
  }
}`) as unknown as TypedDocumentString<QuoteByTokenQuery, QuoteByTokenQueryVariables>;
export const QuotesOfRequestDocument = new TypedDocumentString(`
    query QuotesOfRequest($id: ID!) {
  opportunity(id: $id) {
    state
    quotes {
      ...QuoteFacts
    }
  }
}
    fragment QuoteFacts on Quote {
  id
  version
  state
  title
  message
  currency
  answerReason
  total {
    amount
    currency
  }
  lines {
    teamSeatId
    description
    role
    daysBps
    dayRate {
      amount
    }
    amount {
      amount
    }
    person {
      name
    }
    coop {
      name
    }
  }
}`) as unknown as TypedDocumentString<QuotesOfRequestQuery, QuotesOfRequestQueryVariables>;
export const ConvertToProjectDocument = new TypedDocumentString(`
    mutation ConvertToProject($input: ConvertToProjectInput!) {
  convertToProject(input: $input) {
    project {
      slug
      name
      state
    }
    opportunity {
      id
      state
    }
    userErrors {
      ...Mendable
    }
  }
}
    fragment Mendable on UserError {
  code
  field
  message
}`) as unknown as TypedDocumentString<ConvertToProjectMutation, ConvertToProjectMutationVariables>;
export const ContractCreateOpportunityDocument = new TypedDocumentString(`
    mutation ContractCreateOpportunity($clientId: ID!) {
  createOpportunity(
    input: {title: "A shop for seeds", brief: "Sells seeds of forty growers.", language: "en", origin: NETWORK_BRAND, kind: CLIENT_REQUEST, clientId: $clientId, seats: [{skill: "software-development", shareBps: 10000, headcount: 2, from: "2027-01-04", to: "2027-07-01", languages: ["en"], overlap: {hours: 4, timeZone: "Europe/Sofia"}}], budget: {min: "4000000", max: "9000000", currency: "EUR"}, closesAt: "2026-12-31T18:00:00Z"}
  ) {
    opportunity {
      id
      number
      state
    }
    userErrors {
      code
      field
      message
    }
  }
}
    `) as unknown as TypedDocumentString<ContractCreateOpportunityMutation, ContractCreateOpportunityMutationVariables>;
export const ContractOpportunitiesDocument = new TypedDocumentString(`
    query ContractOpportunities($first: Int = 20, $filter: OpportunityFilter) {
  opportunities(
    first: $first
    filter: $filter
    orderBy: {field: SHARED_AT, direction: DESC}
  ) {
    totalCount
    nodes {
      id
      number
      title
      state
      origin
      client {
        name
      }
      seats {
        id
        skill {
          slug
          label(locale: "en")
        }
        headcount
        shareBps
        coverage {
          filled
          needed
        }
      }
      budget {
        min {
          amount
          currency
        }
        max {
          amount
          currency
        }
      }
      sharedAt
      closesAt
      interests(first: 10) {
        nodes {
          coop {
            slug
          }
          state
          leaseUntil
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContractOpportunitiesQuery, ContractOpportunitiesQueryVariables>;
export const ContractProjectDocument = new TypedDocumentString(`
    query ContractProject($id: ID!) {
  project(id: $id) {
    id
    name
    state
    headcount(asOf: "2026-06-30")
    coops(asOf: "2026-06-30") {
      slug
    }
    team {
      seats(asOf: "2026-06-30") {
        person {
          name
        }
        coop {
          slug
        }
        role
        shareBps
        from
        to
      }
    }
    agreement(asOf: "2026-06-30") {
      version
      state
      method
      contributionBps
      shares {
        coop {
          slug
        }
        bps
      }
    }
    revenue(currency: "EUR") {
      amount
      currency
    }
    shares {
      coop {
        slug
      }
      amount {
        amount
        currency
      }
    }
    ledger(first: 100) {
      totalCount
      nodes {
        kind
        amount {
          amount
          currency
        }
        occurredAt
        corrects {
          id
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ContractProjectQuery, ContractProjectQueryVariables>;