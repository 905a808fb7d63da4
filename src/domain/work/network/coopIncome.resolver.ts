import { Arg, Ctx, Field, FieldResolver, InputType, Resolver, Root } from "type-graphql";
import { MoneyType } from "../../shared/money/money.type.ts";
import { Cost } from "../../shared/schema/cost.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { WorkContext } from "../work.context.ts";
import { CoopType } from "./coop.type.ts";

@InputType({ description: "Days in UTC, half-open." })
export class IncomeWindowInput {
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;
}

@Resolver(() => CoopType)
export class CoopIncomeResolver {
  @Cost(50)
  @FieldResolver(() => [MoneyType], {
    nullable: true,
    description:
      "Its parts of what projects received in these days, one amount for each currency; a correction counts on its own day. Null unless it is your co-op, or you are the operator. Errors: BAD_USER_INPUT.",
  })
  income(
    @Root() coop: CoopType,
    @Arg("window", () => IncomeWindowInput) window: IncomeWindowInput,
    @Arg("currency", () => String, { nullable: true, description: "ISO 4217; every currency when it is not given." })
    currency: string | null,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.coopIncome.of(coop.key, window, currency ?? null);
  }
}
