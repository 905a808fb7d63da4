import { Field, InputType, Int, ObjectType } from "type-graphql";
import { LocalDate } from "../../shared/schema/scalars.ts";

@InputType({ description: "Days, half-open." })
export class DemandWindowInput {
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;
}

@ObjectType("SkillDemand", {
  simpleResolvers: true,
  description:
    "What open requests ask of a skill on some days: their seats that want it, as their skill or a further one, filled or not. Open is from SHARED to CLIENT_REVIEW.",
})
export class SkillDemandType {
  @Field(() => Int)
  opportunities!: number;

  @Field(() => Int)
  seats!: number;

  @Field(() => Int, { description: "The places of these seats." })
  headcount!: number;

  @Field(() => Int, {
    description:
      "Mondays to Fridays of these days on which the seats are to be filled, each times share of full time and head count; the sum is rounded.",
  })
  personDays!: number;
}
