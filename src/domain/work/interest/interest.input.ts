import { Field, ID, InputType, Int } from "type-graphql";
import { MinorUnits } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";

@InputType({ description: "A seat for which a co-op raises its hand." })
export class InterestSeatInput {
  @Field(() => ID)
  seatId!: string;

  @Field(() => Int, { defaultValue: 1, description: "For how many places of it." })
  headcount!: number;

  @Field(() => [ID], {
    defaultValue: [],
    description: "Whom it offers: nobody yet, or at least as many people as places. More leave a choice.",
  })
  personIds!: string[];

  @Field(() => MinorUnits, { nullable: true, description: "For a full day, in the currency of the request's budget." })
  dayRate?: string | null;
}

@InputType()
export class ExpressInterestInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => ID, { nullable: true, description: "For which co-op; only the operator has to say it." })
  coopId?: string | null;

  @Field(() => [InterestSeatInput], { description: "1 to 100, each seat once." })
  seats!: InterestSeatInput[];

  @Field(() => String, { nullable: true, description: "For the members of the network; at most 5,000 characters." })
  @Prose()
  message?: string | null;
}

@InputType()
export class WithdrawInterestInput extends MutationInput {
  @Field(() => ID)
  interestId!: string;

  @Field(() => String, { nullable: true, description: "At most 5,000 characters." })
  @Prose()
  reason?: string | null;
}

@InputType()
export class ShortlistInterestInput extends MutationInput {
  @Field(() => ID)
  interestId!: string;
}

@InputType()
export class DeclineInterestInput extends MutationInput {
  @Field(() => ID)
  interestId!: string;

  @Field(() => String, { nullable: true, description: "At most 5,000 characters." })
  @Prose()
  reason?: string | null;
}
