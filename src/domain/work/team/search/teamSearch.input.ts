import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { MutationInput } from "../../../shared/mutation/mutation.input.ts";
import { enumOf } from "../../../shared/schema/enumOf.ts";
import { type CandidateSource, candidateSources } from "../team.rules.ts";

export const CandidateSourceEnum = enumOf(candidateSources);
registerEnumType(CandidateSourceEnum, {
  name: "CandidateSource",
  description: "Of whom a team is made.",
  valuesConfig: {
    OFFERED: { description: "The people whom co-ops have offered for seats, as long as their interests hold." },
    AVAILABLE: {
      description:
        "Everyone who is in an active co-op today and has a skill that is asked for; not of co-ops that have said no.",
    },
  },
});

@InputType({ description: "How much each part counts, 0 to 1,000; not all 0." })
export class TeamWeightsInput {
  @Field(() => Int, { defaultValue: 1, description: "Shared working hours, a shared language, earlier work together." })
  communication!: number;

  @Field(() => Int, { defaultValue: 1, description: "What the team costs." })
  cost!: number;

  @Field(() => Int, { defaultValue: 1, description: "What each co-op received in the last 12 months." })
  fairness!: number;
}

@InputType()
export class ProposeTeamsInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => Int, { defaultValue: 3, description: "How many teams at most, 1 to 10." })
  top!: number;

  @Field(() => TeamWeightsInput, { nullable: true, description: "Each 1 when it is not given." })
  weights?: TeamWeightsInput | null;

  @Field(() => CandidateSourceEnum, { defaultValue: "OFFERED" })
  from!: CandidateSource;
}
