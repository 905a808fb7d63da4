/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type MoneyInput = {
  readonly amount: string;
  readonly currency: string;
};

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

export type OverlapInput = {
  readonly hours: number;
  readonly timeZone: string;
};

export type WatchOpportunitiesSubscriptionVariables = Exact<{
  filter?: OpportunityFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type WatchOpportunitiesSubscription = { readonly opportunityShared: { readonly eventId: string, readonly cursor: string, readonly at: string, readonly opportunity: { readonly id: string, readonly number: number, readonly title: string, readonly closesAt: string | null, readonly client: { readonly name: string, readonly country: { readonly name: string } | null } | null, readonly seats: ReadonlyArray<{ readonly headcount: number, readonly skill: { readonly slug: string, readonly label: string } }>, readonly budget: { readonly min: { readonly amount: string, readonly decimal: string, readonly currency: string } | null, readonly max: { readonly amount: string, readonly decimal: string, readonly currency: string } | null } | null } | null } };

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

export const WatchOpportunitiesDocument = new TypedDocumentString(`
    subscription WatchOpportunities($filter: OpportunityFilter, $after: String) {
  opportunityShared(filter: $filter, after: $after) {
    eventId
    cursor
    at
    opportunity {
      id
      number
      title
      closesAt
      client {
        name
        country {
          name(locale: "en")
        }
      }
      seats {
        headcount
        skill {
          slug
          label(locale: "en")
        }
      }
      budget {
        min {
          amount
          decimal
          currency
        }
        max {
          amount
          decimal
          currency
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WatchOpportunitiesSubscription, WatchOpportunitiesSubscriptionVariables>;