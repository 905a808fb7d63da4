import { Field, ObjectType } from "type-graphql";
import { MoneyType } from "../../shared/money/money.type.ts";
import { CoopType } from "../network/coop.type.ts";

@ObjectType("DayRate", { simpleResolvers: true, description: "What a co-op usually takes for a full day of work." })
export class DayRateType {
  readonly coopKey!: string;
  readonly units!: string;
  readonly currency!: string;

  @Field(() => CoopType)
  get coop(): CoopType {
    return new CoopType(this.coopKey);
  }

  @Field(() => MoneyType)
  get amount(): MoneyType {
    return { amount: this.units, currency: this.currency };
  }
}
