import { Field, ID, InputType } from "type-graphql";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";

@InputType()
export class AddMilestoneInput extends MutationInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate, { description: "The day on which it is to be reached." })
  dueOn!: string;

  @Field(() => MoneyInput, { nullable: true, description: "What the client pays for it." })
  amount?: Money | null;
}

@InputType()
export class ReachMilestoneInput extends MutationInput {
  @Field(() => ID)
  milestoneId!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Today when it is not given. It may lie in the past, never in the future.",
  })
  on?: string | null;
}

@InputType()
export class DropMilestoneInput extends MutationInput {
  @Field(() => ID)
  milestoneId!: string;

  @Field(() => String, { description: "1 to 5,000 characters, for the history." })
  @Prose()
  reason!: string;
}
