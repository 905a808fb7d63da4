import { Directive, Field, ObjectType } from "type-graphql";
import type { UserError } from "./userError.ts";

@ObjectType("UserError", { simpleResolvers: true, description: "What the caller of a mutation can mend." })
@Directive("@shareable")
export class UserErrorType implements UserError {
  @Field(() => String, {
    description: "INVALID, NOT_FOUND, TAKEN, CONFLICT or IDEMPOTENCY_KEY_REUSED, or one that the mutation names.",
  })
  code!: UserError["code"];

  @Field(() => [String], { description: 'The way to the value in the input: `["skills", "0"]`.' })
  field!: string[];

  @Field(() => String, { description: "For a person, in English. Match the code instead." })
  message!: string;
}
