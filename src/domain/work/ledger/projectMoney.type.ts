import { Field, ObjectType } from "type-graphql";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType } from "../../shared/money/money.type.ts";
import type { Balance, CoopShare } from "./projectMoney.rules.ts";

@ObjectType("ProjectShare", {
  simpleResolvers: true,
  description: "What a co-op has of a project in one currency, corrections included.",
})
export class ProjectShareType implements CoopShare {
  readonly coopKey!: string;

  @Field(() => MoneyType, { description: "Its part of what was received." })
  amount!: Money;

  @Field(() => MoneyType, { description: "What of it was paid out." })
  paid!: Money;

  @Field(() => MoneyType, { description: "What is still to be paid out; negative when it got too much." })
  owed!: Money;
}

@ObjectType("ProjectBalance", {
  simpleResolvers: true,
  description: "What a project holds and owes in one currency.",
})
export class ProjectBalanceType implements Balance {
  @Field(() => String, { description: "ISO 4217." })
  currency!: string;

  @Field(() => MoneyType, { description: "What came in and was not paid out." })
  held!: Money;

  @Field(() => MoneyType, { description: "To all co-ops together; one that got too much lessens it." })
  owedToCoops!: Money;

  @Field(() => MoneyType, { description: "Of its contribution." })
  owedToNetwork!: Money;
}
