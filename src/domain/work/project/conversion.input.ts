import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";

@InputType()
export class ConvertToProjectInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The request's title when it is not given; 1 to 200 characters.",
  })
  name?: string | null;
}
