import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";

@InputType()
export class OpenNegotiationInput extends MutationInput {
  @Field(() => ID, { description: "The request whose team negotiates; also when it has become a project." })
  opportunityId!: string;

  @Field(() => String, { nullable: true, description: "Why; at most 5,000 characters." })
  @Prose()
  reason?: string | null;
}

@InputType()
export class StatePositionInput extends MutationInput {
  @Field(() => ID)
  negotiationId!: string;

  @Field(() => String, { description: "What the co-op needs; 1 to 10,000 characters." })
  @Prose()
  needs!: string;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the others may read it at once." })
  share!: boolean;
}

@InputType()
export class SharePositionInput extends MutationInput {
  @Field(() => ID)
  negotiationId!: string;
}

@InputType()
export class EndNegotiationInput extends MutationInput {
  @Field(() => ID)
  negotiationId!: string;

  @Field(() => String, { description: "Why; 1 to 5,000 characters." })
  @Prose()
  reason!: string;
}
