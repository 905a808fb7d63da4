import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import type { FederationLevel } from "./federation.rules.ts";
import { FederationLevelEnum } from "./federation.type.ts";

@InputType()
export class CreateFederationInput extends MutationInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => FederationLevelEnum)
  level!: FederationLevel;

  @Field(() => [String], {
    nullable: true,
    description: "ISO 3166-1 alpha-2 codes of the countries it speaks for; none when it is for all.",
  })
  countryCodes?: string[] | null;

  @Field(() => ID, { nullable: true, description: "The federation it belongs to." })
  parentId?: string | null;
}
