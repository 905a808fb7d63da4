import { Field, Int, ObjectType } from "type-graphql";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType } from "../../shared/money/money.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";

@ObjectType("BudgetRange", {
  simpleResolvers: true,
  description: "From `min` to `max`, both included; null for a bound that is not set.",
})
export class BudgetRangeType {
  @Field(() => MoneyType, { nullable: true })
  min!: Money | null;

  @Field(() => MoneyType, { nullable: true })
  max!: Money | null;
}

@ObjectType("StartWindow", { simpleResolvers: true, description: "Half-open; null for a bound that is not set." })
export class StartWindowType {
  @Field(() => LocalDate, { nullable: true, description: "The first day." })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one." })
  to!: string | null;
}

@ObjectType("TeamSize", { simpleResolvers: true, description: "People in the team, both bounds included." })
export class TeamSizeType {
  @Field(() => Int)
  min!: number;

  @Field(() => Int)
  max!: number;
}

@ObjectType("Lease", {
  simpleResolvers: true,
  description: "How long an interest holds its seats: one of the two is set.",
})
export class LeaseType {
  @Field(() => Int, { nullable: true, description: "Mondays to Fridays in UTC." })
  workingDays!: number | null;

  @Field(() => Int, { nullable: true })
  seconds!: number | null;
}

@ObjectType("Coverage", { simpleResolvers: true, description: "How far places are taken." })
export class CoverageType {
  @Field(() => Int, {
    description:
      "Places that live interests hold; those that the team's people take once a team is adopted. Never more than are needed.",
  })
  filled!: number;

  @Field(() => Int)
  needed!: number;
}

@ObjectType("OpportunityTranslation", { simpleResolvers: true, description: "Title and brief in a further language." })
export class OpportunityTranslationType {
  @Field(() => String, { description: "BCP-47." })
  language!: string;

  @Field(() => String)
  title!: string;

  @Field(() => String)
  brief!: string;
}
