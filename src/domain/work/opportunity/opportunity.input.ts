import { Field, ID, InputType, Int } from "type-graphql";
import type { Visibility } from "../../../security/visibility.ts";
import { MinorUnits } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { IfUnchangedSince } from "../../shared/mutation/unchanged.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { VisibilityEnum } from "../../shared/vocabulary/visibility.type.ts";
import type { OpportunityKind, Origin } from "./opportunity.rules.ts";
import { OpportunityKindEnum, OriginEnum } from "./opportunity.type.ts";
import { SeatInput } from "./seat.input.ts";

@InputType({ description: "At least one bound. An amount is in whole minor units of the currency." })
export class BudgetInput {
  @Field(() => MinorUnits, { nullable: true })
  min?: string | null;

  @Field(() => MinorUnits, { nullable: true })
  max?: string | null;

  @Field(() => String, { description: "ISO 4217, in upper case." })
  currency!: string;
}

@InputType({ description: "When work may start." })
export class StartWindowInput {
  @Field(() => LocalDate, { nullable: true, description: "The first day." })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one." })
  to?: string | null;
}

@InputType({ description: "People in the team, both bounds included." })
export class TeamSizeInput {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}

@InputType({ description: "How long an interest holds its seats: give one of the two." })
export class LeaseInput {
  @Field(() => Int, { nullable: true, description: "1 to 60." })
  workingDays?: number | null;

  @Field(() => Int, { nullable: true, description: "1 to 5,184,000." })
  seconds?: number | null;
}

/** What a request may say when it is made, and later while it is in INTAKE. */
@InputType()
abstract class OpportunityFactsInput extends MutationInput {
  @Field(() => [SeatInput], { nullable: true, description: "All its seats, at most 50." })
  seats?: SeatInput[] | null;

  @Field(() => BudgetInput, { nullable: true })
  budget?: BudgetInput | null;

  @Field(() => StartWindowInput, { nullable: true })
  startWindow?: StartWindowInput | null;

  @Field(() => Int, { nullable: true, description: "Calendar days." })
  durationDays?: number | null;

  @Field(() => TeamSizeInput, {
    nullable: true,
    description: "2 to 8 when it is not said. A pro-bono request, or one with one seat, may say 1.",
  })
  teamSize?: TeamSizeInput | null;

  @Field(() => LeaseInput, { nullable: true, description: "5 working days when it is not said." })
  lease?: LeaseInput | null;

  @Field(() => DateTime, { nullable: true, description: "Until when co-ops may raise their hands." })
  closesAt?: Date | null;

  @Field(() => Boolean, { nullable: true, description: "Whether only who takes part is told who the client is." })
  confidential?: boolean | null;

  @Field(() => VisibilityEnum, { nullable: true, description: "PUBLIC when it is not said." })
  visibility?: Visibility | null;
}

@InputType()
export class CreateOpportunityInput extends OpportunityFactsInput {
  @Field(() => String)
  title!: string;

  @Field(() => String)
  @Prose()
  brief!: string;

  @Field(() => String, { defaultValue: "en", description: "BCP-47 tag of title and brief." })
  language!: string;

  @Field(() => OriginEnum)
  origin!: Origin;

  @Field(() => OpportunityKindEnum)
  kind!: OpportunityKind;

  @Field(() => ID)
  clientId!: string;

  @Field(() => ID, {
    nullable: true,
    description: "Who looks after it. A co-op's own request is its own; the operator may name one, or none.",
  })
  leadCoopId?: string | null;
}

@InputType({
  description:
    "What is left out stays; null empties a field that may be empty, or brings back its default. In SHARED and FORMING only closesAt may change, to a later instant, and the lease of interests to come.",
})
export class UpdateOpportunityInput extends OpportunityFactsInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  brief?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => OriginEnum, { nullable: true })
  origin?: Origin | null;

  @Field(() => OpportunityKindEnum, { nullable: true })
  kind?: OpportunityKind | null;

  @Field(() => ID, { nullable: true })
  clientId?: string | null;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class TranslateOpportunityInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, { description: "BCP-47 tag, another one than the request's own." })
  language!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  @Prose()
  brief!: string;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class ShareOpportunityInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;
}

@InputType()
export class WithdrawOpportunityInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, { description: "1 to 5,000 characters." })
  @Prose()
  reason!: string;
}

@InputType()
export class RejectOpportunityInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, { description: "1 to 5,000 characters." })
  @Prose()
  reason!: string;
}
