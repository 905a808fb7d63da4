import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../../shared/nodeId.ts";
import { NodeType } from "../../../shared/schema/node.type.ts";
import { DateTime } from "../../../shared/schema/scalars.ts";
import type { CandidateSource } from "../team.rules.ts";
import { TeamInfeasibilityType } from "./infeasibility.type.ts";
import { CandidateSourceEnum } from "./teamSearch.input.ts";

@ObjectType("TeamWeights", { simpleResolvers: true, description: "How much each part counted." })
export class TeamWeightsType {
  @Field(() => Int)
  communication!: number;

  @Field(() => Int)
  cost!: number;

  @Field(() => Int)
  fairness!: number;
}

@ObjectType("TeamSearch", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A question to the team solver, and what it found.",
})
@Directive('@key(fields: "id")')
export class TeamSearchType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("TeamSearch", this.key);
  }

  @Field(() => CandidateSourceEnum)
  source!: CandidateSource;

  @Field(() => TeamWeightsType)
  weights!: TeamWeightsType;

  @Field(() => Int, { description: "Of how many people a team was looked for." })
  candidates!: number;

  @Field(() => TeamInfeasibilityType, {
    nullable: true,
    description: "Why there is no team; null when there are some, and for who does not take part.",
  })
  infeasibility!: TeamInfeasibilityType | null;

  @Field(() => DateTime)
  searchedAt!: string;

  get __typename(): "TeamSearch" {
    return "TeamSearch";
  }
}
