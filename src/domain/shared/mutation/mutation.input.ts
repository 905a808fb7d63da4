import { Field, InputType } from "type-graphql";

@InputType({ description: "What every mutation takes." })
export abstract class MutationInput {
  @Field(() => String, {
    nullable: true,
    description:
      "1 to 200 characters of your choice. The same key again gives the first answer again and does nothing.",
  })
  idempotencyKey?: string | null;
}
