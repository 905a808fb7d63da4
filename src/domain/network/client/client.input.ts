import { Field, InputType } from "type-graphql";
import type { Visibility } from "../../../security/visibility.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { VisibilityEnum } from "../../shared/vocabulary/visibility.type.ts";

@InputType()
export class CreateClientInput extends MutationInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sector?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2." })
  countryCode?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => VisibilityEnum, { defaultValue: "MEMBER" })
  visibility!: Visibility;
}
