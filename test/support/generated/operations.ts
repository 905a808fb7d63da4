/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
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

export type AnswerQuoteInput = {
  readonly answer: QuoteAnswer;
  readonly idempotencyKey?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly token: string;
};

export type ArchiveCoopInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
};

export type CandidateSource =
  | 'AVAILABLE'
  | 'OFFERED';

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

export type DissolveTeamInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly reason: string;
};

export type FederationLevel =
  | 'CONTINENTAL'
  | 'INTERNATIONAL'
  | 'NATIONAL'
  | 'REGIONAL';

export type IssueQuoteInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly lines?: ReadonlyArray<QuoteLineInput> | null | undefined;
  readonly message?: string | null | undefined;
  readonly opportunityId: string;
  readonly send?: boolean;
  readonly validUntil: string;
};

export type MergeCoopsInput = {
  readonly fromIds: ReadonlyArray<string>;
  readonly idempotencyKey?: string | null | undefined;
  readonly intoId: string;
};

export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

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

export type ProjectState =
  | 'ACTIVE'
  | 'CANCELLED'
  | 'CLOSED'
  | 'DELIVERED'
  | 'ON_HOLD'
  | 'PLANNED';

export type ProposeTeamsInput = {
  readonly from?: CandidateSource;
  readonly idempotencyKey?: string | null | undefined;
  readonly opportunityId: string;
  readonly top?: number;
  readonly weights?: TeamWeightsInput | null | undefined;
};

export type PublishSubgraphInput = {
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

export type RegistryAction =
  | 'PUBLISH'
  | 'REMOVE'
  | 'ROLLBACK';

export type RemoveSubgraphInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
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

export type SendQuoteInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly quoteId: string;
};

export type SetCoopSkillsInput = {
  readonly coopId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly skills: ReadonlyArray<string>;
};

export type SetDayRateInput = {
  readonly amount: MoneyInput;
  readonly coopId?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
};

export type SetPersonSkillsInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly personId: string;
  readonly skills: ReadonlyArray<PersonSkillInput>;
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

export type TeamWeightsInput = {
  readonly communication?: number;
  readonly cost?: number;
  readonly fairness?: number;
};

export type UpdateCoopInput = {
  readonly coopType?: CoopType | null | undefined;
  readonly countryCodes?: ReadonlyArray<string> | null | undefined;
  readonly description?: string | null | undefined;
  readonly descriptionLanguage?: string | null | undefined;
  readonly foundedYear?: number | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly visibility?: Visibility | null | undefined;
  readonly website?: string | null | undefined;
};

export type UpdatePersonInput = {
  readonly availability?: ReadonlyArray<WeeklySlotInput> | null | undefined;
  readonly contactVisibility?: Visibility | null | undefined;
  readonly email?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
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
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
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
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
   | null> };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { readonly node:
    | { readonly __typename: 'Client', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Quote', readonly id: string }
    | { readonly __typename: 'Skill', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Team', readonly id: string }
    | { readonly __typename: 'TeamProposal', readonly id: string }
    | { readonly __typename: 'TeamSearch', readonly id: string }
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
   | null> };

export type ProposeTeamsMutationVariables = Exact<{
  input: ProposeTeamsInput;
}>;


export type ProposeTeamsMutation = { readonly proposeTeams: { readonly search: { readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly missing: number, readonly eligible: number, readonly text: string, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seatId: string, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly seatId: string, readonly places: number }> } } | null } | null, readonly proposals: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly ordinal: number, readonly rateAssumed: boolean, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> }>, readonly userErrors: ReadonlyArray<{ readonly code: string, readonly field: ReadonlyArray<string>, readonly message: string }> } };

export type SearchFactsFragment = { readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly missing: number, readonly eligible: number, readonly text: string, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seatId: string, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly seatId: string, readonly places: number }> } } | null };

export type ProposalFactsFragment = { readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly ordinal: number, readonly rateAssumed: boolean, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> };

export type TeamSearchesQueryVariables = Exact<{
  id: string;
}>;


export type TeamSearchesQuery = { readonly opportunity: { readonly state: OpportunityState, readonly teamSearches: ReadonlyArray<{ readonly id: string, readonly source: CandidateSource, readonly candidates: number, readonly searchedAt: string, readonly proposals: ReadonlyArray<{ readonly id: string, readonly rank: number, readonly provenOptimal: boolean, readonly gap: number | null, readonly cost: { readonly amount: string, readonly currency: string } | null, readonly costParts: { readonly communication: number, readonly cost: number, readonly fairness: number, readonly total: number }, readonly fairnessEffect: ReadonlyArray<{ readonly beforeBps: number, readonly afterBps: number, readonly coop: { readonly slug: string } | null }>, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly ordinal: number, readonly rateAssumed: boolean, readonly person: { readonly name: string } | null, readonly coop: { readonly slug: string } | null, readonly dayRate: { readonly amount: string, readonly currency: string } | null, readonly cost: { readonly amount: string } | null, readonly reasons: ReadonlyArray<{ readonly kind: TeamReasonKind, readonly text: string, readonly skill: string | null, readonly level: SkillLevel | null, readonly projects: number | null, readonly receivedBps: number | null, readonly withPerson: { readonly name: string } | null }> }> }>, readonly weights: { readonly communication: number, readonly cost: number, readonly fairness: number }, readonly infeasibility: { readonly proven: boolean, readonly seats: ReadonlyArray<{ readonly seatId: string, readonly missing: number, readonly eligible: number, readonly text: string, readonly dropped: ReadonlyArray<{ readonly rule: SeatRule, readonly candidates: number }> }>, readonly conflicts: ReadonlyArray<{ readonly kind: TeamConflictKind, readonly text: string, readonly least: number | null, readonly most: number | null, readonly leastBudget: { readonly amount: string, readonly currency: string } | null }>, readonly closest: { readonly seats: ReadonlyArray<{ readonly seatId: string, readonly person: { readonly id: string } | null }>, readonly missing: ReadonlyArray<{ readonly seatId: string, readonly places: number }> } } | null }> } | null };

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
      seatId
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
        seatId
        person {
          id
        }
      }
      missing {
        seatId
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
    seatId
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
    query WhatIsSeen($first: Int = 100) {
  coops(first: $first) {
    totalCount
    nodes {
      slug
      people(first: 100) {
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
      coops(first: 100) {
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
      providers(first: 100) {
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
    coops(first: 100) {
      totalCount
      nodes {
        slug
      }
    }
  }
  federations(first: $first) {
    nodes {
      slug
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
      seatId
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
        seatId
        person {
          id
        }
      }
      missing {
        seatId
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
    seatId
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
      seatId
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
        seatId
        person {
          id
        }
      }
      missing {
        seatId
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
    seatId
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