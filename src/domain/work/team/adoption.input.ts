import { Field, ID, InputType } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";

@InputType()
export class AdoptTeamInput extends MutationInput {
  @Field(() => ID, { description: "One of the teams that `proposeTeams` gave." })
  proposalId!: string;
}

@InputType()
export class DissolveTeamInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => String, { description: "Why, for the history; 1 to 5,000 characters." })
  @Prose()
  reason!: string;
}
