import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Visibility } from "../../../security/visibility.ts";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { VisibilityEnum } from "../../shared/vocabulary/visibility.type.ts";
import { ClientType } from "../network/client.type.ts";
import { CountryType } from "../network/country.type.ts";
import { type OpportunityState, opportunityStates } from "../state/machines.ts";
import { type OpportunityKind, type Origin, opportunityKinds, origins } from "./opportunity.rules.ts";
import { BudgetRangeType, LeaseType, StartWindowType, TeamSizeType } from "./terms.type.ts";

export const OpportunityStateEnum = enumOf(opportunityStates);
registerEnumType(OpportunityStateEnum, {
  name: "OpportunityState",
  description: "From a client's first words (INTAKE) to a project (CONVERTED).",
  valuesConfig: {
    INTAKE: { description: "Taken in; only who looks after it sees it." },
    SHARED: { description: "Open for interests; no co-op has raised its hand yet." },
    FORMING: { description: "Co-ops raise their hands, and a team is put together." },
    QUOTED: { description: "The team's price is written down, and not with the client yet." },
    CLIENT_REVIEW: { description: "The client reads the quote." },
    WON: { description: "The client accepted it." },
    CONVERTED: { description: "It became a project." },
    REJECTED: { description: "It was not taken up, and never shared." },
    EXPIRED: { description: "Its deadline passed without a team." },
    LOST: { description: "The client declined the quote." },
    WITHDRAWN: { description: "It was taken back." },
  },
});

export const OriginEnum = enumOf(origins);
registerEnumType(OriginEnum, {
  name: "OpportunityOrigin",
  description: "Where a request came from.",
  valuesConfig: {
    NETWORK_BRAND: {
      description: "Won under the network's own name: at least 200 basis points of the revenue are the network's.",
    },
    COOP_REFERRAL: { description: "Brought by a co-op of the network." },
    PARTNER_FEDERATION: { description: "Brought by a federation that works with the network." },
    TENDER: { description: "Found in a public call for offers." },
  },
});

export const OpportunityKindEnum = enumOf(opportunityKinds);
registerEnumType(OpportunityKindEnum, {
  name: "OpportunityKind",
  description: "What sort of work it is.",
  valuesConfig: {
    CLIENT_REQUEST: { description: "A client asks for it itself." },
    SUBCONTRACT: { description: "A part of what somebody else delivers to the client." },
    TENDER: { description: "An offer in a public call." },
    PRO_BONO: { description: "Without pay; one person may do it." },
  },
});

@ObjectType("Opportunity", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A request for work, shared with the network.",
})
@Directive('@key(fields: "id")')
export class OpportunityType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Opportunity", this.key);
  }

  @Field(() => Int, { description: "Counts up; readable and unique." })
  number!: number;

  /** In `language`; readers may ask for another one. */
  readonly title!: string;
  readonly brief!: string;

  @Field(() => String, { description: "BCP-47 tag of what its title and brief were written in." })
  language!: string;

  @Field(() => OpportunityStateEnum)
  state!: OpportunityState;

  @Field(() => OriginEnum)
  origin!: Origin;

  @Field(() => OpportunityKindEnum)
  kind!: OpportunityKind;

  @Field(() => DateTime, { nullable: true, description: "When the network was told; null before." })
  sharedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when co-ops may raise their hands." })
  closesAt!: string | null;

  @Field(() => Boolean, { description: "Whether only who takes part is told who the client is." })
  confidential!: boolean;

  /** Null when the viewer may not know it. */
  readonly clientKey!: string | null;
  readonly clientCountryCode!: string | null;
  readonly leadKey!: string | null;

  @Field(() => ClientType, {
    nullable: true,
    description: "Null when it is confidential and you take no part, or when you may not see this client at all.",
  })
  get client(): ClientType | null {
    return this.clientKey === null ? null : new ClientType(this.clientKey);
  }

  @Field(() => String, { nullable: true, description: "Told of a confidential client, too." })
  clientSector!: string | null;

  @Field(() => CountryType, { nullable: true, description: "Told of a confidential client, too." })
  get clientCountry(): CountryType | null {
    return this.clientCountryCode === null ? null : new CountryType(this.clientCountryCode);
  }

  readonly budgetMin!: string | null;
  readonly budgetMax!: string | null;
  readonly currency!: string | null;

  @Field(() => BudgetRangeType, {
    nullable: true,
    description: "What the client can spend; null when it has not said.",
  })
  get budget(): BudgetRangeType | null {
    if (this.currency === null) return null;
    return { min: moneyOf(this.budgetMin, this.currency), max: moneyOf(this.budgetMax, this.currency) };
  }

  readonly startFrom!: string | null;
  readonly startTo!: string | null;

  @Field(() => StartWindowType, { nullable: true, description: "When work may start." })
  get startWindow(): StartWindowType | null {
    if (this.startFrom === null && this.startTo === null) return null;
    return { from: this.startFrom, to: this.startTo };
  }

  @Field(() => Int, { nullable: true, description: "Calendar days." })
  durationDays!: number | null;

  readonly teamMin!: number;
  readonly teamMax!: number;

  @Field(() => TeamSizeType)
  get teamSize(): TeamSizeType {
    return { min: this.teamMin, max: this.teamMax };
  }

  readonly leaseWorkingDays!: number | null;
  readonly leaseSeconds!: number | null;

  @Field(() => LeaseType, { description: "How long an interest holds its seats." })
  get lease(): LeaseType {
    return { workingDays: this.leaseWorkingDays, seconds: this.leaseSeconds };
  }

  @Field(() => VisibilityEnum, { description: "Who sees it from its sharing on." })
  visibility!: Visibility;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Opportunity" {
    return "Opportunity";
  }
}

export const { Connection: OpportunityConnection, ConnectionResolver: OpportunityConnectionResolver } = connectionTypes(
  {
    name: "Opportunity",
    node: () => OpportunityType,
  },
);
