import { Field, ID, InputType } from "type-graphql";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";

@InputType()
export class SetDayRateInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "Your own co-op when it is not given; the operator names one." })
  coopId?: string | null;

  @Field(() => MoneyInput, { description: "For a full day of work. It takes the place of the rate in this currency." })
  amount!: MoneyInput;
}
