import { Directive, Field, ID, Int, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";
import { CountryType } from "../network/country.type.ts";
import { SkillType } from "../network/skill.type.ts";

@ObjectType("SeatOverlap", {
  simpleResolvers: true,
  description: "Hours of the working day shared with people in a time zone.",
})
export class SeatOverlapType {
  @Field(() => Int, { description: "Of each working day." })
  hours!: number;

  @Field(() => String, { description: "IANA." })
  timeZone!: string;
}

@ObjectType("SeatSkill", { simpleResolvers: true, description: "A further skill of a seat." })
export class SeatSkillType {
  readonly skillKey!: string;

  @Field(() => SkillType)
  get skill(): SkillType {
    return new SkillType(this.skillKey);
  }

  @Field(() => SkillLevelEnum)
  leastLevel!: SkillLevel;
}

@ObjectType("Seat", {
  implements: NodeType,
  simpleResolvers: true,
  description: "What a request needs: so many people with these skills on these days.",
})
@Directive('@key(fields: "id")')
export class SeatType implements NodeType {
  readonly key!: string;
  readonly opportunityKey!: string;
  readonly skillKey!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Seat", this.key);
  }

  @Field(() => String, { nullable: true, description: "What the person is in the team." })
  role!: string | null;

  @Field(() => SkillType)
  get skill(): SkillType {
    return new SkillType(this.skillKey);
  }

  @Field(() => SkillLevelEnum, { description: "Of the seat's own skill." })
  leastLevel!: SkillLevel;

  @Field(() => Int, { description: "How many people." })
  headcount!: number;

  @Field(() => Int, { description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;

  @Field(() => [String], { description: "BCP-47 tags." })
  languages!: string[];

  readonly overlapHours!: number | null;
  readonly overlapTimeZone!: string | null;

  @Field(() => SeatOverlapType, { nullable: true, description: "Null when any hours will do." })
  get overlap(): SeatOverlapType | null {
    if (this.overlapHours === null || this.overlapTimeZone === null) return null;
    return { hours: this.overlapHours, timeZone: this.overlapTimeZone };
  }

  @Field(() => Boolean, { description: "Whether it can be done from anywhere." })
  remote!: boolean;

  readonly countryCode!: string | null;

  @Field(() => CountryType, { nullable: true, description: "Where the work is; null for remote work of any country." })
  get country(): CountryType | null {
    return this.countryCode === null ? null : new CountryType(this.countryCode);
  }

  @Field(() => String, { nullable: true, description: "Where in the country." })
  place!: string | null;

  get __typename(): "Seat" {
    return "Seat";
  }
}
