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

export type AffiliateCoopInput = {
  readonly coopId: string;
  readonly federationId: string;
  readonly from?: string | null | undefined;
  readonly idempotencyKey?: string | null | undefined;
  readonly to?: string | null | undefined;
};

export type ArchiveCoopInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
};

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
  readonly state?: JobListingEnd;
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

export type DemandWindowInput = {
  readonly from: string;
  readonly to: string;
};

export type EndSecondmentInput = {
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly on: string;
  readonly reason?: string | null | undefined;
};

export type FederationLevel =
  | 'CONTINENTAL'
  | 'INTERNATIONAL'
  | 'NATIONAL'
  | 'REGIONAL';

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

export type MergeCoopsInput = {
  readonly fromIds: ReadonlyArray<string>;
  readonly idempotencyKey?: string | null | undefined;
  readonly intoId: string;
};

export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

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

export type PublishSubgraphInput = {
  readonly idempotencyKey?: string | null | undefined;
  readonly name: string;
  readonly sdl?: string | null | undefined;
  readonly subscriptions?: SubgraphSubscriptionsInput | null | undefined;
  readonly url: string;
};

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

export type SetCoopSkillsInput = {
  readonly coopId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly skills: ReadonlyArray<string>;
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

export type UpdateJobListingInput = {
  readonly closesOn?: string | null | undefined;
  readonly countryCode?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly from?: string | null | undefined;
  readonly id: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly kind?: JobListingKind | null | undefined;
  readonly language?: string | null | undefined;
  readonly pay?: JobListingPayInput | null | undefined;
  readonly remote?: boolean | null | undefined;
  readonly shareBps?: number | null | undefined;
  readonly skills?: ReadonlyArray<JobListingSkillInput> | null | undefined;
  readonly title?: string | null | undefined;
  readonly to?: string | null | undefined;
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
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
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
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'JobListing', readonly title: string, readonly id: string }
    | { readonly __typename: 'Opportunity', readonly title: string, readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly id: string }
    | { readonly __typename: 'Secondment', readonly from: string, readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly role: string, readonly id: string }
   | null> };

export type ForeignNodeQueryVariables = Exact<{
  id: string;
}>;


export type ForeignNodeQuery = { readonly node:
    | { readonly __typename: 'Client', readonly id: string }
    | { readonly __typename: 'Coop', readonly id: string }
    | { readonly __typename: 'Federation', readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly name: string, readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null };

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
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly id: string }
    | { readonly __typename: 'TeamSeat', readonly id: string }
   | null> };

export type NodeByIdQueryVariables = Exact<{
  id: string;
}>;


export type NodeByIdQuery = { readonly node:
    | { readonly __typename: 'Client', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Coop', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Federation', readonly slug: string, readonly id: string }
    | { readonly __typename: 'JobListing', readonly id: string }
    | { readonly __typename: 'Opportunity', readonly id: string }
    | { readonly __typename: 'Person', readonly slug: string, readonly id: string }
    | { readonly __typename: 'Project', readonly id: string }
    | { readonly __typename: 'Secondment', readonly id: string }
    | { readonly __typename: 'Skill', readonly slug: string, readonly id: string }
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
    | { readonly id: string, readonly people: { readonly totalCount: number } }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
    | { readonly id: string }
   | null> };

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