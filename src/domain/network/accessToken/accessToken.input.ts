import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";

@InputType()
export class CreateAccessTokenInput extends MutationInput {
  @Field(() => ID, { description: "The co-op that will act with it." })
  coopId!: string;

  @Field(() => String, { description: "What it is for; 1 to 200 characters." })
  label!: string;
}

@InputType()
export class RevokeAccessTokenInput extends MutationInput {
  @Field(() => ID)
  id!: string;
}
