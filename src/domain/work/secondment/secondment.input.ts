import { Field, ID, InputType, Int } from "type-graphql";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { SecondmentState } from "../state/machines.ts";
import type { SecondmentFilter } from "./secondment.lists.ts";
import { SecondmentStateEnum } from "./secondment.type.ts";

@InputType("SecondmentFilter", {
  description: "Each filter takes any of its values; different filters must all hold.",
})
export class SecondmentFilterInput implements SecondmentFilter {
  @Field(() => [SecondmentStateEnum], { nullable: true })
  states?: SecondmentState[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of co-ops, home or host." })
  coops?: string[] | null;

  @Field(() => LocalDate, { nullable: true, description: "Agreed ones that hold on this day." })
  asOf?: string | null;
}

@InputType()
export class CreateSecondmentInput extends MutationInput {
  @Field(() => ID, { nullable: true, description: "Which of the two co-ops proposes it; only the operator names it." })
  coopId?: string | null;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { description: "The co-op that lends; the person has a position there on all of the days." })
  homeCoopId!: string;

  @Field(() => ID, { description: "The co-op to which the person is lent." })
  hostCoopId!: string;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;

  @Field(() => Int, { defaultValue: 10_000, description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => MoneyInput, { description: "What the host pays to the home co-op for a full day." })
  dayRate!: MoneyInput;

  @Field(() => ID, { nullable: true, description: "The open listing of the host co-op that it answers to." })
  jobListingId?: string | null;
}

@InputType()
export class SecondmentAnswerInput extends MutationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true, description: "1 to 5,000 characters." })
  @Prose()
  reason?: string | null;
}

@InputType()
export class EndSecondmentInput extends SecondmentAnswerInput {
  @Field(() => LocalDate, { description: "The first day on which it holds no more." })
  on!: string;
}
