import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../../shared/schema/enumOf.ts";
import type { SkillLevel } from "../../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../../shared/vocabulary/skillLevel.type.ts";
import type { Reason } from "../solver/teamSolver.ts";

const reasonKinds = [
  "ONLY_CANDIDATE",
  "COST_RANK",
  "SKILL",
  "ZONE_OVERLAP",
  "SHARED_HOURS",
  "LANGUAGE",
  "EARLIER_WORK",
  "FAIRNESS",
] as const satisfies readonly Reason["kind"][];

export const TeamReasonKindEnum = enumOf(reasonKinds);
registerEnumType(TeamReasonKindEnum, { name: "TeamReasonKind", description: "Why somebody is proposed for a seat." });

@ObjectType("TeamReason", {
  simpleResolvers: true,
  description:
    "Why somebody is proposed for a seat: a sentence, and the facts of its kind; those of other kinds are null.",
})
export class TeamReasonType {
  readonly withPersonId?: string;

  @Field(() => TeamReasonKindEnum)
  kind!: Reason["kind"];

  @Field(() => String, { description: "For a person, in English." })
  text!: string;

  @Field(() => String, { nullable: true, description: "SKILL: its slug." })
  skill?: string;

  @Field(() => SkillLevelEnum, { nullable: true, description: "SKILL: the person's level." })
  level?: SkillLevel;

  @Field(() => SkillLevelEnum, { nullable: true, description: "SKILL: the level that is needed." })
  leastLevel?: SkillLevel;

  @Field(() => String, { nullable: true, description: "ZONE_OVERLAP: of the working day, IANA." })
  timeZone?: string;

  @Field(() => Int, { nullable: true, description: "ZONE_OVERLAP: of a working day, needed." })
  neededMinutes?: number;

  @Field(() => Int, { nullable: true, description: "ZONE_OVERLAP: of a working day, the least of the seat's days." })
  minutes?: number;

  @Field(() => Int, { nullable: true, description: "SHARED_HOURS: of a week, with the one with whom they are fewest." })
  leastMinutesPerWeek?: number;

  @Field(() => [String], { nullable: true, description: "LANGUAGE: BCP-47." })
  languages?: string[];

  @Field(() => Int, { nullable: true, description: "EARLIER_WORK: how many they shared." })
  projects?: number;

  @Field(() => Int, {
    nullable: true,
    description: "FAIRNESS: the co-op's share of what was received, in basis points.",
  })
  receivedBps?: number;

  @Field(() => Int, { nullable: true, description: "COST_RANK: 1 costs least." })
  rank?: number;

  @Field(() => Int, { nullable: true, description: "COST_RANK: of how many who could hold the seat." })
  of?: number;
}
