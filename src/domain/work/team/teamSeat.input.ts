import { Field, ID, InputType, Int } from "type-graphql";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";

@InputType()
export class JoinTeamInput extends MutationInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID)
  personId!: string;

  @Field(() => ID, { description: "In whose name the person works: by a position there, or lent to it." })
  coopId!: string;

  @Field(() => String, { description: "What the person does in the team." })
  role!: string;

  @Field(() => String, { nullable: true, description: "A skill's slug." })
  skill?: string | null;

  @Field(() => Int, { defaultValue: 10_000, description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day. It may lie in the past, for what is written down late." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; none while nobody knows it." })
  to?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "For a full day, in the currency of the request." })
  dayRate?: Money | null;
}

@InputType()
export class LeaveTeamInput extends MutationInput {
  @Field(() => ID)
  teamSeatId!: string;

  @Field(() => LocalDate, { description: "The day after the last one. It may be still to come." })
  on!: string;
}

@InputType()
export class ReplaceTeamMemberInput extends MutationInput {
  @Field(() => ID, { description: "The seat of who leaves." })
  teamSeatId!: string;

  @Field(() => ID, { description: "Who takes the place." })
  personId!: string;

  @Field(() => ID, { description: "In whose name the new person works." })
  coopId!: string;

  @Field(() => LocalDate, { description: "The first day of who comes, and the day after the last one of who leaves." })
  on!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: "For a full day, in the currency of the request; that of who leaves when it is not given.",
  })
  dayRate?: Money | null;
}
