import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";

@InputType()
export class RecordHoursInput extends MutationInput {
  @Field(() => ID)
  teamSeatId!: string;

  @Field(() => LocalDate, { description: "A day of the seat that is not still to come." })
  day!: string;

  @Field(() => Int, { description: "1 to 1,440. What was recorded of this day before is replaced." })
  minutes!: number;
}
